import type { AuthorityId, PersonId, RecordId } from '../../define/record.ts'
import { aMoment, type Day, type Moment, readDay, readTypedMoment, startOf } from '../../plain/day.ts'
import type { Wanted } from '../bring.ts'
import { findCode } from './codes.ts'
import { type PersonRows, rowsOf, textIn } from './dataset.ts'
import { recordFor, sourceOf } from './keys.ts'
import type { FieldOf, SsdObject } from './object.ts'
import type { ObjectName } from './objects.ts'
import type { Row } from './read.ts'
import type { RowEnds } from './row-ends.ts'

/** The records on record already that an export from here would give these keys. */
export type KeysHere = ReadonlyMap<string, RecordId>

export const keyHere = (object: ObjectName, key: string): string => `${object} ${key}`

/** Keys have at most 48 characters in the data set; some systems’ have more. */
const longestKey = 200

/** A wanted record without what every record of a person’s rows has alike. */
export type Asked = Pick<Wanted, 'type' | 'answers' | 'day'> & Partial<Wanted>

/**
 * What the rows of one person ask for, and what became of each row. It knows keys, days and codes; which record a row makes
 * is said by whoever knows the journey.
 */
export class PersonAsking {
  readonly person: PersonRows
  readonly wanted: Wanted[] = []
  /** The source of each wanted record: the row it comes from. */
  readonly sources = new Map<RecordId, string>()
  readonly ends: RowEnds
  readonly #authority: AuthorityId
  readonly #child: PersonId
  readonly #here: KeysHere

  constructor(person: PersonRows, child: PersonId, authority: AuthorityId, here: KeysHere, ends: RowEnds) {
    this.person = person
    this.ends = ends
    this.#child = child
    this.#authority = authority
    this.#here = here
  }

  /** The record of a row: what stands here under its key, or what the key always makes. */
  idOf(object: ObjectName, key: string, ...part: readonly string[]): RecordId {
    const here = part.length === 0 ? this.#here.get(keyHere(object, key)) : undefined
    return here ?? recordFor(this.#authority, object, key, ...part)
  }

  /** Asks for the record of a row. The key stands in its source. */
  want(id: RecordId, object: ObjectName, key: string, row: Row, asked: Asked): RecordId {
    this.sources.set(id, sourceOf(object, key))
    this.wanted.push({ id, child: this.#child, line: {}, before: [], fileLine: row.line, ...asked })
    return id
  }

  /**
   * The rows of an object that can be told apart. A row without a key, or without a day that it must have, is refused; so is a
   * second one under a key that says something else. One that says the same is there already.
   */
  each<T extends SsdObject<ObjectName>>(
    object: T,
    key: NoInfer<FieldOf<T>>,
    ...needed: readonly NoInfer<FieldOf<T>>[]
  ): readonly { readonly row: Row<FieldOf<T>>; readonly key: string }[] {
    const first = new Map<string, Row<FieldOf<T>>>()
    for (const row of rowsOf(object, this.person)) {
      const missing = [key, ...needed].find((field) => textIn(row, field) === undefined)
      const own = textIn(row, key)
      if (missing !== undefined || own === undefined) {
        this.ends.ended(object.name, row, 'refused', `The row has no ${missing ?? key}.`)
        continue
      }
      if (own.length > longestKey) {
        this.ends.ended(
          object.name,
          row,
          'refused',
          `${key} is longer than ${longestKey} characters, which no key is.`,
        )
        continue
      }
      const before = first.get(own)
      if (before === undefined) first.set(own, row)
      else this.again(object.name, row, before)
    }
    return [...first].map(([own, row]) => ({ row, key: own }))
  }

  /** A further row under one key. */
  again(object: ObjectName, row: Row, before: Row): void {
    if (sayRow(row) === sayRow(before)) this.ends.ended(object, row, 'same')
    else
      this.ends.ended(
        object,
        row,
        'refused',
        `Another row, at line ${before.line}, has the same key and says something else. That one was kept.`,
      )
  }

  /** A code that a list of the journey has too; one that it does not have is refused, and the row goes on without it. */
  code<N extends string, C extends string>(
    object: ObjectName,
    row: Row<N>,
    field: NoInfer<N>,
    list: string,
    held: readonly { readonly code: C; readonly words: string }[],
  ): C | undefined {
    const text = textIn(row, field)
    if (text === undefined) return undefined
    const code = findCode(list, text) ?? text
    const low = text.toLowerCase()
    const found = held.find((one) => one.code === code || one.words.toLowerCase() === low)?.code
    if (found === undefined)
      this.ends.value(object, row, field, `This is none of the codes of its list (${list}).`)
    return found
  }
}

const sayRow = ({ values }: Row): string =>
  JSON.stringify(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** The day of a field that holds one, whatever the time. */
export function dayIn<N extends string>(row: Row<N>, field: N): Day | undefined {
  const text = textIn(row, field)
  const read = text === undefined ? undefined : readDay(text.slice(0, 10))
  return read?.ok === true ? read.value : undefined
}

/** The moment of a field, in England’s time; a day without a time stands for its first moment. */
export function momentIn<N extends string>(row: Row<N>, field: N): Moment | undefined {
  const day = dayIn(row, field)
  const time = textIn(row, field)?.slice(11) ?? ''
  if (day === undefined || time === '') return day && startOf(day)
  const minute = readTypedMoment(day, time.slice(0, 5))
  if (!minute.ok) return startOf(day)
  // England differs from UTC by whole hours: the seconds are the same.
  return aMoment(`${minute.value.slice(0, 17)}${time.slice(6)}Z`)
}

/** Yes as true and no as false. */
export function flagIn<N extends string>(row: Row<N>, field: N): boolean | undefined {
  const text = textIn(row, field)
  return text === undefined ? undefined : text === 'Y'
}

/** What the JSON of a field answers to a question, whether as Y, true or 1; undefined where it does not say. */
export function answerIn<N extends string>(row: Row<N>, field: N, question: string): boolean | undefined {
  const value = jsonIn(row, field)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const said = Object.entries(value).find(([name]) => name.toUpperCase() === question)?.[1]
  const low = typeof said === 'object' ? '' : String(said ?? '').toLowerCase()
  if (['y', 'yes', 'true', '1'].includes(low)) return true
  return ['n', 'no', 'false', '0'].includes(low) ? false : undefined
}

/** The JSON of a field; the reader has seen already that it is some. */
export function jsonIn<N extends string>(row: Row<N>, field: N): unknown {
  const text = textIn(row, field)
  return text === undefined ? undefined : JSON.parse(text)
}
