import {
  aMoment,
  type Day,
  dayOf,
  type Moment,
  readDay,
  readTypedDay,
  readTypedMoment,
  sayDay,
  sayMoment,
  timeOf,
} from '../plain/day.ts'
import { type Id, readId } from '../plain/id.ts'
import { fine, type Result, wrong } from '../plain/result.ts'
import type { Column, Control, GridColumn, Kind, Option, Part, Typed } from './kind.ts'

const only = (holds: Part['holds']): readonly Part[] => [{ name: '', holds }]
const typedIn = (typed: Typed): string => (typed[''] ?? '').trim()
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byWords = (a: string, b: string): number => a.localeCompare(b, 'en-GB')

/** Longest text that one answer may hold, in characters: some 150 printed pages. */
export const longestWords = 1_000_000
const longestLine = 500

function text(kind: string, control: Control, longest: number): Kind<string> {
  return {
    kind,
    column: 'text',
    parts: only('words'),
    control,
    parse: (typed) => {
      const said = typedIn(typed)
      if (said === '') return fine(undefined)
      return said.length > longest
        ? wrong('', `This is ${said.length} characters long; ${longest} fit here.`)
        : fine(said)
    },
    type: (value) => ({ '': value }),
    keep: (value) => value.replaceAll('\u0000', ''),
    take: String,
    say: (value) => value,
    compare: byWords,
  }
}

/** A name, a number, a few words on one line. */
export const line = (width: 'short' | 'long' = 'long'): Kind<string> =>
  text('line', { control: 'line', width }, longestLine)

/** Writing, with room. */
export const words = (rows = 5): Kind<string> => text('words', { control: 'words', rows }, longestWords)

/** The address of a page or a meeting. Encrypted ones alone, for what is said there is about children. */
export const webAddress: Kind<string> = {
  ...line(),
  kind: 'web address',
  parse: (typed) => {
    const said = line().parse(typed)
    if (!said.ok || said.value === undefined || isSecureAddress(said.value)) return said
    return wrong('', 'Give the whole address, from https:// on. Other addresses are not taken.')
  },
}

/** Whether it is an address of https with a host and with neither name nor password of anybody in it. */
function isSecureAddress(said: string): boolean {
  if (!URL.canParse(said) || /\s/.test(said)) return false
  const { protocol, hostname, username, password } = new URL(said)
  return protocol === 'https:' && hostname !== '' && username === '' && password === ''
}

/** A calendar day. */
export const day: Kind<Day> = {
  kind: 'day',
  column: 'date',
  parts: [
    { name: 'day', holds: 'words' },
    { name: 'month', holds: 'words' },
    { name: 'year', holds: 'words' },
  ],
  control: { control: 'day' },
  parse: parseDay,
  type: (value) => typeDay(value),
  keep: (value) => value,
  take: (kept) => takeDay(kept),
  say: (value) => sayDay(value),
  compare: byText,
}

function parseDay(typed: Typed): Result<Day | undefined> {
  const parts = ['day', 'month', 'year'].map((part) => (typed[part] ?? '').trim())
  if (parts.every((part) => part === '')) return fine(undefined)
  const missing = ['day', 'month', 'year'].filter((_, index) => parts[index] === '')
  if (missing.length > 0) return wrong('day', `The date needs a ${missing.join(' and a ')}.`)
  const read = readTypedDay(parts.join(' '))
  return read.ok ? read : { ok: false, problems: read.problems.map(({ says }) => ({ where: 'day', says })) }
}

const typeDay = (value: Day): Typed => ({
  day: String(Number(value.slice(8))),
  month: String(Number(value.slice(5, 7))),
  year: value.slice(0, 4),
})

function takeDay(kept: unknown): Day {
  const read = readDay(String(kept))
  if (!read.ok) throw new Error('A day kept in the store is not a day')
  return read.value
}

