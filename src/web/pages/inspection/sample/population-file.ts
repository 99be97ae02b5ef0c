import Papa from 'papaparse'
import { lotOf } from '../../../../sight/inspection/sample/draw.ts'
import type { KeptDraw } from '../../../../store/samples.ts'

const columns = ['child', 'part', 'sha256', 'drawn']

/**
 * Everybody who could be drawn, one a line, in the order of the draw’s population: the id, the part that they belonged to,
 * the lot, and in which place they were drawn. With it and the seed anybody can draw again. Parts are names of teams, in
 * which there may be a comma; none can become a formula of a spreadsheet.
 */
export function writePopulation({
  seed,
  population,
  strata,
  drawn,
}: Pick<KeptDraw, 'seed' | 'population' | 'strata' | 'drawn'>): string {
  const place = new Map(drawn.map((child, at) => [child as string, at + 1]))
  const rows = population.map((child, at) => ({
    child,
    part: strata?.[at] ?? '',
    sha256: lotOf(seed, child),
    drawn: place.get(child) ?? '',
  }))
  return `${Papa.unparse(rows, { columns, escapeFormulae: true, newline: '\r\n' })}\r\n`
}
