import { visitDueOn } from '../../../journey/visits/due.ts'
import type { Day } from '../../../plain/day.ts'
import type { VisitAhead, VisitedChild } from '../../../store/visits.ts'

export const dueOnOf = ({ serves, dueFrom }: VisitedChild): Day | undefined =>
  visitDueOn(serves?.kind, dueFrom)

const earliest = (days: readonly (Day | undefined)[]): Day | undefined =>
  days.reduce(
    (first, day) => (day !== undefined && (first === undefined || day < first) ? day : first),
    undefined,
  )

/** The day by which one of the children must be seen: of the one who is due first. */
export const firstDueOn = ({ children }: VisitAhead): Day | undefined => earliest(children.map(dueOnOf))

/** The day agreed with the family at the last visit, while it has not passed. */
export const agreedOn = ({ children }: VisitAhead, today: Day): Day | undefined =>
  earliest(children.map(({ last }) => last?.nextOn).filter((day) => day !== undefined && day >= today))

export type Turn = 'late' | 'today' | 'next' | 'no day'

/** Whose turn it is: who is late, whom to see today, who comes next. */
export function turnOf(ahead: VisitAhead, today: Day): Turn {
  const [due, agreed] = [firstDueOn(ahead), agreedOn(ahead, today)]
  if (agreed === today || due === today) return 'today'
  if (due !== undefined && due < today) return 'late'
  return due === undefined && agreed === undefined ? 'no day' : 'next'
}

/** In the order in which to go: by the day agreed or due, whichever comes first. */
export const byDay =
  (today: Day) =>
  (a: VisitAhead, b: VisitAhead): number => {
    const day = (one: VisitAhead): string => earliest([firstDueOn(one), agreedOn(one, today)]) ?? '9999'
    return day(a).localeCompare(day(b))
  }
