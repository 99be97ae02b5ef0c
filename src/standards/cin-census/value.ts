import { type Day, readDay } from '../../plain/day.ts'

/** The longest text a census value may have. The longest real ones, software names, are under a hundred. */
export const longestText = 1000

/** A census names the same few thousand days over and over: each is read once. Bounded, because files are hostile. */
const known = new Map<string, Day>()
const mostKnown = 100_000

/** The day that `2026-03-31` names, or nothing where it is no day from 1900 to 2199. */
export function findDay(text: string): Day | undefined {
  const found = known.get(text)
  if (found !== undefined) return found
  const read = /^\d{4}-\d{2}-\d{2}$/.test(text) ? readDay(text) : undefined
  if (read?.ok !== true) return undefined
  if (known.size >= mostKnown) known.clear()
  known.set(text, read.value)
  return read.value
}

export const isDay = (text: string): boolean => findDay(text) !== undefined

/** Why a text is not a day, without repeating it. */
export const sayNoDay = (text: string): string => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return 'A day written 2026-03-31 was expected here.'
  const year = Number(parts[1])
  return year < 1900 || year > 2199
    ? 'A day from 1900 to 2199 was expected here.'
    : 'There is no such day in the calendar. A day written 2026-03-31 was expected here.'
}

/**
 * The same text in memory of its own. V8 keeps a piece cut from a string by pointing into the whole of it, so that
 * one child's id would otherwise hold 64 kB of the file in memory.
 */
export const ownCopy = (text: string): string => (text.length < 13 ? text : [...text].join(''))
