import type { NameOf } from '../../../define/kind.ts'
import type { OnRecord } from '../../../define/on-record.ts'
import type { Day } from '../../../plain/day.ts'
import { type RatedNow, ratedNow } from '../../../sight/improvement/limits.ts'
import type { Action } from '../../../sight/improvement/plan.ts'
import { type Improvement, improvementOf } from '../../../sight/improvement/plans.ts'
import type { Acting } from '../../../store/as.ts'
import { improvementRecords } from '../../../store/improvement.ts'
import { colleagues, namesOf } from '../../../store/read.ts'
import { naming } from '../names.ts'

/** What every page of improvement is made of: what is done about findings, how each action is rated today, and who is who. */
export type Ground = {
  readonly records: readonly OnRecord[]
  readonly improvement: Improvement
  readonly today: Day
  readonly nameOf: NameOf
  /** How an action stands today; nothing where it was never rated. */
  readonly standsOf: (action: Action) => RatedNow | undefined
}

/** Reads all of improvement on somebody’s behalf. */
export async function readGround(acting: Acting): Promise<Ground> {
  const records = await improvementRecords(acting)
  const here = new Set<string>((await colleagues(acting)).map(({ id }) => id))
  const names = await namesOf(acting)
  const today = acting.store.clock.today()
  const improvement = improvementOf(records)
  const said = new Map(improvement.actions.map(({ record, answers }) => [String(record.id), answers.what]))
  const nameOf = naming(names)
  return {
    records,
    improvement,
    today,
    nameOf: (id) => said.get(id) ?? nameOf(id),
    standsOf: (action) => ratedNow({ action, today, worksHere: (worker) => here.has(worker) }),
  }
}
