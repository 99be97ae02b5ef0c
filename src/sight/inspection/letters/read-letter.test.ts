import assert from 'node:assert/strict'
import test from 'node:test'
import { findingsOf } from '../findings.ts'
import { findPassage, type Letter, sayWhere, withChildren } from './letter.ts'
import { type Flaws, levelTable, type Mark, madeUpLetter, madeUpReport } from './made-up.ts'
import { wordsOf } from './passages.ts'
import { readLetter } from './read-letter.ts'

async function read(bytes: Uint8Array | string): Promise<Letter> {
  const result = await readLetter(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  assert.ok(result.ok, result.ok ? '' : result.problems[0]?.says)
  return result.value
}

const report = (flaws: Flaws = {}): Promise<Letter> => read(madeUpReport(flaws))
const wordsIn = (passages: Letter['findings']) => passages.map((passage) => passage.words)
const doubtful = (letter: Letter) => letter.doubts.map((doubt) => doubt.where)

test('a report gives its kind, title, authority, days and lead inspector as printed', async () => {
  const letter = await report()
  assert.equal(letter.kind, 'ILACS report')
  assert.equal(letter.era, 'ILACS')
  assert.equal(letter.title, 'Inspection of Northmere local authority children’s services')
  assert.equal(letter.authority, 'Northmere')
  assert.deepEqual(letter.periods, [{ from: '2024-06-03', to: '2024-06-14' }])
  assert.deepEqual(letter.leadInspector, { name: 'Ada Quill', rank: 'His Majesty’s Inspector' })
  assert.deepEqual(letter.doubts, [])
})

test('each judgement is paired with its grade, also where the grade stands between two lines of its label', async () => {
  const { judgements } = await report()
  assert.deepEqual(
    judgements.map((row) => [row.label, row.grade, row.safe]),
    [
      [
        'The impact of leaders on social work practice with children and families',
        'requires improvement',
        true,
      ],
      ['The experiences and progress of children who need help and protection', 'good', true],
      ['The experiences and progress of children in care', 'outstanding', true],
      ['The experiences and progress of care leavers', 'good', true],
      ['Overall effectiveness', 'good', true],
    ],
  )
  assert.equal(judgements[0]?.printed, 'Requires improvement to be good')
})

test('what needs to improve is read item by item across a page break, with sub-bullets as children', async () => {
  const { improvements } = await report()
  assert.deepEqual(wordsIn(improvements), [
    'The quality of multi-agency plans for disabled children:',
    'The recording of rationales for decisions, so that children can later understand them',
    'Supervision.',
  ])
  assert.deepEqual(wordsIn(improvements[0]?.children ?? []), [
    'their own views; and',
    'the views of their parents.',
  ])
  assert.deepEqual(
    improvements.map((passage) => passage.page),
    [2, 2, 3],
  )
})

test('findings keep their printed numbers, run on over the page and end before Ofsted’s address', async () => {
  const letter = await report()
  assert.deepEqual(
    letter.findings.map((passage) => [passage.number, passage.page, passage.words]),
    [
      [
        1,
        3,
        'Thresholds are well understood. In the days to May 31. After that day, 16 and 17 year olds were seen on the same day.',
      ],
      [2, 3, 'Short- and long-term plans are reviewed, and children know what will happen.'],
      [3, 4, 'Strategy meetings are timely.'],
    ],
  )
  const heading = 'The experiences and progress of children who need help and protection: good'
  assert.ok(letter.findings.every((passage) => passage.heading === heading))
  assert.deepEqual(letter.sections.at(-1), { heading, page: 3, first: 7, last: 9 })
  const second = letter.findings[1]
  assert.equal(second === undefined ? '' : sayWhere(letter, second), 'page 3, paragraph 2')
})

test('the opening paragraphs are the headline', async () => {
  const { headline } = await report()
  assert.deepEqual(wordsIn(headline), [
    'Children in Northmere are helped early. Leaders know what is not yet good enough.',
  ])
})

test('every passage can be proven from the text of the document and found by its order', async () => {
  for (const letter of [await report(), await read(madeUpLetter)]) {
    const all = letter.passages.flatMap(withChildren)
    assert.ok(all.length > 5)
    for (const passage of all) {
      assert.equal(wordsOf(letter.text.slice(passage.start, passage.end)), passage.words)
      assert.equal(findPassage(letter, passage.order), passage)
    }
    assert.equal(new Set(all.map((passage) => passage.order)).size, all.length)
  }
})

test('running footers are set aside and shown, not lost', async () => {
  const letter = await report()
  assert.ok(!letter.text.includes('local authority children’s services 3'))
  assert.equal(letter.setAside.filter((line) => line.startsWith('Inspection of Northmere')).length, 3)
})

test('a footer that gives other dates than the title page is doubted, and the title page is followed', async () => {
  const letter = await report({ footerDates: '3 to 14 June 2023' })
  assert.deepEqual(letter.periods, [{ from: '2024-06-03', to: '2024-06-14' }])
  assert.deepEqual(doubtful(letter), ['inspection dates'])
  assert.match(letter.doubts[0]?.says ?? '', /footer gives 3 June 2023 to 14 June 2023/)
})

test('days that cannot be read and a missing inspector are doubts, not guesses', async () => {
  const letter = await report({ dates: '1 9 June 2024', footerDates: '', lead: 'Led by Ada Quill' })
  assert.deepEqual(letter.periods, [])
  assert.equal(letter.leadInspector, undefined)
  assert.deepEqual(doubtful(letter), ['inspection dates', 'lead inspector'])
})

const shifted: readonly Mark[] = [
  { text: 'The impact of leaders on social work practice', x: 77, y: 520 },
  { text: 'The experiences and progress of children in care', x: 77, y: 480 },
  { text: 'Overall effectiveness', x: 77, y: 440 },
  { text: 'Good', x: 395, y: 500 },
  { text: 'Inadequate', x: 395, y: 460 },
  { text: 'Good', x: 395, y: 420 },
]

test('grades that do not stand level with their labels are doubtful', async () => {
  const { judgements } = await report({ table: shifted })
  assert.equal(judgements.length, 3)
  assert.ok(judgements.every((row) => !row.safe))
})

test('a table with fewer grades than labels is doubtful', async () => {
  const { judgements } = await report({ table: levelTable.slice(0, -1) })
  assert.equal(judgements.length, 4)
  assert.ok(judgements.filter((row) => !row.label.includes('help and protection')).every((row) => !row.safe))
})

test('a grade that the heading of the section contradicts is doubtful', async () => {
  const letter = await report({ helpGrade: 'inadequate' })
  const row = letter.judgements.find((each) => !each.safe)
  assert.match(row?.label ?? '', /help and protection/)
  assert.match(
    letter.doubts[0]?.says ?? '',
    /table says ‘Good’, but the heading of the section says ‘inadequate’/,
  )
})

test('a letter gives its visit, its day, its inspectors and the one who signed it', async () => {
  const letter = await read(madeUpLetter)
  assert.equal(letter.kind, 'focused visit letter')
  assert.equal(letter.authority, 'Northmere')
  assert.equal(letter.published, '2024-03-12')
  assert.deepEqual(letter.periods, [{ from: '2024-02-06', to: '2024-02-07' }])
  assert.equal(letter.leadInspector?.name, 'Ada Quill')
  assert.deepEqual(
    letter.otherInspectors.map((each) => each.name),
    ['Cy Fenn'],
  )
  assert.deepEqual(doubtful(letter), ['lead inspector'])
})

test('a letter parts priority actions from what needs to improve, and mends bullets that a page break cut', async () => {
  const letter = await read(madeUpLetter)
  assert.deepEqual(wordsIn(letter.priorityActions), [
    'The timeliness of strategy meetings, so that no child waits.',
  ])
  assert.deepEqual(wordsIn(letter.improvements), [
    'the analysis in assessments',
    'the rationale for step-down to early help',
  ])
  assert.deepEqual(wordsIn(letter.findings), [
    'Most contacts are screened on the day, although the rate of repeat referrals is high.',
    'Supervision is regular.',
  ])
  assert.deepEqual(wordsIn(letter.headline), [
    'Practice has become weaker since the last inspection, combined with higher caseloads.',
  ])
  const first = letter.priorityActions[0]
  assert.equal(first === undefined ? '' : sayWhere(letter, first), 'line 21')
})

test('words that say there is no priority action are none', async () => {
  for (const words of [
    'The inspection did not find any areas for priority action.',
    'There are no areas of priority action.',
    'There were no priority actions.',
  ]) {
    const letter = await read(madeUpLetter.replace(/- The timeliness of strategy.+/u, words))
    assert.deepEqual(letter.priorityActions, [], words)
  }
})

test('findings cite their passages and their sub-bullets, and priority actions are marked', async () => {
  const fromReport = findingsOf(await report())
  assert.deepEqual(fromReport[0]?.cites, [2, 3, 4])
  assert.match(
    fromReport[0]?.words ?? '',
    /disabled children: their own views; and the views of their parents\.$/,
  )
  const letter = await read(madeUpLetter)
  const fromLetter = findingsOf(letter)
  assert.deepEqual(
    fromLetter.map((finding) => finding.priorityAction),
    [true, false, false],
  )
  for (const finding of fromLetter)
    assert.deepEqual(
      finding.cites.map((order) => findPassage(letter, order)?.words),
      [finding.words],
    )
})

test('an area is guessed from the words, named as the framework of the day names it, and left open where unsure', async () => {
  const areas = async (visitYear: string) => {
    const list = '- too many changes of placement\n- pathway plans\n- the use of paper'
    const text = madeUpLetter
      .replace('7 February 2024', `7 February ${visitYear}`)
      .replace('- the analysis in assessments\n- the rationale for step-down to early help', list)
    return findingsOf(await read(text)).map((finding) => finding.area)
  }
  const priority = 'help and protection'
  assert.deepEqual(await areas('2024'), [priority, 'children in care', 'care leavers', 'not guessed'])
  const joined = 'children in care and care leavers'
  assert.deepEqual(await areas('2022'), [priority, joined, joined, 'not guessed'])
})

test('a document of an unknown kind is read as plain paragraphs and says so', async () => {
  const letter = await read('Council news\n\nOfsted came last week.\n\nThe director was pleased.')
  assert.equal(letter.kind, 'unknown')
  assert.deepEqual(wordsIn(letter.passages), [
    'Council news',
    'Ofsted came last week.',
    'The director was pleased.',
  ])
  assert.deepEqual(doubtful(letter), ['kind'])
  assert.deepEqual(letter.judgements, [])
})

test('a report whose table was saved as Markdown gives its judgements', async () => {
  const text = [
    '# Inspection of Northmere local authority children’s services',
    '**Inspection dates:** 3 to 14 June 2024',
    '**Lead inspector:** Ada Quill, HMI',
    '| Judgement | Grade |',
    '| --- | --- |',
    '| The impact of leaders | Requires improvement to be good |',
    '| Overall effectiveness | Good |',
    '## What needs to improve?',
    '- Supervision.',
    '## The impact of leaders: requires improvement to be good',
    '1. Leaders know their services.',
  ].join('\n')
  const letter = await read(text)
  assert.deepEqual(letter.periods, [{ from: '2024-06-03', to: '2024-06-14' }])
  assert.equal(letter.leadInspector?.name, 'Ada Quill')
  assert.deepEqual(
    letter.judgements.map((row) => [row.label, row.grade, row.safe]),
    [
      ['The impact of leaders', 'requires improvement', true],
      ['Overall effectiveness', 'good', true],
    ],
  )
  assert.deepEqual(wordsIn(letter.improvements), ['Supervision.'])
  assert.deepEqual(wordsIn(letter.findings), ['Leaders know their services.'])
})
