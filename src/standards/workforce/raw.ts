import { type Bytes, type Element, readXml } from '../xml/xml.ts'
import {
  authorityNames,
  authorityParts,
  collectionParts,
  type Parts,
  sourceParts,
  workerParts,
} from './schema.ts'

/*
 * A workforce census as it stands in its file: each row's elements with their texts, nothing judged yet. The reading of
 * XML is the children in need census's: no document types and no entities of the file's own, and sizes are bounded.
 */

/** The rows of a file by table, and the line of each. An element that stands several times has several texts. */
export type RawRow = { readonly line: number; readonly values: Readonly<Record<string, readonly string[]>> }
export type TableName = 'Collection' | 'Source' | 'LALevel' | 'CSWWWorker'

/** What was odd, with its line. Repeats nothing that the file holds but the name of an element. */
export type Note = { readonly line: number; readonly says: string }

export type RawReturn = {
  readonly tables: Readonly<Record<TableName, readonly RawRow[]>>
  readonly notes: readonly Note[]
  /** Why the file could not be read to its end; what was read before must not be used as if it were the whole. */
  readonly stopped: Note | undefined
}

const mostBytes = 64 * 1024 * 1024
const longestText = 1000
const mostNotes = 500

export const partsOf: Readonly<Record<TableName, Parts>> = {
  Collection: collectionParts,
  Source: sourceParts,
  LALevel: authorityParts,
  CSWWWorker: workerParts,
}

class Gathering {
  readonly tables: Record<TableName, RawRow[]> = { Collection: [], Source: [], LALevel: [], CSWWWorker: [] }
  readonly notes: Note[] = []

  note(line: number, says: string): void {
    if (this.notes.length < mostNotes) this.notes.push({ line, says })
  }

  take(element: Element): void {
    const { name } = element
    if (name === 'Header') this.#takeHeader(element)
    else if (authorityNames.some((one) => one === name)) this.#takeRow('LALevel', element)
    else if (name === 'CSWWWorker') this.#takeRow('CSWWWorker', element)
    else this.#refuse(element, 'the census')
  }

  #takeHeader(header: Element): void {
    for (const child of header.children)
      if (child.name === 'CollectionDetails') this.#takeRow('Collection', child)
      else if (child.name === 'Source') this.#takeRow('Source', child)
      else this.#refuse(child, 'the header')
  }

  #refuse({ name, line }: Element, of: string): void {
    this.note(line, `<${name.slice(0, 40)}> is not an element of ${of}. It was left out.`)
  }

  #takeRow(table: TableName, element: Element): void {
    const parts = partsOf[table]
    const values: Record<string, string[]> = {}
    for (const child of element.children) {
      const text = child.text.trim()
      if (!Object.hasOwn(parts, child.name)) this.#refuse(child, element.name)
      else if (child.children.length > 0)
        this.note(child.line, `${child.name} holds other elements. It was left out.`)
      else if (text.length > longestText)
        this.note(child.line, `${child.name} is longer than ${longestText} characters.`)
      else if (text !== '') {
        const before = values[child.name]
        if (before === undefined) values[child.name] = [text]
        else before.push(text)
      }
    }
    this.tables[table].push({ line: element.line, values })
  }
}

/** Reads a file's bytes into rows as they stand. */
export async function readRaw(bytes: Bytes): Promise<RawReturn> {
  const gathering = new Gathering()
  let stopped: Note | undefined
  for await (const event of readXml(bytes, ['Message'], { maxBytes: mostBytes }))
    if (event.kind === 'whole') gathering.take(event.element)
    else if (event.kind === 'stop') stopped = { line: event.stop.line, says: event.stop.says }
  return { tables: gathering.tables, notes: gathering.notes, stopped }
}
