/** Letters and signs of ASCII are no blanks; of all others, such as the wide blank of Japanese, `trim` knows which are. */
const mayBeBlank = (code: number): boolean => code <= 32 || code > 126

/**
 * A cell of a table without blanks around it; undefined where there is nothing else. Millions of cells come this way, and
 * most begin and end with a letter, so `trim` is asked of the others alone.
 */
export function tidied(cell: string): string | undefined {
  if (cell === '') return undefined
  if (!mayBeBlank(cell.charCodeAt(0)) && !mayBeBlank(cell.charCodeAt(cell.length - 1))) return cell
  return cell.trim() || undefined
}
