import assert from 'node:assert/strict'
import test from 'node:test'
import { letterJson } from './letter-json.ts'
import { wordsIn } from './made-up-checks.ts'
import { heading, item, items, labelled, numbered, pagesOf, plain, row, title } from './made-up-pages.ts'
import { letterOfPages } from './read-letter.ts'

// What is known to differ from report to report of 2013 to 2025, each tried on made-up pages. Real reports that show the same
// are compared in accuracy.test.ts; here stand also the forms of which no real one is at hand.

const sifFront = (
  overall: readonly ReturnType<typeof plain>[],
  dates = 'Inspection date: 18 Feb 2014 – 12 March 2014',
) => [
  title('Northmere'),
  heading(
    'Inspection of services for children in need of help and protection, children looked after and care leavers and Review of the effectiveness of the Local Safeguarding Children Board',
    16,
  ),
  labelled(dates),
  labelled('Report published: 9 May 2014'),
  ...overall,
]
const sifRows = [
  row('1. Children who need help and protection', 'Requires improvement'),
  row('2. Children looked after and achieving permanence', 'Good'),
  row('2.1 Adoption performance', 'Good'),
  row('2.2 Experiences and progress of care leavers', 'Outstanding'),
  row('3. Leadership, management and governance', 'Inadequate'),
]
const sif = (parts: readonly (readonly object[])[]) =>
  letterOfPages(pagesOf(parts as ReturnType<typeof plain>[]))
const sifGrades = {
  help_and_protection: 'requires improvement',
  looked_after_and_permanence: 'good',
  adoption_performance: 'good',
  care_leavers: 'outstanding',
  leadership_management_governance: 'inadequate',
}

test('the overall grade and that of the safeguarding board are read from each of their sentences', () => {
  const overall = [
    'The overall judgement is good.',
    'The overall judgement is that children’s services are good',
    'Children’s services in Northmere are good',
    'The overall judgement is good.2',
  ]
  const boards = [
    'The effectiveness of the Local Safeguarding Children Board (LSCB) is inadequate',
    'The effectiveness of the Local Safeguarding Children Board1 is inadequate.2',
    'The Local Safeguarding Children is inadequate',
    'The Local Safeguarding Children Board is inadequate',
  ]
  for (const [at, said] of [...overall, ...boards].entries()) {
    const isBoard = at >= overall.length
    const letter = sif([
      ...sifFront([heading(isBoard ? (overall[0] ?? '') : said)]),
      ...sifRows,
      ...(isBoard ? [heading(said)] : []),
    ])
    assert.deepEqual(
      letterJson(letter).judgements,
      { ...sifGrades, overall_effectiveness: 'good', ...(isBoard ? { lscb: 'inadequate' } : {}) },
      said,
    )
    assert.deepEqual(
      [letterJson(letter).publicationDate, letterJson(letter).inspectionEnd],
      ['2014-05-09', '2014-03-12'],
    )
  }
})

test('a row with the wrong number is known by its words, and what was not judged is told so', () => {
  const rows = [
    ...sifRows.slice(0, 2),
    row('2.1 Adoption performance', 'Not judged'),
    sifRows[3] ?? [],
    row('1. Leadership, management and governance', 'Inadequate'),
  ]
  assert.deepEqual(
    letterJson(sif([...sifFront([heading('The overall judgement is good.')]), ...rows])).judgements,
    { ...sifGrades, adoption_performance: 'not judged', overall_effectiveness: 'good' },
  )
})

test('a table that runs on to the second page is read whole', () => {
  for (const after of [1, 2, 3, 4]) {
    const parts = [...sifFront([heading('The overall judgement is good.')]), ...sifRows]
    const cut = parts.length - sifRows.length + after
    const pages = [...pagesOf(parts.slice(0, cut)), ...pagesOf(parts.slice(cut))]
    assert.deepEqual(
      letterJson(letterOfPages(pages)).judgements,
      { ...sifGrades, overall_effectiveness: 'good' },
      String(after),
    )
  }
})

