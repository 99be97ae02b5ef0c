import type { RecordId } from '../../define/record.ts'
import type { Outcome } from '../bring.ts'
import type { Assessment, Child, CinDetails, ProtectionPlan, TableName } from './tables.ts'

/** The tables whose rows become records. The header belongs to the file; the draft table is not read. */
export type Table = Exclude<TableName, 'Header' | 'Source' | 'PreProceedingsandFGDM'>

/** `read` is always `kept` + `refused` + `same`. */
export type RowTally = {
  readonly read: number
  readonly kept: number
  readonly refused: number
  /** In the record already. */
  readonly same: number
}

/** Rows of one table and the records they make; further ones are added as they are met. */
type Entry = { readonly table: Table; readonly line: number; readonly of: RecordId[]; readonly rows: number }
/** How many rows of which table. */
export type Rows = readonly (readonly [Table, number])[]

type Refused = { readonly line: number; readonly table: Table; readonly reason: string }
type Count = { kept: number; refused: number; same: number }

/**
 * Counts what became of every row of a census on its way into the record. A row may make several records: it is refused
 * where one of them is, kept where one of them is new or changed, and already there otherwise.
 */
export class RowTallies {
  readonly #entries: Entry[] = []
  readonly #refused: Refused[] = []
  readonly #repeated: { readonly table: Table; readonly rows: number }[] = []

  /** One row, or several alike, and a record it makes. Further records of the row are pushed to what is returned. */
  row(table: Table, line: number, record: RecordId, rows = 1): RecordId[] {
    const of = [record]
    this.#entries.push({ table, line, of, rows })
    return of
  }

  /** Codes in a row, each a row of its own table. A code that stands twice is already there. */
  codes(table: Table, line: number, codes: readonly string[], record: RecordId): void {
    const once = new Set(codes).size
    if (once > 0) this.row(table, line, record, once)
    this.#again(table, codes.length - once)
  }

  /** Rows that say word for word what others say. */
  repeat(rows: Rows): void {
    for (const [table, many] of rows) this.#again(table, many)
  }

  /** Who a child is. Where the child stands a second time, that is no news. */
  describe(child: Child, record: RecordId, again: boolean): void {
    const codes = child.characteristics?.disabilities ?? []
    const rows = rowsAboutChild(child).filter(([table]) => table !== 'Disabilities')
    if (again) {
      this.repeat([...rows, ['Disabilities', codes.length]])
      return
    }
    for (const [table, many] of rows) if (many > 0) this.row(table, child.line, record, many)
    this.codes('Disabilities', child.line, codes, record)
  }

  /** A child of whom nothing is brought in: every row of theirs is refused for the same reason. */
  refuseChild(child: Child, reason: string): void {
    const refuse = (table: Table, line: number, rows: number) => {
      for (let row = 0; row < rows; row++) this.#refused.push({ line, table, reason })
    }
    for (const [table, rows] of rowsAboutChild(child)) refuse(table, child.line, rows)
    for (const details of child.details)
      for (const [table, rows] of rowsOfDetails(details)) refuse(table, details.line, rows)
  }

  #again(table: Table, rows: number): void {
    if (rows > 0) this.#repeated.push({ table, rows })
  }

  /** The sums, once it is known what became of every record. */
  close(outcomes: ReadonlyMap<RecordId, Outcome>): {
    readonly refused: readonly Refused[]
    readonly tallies: Readonly<Record<Table, RowTally>>
    readonly same: number
  } {
    const counts = new Map<Table, Count>()
    const count = (table: Table, what: keyof Count, rows: number) => {
      const of = counts.get(table) ?? { kept: 0, refused: 0, same: 0 }
      of[what] += rows
      counts.set(table, of)
    }
    const refused = [...this.#refused]
    for (const { table } of this.#refused) count(table, 'refused', 1)
    for (const { table, rows } of this.#repeated) count(table, 'same', rows)
    for (const { table, line, of, rows } of this.#entries) {
      const ends = of.flatMap((record) => outcomes.get(record) ?? [])
      const refusal = ends.find((end) => end.is === 'refused')
      if (refusal !== undefined)
        for (let row = 0; row < rows; row++) refused.push({ line, table, reason: refusal.says })
      count(
        table,
        refusal !== undefined ? 'refused' : ends.every(({ is }) => is === 'same') ? 'same' : 'kept',
        rows,
      )
    }
    const same = [...counts.values()].reduce((sum, of) => sum + of.same, 0)
    return { refused: refused.toSorted((a, b) => a.line - b.line), tallies: allTables(counts), same }
  }
}

const tally = (of: Count = { kept: 0, refused: 0, same: 0 }): RowTally => ({
  read: of.kept + of.refused + of.same,
  ...of,
})

const allTables = (counts: ReadonlyMap<Table, Count>): Readonly<Record<Table, RowTally>> => ({
  Child: tally(counts.get('Child')),
  ChildIdentifiers: tally(counts.get('ChildIdentifiers')),
  ChildCharacteristics: tally(counts.get('ChildCharacteristics')),
  Disabilities: tally(counts.get('Disabilities')),
  CINdetails: tally(counts.get('CINdetails')),
  Assessments: tally(counts.get('Assessments')),
  AssessmentFactors: tally(counts.get('AssessmentFactors')),
  CINPlanDates: tally(counts.get('CINPlanDates')),
  Section47: tally(counts.get('Section47')),
  ChildProtectionPlans: tally(counts.get('ChildProtectionPlans')),
  Reviews: tally(counts.get('Reviews')),
})

const rowsAboutChild = ({ identifiers, characteristics }: Child): Rows => [
  ['Child', 1],
  ['ChildIdentifiers', identifiers === undefined ? 0 : 1],
  ['ChildCharacteristics', characteristics === undefined ? 0 : 1],
  ['Disabilities', characteristics?.disabilities.length ?? 0],
]

export const rowsOfAssessment = ({ factors }: Assessment): Rows => [
  ['Assessments', 1],
  ['AssessmentFactors', factors.length],
]

export const rowsOfProtectionPlan = ({ reviews }: ProtectionPlan): Rows => [
  ['ChildProtectionPlans', 1],
  ['Reviews', reviews.length],
]

/** A CINdetails with every row in it. */
export const rowsOfDetails = (of: CinDetails): Rows => [
  ['CINdetails', 1],
  ...of.assessments.flatMap(rowsOfAssessment),
  ['CINPlanDates', of.plans.length],
  ['Section47', of.section47s.length],
  ...of.protectionPlans.flatMap(rowsOfProtectionPlan),
]
