import { aDay, type Day } from '../../plain/day.ts'

/**
 * What may not leave the house as a figure, as dated data. A count from 1 to `under` - 1 is hidden; none stays, for it
 * points at nobody. A share is given only of `leastForShare` children or more, and a team is named only where
 * `leastForTeam` or more were counted. `certain` is false where the source could not be read in full.
 */
export type SmallNumbers = {
  readonly from: Day
  readonly to: Day | undefined
  readonly under: number
  readonly leastForShare: number
  readonly leastForTeam: number
  readonly source: string
  readonly certain: boolean
}

export const smallNumberRules: readonly SmallNumbers[] = [
  {
    from: aDay('2013-04-01'),
    to: undefined,
    under: 6,
    leastForShare: 20,
    leastForTeam: 20,
    source:
      'Department for Education, Children in need statistics, methodology: counts from 1 to 5 are shown as c, with further cells hidden so that they cannot be worked out; shares and teams of fewer than 20 are the practice of England’s councils',
    certain: false,
  },
]

/** The rule that holds on a day; the first where none did yet. */
export function smallNumbersOn(on: Day, rules: readonly SmallNumbers[] = smallNumberRules): SmallNumbers {
  const [first] = rules
  if (first === undefined) throw new Error('There is no rule for small numbers')
  return rules.findLast(({ from, to }) => from <= on && (to === undefined || on <= to)) ?? first
}

/** Whether a count may not be shown by itself. */
export const isSmall = (count: number, { under }: Pick<SmallNumbers, 'under'>): boolean =>
  count > 0 && count < under
