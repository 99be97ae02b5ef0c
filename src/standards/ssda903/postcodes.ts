import { fine, type Result, wrong } from '../../plain/result.ts'
import { readCsv } from '../checking/csv.ts'
import { filled } from '../checking/rows.ts'
import type { Given } from '../checking/run.ts'
import type { RowHead } from '../checking/table.ts'
import { decodeText } from '../checking/text.ts'
import { authorityOf } from './authorities.ts'

/** Where a postcode lies: metres east and north on the National Grid, and the statistical code of its district. */
type Place = { readonly east: number; readonly north: number; readonly district: string }

export type Postcodes = ReadonlyMap<string, Place>

const plain = (postcode: string) => postcode.toUpperCase().replaceAll(' ', '')
const metresInAMile = 1609.34

/**
 * Reads a list of postcodes with the headings of the National Statistics Postcode Lookup (pcd or pcds, oseast1m, osnrth1m,
 * laua).
 */
export function readPostcodes(bytes: Uint8Array): Result<Postcodes> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const { header, each } = readCsv(decoded.value.text)
  const headings = header.map((heading) => heading.toLowerCase())
  const place = (...names: readonly string[]) => headings.findIndex((heading) => names.includes(heading))
  const [code, east, north, district] = [
    place('pcd', 'pcds', 'pcd7', 'pcd8', 'postcode'),
    place('oseast1m', 'east1m'),
    place('osnrth1m', 'north1m'),
    place('laua', 'ladcd', 'lad23cd', 'oslaua'),
  ]
  if ([code, east, north, district].some((at) => at < 0))
    return wrong('', 'A list of postcodes has the columns pcd, oseast1m, osnrth1m and laua.')
  const places = new Map<string, Place>()
  each((cells) =>
    places.set(plain(cells[code] ?? ''), {
      east: Number(cells[east]),
      north: Number(cells[north]),
      district: cells[district] ?? '',
    }),
  )
  return fine(places)
}

/** Miles between two places, with one decimal, as the return counts them: in a straight line. */
const miles = (a: Place, b: Place): string =>
  (Math.hypot(a.east - b.east, a.north - b.north) / metresInAMile).toFixed(1)

type Episode = RowHead & { readonly HOME_POST?: string; readonly PL_POST?: string }

/** The return with authority, location and distance of each placement, as far as its postcodes are known. */
export function withPlaces(given: Given, postcodes: Postcodes, authority: string): Given {
  const placeOf = (postcode: string | undefined) =>
    postcode === undefined ? undefined : postcodes.get(plain(postcode))
  const authorityOfPlacement = (row: RowHead) => {
    const place = placeOf((row as Episode).PL_POST)
    return place === undefined ? undefined : authorityOf(place.district)
  }
  const location = (row: RowHead) => {
    if (placeOf((row as Episode).PL_POST) === undefined) return undefined
    return authorityOfPlacement(row) === authority ? 'IN' : 'OUT'
  }
  const distance = (row: RowHead) => {
    const [home, placement] = [placeOf((row as Episode).HOME_POST), placeOf((row as Episode).PL_POST)]
    return home === undefined || placement === undefined ? undefined : miles(home, placement)
  }
  const listed = (postcode: string | undefined) => {
    if (postcode === undefined) return undefined
    return placeOf(postcode) === undefined ? 'no' : 'yes'
  }
  const columns: Readonly<Record<string, (row: RowHead) => string | undefined>> = {
    PL_LA: authorityOfPlacement,
    PL_LOCATION: location,
    PL_DISTANCE: distance,
    HOME_LISTED: (row) => listed((row as Episode).HOME_POST),
    PL_LISTED: (row) => listed((row as Episode).PL_POST),
  }
  const made = ['Episodes', 'Episodes_last'].flatMap((name) => {
    const table = given[name]
    if (table === undefined) return []
    const made = Object.entries(columns).reduce((so, [column, value]) => filled(so, column, value), table)
    return [[name, made]]
  })
  return { ...given, ...Object.fromEntries(made) }
}
