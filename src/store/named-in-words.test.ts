import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { person } from '../journey/people/person.ts'
import { newId } from '../plain/id.ts'
import { myWork, type Role } from './access.ts'
import { as } from './as.ts'
import { type Council, deposit, openCouncil, start } from './council.test-data.ts'
import { load } from './load.ts'
import { namedInWords } from './named-in-words.ts'

const people = [
  { givenName: 'Quinn', familyName: 'Sand' },
  { givenName: 'Mary Ann', familyName: 'van der Berg' },
  { givenName: 'Siobhán', familyName: 'O’Neil', knownAs: 'Shiv' },
  { givenName: 'Zoë-Marie', familyName: 'Sand' },
]

let council: Council
before(async () => {
  council = await openCouncil()
  const deposits = people.map((one) =>
    deposit(council, person, one, new Map(), { record: newId<'record'>() }),
  )
  await load(council.store.database, { authority: council.authority, worker: council.clerk.id }, start, {
    families: [],
    deposits,
    members: [],
    authorisations: [],
  })
})
after(() => council.stop())

const ask = (role: Role, text: string) =>
  as(council.store, council.who[role], myWork, (acting) => namedInWords(acting, text))
async function found(text: string): Promise<readonly string[]> {
  const reading = await ask('director', text)
  assert.ok(reading.may === 'yes')
  return reading.value
}

test('a name is found wherever it stands, however it is written, and whatever follows it', async () => {
  assert.deepEqual(await found('We thank QUINN SAND’s family.'), ['Quinn Sand'])
  assert.deepEqual(await found('Mary Ann van der Berg,\nand zoë-marie sand'), [
    'Zoë-Marie Sand',
    'Mary Ann Van Der Berg',
  ])
  assert.deepEqual(await found("Siobhán O'Neil; Siobhán O’Neil"), ["Siobhán O'Neil"])
  assert.deepEqual(await found('Shiv O’Neil'), ["Shiv O'Neil"], 'the name that somebody is known by')
})

test('half a name, names of two people, and words that are no names are not found', async () => {
  assert.deepEqual(await found('Quinn is well. Sand and sea. Mary Berg. Siobhán Sand'), [])
  assert.deepEqual(await found(''), [])
  assert.deepEqual(await found('1 2 3 – %_\\'), [])
})

test('only those who approve what is published may ask, for the answer says who is on record', async () => {
  for (const role of ['performance analyst', 'committee member', 'board member', 'social worker'] as const)
    assert.equal((await ask(role, 'Quinn Sand')).may, 'no', role)
})

test('a text of many thousand words is searched through', async () => {
  const words = Array.from(
    { length: 8_000 },
    (_, at) => `word${String.fromCharCode(97 + (at % 26))}${'x'.repeat(at % 40)}`,
  )
  assert.deepEqual(await found(`${words.join(' ')} Quinn Sand`), ['Quinn Sand'])
})
