import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flatPassages, keptReading } from '../inspection/letters/kept.ts'
import { readLetter } from '../inspection/letters/read-letter.ts'
import { askedInMinutes } from './asked-in-minutes.ts'

const asked = async (text: string) => {
  const read = await readLetter(Buffer.from(text))
  assert.ok(read.ok)
  return askedInMinutes(keptReading(read.value), flatPassages(read.value))
}

const minutes = `CHILDREN’S OVERVIEW AND SCRUTINY COMMITTEE

MINUTES of the meeting held on Thursday 12 November 2026 at Shire Hall

31. PERFORMANCE REPORT

31.1 The Director presented the report. Members noted the figures.

31.2 It was requested that an overview of the teams be provided. (Action – Ann James)

31.3 A briefing on homes for care leavers would be provided to members in due course.`

test('minutes that speak of no inspection are read all the same: what is marked, whose it is, and where it stands', async () => {
  const { meetingOn, actions, commitments } = await asked(minutes)
  assert.equal(meetingOn, '2026-11-12')
  assert.deepEqual(actions, [
    {
      words: 'It was requested that an overview of the teams be provided.',
      minutes: 'Minute 31.2',
      owner: 'Ann James',
    },
  ])
  assert.ok(commitments.some(({ words }) => words.startsWith('A briefing on homes for care leavers')))
})

test('minutes in which nothing is asked for ask for nothing', async () => {
  const { actions, commitments, meetingOn } = await asked('Members noted the report. It was a long evening.')
  assert.deepEqual([actions, commitments, meetingOn], [[], [], undefined])
})

test('a table of actions is read in minutes that speak of no inspection', async () => {
  const { actions } = await asked(`${minutes}

| Action | Owner | By when |
| --- | --- | --- |
| Bring the figures of each team to the next meeting | Performance analyst | 15 January 2027 |
`)
  assert.deepEqual(
    actions.map(({ owner }) => owner),
    ['Ann James', 'Performance analyst'],
  )
})
