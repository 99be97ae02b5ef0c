import { findDayIn, isoDay } from '../checking/day-number.ts'
import { excelDay } from '../checking/excel-day.ts'
import type { Column } from './lists.ts'

/*
 * What councils write into the cells of Annex A, in the words of Ofsted's form. Systems write `Yes`, `a) Yes`, `a` and `Y`
 * for one thing; nothing is guessed where two values could be meant.
 */

/** A cell as it is taken: in the form's own words where it was understood, else as it stood. Blank is undefined. */
export type Taken = {
  readonly text: string | undefined
  /** `as the form has it`; `otherwise`: written otherwise and understood; `not understood`: left as it stood. */
  readonly is: 'as the form has it' | 'otherwise' | 'not understood'
}

/** The Department for Education's names of ethnicities (children in need census, code set N00003). */
const ethnicityNames: Readonly<Record<string, readonly string[]>> = {
  WBRI: ['White British'],
  WIRI: ['White Irish'],
  WIRT: ['Traveller of Irish heritage'],
  WOTH: ['Any other White background'],
  WROM: ['Gypsy/Roma', 'Gypsy Roma', 'Roma'],
  MWBC: ['White and Black Caribbean'],
  MWBA: ['White and Black African'],
  MWAS: ['White and Asian'],
  MOTH: ['Any other mixed background'],
  AIND: ['Indian'],
  APKN: ['Pakistani'],
  ABAN: ['Bangladeshi'],
  AOTH: ['Any other Asian background'],
  BCRB: ['Caribbean', 'Black Caribbean'],
  BAFR: ['African', 'Black African'],
  BOTH: ['Any other Black background'],
  CHNE: ['Chinese'],
  OOTH: ['Any other ethnic group'],
  REFU: ['Refused'],
  NOBT: ['Information not yet obtained', 'Not obtained'],
}

const shortNames: Readonly<Record<string, readonly string[]>> = {
  yes: ['Y', 'true', '1'],
  no: ['N', 'false', '0'],
  male: ['M', 'boy'],
  female: ['F', 'girl'],
  notstatedrecorded: ['U', 'unknown', 'not stated', 'not recorded', 'not known'],
  neither: ['I', 'indeterminate'],
  refu: ['refused'],
  in: ['I'],
  out: ['O'],
}

/** Letters and digits alone, without case. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** Without the letter by which the form numbers its values: `1A: Individual` of `a) 1A: Individual`. */
const unlettered = (text: string): string => text.replace(/^[a-z]{1,2}\s*\)\s*/i, '')

/** The code within a value: `1A` of `a) 1A: Individual`, `N1` of `N1 - Abuse or neglect`. */
const codeIn = (text: string): string | undefined =>
  /^([A-Z]{0,4}\d{0,2}[A-Z]?)(?=\s*[:–-]\s|$)/i.exec(unlettered(text).trim())?.[1]

const labelIn = (text: string): string => unlettered(text).replace(/^[A-Z]{0,3}\d{0,2}[A-Z]?\s*[:–-]\s*/i, '')

const letterIn = (text: string): string | undefined => /^([a-z]{1,2})\)/i.exec(text)?.[1]

/** The ways to write each value, the surest first. What stands for two values stands for none. */
function waysFor(allowed: readonly string[]): readonly ReadonlyMap<string, string | undefined>[] {
  const kinds: readonly ((value: string) => readonly (string | undefined)[])[] = [
    (value) => [value],
    (value) => [unlettered(value)],
    (value) => [codeIn(value)],
    (value) => [labelIn(value)],
    (value) => ethnicityNames[unlettered(value)] ?? shortNames[bare(unlettered(value))] ?? [],
    (value) => [letterIn(value)],
  ]
  return kinds.map((waysOf) => {
    const ways = new Map<string, string | undefined>()
    for (const value of allowed)
      for (const way of waysOf(value)) {
        const plain = bare(way ?? '')
        if (plain !== '') ways.set(plain, ways.has(plain) && ways.get(plain) !== value ? undefined : value)
      }
    return ways
  })
}

/** Finds the allowed value that a text stands for. */
function finderFor(allowed: readonly string[]): (text: string) => string | undefined {
  const ways = waysFor(allowed)
  return (text) => {
    const tries = [text, unlettered(text), codeIn(text) ?? '']
    for (const one of tries)
      for (const known of ways) {
        const found = known.get(bare(one))
        if (found !== undefined) return found
      }
    return undefined
  }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const named = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i
const withTime = /^(.{8,10}?)[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|am|pm)?$/i
const serialWithTime = /^(\d{5})\.\d+$/

/** A day written in one of the ways in which people write days, as `2026-11-26`. */
function dayIn(text: string): string | undefined {
  const short = withTime.exec(text)?.[1] ?? serialWithTime.exec(text)?.[1] ?? text
  const [, day, month, year] = named.exec(short) ?? []
  const at = months.indexOf((month ?? '').slice(0, 3).toLowerCase())
  const found =
    at >= 0
      ? findDayIn(`${day}/${at + 1}/${year}`)
      : (findDayIn(short.replaceAll(' ', '')) ?? excelDay(short))
  return found === undefined ? undefined : isoDay(found)
}

const isUsualDay = /^(?:\d{4}-\d\d-\d\d|\d\d\/\d\d\/\d{4})$/

function takeDay(text: string): Taken {
  const day = dayIn(text)
  if (day === undefined) return { text, is: 'not understood' }
  return { text: day, is: isUsualDay.test(text) ? 'as the form has it' : 'otherwise' }
}

function takeCount(text: string, isAge: boolean): Taken {
  if (/^\d{1,9}$/.test(text)) return { text, is: 'as the form has it' }
  const number = Number(text.replaceAll(',', ''))
  const isWhole = Number.isInteger(number)
  if (text === '' || !Number.isFinite(number) || number > 1e9 || (!isWhole && !isAge) || number < -1)
    return { text, is: 'not understood' }
  return { text: String(Math.floor(number)), is: 'otherwise' }
}

/** What a spreadsheet or a database leaves where there is no value. */
const nothings = new Set([
  '#N/A',
  '#NULL!',
  '#REF!',
  '#VALUE!',
  '#NAME?',
  '#DIV/0!',
  '#NUM!',
  'NULL',
  'NaN',
  'NaT',
])

/** Takes the cells of a column. Texts that come again are looked up. */
export function takerFor({ holds, allowed, open, key }: Column): (text: string) => Taken {
  const known = new Map<string, Taken>()
  const find = finderFor(allowed ?? [])
  const take = (text: string): Taken => {
    if (nothings.has(text)) return { text: undefined, is: 'otherwise' }
    if (holds === 'day') return takeDay(text)
    if (holds === 'whole number') return takeCount(text, key === 'age')
    if (allowed === undefined) return { text, is: 'as the form has it' }
    const value = find(text)
    if (value !== undefined) return { text: value, is: value === text ? 'as the form has it' : 'otherwise' }
    return { text, is: open === true ? 'as the form has it' : 'not understood' }
  }
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const taken = take(text)
    if (known.size < 50_000) known.set(text, taken)
    return taken
  }
}