/** A day and a time of day, in English time. */
export const moment: Kind<Moment> = {
  kind: 'moment',
  column: 'timestamptz',
  parts: [...day.parts, { name: 'time', holds: 'words' }],
  control: { control: 'moment' },
  parse: parseMoment,
  type: (value) => ({ ...typeDay(dayOf(value)), time: timeOf(value) }),
  keep: (value) => value,
  take: (kept) => aMoment(String(kept)),
  say: (value) => sayMoment(value),
  compare: byText,
}

function parseMoment(typed: Typed): Result<Moment | undefined> {
  const time = (typed.time ?? '').trim()
  const read = parseDay(typed)
  if (!read.ok) return read
  if (read.value === undefined)
    return time === '' ? fine(undefined) : wrong('day', 'Give the day as well as the time.')
  if (time === '') return wrong('time', 'Give the time as well as the day, such as 14:02.')
  const at = readTypedMoment(read.value, time)
  return at.ok ? at : { ok: false, problems: at.problems.map(({ says }) => ({ where: 'time', says })) }
}

/** One of a list. The type of the answer is the list's codes. */
export function oneOf<const O extends readonly Option[]>(options: O): Kind<O[number]['code']> {
  const known = new Map<string, Option>(options.map((option) => [option.code, option]))
  const order = new Map(options.map((option, index) => [option.code, index]))
  return {
    kind: 'one of',
    column: 'text',
    parts: only('choice'),
    control: { control: 'one of', options },
    parse: (typed) => {
      const code = typedIn(typed)
      if (code === '') return fine(undefined)
      return known.has(code) ? fine(code) : wrong('', 'Choose one of the answers listed.')
    },
    type: (value) => ({ '': value }),
    keep: (value) => value,
    take: String,
    say: (value) => known.get(value)?.words ?? value,
    compare: (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
  }
}

/** Any of a list. At least one where the question must be answered. */
export function someOf<const O extends readonly Option[]>(options: O): Kind<readonly O[number]['code'][]> {
  const known = new Map<string, Option>(options.map((option) => [option.code, option]))
  return {
    kind: 'some of',
    column: 'text[]',
    parts: options.map((option) => ({ name: option.code, holds: 'choice' as const })),
    control: { control: 'some of', options },
    parse: (typed) => {
      const codes = options.map((option) => option.code).filter((code) => (typed[code] ?? '') !== '')
      return fine(codes.length === 0 ? undefined : codes)
    },
    type: (value) => Object.fromEntries(value.map((code) => [code, 'yes'])),
    keep: (value) => [...value],
    take: (kept) => (Array.isArray(kept) ? kept.map(String) : []),
    say: (value) => value.map((code) => known.get(code)?.words ?? code).join(', '),
    compare: (a, b) => byText(a.join(), b.join()),
  }
}

const yesOrNo = [
  { code: 'yes', words: 'Yes' },
  { code: 'no', words: 'No' },
] as const

export const yesNo: Kind<boolean> = {
  kind: 'yes or no',
  column: 'boolean',
  parts: only('choice'),
  control: { control: 'one of', options: yesOrNo },
  parse: (typed) => {
    const code = typedIn(typed)
    if (code === '') return fine(undefined)
    return code === 'yes' || code === 'no' ? fine(code === 'yes') : wrong('', 'Choose yes or no.')
  },
  type: (value) => ({ '': value ? 'yes' : 'no' }),
  keep: (value) => value,
  take: (kept) => kept === true,
  say: (value) => (value ? 'Yes' : 'No'),
  compare: (a, b) => Number(a) - Number(b),
}

function number(kind: string, column: Column, shape: RegExp, say: string): Kind<number> {
  return {
    kind,
    column,
    parts: only('words'),
    control: { control: 'line', width: 'short', numeric: true },
    parse: (typed) => {
      const said = typedIn(typed).replaceAll(',', '')
      if (said === '') return fine(undefined)
      return shape.test(said) ? fine(Number(said)) : wrong('', say)
    },
    type: (value) => ({ '': String(value) }),
    keep: (value) => value,
    take: Number,
    say: (value) => String(value),
    compare: (a, b) => a - b,
  }
}

export const wholeNumber: Kind<number> = number(
  'whole number',
  'integer',
  /^-?\d{1,9}$/,
  'Give a whole number, such as 12.',
)

/** A figure with up to four decimals. */
export const figure: Kind<number> = number(
  'figure',
  'numeric',
  /^-?\d{1,9}(\.\d{1,4})?$/,
  'Give a number, such as 83 or 83.5.',
)

/**
 * Whether something was done: on a day, not needed for a reason, or still awaited. One value, so that a day and
 * a reason for no day can never stand together.
 */
export type Done =
  | { readonly is: 'done'; readonly on: Day }
  | { readonly is: 'not needed'; readonly because: string }
  | { readonly is: 'awaited' }

export const doneOptions = [
  { code: 'awaited', words: 'Not yet' },
  { code: 'done', words: 'Yes' },
  { code: 'not needed', words: 'Not needed' },
] as const

export const done: Kind<Done> = {
  kind: 'done',
  column: 'jsonb',
  parts: [{ name: 'is', holds: 'choice' }, ...day.parts, { name: 'because', holds: 'words' }],
  control: { control: 'done' },
  parse: parseDone,
  type: (value) => ({
    is: value.is,
    ...(value.is === 'done' ? typeDay(value.on) : {}),
    ...(value.is === 'not needed' ? { because: value.because } : {}),
  }),
  keep: (value) => value,
  take: (kept) => kept as Done,
  say: (value) =>
    value.is === 'done'
      ? `Yes, on ${sayDay(value.on)}`
      : value.is === 'awaited'
        ? 'Not yet'
        : `Not needed: ${value.because}`,
  compare: (a, b) => byText(a.is === 'done' ? a.on : a.is, b.is === 'done' ? b.on : b.is),
}

function parseDone(typed: Typed): Result<Done | undefined> {
  const because = (typed.because ?? '').trim()
  switch ((typed.is ?? '').trim()) {
    case '':
      return fine(undefined)
    case 'awaited':
      return fine({ is: 'awaited' })
    case 'not needed':
      return because === ''
        ? wrong('because', 'Say why it is not needed.')
        : fine({ is: 'not needed', because })
    case 'done': {
      const on = parseDay(typed)
      if (!on.ok) return on
      return on.value === undefined
        ? wrong('day', 'Give the day on which it was done.')
        : fine({ is: 'done', on: on.value })
    }
    default:
      return wrong('is', 'Choose one of the answers listed.')
  }
}

/** As `Done`, at a moment: for what is counted in hours. */
export type DoneAt =
  | { readonly is: 'done'; readonly at: Moment }
  | { readonly is: 'not needed'; readonly because: string }
  | { readonly is: 'awaited' }

/** Whether something was done, with the time of day. */
export const doneAt: Kind<DoneAt> = {
  kind: 'done at',
  column: 'jsonb',
  parts: [{ name: 'is', holds: 'choice' }, ...moment.parts, { name: 'because', holds: 'words' }],
  control: { control: 'done' },
  parse: parseDoneAt,
  type: (value) => ({
    is: value.is,
    ...(value.is === 'done' ? moment.type(value.at) : {}),
    ...(value.is === 'not needed' ? { because: value.because } : {}),
  }),
  keep: (value) => value,
  take: (kept) => kept as DoneAt,
  say: (value) =>
    value.is === 'done'
      ? `Yes, on ${sayMoment(value.at)}`
      : value.is === 'awaited'
        ? 'Not yet'
        : `Not needed: ${value.because}`,
  compare: (a, b) => byText(a.is === 'done' ? a.at : a.is, b.is === 'done' ? b.at : b.is),
}

function parseDoneAt(typed: Typed): Result<DoneAt | undefined> {
  if ((typed.is ?? '').trim() === 'done') {
    const at = parseMoment(typed)
    if (!at.ok) return at
    return at.value === undefined
      ? wrong('day', 'Give the day and the time at which it was done.')
      : fine({ is: 'done', at: at.value })
  }
  const read = parseDone(typed)
  if (!read.ok) return read
  const { value } = read
  return value === undefined || value.is === 'done' ? fine(undefined) : fine(value)
}

/** Points at something kept elsewhere: a worker, a team, a finding. The page offers what may be picked. */
export function pickOne<const Of extends string>(of: Of): Kind<Id<Of>> {
  return {
    kind: 'pick one',
    column: 'uuid',
    parts: only('choice'),
    control: { control: 'pick one', of },
    parse: (typed) => {
      const said = typedIn(typed)
      if (said === '') return fine(undefined)
      const id = readId<Of>(said)
      return id.ok ? id : wrong('', `Choose one of the list.`)
    },
    type: (value) => ({ '': value }),
    keep: (value) => value,
    take: (kept) => String(kept) as Id<Of>,
    say: (value, nameOf) => nameOf(value),
    compare: byText,
  }
}

/** Points at one or more things kept elsewhere. The identities are typed one after another, parted by blanks. */
export function pickSome<const Of extends string>(of: Of): Kind<readonly Id<Of>[]> {
  return {
    kind: 'pick some',
    column: 'uuid[]',
    parts: only('choice'),
    control: { control: 'pick some', of },
    parse: (typed) => {
      const read = typedIn(typed)
        .split(/\s+/)
        .filter(Boolean)
        .map((said) => readId<Of>(said))
      const ids = read.flatMap((id) => (id.ok ? [id.value] : []))
      if (ids.length < read.length) return wrong('', 'Choose from the list.')
      return fine(ids.length === 0 ? undefined : [...new Set(ids)])
    },
    type: (value) => ({ '': value.join(' ') }),
    keep: (value) => [...value],
    take: (kept) => (Array.isArray(kept) ? kept.map((id) => String(id) as Id<Of>) : []),
    say: (value, nameOf) => value.map(nameOf).join(', '),
    compare: (a, b) => byText(a.join(), b.join()),
  }
}

/** For each row that was answered, what stands in its columns: `true` for a tick, text for words. */
export type Grid = Readonly<Record<string, Readonly<Record<string, string | true>>>>

/** A table of questions: which agencies were invited, which came, what each knew. */
export function grid(rows: readonly Option[], columns: readonly GridColumn[]): Kind<Grid> {
  const cells = rows.flatMap((row) =>
    columns.map((column) => ({ row, column, name: `${row.code}.${column.code}` })),
  )
  return {
    kind: 'grid',
    column: 'jsonb',
    parts: cells.map(({ column, name }) => ({ name, holds: column.holds === 'words' ? 'words' : 'choice' })),
    control: { control: 'grid', rows, columns },
    parse: (typed) => {
      const value: Record<string, Record<string, string | true>> = {}
      for (const { row, column, name } of cells) {
        const said = (typed[name] ?? '').trim()
        if (said === '') continue
        if (column.holds === 'choice' && !column.options.some(({ code }) => code === said))
          return wrong(name, 'Choose one of the answers listed.')
        value[row.code] = { ...value[row.code], [column.code]: column.holds === 'tick' ? true : said }
      }
      return fine(Object.keys(value).length === 0 ? undefined : value)
    },
    type: (value) =>
      Object.fromEntries(
        cells.flatMap(({ row, column, name }) => {
          const cell = value[row.code]?.[column.code]
          return cell === undefined ? [] : [[name, cell === true ? 'yes' : cell]]
        }),
      ),
    keep: (value) => value,
    take: (kept) => kept as Grid,
    say: (value) => rows.flatMap((row) => sayRow(row, columns, value[row.code])).join('; '),
    compare: (a, b) => byText(JSON.stringify(a), JSON.stringify(b)),
  }
}

function sayRow(row: Option, columns: readonly GridColumn[], cells: Grid[string] | undefined): string[] {
  if (cells === undefined) return []
  const said = columns.flatMap((column) => {
    const cell = cells[column.code]
    return cell === undefined ? [] : [sayCell(column, cell)]
  })
  return [`${row.words}: ${said.join(', ')}`]
}

function sayCell(column: GridColumn, cell: string | true): string {
  if (cell === true) return column.words.toLowerCase()
  return column.holds === 'choice' ? (column.options.find(({ code }) => code === cell)?.words ?? cell) : cell
}
