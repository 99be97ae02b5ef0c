import type { Place } from './letter.ts'
import type { PlacedLine } from './pages.ts'

/** Where some lines stand together: from the first of them to the end of the last. Nothing for no lines. */
export function placeOf(lines: readonly PlacedLine[]): Place | undefined {
  const first = lines[0]
  if (first === undefined) return undefined
  return {
    page: Math.min(...lines.map((line) => line.page)),
    start: Math.min(...lines.map((line) => line.start)),
    end: Math.max(...lines.map((line) => line.end)),
  }
}
