import type { Result } from '../../plain/result.ts'
import { fine, wrong } from '../../plain/result.ts'
import { type Bytes, type Element, type Limits, ordinaryLimits, readXml } from '../xml/xml.ts'
import { readChild, readHeader } from './read-rows.ts'
import { type Notice, type Reconciliation, type Refusal, startCounting, type Tallies } from './reconcile.ts'
import { type Desk, refuseRow, refuseStray, refuseUnknown } from './row.ts'
import type { Child, Header } from './tables.ts'
import { ownCopy } from './value.ts'

/**
 * What reading gives, in the order of the file. The last is always `done` or `stopped`, with what was counted up
 * to there; after `stopped` (not XML, cut off, another collection, too large) nothing read before should be used
 * as if it were the whole.
 */
export type Found =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'child'; readonly child: Child }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'done'; readonly tallies: Tallies }
  | { readonly kind: 'stopped'; readonly line: number; readonly says: string; readonly tallies: Tallies }

const inner = (element: Element, name: string) => element.children.find((child) => child.name === name)

const shownIdOf = (child: Element) =>
  ownCopy(
    inner(inner(child, 'ChildIdentifiers') ?? child, 'LAchildID')
      ?.text.trim()
      .slice(0, 40) ?? '',
  ) || undefined

const inFileOrder = (refusals: readonly Refusal[]): readonly Found[] =>
  refusals.toSorted((a, b) => a.line - b.line).map((refusal) => ({ kind: 'refusal', refusal }))

/** What a reading knows so far. */
class Reading {
  readonly counter = startCounting()
  readonly #linesOfIds = new Map<string, number>()
  #hasHeader = false

  #desk(childId?: string): Desk {
    return { counter: this.counter, refusals: [], childId }
  }

  /** What one whole element gives; a string is a reason to stop. */
  *take(within: string, element: Element): Generator<Found | string> {
    const desk = this.#desk(element.name === 'Child' ? shownIdOf(element) : undefined)
    if (within === 'Message' && element.name === 'Header') yield* this.#header(element, desk)
    else if (within === 'Children' && element.name === 'Child') yield* this.#child(element, desk)
    else refuseUnknown(desk, element)
    yield* inFileOrder(desk.refusals)
  }

  *#header(element: Element, desk: Desk): Generator<Found | string> {
    if (this.#hasHeader)
      return refuseRow(
        desk,
        'Header',
        element,
        'The file has a second Header. The first was kept, this one was not.',
      )
    this.#hasHeader = true
    const header = readHeader(element, desk)
    if (header === undefined) return
    if (header.collection !== undefined && header.collection !== 'CIN')
      yield `This file is of the collection ‘${header.collection.slice(0, 40)}’. A children in need census has the collection ‘CIN’.`
    yield { kind: 'header', header }
  }

  *#child(element: Element, desk: Desk): Generator<Found> {
    const child = readChild(element, desk)
    if (child === undefined) return
    yield { kind: 'child', child }
    const id = child.identifiers?.laChildId
    if (id === undefined) return
    const before = this.#linesOfIds.get(id)
    if (before === undefined) this.#linesOfIds.set(id, element.line)
    else {
      const says = `Another child, at line ${before}, has the same LAchildID. Both were kept.`
      yield { kind: 'notice', notice: { line: element.line, says, childId: desk.childId } }
    }
  }

  /** Attributes of, and text directly in, `Message` and `Children`. */
  *leave(element: Element): Generator<Found> {
    const desk = this.#desk()
    refuseStray(desk, element)
    yield* inFileOrder(desk.refusals)
  }
}

/**
 * Reads a children in need census of 2021/22 to 2025/26 from bytes, child by child; memory holds one child. Takes
 * elements in any order and either coding of sex. What cannot be read is refused in the smallest part possible:
 * a value, and its row is kept without it; a row that holds nothing else; a second row where one belongs. A day
 * is refused where it is not in the calendar or not from 1900 to 2199; a code where no census year has it.
 * Whether a file keeps to the shape of its year is not asked here, but by `check`.
 */
export async function* read(bytes: Bytes, limits: Limits = ordinaryLimits): AsyncGenerator<Found, void> {
  const reading = new Reading()
  const stopped = (line: number, says: string): Found => ({
    kind: 'stopped',
    line,
    says,
    tallies: reading.counter.tallies(),
  })
  for await (const event of readXml(bytes, ['Message', 'Children'], limits)) {
    if (event.kind === 'stop') return yield stopped(event.stop.line, event.stop.says)
    if (event.kind === 'close') yield* reading.leave(event.element)
    if (event.kind !== 'whole') continue
    for (const found of reading.take(event.within.name, event.element)) {
      if (typeof found === 'string') return yield stopped(event.element.line, found)
      yield found
    }
  }
  yield { kind: 'done', tallies: reading.counter.tallies() }
}

/** A whole census in memory. */
export type Census = {
  readonly header: Header | undefined
  readonly children: readonly Child[]
  readonly reconciliation: Reconciliation
}

/** How many refusals and notices `readAll` lists; the rest are counted. */
const mostListed = 100_000

/**
 * Reads a whole census into memory. Problems, where the file cannot be read to its end: then there is no census,
 * for half of one would be taken for a whole. What was refused in a file that can be read stands in its
 * reconciliation.
 */
export async function readAll(bytes: Bytes, limits: Limits = ordinaryLimits): Promise<Result<Census>> {
  const children: Child[] = []
  const refusals: Refusal[] = []
  const notices: Notice[] = []
  let header: Header | undefined
  let unlisted = 0
  for await (const found of read(bytes, limits)) {
    if (found.kind === 'child') children.push(found.child)
    else if (found.kind === 'header') header = found.header
    else if (found.kind === 'stopped') return wrong(`line ${found.line}`, found.says)
    else if (found.kind === 'done') {
      const reconciliation = { ...found.tallies, refusals, notices, unlisted }
      return fine(Object.freeze({ header, children: Object.freeze(children), reconciliation }))
    } else if (refusals.length + notices.length >= mostListed) unlisted++
    else if (found.kind === 'refusal') refusals.push(found.refusal)
    else notices.push(found.notice)
  }
  return wrong('', 'The file could not be read to its end.')
}
