import assert from 'node:assert/strict'
import test from 'node:test'
import { givenOf, gradeRows, readCorrection } from './correct.ts'
import { flatPassages, type KeptReading, keptReading } from './kept.ts'
import { madeUpReport } from './made-up.ts'
import { readLetter } from './read-letter.ts'

async function report(): Promise<{ readonly reading: KeptReading; readonly places: ReadonlySet<number> }> {
  const read = await readLetter(madeUpReport())
  assert.ok(read.ok)
  const places = new Set(flatPassages(read.value).map(({ place }) => place))
  return { reading: keptReading(read.value), places }
}

const because = 'Page 1 says so.'

test('what is given back as it stood changes nothing, and says so', async () => {
  const { reading, places } = await report()
  const stored: KeptReading = JSON.parse(JSON.stringify(reading))
  const read = readCorrection({ ...givenOf(stored), because }, stored, places)
  assert.ok(!read.ok)
  assert.deepEqual(
    read.problems.map(({ says }) => says),
    ['Nothing was changed.'],
  )
})

test('only the fields that differ are put right, and the order in which a store gives fields is no difference', async () => {
  const { reading, places } = await report()
  const turned = { ...reading, periods: reading.periods.map(({ from, to }) => ({ to, from })) }
  const given = { ...givenOf(turned), kind: 'focused visit letter', lead: 'Bo Fen', because }
  const read = readCorrection(given, turned, places)
  assert.ok(read.ok)
  assert.deepEqual(read.value, {
    kind: 'focused visit letter',
    leadInspector: { name: 'Bo Fen', rank: '' },
  })
})

test('days, grades and lists are put right, and an emptied field says that the letter does not say it', async () => {
  const { reading, places } = await report()
  const at = gradeRows(reading).findIndex(({ label }) => label === 'Overall effectiveness')
  const given = {
    ...givenOf(reading),
    ...{ from: '4/6/2024', to: '14/6/2024', from2: '1/7/2024', lead: '', [`grade${at}`]: 'inadequate' },
    ...{ improve: '2, 4–5', because },
  }
  const read = readCorrection(given, reading, places)
  assert.ok(read.ok, JSON.stringify(read))
  assert.deepEqual(read.value.periods, [
    { from: '2024-06-04', to: '2024-06-14' },
    { from: '2024-07-01', to: '2024-07-01' },
  ])
  assert.equal(read.value.leadInspector, null)
  assert.deepEqual(read.value.improvements, [2, 4, 5])
  const rows = read.value.judgements as KeptReading['judgements']
  assert.deepEqual(rows.map(({ label, grade }) => [label, grade]).at(at), [
    'Overall effectiveness',
    'inadequate',
  ])
  assert.equal(rows.length, reading.judgements.length)
})

test('a day that does not exist, a paragraph that is not there and a missing reason are each said at their field', async () => {
  const { reading, places } = await report()
  const given = {
    ...givenOf(reading),
    ...{ from: '31/2/2024', published: 'soon', improve: '2, 900', priority: '1-99999', because: ' ' },
  }
  const read = readCorrection(given, reading, places)
  assert.ok(!read.ok)
  assert.deepEqual(
    read.problems.map(({ where }) => where).toSorted(),
    ['because', 'from', 'improve', 'priority', 'published'].toSorted(),
  )
})
