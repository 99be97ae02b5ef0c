import { readDay, readTypedDay } from '../../plain/day.ts'
import { fine, type Result, wrong } from '../../plain/result.ts'
import type { FieldKind } from './object.ts'
import { unguard } from './write.ts'

/**
 * A value as it is kept: a day as `2026-01-31`, a day with a time as `2026-01-31T14:02:07`, yes and no as `Y` and `N`, JSON as
 * its text, anything else as it was written.
 */
export type Value = string | number

/**
 * What stands for nothing in an extract: NULL as SQL Server's tools write it, and the words that Data to Insight's
 * scripts put where a system has no such item.
 */
const nothing: ReadonlySet<string> = new Set(['', 'null', '(null)', '<null>', 'placeholder_data', 'ssd_ph'])

/** Longer than any text of the data set may be: 4,000 characters. */
const longestText = 10_000
const longestJson = 100_000

/** Reads a cell as a field holds it; nothing where the cell stands for nothing. */
export function readValue(kind: FieldKind, cell: string): Result<Value | undefined> {
  const text = cell.trim()
  if (nothing.has(text.toLowerCase())) return fine(undefined)
  switch (kind) {
    case 'day and time':
      return readDayAndTime(text)
    case 'yes or no':
      return readFlag(text)
    case 'whole number':
      return readNumber(text, /^[+-]?\d{1,15}(?:\.0+)?$/, 'a whole number')
    case 'number':
      return readNumber(text, /^[+-]?(?:\d{1,15}(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/i, 'a number')
    case 'json':
      return readJson(text)
    default:
      return text.length > longestText
        ? wrong(
            '',
            `This has ${text.length.toLocaleString('en-GB')} characters; at most ${longestText.toLocaleString('en-GB')} are read.`,
          )
        : fine(unguard(text))
  }
}

const yes: ReadonlySet<string> = new Set(['y', 'yes', '1', 'true', 't'])
const no: ReadonlySet<string> = new Set(['n', 'no', '0', 'false', 'f'])

function readFlag(text: string): Result<Value> {
  const low = text.toLowerCase()
  if (yes.has(low)) return fine('Y')
  return no.has(low) ? fine('N') : wrong('', 'This is neither Y nor N.')
}

function readNumber(text: string, shape: RegExp, what: string): Result<Value> {
  const plain = text.replaceAll(',', '')
  return shape.test(plain) ? fine(Number(plain)) : wrong('', `This is not ${what}.`)
}

function readJson(text: string): Result<Value> {
  if (text.length > longestJson) return wrong('', 'This JSON is longer than any of the data set is.')
  try {
    JSON.parse(text)
    return fine(text)
  } catch {
    return wrong('', 'This is not JSON. Is a double quote within the cell not doubled?')
  }
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const named = /^(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s-](\d{4})$/i
const parts = /^(.+?)(?:[T\s]+(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,:](\d{1,9}))?)?\s*(am|pm)?(?:Z|[+-]00:?00)?)?$/i

/**
 * A day, with or without a time: `2026-01-31`, `31/01/2026`, `31-JAN-2026`, each also followed by a time as SQL Server,
 * Oracle and Excel write it. The day comes before the month. Midnight is no time: SQL Server writes it after every day.
 */
function readDayAndTime(text: string): Result<Value> {
  const [, dayText = text, hour, minute, second = '00', fraction = '', half] = parts.exec(text) ?? []
  const day = dayFrom(dayText)
  if (!day.ok) return wrong('', noDay)
  if (hour === undefined || minute === undefined) return day
  const hours = hoursOf(Number(hour), half?.toLowerCase())
  if (hours === undefined || Number(minute) > 59 || Number(second) > 59) return wrong('', noDay)
  const thousandths = Number(fraction) === 0 ? '' : `.${fraction.padEnd(3, '0').slice(0, 3)}`
  const time = `${String(hours).padStart(2, '0')}:${minute}:${second}${thousandths}`
  return fine(time === '00:00:00' ? day.value : `${day.value}T${time}`)
}

// The same few thousand days stand in an extract again and again.
const knownDays = new Map<string, Result<string>>()
const mostDays = 100_000

function dayFrom(text: string): Result<string> {
  const known = knownDays.get(text)
  if (known !== undefined) return known
  const day = dayWritten(text)
  if (knownDays.size >= mostDays) knownDays.clear()
  knownDays.set(text, day)
  return day
}

function dayWritten(text: string): Result<string> {
  const [, day, month = '', year] = named.exec(text) ?? []
  const at = months.indexOf(month.toLowerCase()) + 1
  if (at > 0) return readTypedDay(`${day} ${at} ${year}`)
  return /^\d{4}-/.test(text) ? readDay(text) : readTypedDay(text)
}

function hoursOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined
  return hour < 1 || hour > 12 ? undefined : (hour % 12) + (half === 'pm' ? 12 : 0)
}

/** What stands there is not repeated: in a file with shifted columns it may be a name. */
const noDay =
  'This is not a day between 1900 and 2199. Days are written 2026-01-31 or 31/01/2026, the day before the month.'
