import assert from 'node:assert/strict'
import test from 'node:test'
import { findAuthority } from './authorities.ts'
import { letterJson } from './letter-json.ts'
import { grades, report, saysTheSame, usualGrades } from './made-up-checks.ts'
import { labelled, row, title, usualFront, usualRows, type Variant } from './made-up-pages.ts'

// What is known to differ from report to report of 2013 to 2025, each tried on made-up pages. Real reports that show the same
// are compared in accuracy.test.ts; here stand also the forms of which no real one is at hand.

const withFront = (...front: Variant['front'] & {}) => report({ front })
const dated = (words: string) => withFront(usualFront[0] ?? [], labelled(words), usualFront[2] ?? [])
const led = (...lines: readonly string[]) =>
  withFront(
    ...usualFront.slice(0, 2),
    ...lines.map((words, at) =>
      labelled(words).map((line) => ({ ...line, gap: at === 0 ? line.gap : 14.4 })),
    ),
  )

test('the made-up report reads whole and without a doubt', () => {
  const letter = report()
  saysTheSame(letter, 'as made')
  assert.deepEqual(letter.doubts, [])
  assert.equal(letter.kind, 'ILACS report')
})

test('the authority is read from titles of both generations, wherever they wrap', () => {
  const titles: readonly (readonly [readonly string[], string])[] = [
    [['Dudley', 'Inspection of local authority children’s services'], 'Dudley'],
    [['Rochdale Borough Council', 'Inspection of children’s social care services'], 'Rochdale'],
    [['London Borough of Camden', 'Inspection of local authority children’s social care services'], 'Camden'],
    [['Inspection of Hull local authority children’s services'], 'Kingston upon Hull'],
    [['Inspection of City of London local authority children’s services'], 'London Corporation'],
    [['Inspection of Stoke-on-', "Trent local authority children's services"], 'Stoke-on-Trent'],
    [['Inspection of the Isles of Scilly children’s services'], 'Isles of Scilly'],
  ]
  for (const [lines, name] of titles) {
    const letter = withFront(...lines.map(title), ...usualFront.slice(1))
    assert.equal(findAuthority(letter.authority ?? '')?.name, name, lines.join(' '))
    assert.equal(letter.kind, 'ILACS report')
  }
})

test('the days are read from every form of the line that gives them', () => {
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ['Inspection date: 3 to 14 June 2024', ['2024-06-03/2024-06-14']],
    ['Inspection dates: 03 June 2024 to 14 June 2024', ['2024-06-03/2024-06-14']],
    ['Inspection dates: 3–14 June 2024', ['2024-06-03/2024-06-14']],
    ['Inspection dates: 1/06/2015 – 25/06/2015', ['2015-06-01/2015-06-25']],
    ['Inspection date: 28 July 2016', ['2016-07-28/2016-07-28']],
    [
      'Inspection dates: 19 November 2018 – 23 November 2018 and 10 to 11 December 2018, which were its second part',
      ['2018-11-19/2018-11-23', '2018-12-10/2018-12-11'],
    ],
  ]
  for (const [words, periods] of forms)
    assert.deepEqual(
      dated(words).periods.map(({ from, to }) => `${from}/${to}`),
      periods,
      words,
    )
})

test('days that wrap over two lines, or stand under their label, are read whole', () => {
  for (const lines of [
    ['Inspection dates: 19 November –', '11 December 2018'],
    ['Inspection dates:', '19 November – 11 December 2018'],
    ['Inspection dates: 19 November – 11', 'December 2018'],
  ]) {
    const letter = withFront(usualFront[0] ?? [], ...lines.map(labelled), usualFront[2] ?? [])
    assert.deepEqual(letter.periods, [{ from: '2018-11-19', to: '2018-12-11' }], lines.join('|'))
    saysTheSame(letter, lines.join('|'))
  }
})

test('the lead inspector is read with every form of rank, also on the next line, and without the others', () => {
  const forms: readonly (readonly string[])[] = [
    ['Lead inspector: Ada Quill HMI'],
    ['Lead inspector: Ada Quill, HMI'],
    ["Lead inspector: Ada Quill, Her Majesty's Inspector"],
    ['Lead inspector: Ada Quill', 'Her Majesty’s Inspector'],
    ['Lead inspector: Ada Quill, His Majesty’s', 'Inspector'],
    ['Lead inspector: Ada Quill, His', 'Majesty’s Inspector'],
    ['Lead inspector:', 'Ada Quill, His Majesty’s Inspector'],
    ['Lead inspectors: Ada Quill, His Majesty’s Inspector, and Bo Fen, His Majesty’s Inspector'],
    ['Lead inspectors: Ada Quill, His Majesty’s Inspector,', 'and Bo Fen, His Majesty’s Inspector'],
    ['Reporting inspector: Ada Quill HMI'],
  ]
  for (const lines of forms) {
    const letter = led(...lines)
    assert.equal(letter.leadInspector?.name, 'Ada Quill', lines.join('|'))
    saysTheSame(letter, lines.join('|'))
  }
  assert.deepEqual(
    led(
      'Lead inspectors: Ada Quill, His Majesty’s Inspector,',
      'and Bo Fen, His Majesty’s Inspector',
    ).otherInspectors.map(({ name }) => name),
    ['Bo Fen'],
  )
})

test('names keep their accents, hyphens and either apostrophe', () => {
  for (const name of ['Máire Quill', 'Ada Quill-Fen', 'Ada O’Fen', "Ada O'Fen", 'Ada de Quill'])
    assert.equal(led(`Lead inspector: ${name}, Her Majesty’s Inspector`).leadInspector?.name, name)
})

test('a table of four rows, as before 2023, and one of five are read by their rows and not by their day', () => {
  const four = [
    ...usualRows.slice(0, 2),
    row('The experiences and progress of children in care and care leavers', 'Inadequate'),
    row('Overall effectiveness', 'Requires improvement to be good'),
  ]
  assert.deepEqual(letterJson(report({ rows: four })).judgements, {
    impact_of_leaders: 'good',
    help_and_protection: 'good',
    in_care_and_care_leavers: 'inadequate',
    overall_effectiveness: 'requires improvement',
  })
  assert.equal(Object.keys(letterJson(report()).judgements as object).length, 5)
})

test('a grade that stands a little above or below its label belongs to that label', () => {
  for (const shift of [-13, -7, -3, 3, 7, 13]) {
    const rows = usualRows.map((lines, at) =>
      lines.map((line) => ({
        ...line,
        pieces: line.pieces.map((each) => (each.x === 395 ? { ...each, y: at === 0 ? 0 : shift } : each)),
      })),
    )
    assert.deepEqual(grades(report({ rows })), usualGrades, String(shift))
  }
})

test('where a grade is missing the others stay with their own labels, in doubt', () => {
  const letter = report({
    rows: [
      usualRows[0]?.map((line) => ({ ...line, pieces: line.pieces.slice(0, 1) })) ?? [],
      ...usualRows.slice(1),
    ],
  })
  const { impact_of_leaders: leaders, ...others } = letterJson(letter).judgements as Record<string, string>
  assert.equal(leaders, undefined)
  assert.deepEqual(Object.values(others), usualGrades.slice(1))
  assert.ok(letter.doubts.length > 0)
})

test('the overall grade is the printed one where an area is worse', () => {
  const rows = [
    row('The impact of leaders on social work practice with children and families', 'Inadequate'),
    ...usualRows.slice(1),
  ]
  assert.equal(
    (letterJson(report({ rows })).judgements as { overall_effectiveness: string }).overall_effectiveness,
    'good',
  )
})
