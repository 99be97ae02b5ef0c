import {
  addDays,
  type Day,
  dayOf,
  type Moment,
  sayDay,
  sayMoment,
  sayWeekday,
  timeOf,
} from '../../../../plain/day.ts'
import type { Framework } from '../../../../sight/inspection/framework.ts'
import { sayMinutes } from '../../../../sight/inspection/visit/clocks.ts'
import type { Count, Space, Visit } from '../../../../sight/inspection/visit/space.ts'
import { sayVisitKind } from '../../../../sight/inspection/visit/visit-kinds.ts'

export const visitHref = (id: string): string => `/inspection/visits/${id}`
export const requestHref = (id: string): string => `/inspection/requests/${id}`
export const documentHref = (id: string): string => `/inspection/documents/${id}`
export const interviewHref = (id: string): string => `/inspection/interviews/${id}`
export const dayHref = (id: string): string => `/inspection/days/${id}`
export const correctionHref = (id: string): string => `/inspection/corrections/${id}`

/** `21:40 today`, `09:10 tomorrow`, and further away the whole day. */
export function sayWhen(at: Moment, today: Day): string {
  const day = dayOf(at)
  if (day === today) return `${timeOf(at)} today`
  if (day === addDays(today, 1)) return `${timeOf(at)} tomorrow`
  return day === addDays(today, -1) ? `${timeOf(at)} yesterday` : sayMoment(at)
}

/** `Fifth monitoring visit` would need words for every number: `Monitoring visit, number 5`. */
export const sayVisit = ({ answers, place }: Visit): string =>
  `${sayVisitKind(answers.kind)}${place === undefined ? '' : `, number ${place}`}`

export const sayOnSite = ({ answers: { onSiteFrom, onSiteTo } }: Visit): string => {
  if (onSiteFrom === undefined) return 'Days not known yet'
  return onSiteTo === undefined || onSiteTo === onSiteFrom
    ? `From ${sayWeekday(onSiteFrom)}`
    : `${sayDay(onSiteFrom)} to ${sayDay(onSiteTo)}`
}

/** `7 of 14 answered, the next due 21:40 today`. */
export function sayCount({ all, answered, overdue, nextDueAt }: Count, today: Day): string {
  if (all === 0) return 'Nothing has been asked yet'
  const next = nextDueAt === undefined ? '' : `, the next due ${sayWhen(nextDueAt, today)}`
  const late = overdue === 0 ? '' : `, ${overdue} overdue`
  return `${answered} of ${all} answered${late}${next}`
}

/** How quickly answers came, once there are any. */
export const sayMedian = ({ medianMinutes }: Count): string =>
  medianMinutes === undefined
    ? 'Nothing answered yet'
    : `Half of the answers took ${sayMinutes(medianMinutes)} or less`

export const sayVisitState = ({ visit }: Pick<Space, 'visit'>): string =>
  ({ 'under way': 'Under way', ended: 'Ended', 'not held': 'Did not take place' })[visit.state]

/** By what the visit is judged, and how sure that is. */
export function sayJudgedBy(framework: Framework | undefined): string {
  if (framework === undefined) return 'Not known: no framework of that day is on record here'
  const grades = framework.overallGrade ? 'with an overall grade' : 'without an overall grade'
  const doubt = framework.certain ? '' : '. Not confirmed against Ofsted’s own text'
  return `${framework.name} as from ${sayDay(framework.from)}, ${grades}${doubt}`
}
