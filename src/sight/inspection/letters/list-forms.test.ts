import assert from 'node:assert/strict'
import test from 'node:test'
import { report, saysTheSame, wordsIn } from './made-up-checks.ts'
import { findings, heading, item, items, piece, plain, reportPages } from './made-up-pages.ts'
import { letterOfPages } from './read-letter.ts'

// What is known to differ from report to report of 2013 to 2025, each tried on made-up pages. Real reports that show the same
// are compared in accuracy.test.ts; here stand also the forms of which no real one is at hand.

test('what needs to improve is found under every form of its heading', () => {
  for (const words of [
    'What needs to improve',
    'What needs to improve:',
    'What needs to improve?',
    'What needs to improve?1',
    'What needs to improve? 1',
    'What needs to improve in this local authority?',
  ])
    saysTheSame(report({ improve: [heading(words), ...items.map((each) => item(each))] }), words)
})

test('the heading is found also where it is no larger than the words and not bold', () => {
  const improve = [plain('What needs to improve?'), ...items.map((each) => item(each))]
  saysTheSame(report({ improve }), 'plain heading')
})

test('a footnote to the heading is set aside, and references to the national framework stay in the items', () => {
  const footnote = [
    piece('1', 71, 52, 6),
    piece('Numbers refer to the Children’s social care: national framework.', 76, 48, 11),
  ]
  const improve = [
    heading('What needs to improve?1'),
    item('Supervision. (Outcome 3)'),
    item('How often plans are reviewed (Enabler two)'),
  ]
  const letter = letterOfPages(reportPages({ improve }, { footer: (page) => (page === 1 ? footnote : []) }))
  assert.deepEqual(wordsIn(letter.improvements), [
    'Supervision. (Outcome 3)',
    'How often plans are reviewed (Enabler two)',
  ])
  assert.deepEqual(wordsIn(letter.findings), findings)
  assert.ok(!letter.text.includes('Numbers refer'))
})

test('a report without that section gives no item and says so', () => {
  const letter = report({ improve: [] })
  assert.deepEqual(letter.improvements, [])
  assert.ok(letter.doubts.some(({ where }) => where === 'what needs to improve'))
  assert.deepEqual(wordsIn(letter.findings), findings)
})

test('a heading with a paragraph and no list gives no item: a paragraph is not made one', () => {
  const words = 'There is nothing that leaders do not know about and are not already at work on.'
  const letter = report({ improve: [heading('What needs to improve?'), plain(words)] })
  assert.deepEqual(letter.improvements, [])
  assert.ok(letter.doubts.some(({ says }) => says.includes('not a list')))
  assert.ok(letter.passages.some((passage) => passage.words === words))
  assert.equal(letter.headline.length, 1)
})

test('any of the bullets that Word has used opens an item', () => {
  for (const glyph of [
    '\uf06e',
    '\u25fc',
    '\u25fc\ufe0e',
    '\uf0a7',
    '\u2022',
    '\uf0b7',
    '\u25aa',
    '\u25a0',
    '-',
    '–',
    'o',
  ])
    saysTheSame(report({ glyph }), `U+${glyph.codePointAt(0)?.toString(16)}`)
})

test('a bullet that is drawn a little higher or lower than its words still opens its item', () => {
  for (const shift of [-4, -3, 3, 4]) {
    const shifted = items.map((each) =>
      item(each).map((line, at) =>
        at === 0
          ? {
              ...line,
              pieces: line.pieces.map((some, first) => (first === 0 ? { ...some, y: shift } : some)),
            }
          : line,
      ),
    )
    saysTheSame(report({ improve: [heading('What needs to improve?'), ...shifted] }), String(shift))
  }
})

test('sub-bullets of any sign hang on their item', () => {
  for (const sign of ['\uf02d', '\u2212', '-', '\u0336', '–', 'o']) {
    const improve = [
      heading('What needs to improve?'),
      item('The quality of plans:'),
      item('their aims', sign, 1),
      item('their days.', sign, 1),
      item('Supervision'),
    ]
    const { improvements } = report({ improve })
    assert.deepEqual(wordsIn(improvements), ['The quality of plans:', 'Supervision'], sign)
    assert.deepEqual(wordsIn(improvements[0]?.children ?? []), ['their aims', 'their days.'])
  }
})
