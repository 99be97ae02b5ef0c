import { fine, type Result, wrong } from '../../plain/result.ts'
import { readCsv } from '../checking/csv.ts'
import type { Given } from '../checking/run.ts'
import { type RowHead, Table } from '../checking/table.ts'
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
export function readPostcodes(text: string): Result<Postcodes> {
  const { header, rows } = readCsv(text)
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
  return fine(
    new Map(
      rows.map((cells) => [
        plain(cells[code] ?? ''),
        { east: Number(cells[east]), north: Number(cells[north]), district: cells[district] ?? '' },
      ]),
    ),
  )
}

/** Miles between two places, with one decimal, as the return counts them: in a straight line. */
const miles = (a: Place, b: Place): string =>
  (Math.hypot(a.east - b.east, a.north - b.north) / metresInAMile).toFixed(1)

type Episode = RowHead & { readonly HOME_POST?: string; readonly PL_POST?: string }

/** What the Department works out of an episode's two postcodes. Blank where a postcode is not known. */
function derived(episode: Episode, postcodes: Postcodes, authority: string) {
  const home = postcodes.get(plain(episode.HOME_POST ?? ''))
  const placement = postcodes.get(plain(episode.PL_POST ?? ''))
  if (placement === undefined) return { PL_LA: undefined, PL_LOCATION: undefined, PL_DISTANCE: undefined }
  const la = authorityOf(placement.district)
  return {
    PL_LA: la,
    PL_LOCATION: la === authority ? 'IN' : 'OUT',
    PL_DISTANCE: home === undefined ? undefined : miles(home, placement),
  }
}

/** The return with authority, location and distance of each placement, as far as its postcodes are known. */
export function withPlaces(given: Given, postcodes: Postcodes, authority: string): Given {
  const made = ['Episodes', 'Episodes_last'].flatMap((name) => {
    const table = given[name]
    if (table === undefined) return []
    const rows = table.rows.map((row) => ({ ...row, ...derived(row as Episode, postcodes, authority) }))
    return [[name, new Table(rows, new Set([...table.columns, 'PL_LA', 'PL_LOCATION', 'PL_DISTANCE']))]]
  })
  return { ...given, ...Object.fromEntries(made) }
}
