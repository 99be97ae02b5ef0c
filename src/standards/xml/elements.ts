import type { Stop } from './bytes.ts'

/** One element that has been read to its end. `text` is everything written directly inside it, untrimmed. */
export type Element = {
  readonly name: string
  /** The line its opening tag stands on (where it spans lines, its last), counted from 1. */
  readonly line: number
  text: string
  readonly children: Element[]
  /** Names of its attributes, save those that only speak about the file (`xmlns:…`, `xsi:…`). */
  readonly attributes: readonly string[]
}

/**
 * What the stream of a file gives: the outer elements as they open and close, and everything inside them one
 * whole element at a time, so that memory holds one child and not the file.
 */
export type XmlEvent =
  | { readonly kind: 'open'; readonly element: Element }
  | { readonly kind: 'whole'; readonly within: Element; readonly element: Element }
  | { readonly kind: 'close'; readonly element: Element }
  /** Always the last, where it comes: what stood in the way of reading on. */
  | { readonly kind: 'stop'; readonly stop: Stop }

/** No return nests elements deeper. */
export const deepest = 32
const mostElementsInOne = 100_000

const none: readonly string[] = Object.freeze([])

/** The names of attributes, save those that only speak about the file (`xmlns:…`, `xsi:…`). */
export function ownAttributes(attributes: Readonly<Record<string, unknown>>): readonly string[] {
  const names = Object.keys(attributes)
  return names.length === 0
    ? none
    : names.filter((name) => !/^(xmlns|xsi):/.test(name)).map((name) => name.slice(0, 80))
}

/** Of an outermost element that is another than was expected. */
export const sayWrongRoot = (name: string, expected: string) =>
  `The outermost element is <${name.slice(0, 40)}>; <${expected}> was expected.`

/** Where a parser stands. */
export type Where = { readonly line: number }

/** Takes what a parser says as it goes along. */
export type XmlTaker = {
  /** Why reading cannot go on: once it is there, nothing more is taken. */
  readonly stop: Stop | undefined
  /** `where.line` is the line on which the tag ends, until the next call; `attributes` are looked at for their names alone. */
  begin(name: string, where: Where, attributes?: Readonly<Record<string, unknown>>): void
  end(): void
  /** Text directly in the element that was begun last; it may come in pieces. */
  addText(text: string): void
  /** Says why reading cannot go on. The first reason stays. */
  stopAt(line: number, says: string): void
}

/** Builds elements from what a parser says as it goes along, and keeps the events until they are taken. */
export class Elements implements XmlTaker {
  stop: Stop | undefined
  readonly #outer: readonly string[]
  readonly #open: Element[] = []
  #events: XmlEvent[] = []
  #outerOpen = 0
  #inside = 0

  /** `outer` names the elements, from the outermost inwards, whose contents are given one at a time. */
  constructor(outer: readonly string[]) {
    this.#outer = outer
  }

  get #isOutside(): boolean {
    return this.#open.length === 0
  }

  take(): readonly XmlEvent[] {
    const events = this.#events
    this.#events = []
    return events
  }

  stopAt(line: number, says: string): void {
    this.stop ??= { line, says }
  }

  begin(name: string, { line }: Where, attributes: Readonly<Record<string, unknown>> = {}): void {
    const isNextOuter = this.#atOuter() && this.#outer[this.#outerOpen] === name
    this.#guard(name, line, isNextOuter)
    if (this.stop !== undefined) return
    const element: Element = { name, line, text: '', children: [], attributes: ownAttributes(attributes) }
    if (isNextOuter) this.#outerOpen++
    else if (this.#atOuter()) this.#inside = 0
    else this.#open.at(-1)?.children.push(element)
    this.#inside++
    this.#open.push(element)
    if (isNextOuter) this.#events.push({ kind: 'open', element })
  }

  end(): void {
    if (this.stop !== undefined) return
    const wasOuter = this.#atOuter()
    const element = this.#open.pop()
    if (element === undefined) return
    if (wasOuter) this.#outerOpen--
    const within = this.#open.at(-1)
    if (wasOuter) this.#events.push({ kind: 'close', element })
    else if (this.#atOuter() && within !== undefined) this.#events.push({ kind: 'whole', within, element })
  }

  addText(text: string): void {
    const element = this.#open.at(-1)
    if (element === undefined) return
    // Between elements there is nothing but line breaks: they are not worth keeping.
    if ((element.children.length > 0 || this.#atOuter()) && text.trim() === '') return
    element.text = element.text === '' ? text : element.text + text
  }

  #atOuter(): boolean {
    return this.#open.length === this.#outerOpen
  }

  /** Stops at a wrong outermost element, and where more is nested or gathered than any return holds. */
  #guard(name: string, line: number, isNextOuter: boolean): void {
    if (this.#isOutside && !isNextOuter) this.stopAt(line, sayWrongRoot(name, this.#outer[0] ?? ''))
    if (this.#open.length >= deepest)
      this.stopAt(line, `Elements lie more than ${deepest} deep inside one another here.`)
    if (this.#inside >= mostElementsInOne && !this.#atOuter())
      this.stopAt(
        line,
        `One element holds more than ${mostElementsInOne} others, which no child’s record does.`,
      )
  }
}
