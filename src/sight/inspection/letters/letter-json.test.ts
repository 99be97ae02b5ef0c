import assert from 'node:assert/strict'
import test from 'node:test'
import { dayInFileName, type From, letterJson } from './letter-json.ts'
import { madeUpLetter, madeUpReport } from './made-up.ts'
import { wordsOf } from './passages.ts'
import { readLetter } from './read-letter.ts'

async function both(bytes: Uint8Array | string) {
  const read = await readLetter(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  assert.ok(read.ok)
  return { json: letterJson(read.value), text: read.value.text }
}

test('a report is told in the fields of the sector, and what it does not print is null', async () => {
  const { json } = await both(madeUpReport())
  assert.deepEqual(
    [json.kind, json.documentType, json.authority, json.urn, json.publicationDate, json.addressee],
    ['ILACS inspection', 'report', 'Northmere', null, null, null],
  )
  assert.deepEqual(json.inspectionPeriods, [['2024-06-03', '2024-06-14']])
  assert.deepEqual(json.judgements, {
    impact_of_leaders: 'requires improvement',
    help_and_protection: 'good',
    in_care: 'outstanding',
    care_leavers: 'good',
    overall_effectiveness: 'good',
  })
  assert.deepEqual([json.ilacsTypeInferred, json.inferred], ['standard', ['ilacsTypeInferred']])
  assert.deepEqual(json.lookedUp, [])
  assert.deepEqual(json.sections, [
    {
      heading: 'The experiences and progress of children who need help and protection: good',
      area: 'help_and_protection',
      grade: 'good',
      page: 3,
      ...{ first: 1, last: 3, count: 3 },
    },
  ])
})

test('an item with sub-bullets is one item, and its parts stand in the tree', async () => {
  const { json } = await both(madeUpReport())
  assert.deepEqual(
    (json.needsToImprove as readonly string[])[0],
    'The quality of multi-agency plans for disabled children: their own views; and the views of their parents.',
  )
  assert.deepEqual((json.needsToImproveTree as readonly object[])[0], {
    text: 'The quality of multi-agency plans for disabled children:',
    children: ['their own views; and', 'the views of their parents.'],
  })
})

/** Every passage that a document's values came from. */
const passagesIn = (value: unknown): readonly From[] => {
  if (typeof value !== 'object' || value === null) return []
  return 'words' in value && 'start' in value
    ? [value as From]
    : Object.values(value).flatMap((part) => passagesIn(part))
}

for (const [form, bytes] of [
  ['report', madeUpReport()],
  ['letter', madeUpLetter],
] as const)
  test(`every passage that a ${form}'s values came from stands in its text, word for word`, async () => {
    const { json, text } = await both(bytes)
    const passages = passagesIn(json.from)
    assert.ok(passages.length >= 12)
    for (const { words, start, end } of passages) assert.equal(words, wordsOf(text.slice(start, end)))
    for (const field of ['inspectionPeriods', 'leadInspector', 'title']) assert.ok(field in json.from, field)
  })

test('a letter names its addressee, and a lead who only signed is inferred', async () => {
  const { json } = await both(madeUpLetter)
  assert.deepEqual(json.addressee, {
    name: 'Bea Larch',
    role: "Director of Children's Services",
    address: [],
    salutation: 'Dear Ms Larch',
  })
  assert.deepEqual(
    [json.dcs, json.leadInspector, json.inferred],
    ['Bea Larch', 'Ada Quill', ['leadInspector']],
  )
  assert.deepEqual(json.priorityActions, ['The timeliness of strategy meetings, so that no child waits.'])
  assert.deepEqual(json.previousInspectionSentences, [
    'Practice has become weaker since the last inspection, combined with higher caseloads.',
  ])
})

test('a footer that gives other days than the title page is told as a conflict', async () => {
  const { json } = await both(madeUpReport({ footerDates: '4 to 15 June 2024' }))
  assert.match(String(json.dateConflict), /footer gives/)
  assert.equal(json.inspectionStart, '2024-06-03')
})

test('the day in a file’s name is found and nothing is made of other names', () => {
  assert.equal(dayInFileName("children's services inspection - 25 November 2022.pdf"), '25 November 2022')
  assert.equal(dayInFileName('50200023.pdf'), undefined)
})
