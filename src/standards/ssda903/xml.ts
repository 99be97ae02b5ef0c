import { type Element, ordinaryLimits, readXml } from '../xml/xml.ts'
import { adoptionColumns } from './column-groups.ts'
import { episode, groups, leaving, ofHeader } from './xml-form.ts'

/** Rows of one table from an XML file, with their lines. */
export type RawRows = {
  readonly table: string
  readonly header: readonly string[]
  readonly rows: (string | undefined)[][]
  readonly lines: number[]
}

/** Whether text begins as XML does. */
export const isXml = (text: string): boolean => /^\s*</.test(text.slice(0, 200))

const textOf = (element: Element | undefined): string | undefined => {
  const text = element?.text.trim().toUpperCase()
  return text === '' ? undefined : text
}

type Values = Readonly<Record<string, Element | undefined>>

class Gathered {
  readonly tables = new Map<string, RawRows>()

  add(table: string, columns: readonly string[], cells: (string | undefined)[], line: number): void {
    const known = this.tables.get(table)
    const rows: RawRows = known ?? { table, header: columns, rows: [], lines: [] }
    if (known === undefined) this.tables.set(table, rows)
    rows.rows.push(cells)
    rows.lines.push(line)
  }
}

type Say = (line: number, says: string) => void

function takeHeader(gathered: Gathered, header: Element, say: Say): void {
  const values: Record<string, Element | undefined> = {}
  const within: Element[] = []
  for (const child of header.children) {
    if (groups[child.name] !== undefined) within.push(child)
    else if (known.has(child.name)) values[child.name] = child
    else say(child.line, `<${child.name.slice(0, 40)}> is not an element of a header. It was left out.`)
  }
  const [id, born, sex] = [textOf(values.CHILDID), textOf(values.DOB), textOf(values.SEX)]
  const cellsOf = (columns: readonly string[], from: Values) => columns.map((column) => textOf(from[column]))
  const { line } = header
  gathered.add('Header', ['CHILD', ...ofHeader], [id, ...cellsOf(ofHeader, values)], line)
  const until = textOf(values.DUC)
  if (until !== undefined || textOf(values.UASC) === '1')
    gathered.add('UASC', ['CHILD', 'SEX', 'DOB', 'DUC'], [id, sex, born, until], line)
  for (const [table, columns] of [
    ['AD1', adoptionColumns],
    ['OC3', leaving],
  ] as const)
    if (columns.some((column) => textOf(values[column]) !== undefined))
      gathered.add(table, ['CHILD', 'DOB', ...columns], [id, born, ...cellsOf(columns, values)], line)
  for (const group of within) takeGroup(gathered, group, id, born, say)
}

const known: ReadonlySet<string> = new Set(['CHILDID', 'DUC', ...ofHeader, ...adoptionColumns, ...leaving])

function takeGroup(
  gathered: Gathered,
  group: Element,
  id: string | undefined,
  born: string | undefined,
  say: Say,
): void {
  const { table, columns } = groups[group.name] ?? { table: '', columns: [] }
  const values = Object.fromEntries(group.children.map((child) => [child.name, child]))
  for (const { name, line } of group.children)
    if (!columns.includes(name))
      say(line, `<${name.slice(0, 40)}> is not an element of ${group.name}. It was left out.`)
  const cells = columns.map((column) => textOf(values[column]))
  gathered.add(table, ['CHILD', 'DOB', ...columns], [id, born, ...cells], group.line)
}

function takeEpisode(gathered: Gathered, element: Element, id: string | undefined, say: Say): void {
  const values = Object.fromEntries(element.children.map((child) => [child.name, child]))
  for (const { name, line } of element.children)
    if (episode[name] === undefined)
      say(line, `<${name.slice(0, 40)}> is not an element of an episode. It was left out.`)
  const cells = Object.keys(episode).map((name) => textOf(values[name]))
  gathered.add('Episodes', ['CHILD', ...Object.values(episode)], [id, ...cells], element.line)
}

function takeChild(gathered: Gathered, child: Element, say: Say): void {
  const headers = child.children.filter(({ name }) => name === 'HEADER')
  const [header] = headers
  if (header === undefined || headers.length > 1)
    say(child.line, 'A CHILD has exactly one HEADER; this one does not.')
  const id = textOf(header?.children.find(({ name }) => name === 'CHILDID'))
  for (const one of headers) takeHeader(gathered, one, say)
  for (const element of child.children)
    if (element.name === 'EPISODE') takeEpisode(gathered, element, id, say)
    else if (element.name !== 'HEADER')
      say(element.line, `<${element.name.slice(0, 40)}> is not an element of a child. It was left out.`)
}

/**
 * Reads the XML form of the return into rows. What is no element of the return is said and left out; where the file is
 * not whole XML, that is said with the line, and what came before is kept.
 */
export async function readXml903(bytes: Uint8Array, say: Say): Promise<readonly RawRows[]> {
  const gathered = new Gathered()
  for await (const event of readXml([bytes], ['EXPSSDA903'], ordinaryLimits)) {
    if (event.kind === 'stop') say(event.stop.line, event.stop.says)
    if (event.kind !== 'whole') continue
    if (event.element.name === 'CHILD') takeChild(gathered, event.element, say)
    else say(event.element.line, `<${event.element.name.slice(0, 40)}> is not an element of the return.`)
  }
  return [...gathered.tables.values()]
}
