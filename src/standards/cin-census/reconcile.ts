import { counted } from '../../plain/counted.ts'
import { type TableName, tableNames } from './tables.ts'

/** `read` is always `kept` + `refused`. */
export type Tally = { readonly read: number; readonly kept: number; readonly refused: number }

/**
 * Something that was in the file and is not in the rows.
 *
 * - `value`: one value; its row was kept without it.
 * - `row`: one row of `table`, with everything in it.
 * - `other`: an element, attribute or text that belongs to no table.
 *
 * `says` and `element` name neither a child nor a value and may be logged. `childId` and `found` (the first 40
 * characters) are for the screen of the person who sent the file, and for nobody else.
 */
export type Refusal = {
  readonly kind: 'value' | 'row' | 'other'
  readonly line: number
  readonly table: TableName | undefined
  readonly element: string
  readonly says: string
  readonly childId: string | undefined
  readonly found: string | undefined
}

/** Kept, and still worth telling: two children with one LAchildID. `childId` is for the screen only. */
export type Notice = { readonly line: number; readonly says: string; readonly childId: string | undefined }

/** How many rows of each table, how many single values, and how many other things a file held. */
export type Tallies = {
  readonly tables: Readonly<Record<TableName, Tally>>
  readonly values: Tally
  readonly other: number
}

/** What came out of a whole file. `unlisted` counts refusals and notices beyond the number that is listed. */
export type Reconciliation = Tallies & {
  readonly refusals: readonly Refusal[]
  readonly notices: readonly Notice[]
  readonly unlisted: number
}

type Count = { kept: number; refused: number }

/** Counts while a file is read. */
export type Counter = {
  row(table: TableName, isKept: boolean): void
  value(isKept: boolean): void
  other(): void
  tallies(): Tallies
}

const sum = ({ kept, refused }: Count): Tally => ({ read: kept + refused, kept, refused })

export function startCounting(): Counter {
  const rows = new Map<TableName, Count>(tableNames.map((table) => [table, { kept: 0, refused: 0 }]))
  const values: Count = { kept: 0, refused: 0 }
  let other = 0
  const add = (count: Count | undefined, isKept: boolean) => {
    if (count !== undefined) count[isKept ? 'kept' : 'refused']++
  }
  const of = (table: TableName) => sum(rows.get(table) ?? { kept: 0, refused: 0 })
  return {
    row: (table, isKept) => add(rows.get(table), isKept),
    value: (isKept) => add(values, isKept),
    other: () => {
      other++
    },
    tallies: () => ({
      tables: {
        Header: of('Header'),
        Source: of('Source'),
        Child: of('Child'),
        ChildIdentifiers: of('ChildIdentifiers'),
        ChildCharacteristics: of('ChildCharacteristics'),
        Disabilities: of('Disabilities'),
        CINdetails: of('CINdetails'),
        Assessments: of('Assessments'),
        AssessmentFactors: of('AssessmentFactors'),
        CINPlanDates: of('CINPlanDates'),
        Section47: of('Section47'),
        ChildProtectionPlans: of('ChildProtectionPlans'),
        Reviews: of('Reviews'),
        PreProceedingsandFGDM: of('PreProceedingsandFGDM'),
      },
      values: sum(values),
      other,
    }),
  }
}

/** The first line an analyst reads: what was read, kept and refused. Names no child. */
export function sayTallies(tallies: Tallies): string {
  const all = tableNames.map((table) => tallies.tables[table])
  const total = (of: keyof Tally) => all.reduce((sofar, tally) => sofar + tally[of], 0)
  const rows = `${counted(total('read'), 'row', 'rows')} read: ${counted(total('kept'), 'kept', 'kept')}, ${counted(total('refused'), 'refused', 'refused')}`
  const values = `${counted(tallies.values.read, 'value', 'values')} read: ${counted(tallies.values.kept, 'kept', 'kept')}, ${counted(tallies.values.refused, 'refused', 'refused')}`
  return `${rows}. ${values}. ${counted(tallies.other, 'other thing', 'other things')} not kept.`
}
