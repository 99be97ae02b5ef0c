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

const msInADay = 86_400_000

/**
 * Days as whole numbers, for what a long page does to hundreds of them. A `Day` has been read as a real day already, and
 * has no zone; the test compares all of this with Temporal.
 */
const numberOf = (of: Day): number =>
  Date.UTC(Number(of.slice(0, 4)), Number(of.slice(5, 7)) - 1, Number(of.slice(8))) / msInADay
const dayAt = (number: number): Day => new Date(number * msInADay).toISOString().slice(0, 10) as Day

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

/** As PostgreSQL and browsers write a moment in UTC, to the millisecond at most. */
const written = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?(?:Z|\+00(?::00)?)$/

/** A moment written in the code itself, or by PostgreSQL; throws where it is none. */
export function aMoment(text: string | Date): Moment {
  if (typeof text !== 'string') return text.toISOString() as Moment
  const [, seconds, fraction = ''] = written.exec(text) ?? []
  const usual = `${seconds}.${fraction.padEnd(3, '0')}Z`
  const time = seconds === undefined ? Number.NaN : Date.parse(usual)
  // What does not come back as it went in, such as 31 February, is for Temporal to judge.
  if (!Number.isNaN(time) && new Date(time).toISOString() === usual) return usual as Moment
  return Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 }) as Moment
}

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

type Hour = { readonly day: Day; readonly hour: string }
const mostHours = 20_000
const hours = new Map<string, Hour>()

/**
 * The day and the hour in England of an hour in UTC, worked out once: England's time has differed from UTC by whole hours
 * since before 1900, so that all of an hour lies in one hour there.
 */
function hourOf(at: Moment): Hour {
  const utc = at.slice(0, 13)
  const known = hours.get(utc)
  if (known !== undefined) return known
  const local = Temporal.Instant.from(`${utc}:00Z`).toZonedDateTimeISO(zone)
  const found = {
    day: local.toPlainDate().toString() as Day,
    hour: String(local.hour).padStart(2, '0'),
  }
  if (hours.size >= mostHours) hours.clear()
  hours.set(utc, found)
  return found
}

/** The day that it is in England at this moment. */
export const dayOf = (at: Moment): Day => hourOf(at).day

/** The time of day in England, `14:02`. */
export const timeOf = (at: Moment): string => `${hourOf(at).hour}:${at.slice(14, 16)}`

/** The first moment of a day in England. */
export const startOf = (of: Day): Moment =>
  aMoment(plain(of).toZonedDateTime({ timeZone: zone }).toInstant().toString())

export const addDays = (to: Day, days: number): Day => dayAt(numberOf(to) + days)

export const addMonths = (to: Day, months: number): Day => plain(to).add({ months }).toString() as Day

export const daysBetween = (from: Day, until: Day): number => numberOf(until) - numberOf(from)

export const addMinutes = (to: Moment, minutes: number): Moment =>
  aMoment(Temporal.Instant.from(to).add({ minutes }).toString())

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (of: Day): number => ((((numberOf(of) + 3) % 7) + 7) % 7) + 1

/** Whole years lived on a day. A child born on 29 February has the birthday on 28 February of other years. */
export const ageOn = (bornOn: Day, on: Day): number =>
  plain(bornOn).until(plain(on), { largestUnit: 'years' }).years

/** The first day of the month a day lies in. */
export const monthOf = (of: Day): Day => `${of.slice(0, 7)}-01` as Day

const longMonths =
  'January February March April May June July August September October November December'.split(' ')
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

/** `26 November 2026` */
export const sayDay = (of: Day): string =>
  `${Number(of.slice(8))} ${longMonths[Number(of.slice(5, 7)) - 1]} ${of.slice(0, 4)}`

/** `Thursday 26 November 2026` */
export const sayWeekday = (of: Day): string => `${weekdays[weekdayOf(of) - 1]} ${sayDay(of)}`

/** `November 2026` */
export const sayMonth = (of: Day): string => sayDay(monthOf(of)).slice(2)

/** `26 November 2026 at 14:02` */
export const sayMoment = (at: Moment): string => `${sayDay(dayOf(at))} at ${timeOf(at)}`
