import { addMonths } from '../plain/day.ts'
import { decisionAudit } from '../sight/decisions/decision-audit.ts'
import { askingAt, decidingKinds, points } from '../sight/decisions/points.ts'
import { statePurpose } from '../store/as.ts'
import { requireAuditable } from '../store/decision-audits.ts'
import { decisionsAt } from '../store/decisions.ts'
import { type Diary, onDay } from './diary.ts'

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

/** Decisions of the front door that the director judged, each about another child, each opened for a reason that is logged. */
export async function auditDecisions(diary: Diary): Promise<void> {
  const by = { who: 'director-1', at: onDay(diary.ago(0, 20), 15) }
  const [point] = points
  if (point === undefined) return
  const span = { from: addMonths(diary.lastMonth, -2), to: diary.ago(0, 21) }
  const decided = await diary.do(by, (acting) =>
    decisionsAt(acting, askingAt(point), span, { which: { cut: 'all' }, from: 0, most: 30, named: true }),
  )
  const children = [...new Map(decided.map((one) => [one.child, one])).values()]
  for (const [at, said] of judged.entries()) {
    const one = children[at]
    if (one === undefined) return
    const when = { ...by, at: onDay(diary.ago(0, 20), 15, 20 + at * 12) }
    const { child, record: decision } = one
    const refused = await diary.do(when, async (acting) => {
      await statePurpose(acting, child, 'Audit of decisions of the front door')
      return requireAuditable(acting, { decision, child }, decidingKinds)
    })
    if (refused === undefined)
      await diary.write(when, decisionAudit, { decision, child, safeToday: true, ...said })
  }
}
