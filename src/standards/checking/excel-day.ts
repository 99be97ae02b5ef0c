import { aDayNumber, addDays, sayDay } from './day-number.ts'

const serial = /^\d{5}(?:\.0+)?$/
/** Day 0 of a spreadsheet, as counted after the 29 February 1900 that never was. */
const dayZero = aDayNumber('1899-12-30')

/** A day as a spreadsheet counts them (42735), written as `31/12/2016`; undefined where the text is no such number. */
export function excelDay(text: string): string | undefined {
  return serial.test(text) ? sayDay(addDays(dayZero, Number.parseInt(text, 10))) : undefined
}
