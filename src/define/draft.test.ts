import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as Y from 'yjs'
import { enquiry } from '../journey/protection/enquiry.ts'
import { newId } from '../plain/id.ts'
import {
  addDraft,
  changeBetween,
  choose,
  collisionsIn,
  inputsIn,
  inputsOf,
  readDraft,
  readInput,
  watchWords,
  writeDraft,
  writeInput,
} from './draft.ts'
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

const by = { name: 'by', holds: 'choice' } as const

/** Two people who have the same draft before them and do not hear one another until `meet`. */
function apart(first = '') {
  const [one, two] = [new Y.Doc(), new Y.Doc()]
  if (first !== '') writeInput(one, by, first)
  const meet = () => {
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
  }
  meet()
  return { one, two, meet }
}

test('two answers given to one choice at once are both still there, and both people see the same', () => {
  for (const first of ['', 'police']) {
    const { one, two, meet } = apart(first)
    writeInput(one, by, 'joint')
    writeInput(two, by, 'single')
    meet()
    const [seen] = collisionsIn(one, [by])
    assert.deepEqual([...(seen?.values ?? [])].sort(), ['joint', 'single'])
    assert.deepEqual(collisionsIn(two, [by]), collisionsIn(one, [by]))
    assert.equal(readInput(two, by), readInput(one, by))
    assert.equal(readInput(one, by), seen?.values.at(-1))
  }
})

test('choosing either of two answers settles it for both people', () => {
  for (const chosen of ['joint', 'single']) {
    const { one, two, meet } = apart()
    writeInput(one, by, 'joint')
    writeInput(two, by, 'single')
    meet()
    choose(one, 'by', chosen)
    meet()
    assert.deepEqual(collisionsIn(two, [by]), [])
    assert.equal(readInput(two, by), chosen)
  }
})

test('the same answer given twice at once, an answer after another, and an answer taken back are no collision', () => {
  const { one, two, meet } = apart()
  writeInput(one, by, 'joint')
  writeInput(two, by, 'joint')
  meet()
  assert.deepEqual(collisionsIn(one, [by]), [])
  writeInput(two, by, 'single')
  meet()
  assert.deepEqual([readInput(one, by), collisionsIn(one, [by])], ['single', []])
  writeInput(one, by, '')
  meet()
  assert.deepEqual([readInput(two, by), collisionsIn(two, [by])], ['', []])
})

test('an answer given while somebody else takes the one before it back stands', () => {
  const { one, two, meet } = apart('police')
  writeInput(one, by, '')
  writeInput(two, by, 'joint')
  meet()
  assert.deepEqual([readInput(one, by), collisionsIn(one, [by])], ['joint', []])
})

test('sending a form anew that shows one of two answers does not decide between them', () => {
  const { one, two, meet } = apart()
  writeInput(one, by, 'joint')
  writeInput(two, by, 'single')
  meet()
  writeDraft(one, [by], readDraft(one, [by]))
  assert.equal(collisionsIn(one, [by]).length, 1)
})

test('a document itself says which inputs it holds', () => {
  const doc = new Y.Doc()
  writeDraft(doc, inputs, { facts: 'Seen.', by: 'joint' })
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  assert.deepEqual(
    [...inputsIn(copy)].sort((a, b) => (a.name < b.name ? -1 : 1)),
    [
      { name: 'by', holds: 'choice' },
      { name: 'facts', holds: 'words' },
    ],
  )
})

test('what others type is told stretch by stretch, so that whoever follows shows the same words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(30), fc.nat(5), fc.string({ maxLength: 6 })), { maxLength: 12 }),
      (all) => {
        const [doc, other] = [new Y.Doc(), new Y.Doc()]
        let shown = ''
        watchWords(doc, 'facts', (edits) => {
          for (const { from, removed, added } of edits)
            shown = shown.slice(0, from) + added + shown.slice(from + removed)
        })
        const facts = { name: 'facts', holds: 'words' } as const
        for (const [at, removed, added] of all) {
          const words = readInput(other, facts)
          writeInput(other, facts, words.slice(0, at) + added + words.slice(at + removed))
        }
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
        writeInput(other, facts, 'start middle end')
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
        assert.equal(shown, readInput(doc, facts))
      },
    ),
  )
})

test('where it is not known what stood there, whole words go in and nothing goes out', () => {
  const facts = { name: 'facts', holds: 'words' } as const
  const given = (before: string, now: string): string => {
    const doc = new Y.Doc()
    writeInput(doc, facts, before)
    addDraft(doc, [facts], { facts: now })
    return readInput(doc, facts)
  }
  assert.equal(given('One. Two.', 'One. Three.'), 'One. Two. Three.')
  assert.equal(given('', 'New.'), 'New.')
  assert.equal(given('All of this stays.', ''), 'All of this stays.')
  assert.equal(given('Seen safe at home.', 'Seen at home.'), 'Seen safe at home.')
  fc.assert(
    fc.property(text, text, (before, now) => {
      const letters = [...given(before, now)]
      for (const letter of before) {
        const at = letters.indexOf(letter)
        assert.ok(at !== -1)
        letters.splice(at, 1)
      }
    }),
  )
})
