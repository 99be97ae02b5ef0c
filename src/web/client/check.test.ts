import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Y from 'yjs'
import { readInput, writeInput } from '../../define/draft.ts'
import { compare } from './check.ts'

const worries = { name: 'worries', holds: 'words' } as const

/** A document typed into word by word, with each of its updates. */
function typed(...all: readonly string[]): { doc: Y.Doc; updates: readonly Uint8Array[] } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => updates.push(bytes))
  for (const words of all) writeInput(doc, worries, words)
  return { doc, updates }
}

const merged = (updates: readonly Uint8Array[]): Uint8Array => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return Y.encodeStateAsUpdate(doc)
}

test('a server that has all it acknowledged, and more, has lost nothing', () => {
  const { doc, updates } = typed('One', 'One two', 'One two three')
  assert.deepEqual(compare(updates.slice(0, 2), merged(updates), doc), { missing: 0, healing: undefined })
})

test('every acknowledged character that does not come back is counted, and one change puts them all back', () => {
  const { doc, updates } = typed('One', 'One two', 'One two three', 'One two three four')
  for (const [lost, characters] of [
    [1, ' four'.length],
    [2, ' three four'.length],
    [3, ' two three four'.length],
  ] as const) {
    const whole = merged(updates.slice(0, updates.length - lost))
    const { missing, healing } = compare(updates, whole, doc)
    assert.equal(missing, characters)
    const healed = new Y.Doc()
    Y.applyUpdate(healed, whole)
    Y.applyUpdate(healed, healing ?? new Uint8Array())
    assert.equal(readInput(healed, worries), 'One two three four')
  }
})

test('words that were taken away and are there again are a loss too', () => {
  const { doc, updates } = typed('Wrong name here', 'here')
  const whole = merged(updates.slice(0, 1))
  const { missing, healing } = compare(updates, whole, doc)
  assert.equal(missing, 1)
  const healed = new Y.Doc()
  Y.applyUpdate(healed, whole)
  Y.applyUpdate(healed, healing ?? new Uint8Array())
  assert.equal(readInput(healed, worries), 'here')
})

test('a hole in the middle is found, though the server has what came after it', () => {
  const { doc, updates } = typed('One', 'One two', 'One two three')
  const [first, , third] = updates
  assert.ok(first && third)
  assert.equal(compare(updates, merged([first, third]), doc).missing, ' two three'.length)
})
