import { aDay, type Day } from '../plain/day.ts'

/**
 * A limit of time, as dated data: what starts it, what stops it, and how many working days lie between. Where a limit
 * is the council's own, `local` says so and the council may set another; `certain` is false where the source could
 * not be read in full.
 */
export type ClockRule = {
  readonly code:
    | 'decision'
    | 'feedback'
    | 'assessment'
    | 'conference'
    | 'protection visit'
    | 'child in need visit'
    | 'view of a change'
  readonly title: string
  readonly workingDays: number
  readonly from: Day
  readonly to: Day | undefined
  readonly source: string
  readonly local: boolean
  readonly certain: boolean
}

export const clockRules: readonly ClockRule[] = [
  {
    code: 'decision',
    title: 'Threshold decision',
    workingDays: 1,
    from: aDay('2013-04-15'),
    to: undefined,
    source: 'Working Together to Safeguard Children: a decision within one working day of a referral',
    local: false,
    certain: false,
  },
  {
    code: 'feedback',
    title: 'Feedback to the referrer',
    workingDays: 2,
    from: aDay('2013-04-15'),
    to: undefined,
    source: 'Council’s own standard; Working Together asks for feedback and sets no day',
    local: true,
    certain: true,
  },
  {
    code: 'assessment',
    title: 'Assessment',
    workingDays: 45,
    from: aDay('2013-04-15'),
    to: undefined,
    source:
      'Working Together to Safeguard Children, from the edition of 2013: no longer than 45 working days from referral',
    local: false,
    certain: false,
  },
  {
    code: 'conference',
    title: 'Initial child protection conference',
    workingDays: 15,
    from: aDay('2010-03-17'),
    to: undefined,
    source:
      'Working Together to Safeguard Children: within 15 working days of the strategy discussion that began the enquiry',
    local: false,
    certain: false,
  },
  {
    code: 'protection visit',
    title: 'Visit to a child on a child protection plan',
    workingDays: 10,
    from: aDay('2010-03-17'),
    to: undefined,
    source:
      'Council’s own standard, as an example: councils ask for 10, 15 or 20 working days, and a plan may ask for more; no statute sets a number. To be confirmed by each council',
    local: true,
    certain: false,
  },
  {
    code: 'child in need visit',
    title: 'Visit to a child with a child in need plan',
    workingDays: 20,
    from: aDay('2010-03-17'),
    to: undefined,
    source:
      'Council’s own standard, as an example: councils ask for about 20 working days; no statute sets a number. To be confirmed by each council',
    local: true,
    certain: false,
  },
  {
    code: 'view of a change',
    title: 'Hearing what a child says of a change of worker',
    workingDays: 10,
    from: aDay('2010-03-17'),
    to: undefined,
    source:
      'Council’s own standard, as an example: no statute sets a day. Ofsted wrote of what changes of worker do to children, for one to Gloucestershire on 20 November 2020. To be confirmed by each council',
    local: true,
    certain: false,
  },
]

/** The rule in force on a day. Throws where none is: a clock without a rule is a mistake in this list. */
export function ruleOn(code: ClockRule['code'], on: Day): ClockRule {
  const rule = clockRules.find(
    (one) => one.code === code && one.from <= on && (one.to === undefined || on <= one.to),
  )
  if (rule === undefined) throw new Error(`No rule for the clock ‘${code}’ on ${on}`)
  return rule
}
