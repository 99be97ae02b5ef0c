import type * as Y from 'yjs'
import { inputName, type Part } from './kind.ts'
import type { AnyRecord, Fields, PersonId } from './record.ts'

/** Everything typed into a form, by the name of its input, valid or not. */
export type Typing = Readonly<Record<string, string>>

/** One input of a form: its name, and how what is typed in it merges. */
export type Input = { readonly name: string; readonly holds: Part['holds'] }

/** The name of an input that belongs to one child: `3f…c1/outcome`. */
export const lineInput = (child: PersonId, input: string): string => `${child}/${input}`

/** Ticks a child as one of those whom the record concerns. */
export const concernsInput = (child: PersonId): string => lineInput(child, 'concerns')

/** Holds the reason for going on although a guard warned. */
export const overrideInput = (guard: string): string => `override.${guard}`

/** Every input that the form of a record has, for these children. */
export function inputsOf(type: AnyRecord, children: readonly PersonId[]): readonly Input[] {
  const inputs = (fields: Fields, name: (input: string) => string): Input[] =>
    Object.entries(fields).flatMap(([question, field]) =>
      field.kind.parts.map((part) => ({ name: name(inputName(question, part.name)), holds: part.holds })),
    )
  const own = (child: PersonId): Input[] => [
    { name: concernsInput(child), holds: 'choice' },
    ...inputs(type.lines, (input) => lineInput(child, input)),
  ]
  return [
    ...inputs(type.fields, (input) => input),
    ...(type.concerns === 'children' ? children.flatMap(own) : []),
    ...(type.guards ?? []).map(({ name }) => ({ name: overrideInput(name), holds: 'words' as const })),
  ]
}

/**
 * Where a draft keeps its inputs: each box of words is a text of its own, so that two people's letters merge; each
 * choice is a list of its own. Choosing takes away every entry that is there and puts in one, so that two people who
 * choose at the same time leave two entries, and neither answer is lost without anybody knowing. To choose nothing takes
 * away what is there and puts in nothing.
 */
const choicePrefix = 'choice:'
const wordsPrefix = 'words:'
const choiceOf = (doc: Y.Doc, name: string): Y.Array<string> => doc.getArray<string>(choicePrefix + name)
const wordsOf = (doc: Y.Doc, name: string): Y.Text => doc.getText(wordsPrefix + name)

const entriesOf = (doc: Y.Doc, name: string): readonly string[] =>
  choiceOf(doc, name)
    .toArray()
    .filter((entry) => typeof entry === 'string')

export const readInput = (doc: Y.Doc, input: Input): string =>
  input.holds === 'choice' ? (entriesOf(doc, input.name).at(-1) ?? '') : wordsOf(doc, input.name).toString()

/** A choice that was answered in two ways at once, or more: nobody has said yet which of them is right. */
export type Collision = { readonly name: string; readonly values: readonly string[] }

/** The choices of a draft to which several answers were given at the same time. The same answer twice is none of them. */
export const collisionsIn = (doc: Y.Doc, inputs: readonly Input[]): readonly Collision[] =>
  inputs.flatMap(({ name, holds }) => {
    if (holds !== 'choice') return []
    const values = [...new Set(entriesOf(doc, name))]
    return values.length > 1 ? [{ name, values }] : []
  })

/** Every input of which a document holds anything or has held it, whatever the form of its record asks today. */
export const inputsIn = (doc: Y.Doc): readonly Input[] =>
  [...doc.share.keys()].flatMap((key): Input[] => {
    if (key.startsWith(wordsPrefix)) return [{ name: key.slice(wordsPrefix.length), holds: 'words' }]
    return key.startsWith(choicePrefix) ? [{ name: key.slice(choicePrefix.length), holds: 'choice' }] : []
  })

export const readDraft = (doc: Y.Doc, inputs: readonly Input[]): Typing =>
  Object.fromEntries(inputs.map((input) => [input.name, readInput(doc, input)]))

/**
 * Writes what an input now holds. Of words, only the stretch that changed, so that others' letters stay. What is the same
 * already is left alone, and with it a collision: `choose` settles one.
 */
export function writeInput(doc: Y.Doc, input: Input, now: string): void {
  const before = readInput(doc, input)
  if (before === now) return
  if (input.holds === 'choice') {
    choose(doc, input.name, now)
    return
  }
  const { from, removed, added } = changeBetween(before, now)
  const text = wordsOf(doc, input.name)
  doc.transact(() => {
    if (removed > 0) text.delete(from, removed)
    if (added !== '') text.insert(from, added)
  })
}

/** What is longer is written in several changes, so that none is too large to be kept at once. In characters. */
const longestPiece = 100_000

