import { aDay, addDays, addMonths, type Day } from '../../plain/day.ts'

/** From the first to the last day that the API is told of. */
export type Window = { readonly from: Day; readonly until: Day }

/** The birthday from which on somebody belongs no longer. */
const tooOld = 26

/**
 * From 1 April of the financial year that holds the day 24 months before today, until tomorrow. Children belong whose
 * episodes were open in it and who had not become 26 before it, and those not born yet.
 *
 * Source: the Department for Education's specification of the daily collection as the public client
 * dfe-csc-api-data-flows (data-to-insight, version 0.4.8 of its queries) reads it; the specification itself is not public.
 * To be confirmed by the Department.
 */
export function windowOn(today: Day): Window {
  const then = addMonths(today, -24)
  const year = Number(then.slice(0, 4)) - (then.slice(5) < '04-01' ? 1 : 0)
  return { from: aDay(`${year}-04-01`), until: addDays(today, 1) }
}

/** Whether something that ran from one day to another, or still runs, was under way in the window. */
export const runsIn = ({ from, until }: Window, first: Day | undefined, last: Day | undefined): boolean =>
  (first ?? from) <= until && (last ?? until) >= from

/** Whether somebody is young enough: not 26 before the window begins. Somebody whose birth is not known is. */
export const isYoungEnough = ({ from }: Window, bornOn: Day | undefined): boolean =>
  bornOn === undefined || `${Number(bornOn.slice(0, 4)) + tooOld}${bornOn.slice(4)}` >= from
