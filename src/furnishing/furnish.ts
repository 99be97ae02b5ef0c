import { type CountyPeople, larkenshire } from '../county/people/staff.ts'
import type { Store } from '../store/as.ts'
import { auditDecisions } from './audits.ts'
import { giveReports, holdBoard } from './board.ts'
import { practise } from './continuity.ts'
import { openDiary } from './diary.ts'
import { recallInspection } from './inspection.ts'
import { comment, readFiles } from './leaders.ts'
import { fillLibrary } from './library.ts'
import { evaluate, recallJudgements } from './ourselves.ts'
import { raiseWithPartners } from './partners.ts'
import { findForOurselves, writeFirstPlan, writeSecondPlan } from './plans.ts'
import { learn, prove } from './proof.ts'
import { publishPacks, scrutinise } from './scrutiny.ts'
import { tellPeople } from './telling.ts'
import { visit } from './visitors.ts'
import { holdFocusedVisit } from './visits.ts'
import { hearVoices } from './voices.ts'
import { raiseIssues, sayPlainly } from './young-people.ts'

/**
 * Furnishes the synthetic county’s line of sight over the families that stand: letters, findings, plans, the board, scrutiny,
 * young people, packs. What is counted is counted from the county’s own record. Of the two synthetic authorities only
 * Larkenshire has rooms to furnish. The same seed, day and county are furnished with the same words, days and figures; what
 * the store names itself (letters, packs, draws) has new names each time.
 */
export async function furnish(store: Store, people: CountyPeople, seed: number): Promise<void> {
  if (people.authority.id !== larkenshire.id) return
  const diary = openDiary(store, people, seed)
  await fillLibrary(diary)
  const focused = await holdFocusedVisit(diary)
  await recallJudgements(diary)
  const first = await writeFirstPlan(diary, focused)
  const own = await findForOurselves(diary)
  const letter = await recallInspection(diary)
  const second = await writeSecondPlan(diary, letter, first, own)
  await prove(diary, { first, second })
  await learn(diary, { first, second })
  const issue = await raiseWithPartners(diary, letter)
  await holdBoard(diary, second.plan.id, issue.id)
  await scrutinise(diary, own)
  await raiseIssues(diary, second)
  await sayPlainly(diary, letter, own)
  const voice = await hearVoices(diary, first, second)
  await tellPeople(diary, letter)
  await comment(diary)
  await readFiles(diary)
  await auditDecisions(diary)
  await practise(diary)
  await evaluate(diary, { letter, first, second, own, voice: voice.id })
  await visit(diary)
  // What is frozen comes last, for it holds what all the others wrote.
  await giveReports(diary)
  await publishPacks(diary)
  await diary.finish()
}