/** As `writeInput`, a long text piece by piece, each a change of its own. Pairs of surrogates stay whole. */
export function writeInPieces(doc: Y.Doc, input: Input, now: string): void {
  const before = readInput(doc, input)
  if (input.holds === 'words') {
    const { from, removed, added } = changeBetween(before, now)
    for (let end = longestPiece; end < added.length; end += longestPiece) {
      const whole = added.slice(0, end).isWellFormed() ? end : end - 1
      writeInput(doc, input, now.slice(0, from) + added.slice(0, whole) + before.slice(from + removed))
    }
  }
  writeInput(doc, input, now)
}

/** Makes this the one answer to a choice, also where it is one of several that were given. */
export function choose(doc: Y.Doc, name: string, now: string): void {
  const entries = choiceOf(doc, name)
  doc.transact(() => {
    if (entries.length > 0) entries.delete(0, entries.length)
    if (now !== '') entries.insert(0, [now])
  })
}

export const writeDraft = (doc: Y.Doc, inputs: readonly Input[], typing: Typing): void =>
  doc.transact(() => {
    for (const input of inputs) {
      const now = typing[input.name]
      if (now !== undefined) writeInput(doc, input, now)
    }
  })

/**
 * Writes what somebody typed where it is not known any more what stood there when they began: what they have more goes in,
 * and nothing goes out, for it may be somebody else's. Choices that were made are made, but none between two answers.
 */
export function addDraft(doc: Y.Doc, inputs: readonly Input[], typing: Typing): void {
  doc.transact(() => {
    for (const input of inputs) {
      const [before, now] = [readInput(doc, input), typing[input.name] ?? '']
      const isOpen = collisionsIn(doc, [input]).length > 0
      if (before === now || now === '' || isOpen) continue
      if (input.holds === 'choice') choose(doc, input.name, now)
      else addWords(wordsOf(doc, input.name), before, now)
    }
  })
}

const isBlank = (letter: string | undefined): boolean => letter === undefined || /\s/.test(letter)

/** Puts the words that differ, each whole, behind those that stand in their place. */
function addWords(text: Y.Text, before: string, now: string): void {
  const { from, removed, added } = changeBetween(before, now)
  if (added === '') return
  let [start, end, place] = [from, from + added.length, from + removed]
  while (start > 0 && !isBlank(now[start - 1])) start--
  while (!isBlank(now[end])) end++
  while (!isBlank(before[place])) place++
  text.insert(place, `${place === 0 ? '' : ' '}${now.slice(start, end)}`)
}

type Delta = readonly { readonly insert?: unknown; readonly delete?: number | undefined }[]

/**
 * Counts the characters that come and go in the inputs of a document from now on, a choice as one. Asked, it says how
 * many since it was last asked.
 */
export function countingChanges(doc: Y.Doc, inputs: readonly Input[]): () => number {
  let count = 0
  const take = (delta: Delta): void => {
    for (const { insert, delete: gone = 0 } of delta)
      count += gone + (typeof insert === 'string' || Array.isArray(insert) ? insert.length : 0)
  }
  for (const { name, holds } of inputs)
    if (holds === 'words') wordsOf(doc, name).observe(({ delta }) => take(delta))
    else choiceOf(doc, name).observe(({ changes }) => take(changes.delta))
  return () => {
    const counted = count
    count = 0
    return counted
  }
}

/** A stretch of a text that goes, and what comes in its place. */
export type Edit = { readonly from: number; readonly removed: number; readonly added: string }

/**
 * Tells each change of a box of words as edits, to be done one after another, and the origin of the change. Whoever shows
 * the words can so follow what others type stretch by stretch, and leave the caret where it is among the letters.
 */
export function watchWords(
  doc: Y.Doc,
  name: string,
  hear: (edits: readonly Edit[], origin: unknown) => void,
): void {
  wordsOf(doc, name).observe(({ delta }, { origin }) => {
    let at = 0
    const edits: Edit[] = []
    for (const { retain = 0, insert, delete: removed = 0 } of delta) {
      const added = typeof insert === 'string' ? insert : ''
      if (removed > 0 || added !== '') edits.push({ from: at, removed, added })
      at += retain + added.length
    }
    hear(edits, origin)
  })
}

/** The one stretch in which two texts differ. A pair of surrogates is never cut apart. */
export function changeBetween(before: string, now: string): Edit {
  const shorter = Math.min(before.length, now.length)
  let from = 0
  while (from < shorter && before.charCodeAt(from) === now.charCodeAt(from)) from++
  if (from > 0 && isHighSurrogate(before.charCodeAt(from - 1))) from--
  let end = 0
  while (
    end < shorter - from &&
    before.charCodeAt(before.length - 1 - end) === now.charCodeAt(now.length - 1 - end)
  )
    end++
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--
  return { from, removed: before.length - from - end, added: now.slice(from, now.length - end) }
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff
