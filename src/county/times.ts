import { addWorkingDays, isWorkingDay } from '../plain/calendar.ts'
import { addDays, type Day, type Moment, readTypedMoment } from '../plain/day.ts'
import { chance, exponential, type Random, whole } from './random.ts'

/** A minute of a day in England. Cheaper to reckon with than a moment, of which a county needs hundreds of thousands. */
export type Time = { readonly day: Day; readonly minute: number }

const opens = 8 * 60 + 45
const closes = 17 * 60 + 15
const msInMinute = 60_000

const noons = new Map<Day, number>()

function readMilliseconds(day: Day, clock: string): number {
  const read = readTypedMoment(day, clock)
  if (!read.ok) throw new Error(`Not a time of a day: ${day} ${clock}`)
  return Date.parse(read.value)
}

/** Noon in England on a day, in milliseconds since 1970. Remembered, for each day is asked for many times. */
function noonOf(day: Day): number {
  const known = noons.get(day)
  if (known !== undefined) return known
  const noon = readMilliseconds(day, '12:00')
  noons.set(day, noon)
  return noon
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** Milliseconds since 1970. Reckoned from noon but for the small hours, in which the clocks change on two days a year. */
export const millisecondsOf = ({ day, minute }: Time): number =>
  minute < 180
    ? readMilliseconds(day, `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`)
    : noonOf(day) + (minute - 720) * msInMinute

// The cast spares a hundred thousand readings of what has just been written in the one right form.
export const momentOf = (time: Time): Moment => new Date(millisecondsOf(time)).toISOString() as Moment

export const isBefore = (a: Time, b: Time): boolean =>
  a.day < b.day || (a.day === b.day && a.minute < b.minute)

export const laterOf = (a: Time, b: Time): Time => (isBefore(a, b) ? b : a)

/** A minute in office hours. */
export const inOffice = (random: Random, day: Day): Time => ({
  day,
  minute: whole(random, opens + 10, closes - 20),
})

/** The day itself where people work on it, else the next on which they do. */
export const workingFrom = (day: Day): Day => (isWorkingDay(day) ? day : addWorkingDays(day, 1))

/** Some minutes later, in office hours: what does not fit before closing goes on the next working morning. */
export function officeMinutesLater({ day, minute }: Time, minutes: number): Time {
  const works = isWorkingDay(day)
  let at = works ? { day, minute: Math.max(minute, opens) } : { day: addWorkingDays(day, 1), minute: opens }
  let left = minutes
  while (at.minute + left > closes) {
    left -= Math.max(0, closes - at.minute)
    at = { day: addWorkingDays(at.day, 1), minute: opens }
  }
  return { day: at.day, minute: at.minute + left }
}

const minutesInDay = 1440

/** A while later on the clock, day and night: for what cannot wait for the office. */
export function minutesLater({ day, minute }: Time, minutes: number): Time {
  const total = minute + minutes
  return total < minutesInDay
    ? { day, minute: total }
    : { day: addDays(day, Math.floor(total / minutesInDay)), minute: total % minutesInDay }
}

/** Some working days later, at a time in office hours; nought is later the same day, or the next morning. */
export function workingDaysLater(random: Random, from: Time, days: number): Time {
  if (days <= 0) return officeMinutesLater(from, whole(random, 20, 150))
  return inOffice(random, addWorkingDays(from.day, days))
}

/**
 * When something that happened is written down: three in five the same day, most of the rest within two working days,
 * and a late tail. 6% are more than two working days late, twice as many of what happens after 16:00 on a Friday.
 */
export function writtenAfter(random: Random, happened: Time, lateFriday: boolean): Time {
  const late = lateFriday ? 0.12 : 0.06
  const draw = random()
  if (draw < late) return workingDaysLater(random, happened, 3 + Math.floor(exponential(random, 4)))
  if (draw < 0.6 + late) return officeMinutesLater(happened, whole(random, 10, 160))
  return workingDaysLater(random, happened, chance(random, 0.75) ? 1 : 2)
}
