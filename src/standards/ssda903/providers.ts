import { isLikeWorkbook, readFirstSheet } from '../../plain/read-workbook.ts'
import { fine, type Result, wrong } from '../../plain/result.ts'
import { readCsv } from '../checking/csv.ts'
import { Children, tableOf } from '../checking/rows.ts'
import type { RowHead, Table } from '../checking/table.ts'
import { decodeText } from '../checking/text.ts'
import { authorityOf } from './authorities.ts'
import type { Postcodes } from './postcodes.ts'
import { tables } from './tables.ts'

/** The headings of Ofsted's list of children's homes and of other children's social care providers, by our columns. */
const headings: Readonly<Record<string, readonly string[]>> = {
  URN: ['urn'],
  PLACE_CODES: ['placement code', 'placement codes'],
  PLACE_PROVIDER: ['placement provider code', 'placement provider codes'],
  REG_END: ['deregistration date', 'closed date'],
  POSTCODE: ['setting address postcode', 'postcode'],
}

export type Cells = {
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | undefined)[])[]
}

const isNothing = (cell: string | undefined) => cell === undefined || cell === '-'

/**
 * Makes the table of providers from Ofsted's list. The authority of a provider follows from its postcode, where a list of
 * postcodes is given.
 */
export function providersFrom({ header, rows }: Cells, postcodes?: Postcodes): Result<Table<RowHead>> {
  const plain = header.map((heading) => heading.trim().toLowerCase())
  const found = Object.entries(headings).flatMap(([column, names]) => {
    const place = plain.findIndex((heading) => names.includes(heading))
    return place < 0 ? [] : [{ column, place }]
  })
  if (!found.some(({ column }) => column === 'URN'))
    return wrong('', 'A list of providers has a column URN. None is here.')
  const postcodeAt = found.find(({ column }) => column === 'POSTCODE')?.place
  const cells = rows.map((row) => {
    const values = found.map(({ place }) => (isNothing(row[place]) ? undefined : row[place]?.toUpperCase()))
    const postcode = postcodeAt === undefined ? undefined : row[postcodeAt]
    const place = postcodes?.get((postcode ?? '').toUpperCase().replaceAll(' ', ''))
    return [
      ...values,
      ...(postcodes === undefined ? [] : [place === undefined ? undefined : authorityOf(place.district)]),
    ]
  })
  const columns = [...found.map(({ column }) => column), ...(postcodes === undefined ? [] : ['LA_CODE'])]
  return fine(
    tableOf(
      { name: 'Providers', columns: tables.Providers, childColumn: '', header: columns, rows: cells },
      new Children(),
    ),
  )
}

/** Reads Ofsted's list of providers, as the workbook that is published or as separated values. */
export function readProviders(bytes: Uint8Array, postcodes?: Postcodes): Result<Table<RowHead>> {
  if (isLikeWorkbook(bytes)) {
    const sheet = readFirstSheet(bytes)
    return sheet.ok ? providersFrom(sheet.value, postcodes) : sheet
  }
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const file = readCsv(decoded.value.text)
  const rows: (readonly (string | undefined)[])[] = []
  file.each((cells) => rows.push([...cells]))
  return providersFrom({ header: file.header, rows }, postcodes)
}
