import type { Day } from '../../plain/day.ts'
import type { RatedNow } from './limits.ts'
import type { Action } from './plan.ts'

/** What an open action lacks. */
export const wants = [
  { code: 'late', words: 'Late' },
  { code: 'no owner', words: 'Nobody owns it' },
  { code: 'milestone late', words: 'A milestone is late' },
  { code: 'no evidence', words: 'No evidence' },
  { code: 'not rated', words: 'Not rated' },
  { code: 'impact not shown', words: 'Impact not shown' },
] as const
export type Want = (typeof wants)[number]['code']

export const sayWant = (code: Want): string => wants.find((one) => one.code === code)?.words ?? code

/** What an open action lacks today, the gravest first. Nothing for one that is closed or dropped. */
export function wantsOf(action: Action, stands: RatedNow | undefined, today: Day): readonly Want[] {
  if (action.state !== 'open') return []
  const { dueOn, owner } = action.answers
  const isLate = (day: Day | undefined): boolean => day !== undefined && day < today
  const lacks: Readonly<Record<Want, boolean>> = {
    late: isLate(dueOn),
    'no owner': owner === undefined,
    'milestone late': action.milestones.some(
      ({ answers }) => isLate(answers.dueOn) && (answers.done?.is ?? 'awaited') === 'awaited',
    ),
    'no evidence': action.evidence.length === 0,
    'not rated': stands === undefined,
    'impact not shown': stands !== undefined && !showsImpact(stands),
  }
  return wants.flatMap(({ code }) => (lacks[code] ? [code] : []))
}

/** Whether the last rating, as it stands now, says that something changed for children. */
export const showsImpact = ({ impact }: RatedNow): boolean => impact.now === 'blue' || impact.now === 'green'
