import { addMonths } from '../plain/day.ts'
import { decisionAudit } from '../sight/decisions/decision-audit.ts'
import { askingAt, decidingKinds, points } from '../sight/decisions/points.ts'
import { statePurpose } from '../store/as.ts'
import { requireAuditable } from '../store/decision-audits.ts'
import { type Decided, decisionsAt } from '../store/decisions.ts'
import { type By, type Diary, onDay } from './diary.ts'

const judged = [
  {
    level: 'right',
    sound: 'sound',
    view: 'counted',
    grade: 'good',
    strength: 'What was ruled out is written, with why.',
    toDo: 'Nothing.',
  },
  {
    level: 'right',
    sound: 'partly',
    view: 'written',
    grade: 'requires improvement',
    strength: 'Quick, and the right people were asked.',
    toDo: 'Say what the child’s own words changed.',
  },
  {
    level: 'too little',
    sound: 'partly',
    view: 'missing',
    grade: 'requires improvement',
    strength: 'The history of the family is there.',
    toDo: 'Look at this family again this week. Then: ask the child before deciding.',
  },
] as const

/** How many of the three decisions that are audited in a month were good, this month first; before that nobody audited. */
const goodIn = [2, 1, 2, 1, 1, 0] as const

/** Each month some decisions of the front door that the director judged, each about another child, each opened for a reason. */
export async function auditDecisions(diary: Diary): Promise<void> {
  const audited = new Set<string>()
  for (const [month, good] of [...goodIn.entries()].reverse())
    await auditMonth(diary, { month, good }, audited)
}

/** Judges what was decided in the quarter before, three at a time; `audited` are the children whose turn has been. */
async function auditMonth(
  diary: Diary,
  { month, good }: { readonly month: number; readonly good: number },
  audited: Set<string>,
): Promise<void> {
  const [point] = points
  if (point === undefined) return
  const day = diary.ago(month, 20)
  const span = { from: addMonths(day, -3), to: diary.ago(month, 21) }
  const decided = await diary.do({ who: 'director-1', at: onDay(day, 15) }, (acting) =>
    decisionsAt(acting, askingAt(point), span, { which: { cut: 'all' }, from: 0, most: 30, named: true }),
  )
  const children = new Map(decided.filter(({ child }) => !audited.has(child)).map((one) => [one.child, one]))
  for (const [at, one] of [...children.values()].slice(0, judged.length).entries()) {
    audited.add(one.child)
    await audit(
      diary,
      { who: 'director-1', at: onDay(day, 15, 20 + at * 12) },
      one,
      judged[at < good ? 0 : 1 + (at % 2)],
    )
  }
}

async function audit(
  diary: Diary,
  by: By,
  { child, record: decision }: Decided,
  said: (typeof judged)[number] | undefined,
): Promise<void> {
  if (said === undefined) return
  const refused = await diary.do(by, async (acting) => {
    await statePurpose(acting, child, 'Audit of decisions of the front door')
    return requireAuditable(acting, { decision, child }, decidingKinds)
  })
  if (refused === undefined)
    await diary.write(by, decisionAudit, { decision, child, safeToday: true, ...said })
}
