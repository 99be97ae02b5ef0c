import assert from 'node:assert/strict'
import test from 'node:test'
import { withChildren } from './letter.ts'
import { letterJson } from './letter-json.ts'
import type { Piece } from './lines.ts'
import { report, saysTheSame, wordsIn } from './made-up-checks.ts'
import {
  findings,
  heading,
  item,
  items,
  numbered,
  pagesOf,
  piece,
  plain,
  row,
  usualFront,
  usualRows,
} from './made-up-pages.ts'
import { letterOfPages } from './read-letter.ts'

// What is known to differ from report to report of 2013 to 2025, each tried on made-up pages. Real reports that show the same
// are compared in accuracy.test.ts; here stand also the forms of which no real one is at hand.

const named = 'Inspection of Northmere local authority children’s services'
const footers: readonly (readonly [string, (page: number) => readonly Piece[]])[] = [
  ['a bare number', (page) => [piece(String(page), 290, 30, 10)]],
  [
    'two lines',
    (page) => [
      piece(named, 71, 40, 8),
      piece('3 to 14 June 2024', 71, 28, 8),
      piece(String(page), 510, 28, 8),
    ],
  ],
  ['one line with brackets', (page) => [piece(`${named} (3 to 14 June 2024) [${page}]`, 71, 30, 8)]],
  ['a final stop', (page) => [piece(`${named}. 3 to 14 June 2024. ${page}.`, 71, 30, 8)]],
  [
    'a year of two digits',
    (page) => [piece(named, 71, 40, 8), piece('3 to 14 June 24', 71, 28, 8), piece(String(page), 510, 28, 8)],
  ],
  [
    'none on the first page',
    (page) =>
      page === 1 ? [] : [piece(named, 71, 40, 12), piece(`3 to 14 June 2024   ${page}`, 71, 28, 12)],
  ],
  [
    'the number at the head of even pages',
    (page) => [piece(String(page), 71, page % 2 === 0 ? 790 : 30, 12)],
  ],
  ['page n of m', (page) => [piece(`Page ${page} of 6`, 71, 30, 12)]],
]

for (const [name, footer] of footers)
  test(`a running footer of this form is set aside: ${name}`, () => {
    const letter = report({}, { footer, foot: 120 })
    saysTheSame(letter, name)
    assert.ok(letter.pages >= 3)
    assert.deepEqual(letter.doubts, [])
  })

test('a footer that gives other days than the title page is a conflict, and the title page is followed', () => {
  for (const days of ['3 to 14 June 2023', '2 to 14 June 2024', '3 to 14 July 2024']) {
    const footer = (page: number) => [
      piece(named, 71, 40, 8),
      piece(days, 71, 28, 8),
      piece(String(page), 510, 28, 8),
    ]
    const json = letterJson(report({}, { footer }))
    assert.deepEqual([json.inspectionStart, json.inspectionEnd], ['2024-06-03', '2024-06-14'])
    assert.match(String(json.dateConflict), /The footer gives/u)
  }
})

test('wherever the pages break, lists, findings and their numbers are the same', () => {
  for (let foot = 70; foot < 460; foot += 13)
    saysTheSame(
      report({}, { foot, footer: (page) => [piece(`${named} 3 to 14 June 2024 ${page}`, 71, 30, 8)] }),
      `foot ${foot}`,
    )
})

test('the heading of a part is known in every form that it takes', () => {
  const about = 'experiences and progress of children who need help and protection'
  for (const words of [
    `The ${about}: good`,
    `The ${about} is good`,
    `The ${about} is: Good`,
    `The ${about} are good`,
    `The ${about}`,
    `The ${about} require improvement to be good`,
    `The ${about}: good.`,
    `${about.replace('e', 'E')}: good`,
    `The ${about.replace('experiences', 'experience')}: good`,
  ]) {
    const letter = report({
      helpHeading: words,
      rows: usualRows.map((each, at) =>
        at === 1 && words.includes('require') ? row(`The ${about}`, 'Requires improvement') : each,
      ),
    })
    assert.deepEqual(wordsIn(letter.findings), findings, words)
    const told = letterJson(letter).findings as readonly { readonly area: string; readonly n: number }[]
    assert.deepEqual(
      told.filter(({ area }) => area === 'help_and_protection').map(({ n }) => n),
      [1, 2, 3, 4, 5],
      words,
    )
    assert.deepEqual(letter.doubts, [], words)
  }
})

