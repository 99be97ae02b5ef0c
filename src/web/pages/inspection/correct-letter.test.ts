import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { sql } from 'kysely'
import { madeUpReport } from '../../../sight/inspection/letters/made-up.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { lettersOnRecord } from '../../../store/letters.ts'
import type { Worker } from '../../../store/worker.ts'
import { correctLetterPage } from './correct-letter.tsx'
import { letterFindings, letterPage } from './letter.tsx'
import { type Council, formOf, makeCouncil } from './made-up-council.ts'
import { readLetterPage } from './read-letter.tsx'
import { letterResponse } from './response.tsx'

let council: Council
let manager: Worker
let member: Worker
let letter: string

before(async () => {
  council = await makeCouncil([readLetterPage, letterPage, letterFindings, letterResponse, correctLetterPage])
  manager = await council.hire('service manager', 'Synthetic Manager')
  member = await council.hire('lead member', 'Synthetic Member')
  const file = new File([new Uint8Array(madeUpReport())], 'report.pdf')
  const answer = await council.ask(manager, '/inspection/read', formOf({ letter: file }))
  letter = (answer.headers.get('location') ?? '').split('?')[0] ?? ''
})
after(() => council.close())

/** What stands in the form, by the name of each control. */
async function standing(): Promise<Record<string, string>> {
  const html = await (await council.ask(manager, `${letter}/correct`)).text()
  const inputs = [...html.matchAll(/<input[^>]*name="([^"]+)"[^>]*>/g)].map(([tag, name = '']) => [
    name,
    /value="([^"]*)"/.exec(tag)?.[1] ?? '',
  ])
  const selects = [...html.matchAll(/<select[^>]*name="([^"]+)"[\s\S]*?<\/select>/g)].map(
    ([tag, name = '']) => [name, /<option value="([^"]*)"[^>]*selected/.exec(tag)?.[1] ?? ''],
  )
  return Object.fromEntries([...inputs, ...selects])
}

const words = async (answer: Response): Promise<string> =>
  (await answer.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('a correction is kept beside what was read, with who and why, and counts wherever the letter is shown', async () => {
  const given = await standing()
  assert.equal(given.lead, 'Ada Quill')
  const answer = await council.ask(
    manager,
    `${letter}/correct`,
    formOf({ ...given, lead: 'Bo Fen', kind: 'JTAI letter', because: 'Page 1 names another.' }),
  )
  assert.equal(answer.status, 303, await words(answer.clone()))
  const page = await words(await council.ask(manager, letter))
  assert.match(page, /Lead inspector Bo Fen/)
  assert.match(page, /Letter about a joint targeted area inspection/)
  assert.match(
    page,
    /Put right by hand.*Ada Quill, His Majesty’s Inspector.*Bo Fen.*Synthetic Manager.*Page 1 names another/,
  )
  const reading = await as(council.store, manager, myWork, lettersOnRecord)
  assert.ok(reading.may === 'yes')
  assert.match(JSON.stringify(reading.value[0]?.read), /Bo Fen/)
})

test('the last correction of a field counts, and one that empties it leaves nothing', async () => {
  const given = await standing()
  assert.equal(given.lead, 'Bo Fen')
  const answer = await council.ask(
    manager,
    `${letter}/correct`,
    formOf({ ...given, lead: '', improve: '2', because: 'Nobody is named.' }),
  )
  assert.equal(answer.status, 303)
  const after = await standing()
  assert.equal(after.lead, '')
  assert.equal(after.improve, '2')
  assert.match(await words(await council.ask(manager, letter)), /1 in the letter/)
})

test('a correction that is wrong is said at its field, and nothing is written', async () => {
  const before = await standing()
  const answer = await council.ask(
    manager,
    `${letter}/correct`,
    formOf({ ...before, from: '31/2/2024', because: '' }),
  )
  assert.equal(answer.status, 422)
  const page = await words(answer)
  assert.match(page, /Give a day as day, month and year/)
  assert.match(page, /Say why/)
  assert.deepEqual(await standing(), before)
})

test('who may only read cannot put anything right, and no correction can be changed or taken away', async () => {
  for (const answer of [
    await council.ask(member, `${letter}/correct`),
    await council.ask(member, `${letter}/correct`, formOf({ lead: 'Me', because: 'Because' })),
  ])
    assert.equal(answer.status, 403)
  const { database } = council.store
  await assert.rejects(sql`update letter_correction set because = 'x'`.execute(database), { code: '42501' })
  await assert.rejects(sql`delete from letter_correction`.execute(database), { code: '42501' })
})

test('findings show what rules read of them, quietly', async () => {
  assert.match(await words(await council.ask(manager, letter)), /Read by rules: strength/)
})
