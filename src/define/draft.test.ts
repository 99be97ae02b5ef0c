import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as Y from 'yjs'
import { enquiry } from '../journey/protection/enquiry.ts'
import { newId } from '../plain/id.ts'
import { changeBetween, inputsOf, readDraft, readInput, writeDraft, writeInput } from './draft.ts'
import type { PersonId } from './record.ts'

const children: readonly PersonId[] = [newId<'person'>(), newId<'person'>()]
const inputs = inputsOf(enquiry, children)

/** Letters of one and of two units, so that a stretch may begin or end inside a pair. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', '𝒳', '𝒴', '👩', 'é', '\n'), maxLength: 12 })

const edits = fc.array(fc.record({ input: fc.constantFrom(...inputs), now: text, by: fc.nat({ max: 2 }) }), {
  minLength: 1,
  maxLength: 25,
})

/** Three people edit at once, each in a document of their own; gives every update that came of it. */
function updatesOf(
  all: readonly { input: (typeof inputs)[number]; now: string; by: number }[],
): Uint8Array[] {
  const updates: Uint8Array[] = []
  const docs = [1, 2, 3].map((clientID) => {
    const doc = new Y.Doc()
    doc.clientID = clientID
    doc.on('update', (bytes: Uint8Array) => updates.push(bytes))
    return doc
  })
  for (const { input, now, by } of all) {
    const doc = docs[by]
    if (doc !== undefined) writeInput(doc, input, now)
  }
  return updates
}

const merged = (updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const bytes of updates) Y.applyUpdate(doc, bytes)
  return doc
}

test('the change between two texts makes the one of the other', () => {
  fc.assert(
    fc.property(text, text, (before, now) => {
      const { from, removed, added } = changeBetween(before, now)
      assert.equal(before.slice(0, from) + added + before.slice(from + removed), now)
    }),
  )
})

test('the change between two texts never cuts a pair of surrogates apart', () => {
  fc.assert(
    fc.property(text, text, (before, now) => {
      const { from, removed, added } = changeBetween(before, now)
      assert.ok(added.isWellFormed())
      assert.ok(before.slice(from, from + removed).isWellFormed())
    }),
  )
})

test('the change touches nothing at either end that stays the same', () => {
  assert.deepEqual(changeBetween('seen at home', 'seen safe at home'), {
    from: 5,
    removed: 0,
    added: 'safe ',
  })
  assert.deepEqual(changeBetween('aaa', 'aaaa'), { from: 3, removed: 0, added: 'a' })
  assert.deepEqual(changeBetween('same', 'same'), { from: 4, removed: 0, added: '' })
})

test('updates merge to the same draft in any order, and however often each arrives', () => {
  const shuffled = edits.chain((all) => {
    const updates = updatesOf(all)
    return fc.tuple(
      fc.constant(updates),
      fc.shuffledSubarray(updates, { minLength: updates.length }),
      fc.subarray(updates),
    )
  })
  fc.assert(
    fc.property(shuffled, ([updates, inAnyOrder, again]) => {
      const expected = readDraft(merged(updates), inputs)
      assert.deepEqual(readDraft(merged([...inAnyOrder, ...again]), inputs), expected)
    }),
  )
})

test('a draft written anew as one update says the same as all its updates, and takes in later ones alike', () => {
  fc.assert(
    fc.property(edits, fc.nat(), (all, cut) => {
      const updates = updatesOf(all)
      const at = updates.length === 0 ? 0 : cut % updates.length
      const [early, late] = [updates.slice(0, at), updates.slice(at)]
      const compacted = Y.encodeStateAsUpdate(merged(early))
      assert.deepEqual(readDraft(merged([compacted, ...late]), inputs), readDraft(merged(updates), inputs))
    }),
  )
})

test('what two people type in one box at once is all there', () => {
  const [one, two] = [new Y.Doc(), new Y.Doc()]
  const facts = { name: 'facts', holds: 'words' } as const
  writeInput(one, facts, 'The school rang. ')
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
  writeInput(one, facts, 'The school rang. Mother was home.')
  writeInput(two, facts, 'On Monday. The school rang. ')
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
  assert.equal(readInput(one, facts), 'On Monday. The school rang. Mother was home.')
})

test('writing what stands there already changes nothing', () => {
  fc.assert(
    fc.property(edits, (all) => {
      const doc = merged(updatesOf(all))
      let changes = 0
      doc.on('update', () => {
        changes += 1
      })
      writeDraft(doc, inputs, readDraft(doc, inputs))
      assert.equal(changes, 0)
    }),
  )
})

test('each input of a form has a name of its own, whoever the children are', () => {
  const names = inputs.map(({ name }) => name)
  assert.equal(new Set(names).size, names.length)
  assert.ok(names.includes(`${children[0]}/concerns`) && names.includes('override.strategy discussion'))
})
