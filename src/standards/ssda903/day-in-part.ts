import { type DayNumber, findDayIn } from '../checking/day-number.ts'

/** A day of which parts may not be known, as the return allows with zz: `zz/05/2019`, `zz/zz/2019`. */
export type DayInPart = {
  /** The earliest day that it can be; undefined where not even the year is known. */
  readonly earliest: DayNumber | undefined
}

const form = /^(\d{1,2}|ZZ)\/(\d{1,2}|ZZ)\/(\d{4}|ZZZZ)$/i
const isKnown = (part: string) => /^\d/.test(part)

// A leap year, so that 29 February may stand before an unknown year.
const someYear = '2000'

/** Reads a day, wholly or partly known; undefined for anything else. */
export function findDayInPart(text: string): DayInPart | undefined {
  const whole = findDayIn(text)
  if (whole !== undefined) return { earliest: whole }
  const [, day, month, year] = form.exec(text) ?? []
  if (day === undefined || month === undefined || year === undefined) return undefined
  const [d, m] = [day, month].map((part) => (isKnown(part) ? part : '01'))
  const earliest = findDayIn(`${d}/${m}/${isKnown(year) ? year : someYear}`)
  if (earliest === undefined) return undefined
  return { earliest: isKnown(year) ? earliest : undefined }
}
