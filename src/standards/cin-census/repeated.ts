/** The rows whose text in a column another of the rows has as well, the first included. Blanks repeat nothing. */
export function* repeated<R>(rows: Iterable<R>, textOf: (row: R) => string | undefined): Generator<R> {
  const first = new Map<string, R>()
  const told = new Set<string>()
  for (const row of rows) {
    const text = textOf(row)
    if (text === undefined) continue
    const before = first.get(text)
    if (before === undefined) {
      first.set(text, row)
      continue
    }
    if (!told.has(text)) yield before
    told.add(text)
    yield row
  }
}
