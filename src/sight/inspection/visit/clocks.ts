import { counted } from '../../../plain/counted.ts'
import { aDay, addMinutes, type Day, dayOf, type Moment } from '../../../plain/day.ts'

/** By which way a request came, which says how soon it is answered. */
export const routes = [
  { code: 'initial', words: 'One of the first requests' },
  { code: 'figures', words: 'A further request: figures or a list' },
  { code: 'papers', words: 'A further request: documents or an account' },
  { code: 'case', words: 'About the work with one child', hint: 'No name of a child here.' },
  {
    code: 'concern',
    words: 'An immediate concern about a child',
    hint: 'No name of a child here. What is done for the child stands in the child’s own record.',
  },
  { code: 'task', words: 'Our own first task' },
] as const

export type Route = (typeof routes)[number]['code']

export const sayRoute = (code: string | undefined): string =>
  routes.find((one) => one.code === code)?.words ?? 'Way not stated'

/** How soon something is answered, in minutes of the clock from the asking: nights and weekends count. */
export type Limit = {
  readonly route: Route
  readonly minutes: number
  readonly from: Day
  readonly source: string
  readonly certain: boolean
}

const from = aDay('2020-01-01')
const twelve =
  'Inspectors commended a council on producing requested information within twelve hours of the initial request, as its scrutiny committee minuted; elapsed hours from the call, in our reading.'
const own =
  'Goldthread’s own promise, November 2026: to be confirmed by the council. Ofsted sets no such limit.'

/** How soon each kind of request is answered, the oldest rule first. Another rule is a line with another day. */
export const limits: readonly Limit[] = [
  { route: 'initial', minutes: 12 * 60, from, source: twelve, certain: false },
  { route: 'task', minutes: 12 * 60, from, source: twelve, certain: false },
  { route: 'papers', minutes: 12 * 60, from, source: own, certain: false },
  { route: 'figures', minutes: 2 * 60, from, source: own, certain: false },
  { route: 'case', minutes: 2 * 60, from, source: own, certain: false },
  { route: 'concern', minutes: 2 * 60, from, source: own, certain: false },
]

/** The limit that holds for what was asked by a route on a day. Nothing where no rule names it. */
export const findLimit = (route: string | undefined, on: Day): Limit | undefined =>
  limits.findLast((limit) => limit.route === route && limit.from <= on)

/** By when something is to be answered. Never kept: it follows from the asking and the rule of that day. */
export function findDueAt(route: string | undefined, askedAt: Moment | undefined): Moment | undefined {
  if (askedAt === undefined) return undefined
  const limit = findLimit(route, dayOf(askedAt))
  return limit && addMinutes(askedAt, limit.minutes)
}

/** Minutes of the clock between two moments; below zero where the second comes first. */
export const minutesBetween = (from: Moment, to: Moment): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 60_000)

/** `40 minutes`, `2 hours`, `1 hour 20 minutes`, `3 days 4 hours`. */
export function sayMinutes(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  if (days > 0)
    return hours === 0 ? counted(days, 'day') : `${counted(days, 'day')} ${counted(hours, 'hour')}`
  if (hours === 0) return counted(rest, 'minute')
  return rest === 0 ? counted(hours, 'hour') : `${counted(hours, 'hour')} ${counted(rest, 'minute')}`
}
