import { addMonths, type Day, monthOf, readDay, sayMonth } from '../../../plain/day.ts'

/** How many months a run chart shows, and how many can be chosen. */
export const monthsShown = 24

/** The first day of the last month that is over. */
export const lastWholeMonth = (today: Day): Day => addMonths(monthOf(today), -1)

/** The month asked for, by its first day; `unread` where what was asked for cannot be shown and the usual one is. */
export type Chosen = { readonly month: Day; readonly unread: boolean }

/** Reads `2026-10` from an address. Without it, the last whole month; a month that has not begun cannot be shown. */
export function readMonth(text: string | undefined, today: Day): Chosen {
  const usual = lastWholeMonth(today)
  if (text === undefined || text === '') return { month: usual, unread: false }
  const read = readDay(`${text}-01`)
  return read.ok && /^\d{4}-\d{2}$/.test(text) && read.value <= today
    ? { month: read.value, unread: false }
    : { month: usual, unread: true }
}

/** As it stands in an address: `2026-10`. */
export const inAddress = (month: Day): string => month.slice(0, 7)

/** Whether a month is still running, so that its figure is not whole. */
export const isRunning = (month: Day, today: Day): boolean => month === monthOf(today)

/** `October 2026`, or `November 2026 so far`. */
export const sayChosen = (month: Day, today: Day): string =>
  `${sayMonth(month).trim()}${isRunning(month, today) ? ' so far' : ''}`

/** The months that can be chosen, the running one first. */
export const monthsOffered = (today: Day): readonly Day[] =>
  Array.from({ length: monthsShown + 1 }, (_, back) => addMonths(monthOf(today), -back))

export const measuresHref = (month: Day): string => `/measures?month=${inAddress(month)}`

export const measureHref = (code: string, month: Day): string =>
  `/measures/${encodeURIComponent(code)}?month=${inAddress(month)}`

/** Which of the children behind a figure a link leads to. */
export type Only = {
  readonly team?: string | undefined
  readonly locality?: string | undefined
  readonly is?: 'met' | 'not met' | 'cannot tell' | undefined
}

export function childrenHref(code: string, month: Day, only: Only = {}): string {
  const query = new URLSearchParams({ month: inAddress(month) })
  for (const [name, value] of Object.entries(only)) if (value !== undefined) query.set(name, value)
  return `/measures/${encodeURIComponent(code)}/children?${query}`
}
