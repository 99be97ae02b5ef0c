import type { Problem } from '../../plain/result.ts'
import type { Bytes } from '../xml/xml.ts'
import { type RawReturn, type RawRow, readRaw } from './raw.ts'
import {
  authorityParts,
  collectionParts,
  type Parts,
  type RowOf,
  sourceParts,
  type Workforce,
  workerParts,
} from './schema.ts'

/** A census read into typed rows, and everything in it that departs from the stated shape. */
export type ReadWorkforce = {
  /** Nothing where the file could not be read to its end. */
  readonly workforce: Workforce | undefined
  /** By line; none where the file keeps to the shape. Repeats no value. */
  readonly problems: readonly Problem[]
}

/** Reads a census. A value that is not what the shape says is a problem with its line, and open in its row. */
export async function readWorkforce(bytes: Bytes): Promise<ReadWorkforce> {
  const raw = await readRaw(bytes)
  if (raw.stopped !== undefined)
    return { workforce: undefined, problems: [{ where: `line ${raw.stopped.line}`, says: raw.stopped.says }] }
  return judge(raw)
}

/** Types what a file holds, and finds what departs from the shape: too little, too much, or not what was asked. */
export function judge({ tables, notes }: RawReturn): ReadWorkforce {
  const problems: Problem[] = notes.map(({ line, says }) => ({ where: `line ${line}`, says }))
  const read = <P extends Parts>(parts: P, rows: readonly RawRow[]): readonly RowOf<P>[] =>
    rows.map((row) => rowOf(parts, row, problems))
  const [collection, secondCollection] = read(collectionParts, tables.Collection)
  const [authority, secondAuthority] = read(authorityParts, tables.LALevel)
  const workers = read(workerParts, tables.CSWWWorker)
  const whole = (says: string): void => void problems.push({ where: '', says })
  if (authority === undefined) whole('The authority’s own part, <LALevel>, is not there.')
  if (secondAuthority !== undefined)
    whole('The authority’s own part stands more than once; the first was read.')
  if (secondCollection !== undefined) whole('<CollectionDetails> stands more than once; the first was read.')
  if (workers.length === 0) whole('There is no <CSWWWorker> in it.')
  return {
    workforce: { collection, sources: read(sourceParts, tables.Source), authority, workers },
    problems,
  }
}

function rowOf<P extends Parts>(parts: P, { line, values }: RawRow, problems: Problem[]): RowOf<P> {
  const row: Record<string, unknown> = {}
  for (const [name, { required, several, holds }] of Object.entries(parts)) {
    const texts = values[name] ?? []
    const say = (says: string): void => void problems.push({ where: `line ${line}, ${name}`, says })
    if (required && texts.length === 0) say('This must be given.')
    if (!several && texts.length > 1) say('This stands more than once; the first was read.')
    const found = (several ? texts : texts.slice(0, 1)).flatMap((text) => {
      const value = holds.find(text)
      if (value === undefined) say(`Expected ${holds.says}.`)
      return value === undefined ? [] : [value]
    })
    row[name] = several ? found : found[0]
  }
  // Built from the parts themselves, element by element.
  return row as RowOf<P>
}
