import type { Day } from '../../plain/day.ts'
import type { Element } from '../xml/xml.ts'
import type { CodeList } from './codes.ts'
import type { Counter, Refusal } from './reconcile.ts'
import type { Row, TableName, Unread } from './tables.ts'
import { findDay, longestText, ownCopy, sayNoDay } from './value.ts'

/** Where refusals go while one child, or the header, is read. */
export type Desk = {
  readonly counter: Counter
  readonly refusals: Refusal[]
  readonly childId: string | undefined
}

const none: readonly never[] = Object.freeze([])
const shown = (text: string) => ownCopy(text.trim().slice(0, 40)) || undefined

const nameOf = (element: Element) => ownCopy(element.name.slice(0, 80))

/** Notes a refused row, with everything in it. */
export function refuseRow(desk: Desk, table: TableName, element: Element, says: string): void {
  desk.counter.row(table, false)
  const { line } = element
  desk.refusals.push({
    kind: 'row',
    line,
    table,
    element: nameOf(element),
    says,
    childId: desk.childId,
    found: undefined,
  })
}

/** Notes something that belongs to no table. */
export function refuseOther(
  desk: Desk,
  element: Element,
  says: string,
  table?: TableName,
  found?: string,
): void {
  desk.counter.other()
  const { line } = element
  desk.refusals.push({
    kind: 'other',
    line,
    table,
    element: nameOf(element),
    says,
    childId: desk.childId,
    found,
  })
}

/** Tells attributes, and text that stands between elements. */
export function refuseStray(desk: Desk, element: Element, table?: TableName): void {
  for (const name of element.attributes)
    refuseOther(
      desk,
      element,
      'An attribute stands here. Census elements have none, and it was not kept.',
      table,
      name,
    )
  if (element.text.trim() !== '')
    refuseOther(
      desk,
      element,
      'Text stands between the elements here. It was not kept.',
      table,
      shown(element.text),
    )
}

/** Says of an element nobody asked for that it was not kept, and how much lay in it. */
export function refuseUnknown(desk: Desk, element: Element, table?: TableName): void {
  const inside = element.children.length
  const with_ = inside === 0 ? '' : `, with ${inside} elements directly inside it`
  refuseOther(
    desk,
    element,
    `This element is not part of the census as it is read here. It was not kept${with_}.`,
    table,
    shown(element.text),
  )
}

/**
 * One element that is being read as a row of a table. Each question takes the values of one element name; what
 * nobody asked for is told when the row is closed, so that nothing goes missing in silence.
 */
export class RowReader {
  readonly #element: Element
  readonly #table: TableName
  readonly #desk: Desk
  readonly #taken = new Set<Element>()
  #unread: Unread[] | undefined
  #held = 0

  constructor(element: Element, table: TableName, desk: Desk) {
    this.#element = element
    this.#table = table
    this.#desk = desk
  }

  /** A calendar day. */
  day(name: string): Day | undefined {
    return this.#value(name, findDay, sayNoDay)
  }

  /** A code of a list, in whichever year it was valid. */
  code<C extends string>(name: string, list: CodeList<C>): C | undefined {
    return this.#value(name, list.find, () => sayNoCode(list))
  }

  /** Yes or no: 1 or true, 0 or false. */
  yesNo(name: string): boolean | undefined {
    return this.#value(name, findYesNo, () => 'Expected 1 or true (yes), or 0 or false (no).')
  }

  /** A whole number from 0 to a billion. */
  count(name: string): number | undefined {
    return this.#value(name, findCount, () => 'Expected a whole number, 0 or more.')
  }

  /** A year of four figures. */
  year(name: string): number | undefined {
    return this.#value(name, findYear, () => 'Expected a year of four figures, such as 2026.')
  }

  /** Text as written, without the blanks around it. */
  text(name: string): string | undefined {
    return this.#value(name, findText, () => `Expected no more than ${longestText} characters.`)
  }

  /** The elements of one name, to be read as rows of their own. */
  groups(name: string): readonly Element[] {
    const found = this.#element.children.filter((child) => child.name === name)
    for (const child of found) this.#taken.add(child)
    return found.length === 0 ? none : found
  }

  /**
   * The one element of a name, to be read as part of this row or as a row of its own. A second one is refused by
   * `onMore`.
   */
  group(name: string, onMore: (element: Element) => void): Element | undefined {
    const [first, ...more] = this.groups(name)
    for (const each of more) onMore(each)
    return first
  }

  /** Codes in `<group><name>…</name>…</group>`, each of them a row of `table`. Repeated groups are read as one. */
  codes<C extends string>(group: string, name: string, table: TableName, list: CodeList<C>): readonly C[] {
    const codes = this.rows(
      group,
      name,
      (element) => {
        const code = list.find(element.text.trim())
        if (code === undefined) this.#refuseListed(element, table, sayNoCode(list))
        else this.#keepListed(table)
        return code
      },
      table,
    )
    return codes
  }

