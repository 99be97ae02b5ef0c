import type { RecordId } from '../../define/record.ts'
import type { Outcome } from '../bring.ts'
import { whyNotTakenIn } from './held.ts'
import type { ObjectName } from './objects.ts'
import type { Row } from './read.ts'

/** `read` is always `kept` + `refused` + `same` + `notHeld`. */
export type RowTally = {
  readonly read: number
  readonly kept: number
  readonly refused: number
  /** In the record already. */
  readonly same: number
  /** Read without fault, and of a kind that a child’s journey does not hold yet. */
  readonly notHeld: number
}

export type End = Exclude<keyof RowTally, 'read'>

/** A row or a value that was not brought in, and why. Names no child and no value. */
export type Refused = {
  readonly object: ObjectName
  readonly line: number
  readonly field?: string
  readonly says: string
}

/** What of one object is not held, how often, and why. `field` is missing where whole rows are not held. */
export type NotHeld = {
  readonly object: ObjectName
  readonly field?: string
  readonly says: string
  readonly times: number
}

/** What came of one person’s rows, object by object. */
export type PersonEnd = { readonly number: string; readonly objects: Readonly<Record<string, RowTally>> }

export type Ends = {
  readonly tallies: Readonly<Record<string, RowTally>>
  readonly refused: readonly Refused[]
  /** Values within rows that were kept or there already. */
  readonly valuesRefused: readonly Refused[]
  readonly notHeld: readonly NotHeld[]
  readonly people: readonly PersonEnd[]
}

export const nothing: RowTally = { read: 0, kept: 0, refused: 0, same: 0, notHeld: 0 }

export const plus = (a: RowTally, b: RowTally): RowTally => ({
  read: a.read + b.read,
  kept: a.kept + b.kept,
  refused: a.refused + b.refused,
  same: a.same + b.same,
  notHeld: a.notHeld + b.notHeld,
})

/** The sums of tallies by name. */
export function addTo(sums: Record<string, RowTally>, more: Readonly<Record<string, RowTally>>): void {
  for (const [name, tally] of Object.entries(more)) sums[name] = plus(sums[name] ?? nothing, tally)
}

type Entry = {
  readonly object: ObjectName
  readonly row: Row
  readonly person: string | undefined
  readonly ends: { readonly end: End; readonly says: string } | readonly RecordId[]
}

/**
 * Notes what became of every row on its way into the record, row by row. A row may make several records: it is refused where one
 * of them is, kept where one of them is new or changed, and already there otherwise.
 */
export class RowEnds {
  readonly #entries: Entry[] = []
  readonly #values: Refused[] = []
  #person: string | undefined

  /** The rows that follow are about this person; about nobody where none is named. */
  about(person: string | undefined): void {
    this.#person = person
  }

  /** The row asks for these records. */
  made(object: ObjectName, row: Row, ...records: readonly RecordId[]): void {
    this.#entries.push({ object, row, person: this.#person, ends: records })
  }

  ended(object: ObjectName, row: Row, end: End, says = ''): void {
    this.#entries.push({ object, row, person: this.#person, ends: { end, says } })
  }

  /** A value that is not taken in although its field is; the row is, without it. */
  value(object: ObjectName, row: Row, field: string, says: string): void {
    this.#values.push({ object, line: row.line, field, says })
  }

  /** The sums, once it is known what became of every record. */
  close(outcomes: ReadonlyMap<RecordId, Outcome>): Ends {
    const tallies: Record<string, RowTally> = {}
    const people = new Map<string, Record<string, RowTally>>()
    const refused: Refused[] = []
    const notHeld = new Map<string, NotHeld>()
    for (const { object, row, person, ends } of this.#entries) {
      const { end, says } = 'end' in ends ? ends : endOf(ends, outcomes)
      const one = { ...nothing, read: 1, [end]: 1 }
      addTo(tallies, { [object]: one })
      if (person !== undefined) {
        const own = people.get(person) ?? {}
        addTo(own, { [object]: one })
        people.set(person, own)
      }
      if (end === 'refused') refused.push({ object, line: row.line, says })
      else if (end === 'notHeld') count(notHeld, { object, says })
      else for (const field of Object.keys(row.values)) countField(notHeld, object, field)
    }
    return {
      tallies,
      refused,
      valuesRefused: this.#values,
      notHeld: [...notHeld.values()],
      people: [...people].map(([number, objects]) => ({ number, objects })),
    }
  }
}

function endOf(
  records: readonly RecordId[],
  outcomes: ReadonlyMap<RecordId, Outcome>,
): { readonly end: End; readonly says: string } {
  const ends = records.flatMap((record) => outcomes.get(record) ?? [])
  const refusal = ends.find((one) => one.is === 'refused')
  if (refusal !== undefined) return { end: 'refused', says: refusal.says }
  return { end: ends.every(({ is }) => is === 'same') ? 'same' : 'kept', says: '' }
}

function countField(notHeld: Map<string, NotHeld>, object: ObjectName, field: string): void {
  const says = whyNotTakenIn(field)
  if (says !== undefined) count(notHeld, { object, field, says })
}

function count(notHeld: Map<string, NotHeld>, what: Omit<NotHeld, 'times'>): void {
  const key = `${what.object} ${what.field ?? ''} ${what.says}`
  notHeld.set(key, { ...what, times: (notHeld.get(key)?.times ?? 0) + 1 })
}

/** Several lists of what is not held as one. */
export function joinNotHeld(lists: readonly (readonly NotHeld[])[]): readonly NotHeld[] {
  const all = new Map<string, NotHeld>()
  for (const one of lists.flat()) {
    const key = `${one.object} ${one.field ?? ''} ${one.says}`
    all.set(key, { ...one, times: one.times + (all.get(key)?.times ?? 0) })
  }
  return [...all.values()]
}