test('the list of the safeguarding board is not that of the authority, and a page of contents is neither', () => {
  const contents = [
    heading('Contents'),
    ...[
      'Summary of findings 3',
      'Recommendations 5',
      'The Local Safeguarding Children Board 20',
      'Recommendations 22',
    ].map(plain),
  ]
  const breaks = plain('')
  const parts = (
    own: string,
    board: string,
    list: (at: number, words: string) => ReturnType<typeof plain>,
  ) => [
    heading(own),
    ...items.map((words, at) => list(at + 1, words)),
    heading('Summary for children and young people'),
    plain('Most children are helped.'),
    heading('The Local Safeguarding Children Board (LSCB)', 18),
    heading(board),
    list(1, 'The board should meet more often.'),
    heading('Information about this inspection'),
    labelled('Lead inspector: Ada Quill'),
  ]
  assert.ok(breaks.length > 0)
  for (const letter of [
    [
      ...pagesOf(sifFront([heading('The overall judgement is good.')])),
      ...pagesOf(contents),
      ...pagesOf(parts('Recommendations', 'Recommendations', (at, words) => numbered(at, words, '.'))),
    ],
    [
      ...pagesOf(sifFront([heading('The overall judgement is good.')])),
      ...pagesOf(
        parts(
          'What does the local authority need to improve?',
          'What does the LSCB need to improve?',
          (_, words) => item(words),
        ),
      ),
    ],
  ].map(letterOfPages)) {
    assert.deepEqual(wordsIn(letter.improvements), items)
    assert.equal(letter.leadInspector?.name, 'Ada Quill')
  }
})

test('urgent actions are parted from the others, and headings between items are none', () => {
  const parts = [
    ...sifFront([heading('The overall judgement is good.')]),
    ...sifRows,
    heading('What does the local authority need to improve?', 16),
    heading('Priority and immediate action'),
    item('See every child.'),
    heading('Areas for improvement'),
    labelled('Leadership'),
    item('Supervision.'),
    labelled('Care leavers'),
    item('Pathway plans.'),
  ]
  const letter = sif(parts)
  assert.deepEqual(
    [wordsIn(letter.priorityActions), wordsIn(letter.improvements)],
    [['See every child.'], ['Supervision.', 'Pathway plans.']],
  )
})

test('a review of a safeguarding board alone gives its authority and its grade, and no other', () => {
  for (const words of [
    'The Local Safeguarding Children Board is inadequate',
    'The effectiveness of the Local Safeguarding Children Board is inadequate',
  ]) {
    const letter = letterOfPages(
      pagesOf([
        title('Northmere'),
        heading('Review of the effectiveness of the Local Safeguarding Children Board', 16),
        labelled('Review dates: 1/06/2015 – 25/06/2015'),
        labelled('Report published: 3 August 2015'),
        heading(words),
        plain('The board meets.'),
        labelled('Lead inspector: Ada Quill'),
      ]),
    )
    const { kind, authorityPrinted, judgements, inspectionStart, publicationDate, leadInspector } =
      letterJson(letter)
    assert.deepEqual(
      { kind, authorityPrinted, judgements, inspectionStart, publicationDate, leadInspector },
      {
        kind: 'LSCB review',
        authorityPrinted: 'Northmere',
        judgements: { lscb: 'inadequate' },
        inspectionStart: '2015-06-01',
        publicationDate: '2015-08-03',
        leadInspector: 'Ada Quill',
      },
    )
  }
})

test('a report of 2013 on looked-after children gives its days, its inspector and its paragraphs', () => {
  for (const [date, lead] of [
    ['Inspection dates: 10 June 2013 – 21 June 2013', 'Lead inspector: Ada Quill HMI'],
    ['Date of inspection: 10–21 June 2013', 'Reporting inspector: Ada Quill HMI'],
  ]) {
    const letter = letterOfPages(
      pagesOf([
        title('Inspection of looked after children services'),
        title('Northmere'),
        labelled(date ?? ''),
        labelled(lead ?? ''),
        heading('Overall effectiveness'),
        numbered(1, 'The overall effectiveness is adequate.', '.'),
        numbered(2, 'Children are safe.', '.'),
        heading('Areas for improvement'),
        item('Ensure that plans are clear.'),
        heading('Record of main findings'),
        row('Overall effectiveness', 'Adequate'),
      ]),
    )
    assert.deepEqual(
      [letter.kind, letter.periods, letter.leadInspector?.name],
      ['looked-after 2013 report', [{ from: '2013-06-10', to: '2013-06-21' }], 'Ada Quill'],
      date,
    )
    assert.deepEqual(
      letter.findings.map(({ number }) => number),
      [1, 2],
    )
    assert.deepEqual(wordsIn(letter.improvements), ['Ensure that plans are clear.'])
  }
})
