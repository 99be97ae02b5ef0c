import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { longestSentence, readingOf } from './plain-words.ts'

test('short sentences of everyday words are not remarked on', () => {
  assert.deepEqual(readingOf('Some homes are damp. We look at each one.'), {
    words: 9,
    sentences: 2,
    wordsInSentence: 5,
    longSentences: [],
    longWords: [],
  })
})

test('a sentence that is too long is named as it was written, and a long word once', () => {
  const long = `${'word '.repeat(longestSentence)}end.`
  const found = readingOf(`Accommodation matters. accommodation matters.\n${long}`)
  assert.deepEqual(found.longSentences, [long])
  assert.deepEqual(found.longWords, ['accommodation'])
  assert.deepEqual(readingOf(`${'word '.repeat(longestSentence - 1)}end.`).longSentences, [])
})

test('lines of a list count as sentences, and nothing at all reads as nothing', () => {
  assert.equal(readingOf('One thing\nAnother thing').sentences, 2)
  assert.deepEqual(readingOf(' \n 12 … !'), {
    words: 0,
    sentences: 0,
    wordsInSentence: 0,
    longSentences: [],
    longWords: [],
  })
})

test('whatever is written, what is remarked on stands in it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000, unit: 'grapheme' }), (text) => {
      const { longSentences, longWords, words } = readingOf(text)
      for (const sentence of longSentences) assert.ok(text.includes(sentence))
      for (const word of longWords) assert.ok(text.toLowerCase().includes(word))
      assert.ok(longWords.length <= words)
    }),
  )
})
