import assert from 'node:assert/strict'
import test from 'node:test'
import { letterJson } from './letter-json.ts'
import { readLetter } from './read-letter.ts'

// Made-up minutes and an article about a made-up place: every name and every word is invented.

const minutes = `Agenda item 7

Outcome of the Ofsted inspection

Meeting: 04/03/2024 - Children's Overview and Scrutiny Committee

The Committee considered the report of Wigan Council. Members noted that the service had moved from requires improvement to good.

Members asked how many homes were empty. It was explained that two were. Officers would provide a note on each. (Action – Ada Quill)

It was noted that the building is old. Members were advised that a briefing would be provided by the Housing Team in due course.

RESOLVED:

That the report be noted.

ACTION: Send the letter to schools – Bo Fen

In response to a question, the Director said that staff were content.

Members recognised that there were some improvements to be made to recording.
`

const json = async (text: string) => {
  const read = await readLetter(Buffer.from(text))
  assert.ok(read.ok)
  return letterJson(read.value)
}

test('actions are those that minutes mark, with their owners, and nothing that was only noted', async () => {
  const read = await json(minutes)
  assert.deepEqual(read.actions, [
    { text: 'Officers would provide a note on each.', owner: 'Ada Quill' },
    { text: 'Send the letter to schools', owner: 'Bo Fen' },
  ])
  assert.deepEqual(read.commitmentsWithoutMarker, [
    {
      text: 'Members were advised that a briefing would be provided by the Housing Team in due course.',
      owner: 'Housing Team',
    },
  ])
})

test('decisions, questions, what is to improve and the grade are read, and each has the words it came from', async () => {
  const read = await json(minutes)
  assert.deepEqual(read.decisions, ['That the report be noted.'])
  assert.deepEqual(read.questions, [
    'Members asked how many homes were empty.',
    'In response to a question, the Director said that staff were content.',
  ])
  assert.deepEqual(read.improvementAreas, [
    {
      text: 'Members recognised that there were some improvements to be made to recording.',
      topics: ['recording'],
    },
  ])
  assert.deepEqual(read.judgements, { overall_effectiveness: 'good' })
  const { kind, authority, urn, meetingDate, secondary } = read
  assert.deepEqual(
    { kind, authority, urn, meetingDate, secondary },
    {
      kind: 'minutes about an ILACS inspection',
      authority: 'Wigan',
      urn: '80579',
      meetingDate: '2024-03-04',
      secondary: true,
    },
  )
  assert.ok(read.inferred.includes('kind') && read.lookedUp.includes('urn'))
  const from = JSON.parse(JSON.stringify(read.from))
  assert.equal(from.authority.words, 'Wigan Council')
  assert.match(from.judgements.overall_effectiveness.words, /^Members noted that the service had moved/)
  assert.equal(from.actions.length, 2)
  assert.equal(from.meetingDate.line, 5)
})

const article = `Home
Skip to main content

Inspectors praise children's workers

Published
01.02.2024

news

Ofsted visited Bury Council between 9 and 11 January for a focused visit. Inspectors said that more work is needed to make plans clear.

Cllr Ada Quill, cabinet member, said: "We need to improve faster than anybody, and personal budgets are needed."

The letter can be read here.
`

test('an article is told as others’ words, its year inferred, and what the council says of itself is left out', async () => {
  const read = await json(article)
  assert.deepEqual(
    [read.kind, read.documentType, read.inspectionPeriods, read.publicationDate],
    ['focused visit', 'news article', [['2024-01-09', '2024-01-11']], '2024-02-01'],
  )
  assert.ok(read.inferred.includes('inspectionPeriods'))
  assert.deepEqual(
    (read.improvementAreas as readonly { text: string }[]).map(({ text }) => text),
    ['Inspectors said that more work is needed to make plans clear.'],
  )
  assert.deepEqual([read.findings, read.needsToImprove, read.judgements], [[], [], {}])
})

test('days of December told in January are those of the year before', async () => {
  const read = await json(article.replace('between 9 and 11 January', 'between 11 and 13 December'))
  assert.deepEqual(read.inspectionPeriods, [['2023-12-11', '2023-12-13']])
})

test('minutes that are not about an inspection are no account of one', async () => {
  const read = await json(minutes.replaceAll('Ofsted', 'Budget').replaceAll('inspection', 'review'))
  assert.deepEqual([read.kind, read.secondary, read.actions], [null, false, null])
})
