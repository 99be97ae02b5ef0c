import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { blocksOf } from './blocks.ts'
import { withChildren } from './letter.ts'
import { sheetsOfText } from './pages.ts'
import { passagesOf, wordsOf } from './passages.ts'

test('a hyphen at the end of a line is kept and joined', () => {
  assert.equal(wordsOf('multi-\nagency work'), 'multi-agency work')
  assert.equal(wordsOf('a good-  \n  quality service'), 'a good-quality service')
})

test('a hanging hyphen and a dash keep their space', () => {
  assert.equal(wordsOf('short-\nand long-term plans'), 'short- and long-term plans')
  assert.equal(wordsOf('plans –\nall of them'), 'plans – all of them')
})

test('a word that has *to* or *and* between two hyphens is joined wherever its line ends', () => {
  assert.equal(wordsOf('day-\nto-day care'), 'day-to-day care')
  assert.equal(wordsOf('face-\nto-\nface'), 'face-to-face')
})

test('whatever the text, every passage is proven by its offsets and stands in reading order', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '- item',
      '  - sub-',
      '# Heading',
      '**Bold**',
      '1. First',
      '2. Second',
      'goes on',
      '◼ bullet',
    ),
    fc.string({ maxLength: 30 }).map((text) => text.replace(/[\r\n]/gu, ' ')),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const sheets = sheetsOfText(lines.join('\n'))
      const all = passagesOf(blocksOf(sheets, sheets.lines), sheets.text).flatMap(withChildren)
      for (const [at, passage] of all.entries()) {
        assert.equal(wordsOf(sheets.text.slice(passage.start, passage.end)), passage.words)
        assert.equal(passage.order, at + 1)
      }
    }),
  )
})

test('no word of a text file is lost between headings and passages', () => {
  const word = fc.constantFrom('plan', 'child', 'review', '- visit', '3. audit', '**Finding**', '')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (lines) => {
      const sheets = sheetsOfText(lines.join('\n'))
      const blocks = blocksOf(sheets, sheets.lines)
      const kept = blocks.flatMap((block) => block.lines.map((each) => each.text)).join(' ')
      assert.equal(kept, lines.filter((each) => each !== '').join(' '))
    }),
  )
})