test('a number that is passed over is a gap that is told, and the numbers after it are kept', () => {
  const parts = [
    ...usualFront,
    ...usualRows,
    heading('What needs to improve'),
    item('Supervision'),
    heading('The experiences and progress of care leavers: good'),
    ...[1, 2, 4, 5].map((number) => numbered(number, 'Advisers stay in touch.', '.')),
  ]
  const letter = letterOfPages(pagesOf(parts))
  assert.deepEqual(
    letter.findings.map(({ number }) => number),
    [1, 2, 4, 5],
  )
  assert.deepEqual(letterJson(letter).numberingGaps, [3])
})

test('a line that begins with a number inside a paragraph begins none', () => {
  const words =
    'Workers see every child who has come to the notice of the team. In all there were in that one month as many as 2. After it 3 and 16 and 17 year olds were helped at once and 25. No child waited.'
  for (let more = 0; more < 12; more += 1) {
    const first = `${'so '.repeat(more)}${words}`
    const letter = letterOfPages(
      pagesOf([
        ...usualFront,
        ...usualRows,
        heading('What needs to improve'),
        item('Supervision'),
        heading('The experiences and progress of care leavers: good'),
        numbered(1, first, '.'),
        numbered(2, 'Advisers stay in touch.', '.'),
      ]),
    )
    assert.deepEqual(wordsIn(letter.findings), [first, 'Advisers stay in touch.'])
  }
})

test('a paragraph of which one line fits on a page goes on over its end, whatever its next line begins with', () => {
  for (const next of ['2023 and after it', 'Ofsted came and', 'the local authority.']) {
    const first = { pieces: [piece('1.  Workers see every child, as they did in', 71, 0)], gap: 20 }
    const pages = [
      ...pagesOf([
        ...usualFront,
        ...usualRows,
        plain(findings.join(' ')),
        heading('What needs to improve'),
        item('Supervision'),
      ]),
      ...pagesOf([heading('The experiences and progress of care leavers: good'), [first]]),
      ...pagesOf([[{ pieces: [piece(next, 99, 0)], gap: 20 }], numbered(2, 'Advisers stay in touch.', '.')]),
    ]
    assert.deepEqual(wordsIn(letterOfPages(pages).findings), [
      `Workers see every child, as they did in ${next}`,
      'Advisers stay in touch.',
    ])
  }
})

test('the end of a sentence that is also an entry of the contents is no heading', () => {
  const contents = [heading('Contents'), plain('The local authority 3'), plain('What needs to improve 4')]
  const line = (text: string) => ({ pieces: [piece(text, 99, 0)], gap: 14.4 })
  const first = {
    pieces: [piece('1.', 71, 0), piece('Workers see every child and are known to', 99, 0)],
    gap: 20,
  }
  const letter = letterOfPages([
    ...pagesOf([...usualFront, ...usualRows, plain(findings.join(' '))]),
    ...pagesOf(contents),
    ...pagesOf([
      heading('The experiences and progress of care leavers: good'),
      [first, line('the staff of')],
    ]),
    ...pagesOf([
      [line('the local authority.')],
      plain('The Office for Standards in Education, Children’s Services'),
    ]),
  ])
  assert.deepEqual(wordsIn(letter.findings), [
    'Workers see every child and are known to the staff of the local authority.',
  ])
})

test('no word is lost: what is not in a passage is a heading, the front, or set aside', () => {
  const letter = report()
  const all = letter.passages.flatMap(withChildren).map(({ words }) => words)
  for (const words of [...findings, ...items]) assert.ok(all.includes(words))
})
