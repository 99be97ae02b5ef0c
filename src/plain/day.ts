import { Temporal } from 'temporal-polyfill'
import { fine, type Result, wrong } from './result.ts'

declare const day: unique symbol
declare const moment: unique symbol

/** A calendar day with no time and no zone, written `2026-11-26`. Sorts as text. */
export type Day = string & { readonly [day]: true }

/** A moment in time, written in UTC with milliseconds: `2026-11-26T14:02:07.000Z`. Sorts as text. */
export type Moment = string & { readonly [moment]: true }

/** All of England keeps one time; a day begins and ends by it. */
const zone = 'Europe/London'
const wrongDay = 'Give a real day, such as 26 11 2026.'
const earliest = '1900-01-01'
const latest = '2199-12-31'

const plain = (of: Day) => Temporal.PlainDate.from(of)

function fromNumbers(year: number, month: number, dayOfMonth: number): Result<Day> {
  try {
    const text = Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' }).toString()
    return text < earliest || text > latest
      ? wrong('', `The year ${year} is outside 1900 to 2199.`)
      : fine(text as Day)
  } catch {
    return wrong('', `The day ${dayOfMonth}/${month}/${year} does not exist. ${wrongDay}`)
  }
}

/** Reads `2026-11-26` and nothing else: the form that files and date controls use. */
export function readDay(text: string): Result<Day> {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  if (parts === null) return wrong('', `‘${text.trim().slice(0, 40)}’ is not a day. ${wrongDay}`)
  return fromNumbers(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/** Reads what a person types in England: `26/11/2026`, `26 11 2026`, `26.11.2026` or `2026-11-26`. */
export function readTypedDay(text: string): Result<Day> {
  const typed = text.trim()
  const parts = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/.exec(typed)
  return parts === null ? readDay(typed) : fromNumbers(Number(parts[3]), Number(parts[2]), Number(parts[1]))
}

/** A day written in the code itself; a slip of the pen throws at once. */
export function aDay(text: string): Day {
  const read = readDay(text)
  if (!read.ok) throw new Error(`Not a day: ${text}`)
  return read.value
}

/** A moment written in the code itself, or by PostgreSQL; throws where it is none. */
export const aMoment = (text: string | Date): Moment =>
  Temporal.Instant.from(typeof text === 'string' ? text : text.toISOString()).toString({
    fractionalSecondDigits: 3,
  }) as Moment

/** A day and a time of day as a person in England gives them: `26/11/2026` and `14:02`. */
export function readTypedMoment(dayText: string, timeText: string): Result<Moment> {
  const read = readTypedDay(dayText)
  if (!read.ok) return read
  const time = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(timeText.trim())
  if (time === null)
    return wrong(
      '',
      `‘${timeText.trim().slice(0, 20)}’ is not a time. Give hours and minutes, such as 14:02.`,
    )
  const local = plain(read.value).toZonedDateTime({
    timeZone: zone,
    plainTime: { hour: Number(time[1]), minute: Number(time[2]) },
  })
  return fine(aMoment(local.toInstant().toString()))
}

/** The day that it is in England at this moment. */
export const dayOf = (at: Moment): Day =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString() as Day

/** The time of day in England, `14:02`. */
export const timeOf = (at: Moment): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })

/** The first moment of a day in England. */
export const startOf = (of: Day): Moment =>
  aMoment(plain(of).toZonedDateTime({ timeZone: zone }).toInstant().toString())

export const addDays = (to: Day, days: number): Day => plain(to).add({ days }).toString() as Day

export const addMonths = (to: Day, months: number): Day => plain(to).add({ months }).toString() as Day

export const daysBetween = (from: Day, until: Day): number => plain(from).until(plain(until)).days

export const addMinutes = (to: Moment, minutes: number): Moment =>
  aMoment(Temporal.Instant.from(to).add({ minutes }).toString())

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (of: Day): number => plain(of).dayOfWeek

/** Whole years lived on a day. A child born on 29 February has the birthday on 28 February of other years. */
export const ageOn = (bornOn: Day, on: Day): number =>
  plain(bornOn).until(plain(on), { largestUnit: 'years' }).years

/** The first day of the month a day lies in. */
export const monthOf = (of: Day): Day => `${of.slice(0, 7)}-01` as Day

const longMonths =
  'January February March April May June July August September October November December'.split(' ')
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

/** `26 November 2026` */
export function sayDay(of: Day): string {
  const date = plain(of)
  return `${date.day} ${longMonths[date.month - 1]} ${date.year}`
}

/** `Thursday 26 November 2026` */
export const sayWeekday = (of: Day): string => `${weekdays[weekdayOf(of) - 1]} ${sayDay(of)}`

/** `November 2026` */
export const sayMonth = (of: Day): string => sayDay(monthOf(of)).slice(2)

/** `26 November 2026 at 14:02` */
export const sayMoment = (at: Moment): string => `${sayDay(dayOf(at))} at ${timeOf(at)}`
