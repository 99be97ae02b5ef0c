import { aDayNumber, addDays, type DayNumber } from './day-number.ts'

const serial = /^\d{5}(?:\.0+)?$/
/** Day 0 of a spreadsheet, which counts a 29 February 1900 that never was. */
const dayZero = aDayNumber('1899-12-30')

/** Whether text is a day as a spreadsheet counts days: 42735 is 31 December 2016. */
export const isExcelDay = (text: string): boolean =>
  text.length < 10 && text.charCodeAt(2) !== 47 && serial.test(text)

/** The day that a spreadsheet's number stands for; undefined where the text is no such number. */
export const excelDay = (text: string): DayNumber | undefined =>
  isExcelDay(text) ? addDays(dayZero, Number.parseInt(text, 10)) : undefined
