import type { Given } from '../checking/run.ts'
import type { AnyRow } from '../checking/table.ts'
import { written } from '../checking/written.ts'
import { adoptionColumns, healthColumns } from './column-groups.ts'

/*
 * Where the tables stand in the XML return: a CHILD holds a HEADER and EPISODEs. What is single and is a table of its own
 * in CSV stands among the header's elements (expanded SSDA903 return, schema 3.3.0 of 2021, the newest published).
 * Social workers' episodes and deprivation of liberty have no published place in it.
 */

export const ofHeader = ['SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB', 'UASC'] as const
export const leaving = ['IN_TOUCH', 'ACTIV', 'ACCOM'] as const

/** Groups within the header that are tables of their own. */
export const groups: Readonly<Record<string, { table: string; columns: readonly string[] }>> = {
  AMISSING: { table: 'Missing', columns: ['MISSING', 'MIS_START', 'MIS_END'] },
  AREVIEW: { table: 'Reviews', columns: ['REVIEW', 'REVIEW_CODE'] },
  PERMANENCE: { table: 'PrevPerm', columns: ['PREV_PERM', 'LA_PERM', 'DATE_PERM'] },
  OC2: { table: 'OC2', columns: ['SDQ_SCORE', 'SDQ_REASON', ...healthColumns] },
  AD_PLACED: {
    table: 'PlacedAdoption',
    columns: ['DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
  },
}

/** Columns of an episode by their elements, in the order of the schema. */
export const episode: Readonly<Record<string, string>> = {
  DECOM: 'DECOM',
  RNE: 'RNE',
  LS: 'LS',
  CIN: 'CIN',
  PL: 'PLACE',
  PL_POST: 'PL_POST',
  HOME_POST: 'HOME_POST',
  URN: 'URN',
  PLACE_PROVIDER: 'PLACE_PROVIDER',
  DEC: 'DEC',
  REC: 'REC',
  REASON_PLACE_CHANGE: 'REASON_PLACE_CHANGE',
}

type Values = readonly (readonly [element: string, text: string])[]

/** All that a return says of one child, in the order of the schema. */
export type XmlChild = {
  readonly header: Values
  readonly groups: readonly { readonly name: string; readonly values: Values }[]
  readonly episodes: readonly Values[]
}

const rowsOf = (given: Given, table: string, child: AnyRow) =>
  (given[table]?.of(child) ?? []) as readonly AnyRow[]

const valuesOf = (row: AnyRow | undefined, columns: readonly string[]): Values =>
  row === undefined ? [] : columns.map((column) => [column, written(row, column)] as const)

/** Gathers what every table says of the child of a header's row. */
export function childOf(given: Given, header: AnyRow): XmlChild {
  const [uasc] = rowsOf(given, 'UASC', header)
  return {
    header: [
      ['CHILDID', written(header, 'CHILD')],
      ...valuesOf(header, ofHeader),
      ...valuesOf(uasc, ['DUC']),
      ...valuesOf(rowsOf(given, 'AD1', header)[0], adoptionColumns),
      ...valuesOf(rowsOf(given, 'OC3', header)[0], leaving),
    ],
    groups: Object.entries(groups).flatMap(([name, { table, columns }]) =>
      rowsOf(given, table, header).map((row) => ({ name, values: valuesOf(row, columns) })),
    ),
    episodes: rowsOf(given, 'Episodes', header).map((row) =>
      Object.entries(episode).map(([name, column]) => [name, written(row, column)] as const),
    ),
  }
}
