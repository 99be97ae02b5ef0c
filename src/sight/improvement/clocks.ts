import { addWorkingDays } from '../../plain/calendar.ts'
import { aDay, addDays, addMonths, type Day } from '../../plain/day.ts'

/**
 * A limit of time of improvement, as dated data. `local` where it is the council's own and the council may set another;
 * `certain` is false where the source could not be read in full.
 */
export type ImprovementClock = {
  readonly code: 'statement' | 'draft' | 'evidence' | 'look again'
  readonly title: string
  readonly within: { readonly workingDays: number } | { readonly days: number } | { readonly months: number }
  readonly from: Day
  readonly source: string
  readonly local: boolean
  readonly certain: boolean
}

const practice = 'Practice of improvement boards in England; the council’s own rule, for its board to confirm'

/** In the order in which they are met. */
export const improvementClocks = {
  draft: {
    code: 'draft',
    title: 'A draft of the plan, sent to Ofsted',
    within: { workingDays: 20 },
    from: aDay('2018-01-01'),
    source:
      'Ofsted, framework for inspecting local authority children’s services, where there is a priority action: as reported by Children and Young People Now, 16 August 2018',
    local: false,
    certain: false,
  },
  statement: {
    code: 'statement',
    title: 'The written statement of action, published and sent',
    within: { workingDays: 70 },
    from: aDay('2007-04-01'),
    source: 'Education and Inspections Act 2006, section 137; SI 2007/462, regulation 3',
    local: false,
    certain: true,
  },
  evidence: {
    code: 'evidence',
    title: 'Evidence of impact is so old at most',
    within: { days: 60 },
    from: aDay('2018-01-01'),
    source: practice,
    local: true,
    certain: true,
  },
  lookAgain: {
    code: 'look again',
    title: 'Somebody looks again at what was closed',
    within: { months: 6 },
    from: aDay('2018-01-01'),
    source: practice,
    local: true,
    certain: true,
  },
} as const satisfies Readonly<Record<string, ImprovementClock>>

/** The last day within a limit that began on a day. */
export function endOf({ within }: ImprovementClock, began: Day): Day {
  if ('workingDays' in within) return addWorkingDays(began, within.workingDays)
  return 'days' in within ? addDays(began, within.days) : addMonths(began, within.months)
}
