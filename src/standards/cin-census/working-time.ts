import { addWorkingDays } from '../../plain/calendar.ts'
import { aDayNumber, type DayNumber, isoDay } from '../checking/day-number.ts'

/** So many working days after a day, or before it where the number is negative, by the bank holidays of England. */
export const workingDaysOn = (from: DayNumber, days: number): DayNumber =>
  aDayNumber(addWorkingDays(isoDay(from), days))

/** A Saturday or a Sunday. Day 0 of day numbers, 1 January 1970, was a Thursday. */
export const isWeekend = (day: DayNumber): boolean => (((day + 3) % 7) + 7) % 7 > 4