  /** What lies in `<group><name>…</name>…</group>`, each read by `read`. Repeated groups are read as one. */
  rows<T>(
    group: string,
    name: string,
    read: (element: Element) => T | undefined,
    table: TableName,
  ): readonly T[] {
    const kept: T[] = []
    for (const outer of this.groups(group)) {
      refuseStray(this.#desk, outer, table)
      for (const element of outer.children) {
        if (element.name !== name || element.children.length > 0) {
          refuseUnknown(this.#desk, element, table)
          continue
        }
        const row = read(element)
        if (row !== undefined) kept.push(row)
      }
    }
    return kept.length === 0 ? none : this.hold(kept)
  }

  /** A day in a list, which is a row of `table` by itself. */
  listedDay(element: Element, table: TableName): Day | undefined {
    const text = element.text.trim()
    const day = findDay(text)
    if (day === undefined) this.#refuseListed(element, table, sayNoDay(text))
    else this.#keepListed(table)
    return day
  }

  /** Freezes rows that belong to this one, and remembers that it is not empty. */
  hold<T>(rows: readonly T[]): readonly T[] {
    this.#held += rows.length
    return rows.length === 0 ? none : Object.freeze(rows)
  }

  /** The finished row, frozen; nothing, where the element held nothing that could be kept. */
  close<T>(fields: T): Readonly<T & Row> | undefined {
    this.#tellUnasked()
    if (this.#held === 0) {
      refuseRow(this.#desk, this.#table, this.#element, 'Nothing in this element could be kept.')
      return undefined
    }
    this.#desk.counter.row(this.#table, true)
    const unread = this.#unread === undefined ? none : Object.freeze(this.#unread)
    return Object.freeze({ ...fields, line: this.#element.line, unread })
  }

  #tellUnasked(): void {
    refuseStray(this.#desk, this.#element, this.#table)
    for (const child of this.#element.children)
      if (!this.#taken.has(child)) refuseUnknown(this.#desk, child, this.#table)
  }

  #value<T>(
    name: string,
    find: (text: string) => T | undefined,
    says: (text: string) => string,
  ): T | undefined {
    let kept: T | undefined
    let isFirst = true
    for (const child of this.#element.children) {
      if (child.name !== name) continue
      this.#taken.add(child)
      const text = child.text.trim()
      this.#tellInside(child)
      if (text === '') continue
      const value = isFirst ? find(text) : undefined
      if (value !== undefined) kept = value
      this.#countValue(
        child,
        value !== undefined,
        isFirst ? says : () => `${name} stands here more than once. Only the first was looked at.`,
      )
      isFirst = false
    }
    return kept
  }

  /** Attributes and elements have no place in a single value. */
  #tellInside(child: Element): void {
    if (child.attributes.length > 0) refuseStray(this.#desk, { ...child, text: '' }, this.#table)
    for (const inner of child.children) refuseUnknown(this.#desk, inner, this.#table)
  }

  #countValue(child: Element, isKept: boolean, says: (text: string) => string): void {
    this.#desk.counter.value(isKept)
    if (isKept) this.#held++
    else this.#refuse('value', child, this.#table, says(child.text.trim()))
  }

  #keepListed(table: TableName): void {
    this.#desk.counter.value(true)
    this.#desk.counter.row(table, true)
  }

  #refuseListed(element: Element, table: TableName, says: string): void {
    this.#desk.counter.row(table, false)
    if (element.text.trim() !== '') this.#desk.counter.value(false)
    this.#refuse('row', element, table, says)
  }

  #refuse(kind: 'value' | 'row', element: Element, table: TableName, says: string): void {
    const { line } = element
    const found = shown(element.text)
    this.#desk.refusals.push({
      kind,
      line,
      table,
      element: nameOf(element),
      says,
      childId: this.#desk.childId,
      found,
    })
    this.#unread ??= []
    this.#unread.push(Object.freeze({ line, element: nameOf(element), found: found ?? '' }))
  }
}

const sayNoCode = (list: CodeList<string>) =>
  list.rows.length <= 13
    ? `Expected a code for ${list.name}: ${[...new Set(list.rows.map((row) => row.code))].join(', ')}.`
    : `Expected one of the codes for ${list.name}.`

const findText = (text: string) => (text.length <= longestText ? ownCopy(text) : undefined)
const findCount = (text: string) => (/^\+?\d{1,9}$/.test(text) ? Number(text) : undefined)
const findYear = (text: string) => (/^\d{4}$/.test(text) ? Number(text) : undefined)
const findYesNo = (text: string) =>
  text === '1' || text === 'true' ? true : text === '0' || text === 'false' ? false : undefined
