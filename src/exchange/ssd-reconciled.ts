import { objects } from '../standards/ssd/objects.ts'
import type { Ssd } from '../standards/ssd/read.ts'
import {
  addTo,
  type Ends,
  joinNotHeld,
  type NotHeld,
  nothing,
  type PersonEnd,
  plus,
  type RowTally,
} from '../standards/ssd/row-ends.ts'

/** A row or a value that was not brought in: where it stands, and why. Names no child and no value. */
export type SsdReason = {
  readonly file: string
  readonly line: number
  readonly object: string
  /** The field of a single value; missing where the whole row was refused. */
  readonly field?: string
  readonly says: string
}

export type ObjectReckoned = RowTally & { readonly object: string; readonly file: string }

/** What became of every row of a folder. It names no child, so that it can be kept for good. */
export type SsdReconciled = {
  readonly objects: readonly ObjectReckoned[]
  /** Cells that hold something, in all rows; those refused one by one; and those of rows brought in that have no place here. */
  readonly values: { readonly read: number; readonly refused: number; readonly notHeld: number }
  /** The first of the reasons; `unlisted` counts the rest. */
  readonly reasons: readonly SsdReason[]
  readonly unlisted: number
  /** Everything that the record has no place for yet, with why and how often. */
  readonly notHeld: readonly NotHeld[]
  readonly people: PeopleReckoned
  readonly notices: readonly { readonly where: string; readonly says: string }[]
}

/** People by what came of their rows. `whole`: every row is in the record. */
export type PeopleReckoned = {
  readonly read: number
  readonly whole: number
  readonly inPart: number
  readonly notAtAll: number
}

/** How many reasons are listed; a folder with more has one thing wrong with it everywhere. */
const mostListed = 1000

/** All rows of a tally by name as one. */
export const sumOf = (tallies: Readonly<Record<string, RowTally>>): RowTally =>
  Object.values(tallies).reduce(plus, nothing)

/** Puts together what the reader refused and what the record made of the rest. Every row read is in it once. */
export function reconcileSsd(ssd: Ssd, made: readonly Ends[], people: readonly PersonEnd[]): SsdReconciled {
  const sums: Record<string, RowTally> = {}
  for (const { tallies } of made) addTo(sums, tallies)
  const unreadRows = ssd.unread.filter(({ field }) => field === undefined)
  for (const { object } of unreadRows) addTo(sums, { [object]: { ...nothing, read: 1, refused: 1 } })
  const tables = objects.flatMap(({ name }) => ssd.tables.get(name) ?? [])
  const fileOf = new Map<string, string>(tables.map(({ name, file }) => [name, file]))
  const refused = made.flatMap((one) => [...one.refused, ...one.valuesRefused])
  const reasons: readonly SsdReason[] = [
    ...ssd.unread,
    ...refused.map((one) => ({ file: fileOf.get(one.object) ?? '', ...one })),
  ].toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  const notHeld = joinNotHeld(made.map((one) => one.notHeld))
  return {
    objects: tables.map(({ name, file }) => ({ object: name, file, ...(sums[name] ?? nothing) })),
    values: {
      read: tables.reduce((sum, { cells }) => sum + cells, 0),
      refused: reasons.filter(({ field }) => field !== undefined).length,
      notHeld: notHeld.reduce((sum, { field, times }) => sum + (field === undefined ? 0 : times), 0),
    },
    reasons: reasons.slice(0, mostListed),
    unlisted: Math.max(0, reasons.length - mostListed),
    notHeld,
    people: reckonPeople(people),
    notices: ssd.notices.slice(0, mostListed),
  }
}

function reckonPeople(people: readonly PersonEnd[]): PeopleReckoned {
  const sums = people.map(({ objects }) => sumOf(objects))
  const isIn = ({ kept, same }: RowTally): number => kept + same
  return {
    read: people.length,
    whole: sums.filter((sum) => isIn(sum) === sum.read).length,
    inPart: sums.filter((sum) => isIn(sum) > 0 && isIn(sum) < sum.read).length,
    notAtAll: sums.filter((sum) => isIn(sum) === 0 && sum.read > 0).length,
  }
}
