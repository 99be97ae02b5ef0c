import type { DayNumber } from './day-number.ts'

/** What a column holds: text (a code, a number, a name; as written, without blanks around it) or a day. */
export type CellKind = 'text' | 'day'

export type Columns = Readonly<Record<string, CellKind>>

/** The tables of a standard: each with its columns in the order in which the standard writes them. */
export type Shapes = Readonly<Record<string, Columns>>

type Cell<K extends CellKind> = K extends 'day' ? DayNumber | undefined : string | undefined

/** Text that stood where a day was asked, by column: blank to every rule but those about just that. */
export type Unreadable = Readonly<Record<string, string>>

export type RowHead = {
  readonly table: string
  /** The row's place in its table as loaded, from 0. */
  readonly at: number
  /** The row's child, counted from 0 over the whole return in no promised order; -1 where no child is named. */
  readonly child: number
  readonly unreadable?: Unreadable | undefined
}

/** A row of a table. A blank cell is undefined; so is a day that could not be read. */
export type Row<C extends Columns = Columns> = RowHead & { readonly [K in keyof C]: Cell<C[K]> }

/** A row as rules and reports see it where the table does not matter. */
export type AnyRow = RowHead & Readonly<Record<string, unknown>>

const nobody: readonly never[] = []

/** The rows of one table, also by child, and by child in the order of a day. */
export class Table<R extends RowHead> implements Iterable<R> {
  readonly rows: readonly R[]
  /** The columns that the file had. */
  readonly columns: ReadonlySet<string>
  #byChild: readonly (readonly R[] | undefined)[] | undefined
  #listed: readonly (readonly R[])[] | undefined
  readonly #inOrder = new Map<string, readonly (readonly R[])[]>()
  readonly #bySame = new Map<string, readonly (ReadonlyMap<unknown, readonly R[]> | undefined)[]>()

  constructor(rows: readonly R[], columns: ReadonlySet<string>) {
    this.rows = rows
    this.columns = columns
  }

  [Symbol.iterator](): Iterator<R> {
    return this.rows[Symbol.iterator]()
  }

  /** The rows of the child whom a row of any table concerns, in the order loaded. */
  of(row: RowHead): readonly R[] {
    return this.#children()[row.child] ?? nobody
  }

  /** Whether the child whom a row concerns has a row here. */
  has(row: RowHead): boolean {
    return this.of(row).length > 0
  }

  /** Each child's rows, in the order loaded. Rows that name no child are in none. */
  get children(): readonly (readonly R[])[] {
    this.#listed ??= this.#children().filter((rows) => rows !== undefined)
    return this.#listed
  }

  /** Each child's rows in the order of a day, the earliest first; rows without that day come last. */
  childrenInOrder(day: keyof R & string): readonly (readonly R[])[] {
    const known = this.#inOrder.get(day)
    if (known !== undefined) return known
    const ordered = this.children.map((rows) =>
      rows.length < 2 ? rows : rows.toSorted((a, b) => placeOf(a[day]) - placeOf(b[day])),
    )
    this.#inOrder.set(day, ordered)
    return ordered
  }

  /** The rows of the same child with the same text in a column, such as those of one episode; none where it is blank. */
  ofSame<C extends keyof R & string>(
    column: C,
    row: RowHead & { readonly [K in C]?: unknown },
  ): readonly R[] {
    const value = this.rows.length === 0 ? undefined : row[column]
    return value === undefined ? nobody : (this.#same(column)[row.child]?.get(value) ?? nobody)
  }

  /** Each child's rows that have the same text in a column, in the order loaded. Rows where it is blank are in none. */
  *groups(column: keyof R & string): Generator<readonly R[]> {
    for (const ofChild of this.#same(column))
      if (ofChild !== undefined) for (const [value, rows] of ofChild) if (value !== undefined) yield rows
  }

  #same(column: keyof R & string): readonly (ReadonlyMap<unknown, readonly R[]> | undefined)[] {
    const known = this.#bySame.get(column)
    if (known !== undefined) return known
    const same = this.#children().map((rows) =>
      rows === undefined ? undefined : Map.groupBy(rows, (row) => row[column]),
    )
    this.#bySame.set(column, same)
    return same
  }

  #children(): readonly (readonly R[] | undefined)[] {
    if (this.#byChild !== undefined) return this.#byChild
    // As long as it will be from the start: an array that grows by leaps becomes a slow one.
    const last = this.rows.reduce((most, { child }) => Math.max(most, child), -1)
    const byChild = new Array<R[] | undefined>(last + 1).fill(undefined)
    for (const row of this.rows) {
      if (row.child < 0) continue
      const rows = byChild[row.child]
      if (rows === undefined) byChild[row.child] = [row]
      else rows.push(row)
    }
    this.#byChild = byChild
    return byChild
  }
}

const placeOf = (day: unknown): number => (typeof day === 'number' ? day : Number.MAX_SAFE_INTEGER)

/** Something stood in this cell that is not a day. */
export const isUnreadable = (row: RowHead, column: string): boolean => row.unreadable?.[column] !== undefined

/** The table's name for last year's rows of it. */
export type LastYear<S extends Shapes> = {
  readonly [K in keyof S as K extends string ? `${K}_last` : never]: S[K]
}
