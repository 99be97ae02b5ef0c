import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addMinutes } from '../../../../plain/day.ts'
import { myWork } from '../../../../store/access.ts'
import { as } from '../../../../store/as.ts'
import {
  beginErrand,
  type Errand,
  findErrand,
  holdErrand,
  type Step,
  tellStep,
} from '../../../../store/errands.ts'
import type { Worker } from '../../../../store/worker.ts'
import { type Council, formOf, makeCouncil } from '../made-up-council.ts'
import { readyPage } from './ready.tsx'

let council: Council
let director: Worker
before(async () => {
  council = await makeCouncil([readyPage])
  director = await council.hire('director')
})
after(() => council.close())

const words = async (worker = director): Promise<string> =>
  (await (await council.ask(worker, '/inspection/ready')).text()).replaceAll(/<[^>]+>/g, ' ')

const press = () => council.ask(director, '/inspection/ready', formOf({}))

async function trial(): Promise<Errand> {
  const read = await as(council.store, director, myWork, (acting) => findErrand(acting, 'trial'))
  assert.ok(read.may === 'yes' && read.value !== undefined)
  return read.value
}

const tell = async (step: Step) => {
  const { id } = await trial()
  await as(council.store, director, myWork, (acting) => tellStep(acting, id, step))
}

test('a trial that was pressed for is said to be under way, once, and has no second button', async () => {
  assert.match(await words(), /Try the lists now/)
  const answer = await press()
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/inspection/ready'])
  const first = await trial()
  await press()
  assert.equal((await trial()).id, first.id)
  const said = await words()
  assert.match(said, /The lists are being tried\s+Begins\./)
  assert.match(said, /See how far it is/)
  assert.doesNotMatch(said, /Try the lists/)
})

test('a trial that nothing came for is said to have come to nothing, and can be tried again', async () => {
  council.clock.set(addMinutes(council.clock.now(), 3))
  const said = await words()
  assert.match(said, /The lists could not be tried: .* It was never begun\. Nothing of them was kept\./s)
  assert.match(said, /Try the lists again now/)
})

test('a trial whose process is gone is said to have broken off, and one that failed says why', async () => {
  await press()
  await tell({ stage: 'reading', done: 1_500, whole: 8_677 })
  assert.match(await words(), /It broke off before it was done: whatever did it has stopped\./)
  await press()
  await tell({
    stage: 'failed',
    problem: 'List 4, row 12: There is a character here that cannot be carried.',
  })
  assert.match(await words(), /The lists could not be tried: .* List 4, row 12: There is a character/s)
})

test('how far the reading is stands in figures, while somebody holds the trial', async () => {
  await press()
  await as(council.store, director, myWork, async (acting) => {
    const { id } = await trial()
    assert.equal(await holdErrand(acting, id), true)
    await tell({ stage: 'reading', done: 1_500, whole: 8_677 })
    assert.match(await words(), /Lists 1, 3, 4, 5, 6, 7: reads the record of 1,500 of 8,677 children\./)
  })
  assert.match(await words(), /broke off/)
})

test('the trial of a night that came to nothing is not hidden', async () => {
  await as(council.store, director, myWork, (acting) => beginErrand(acting, { what: 'night' }))
  council.clock.set(addMinutes(council.clock.now(), 3))
  assert.match(await words(), /The trial of the night did not succeed: .* It was never begun\./s)
})

test('whoever may not hand lists over sees how it stands and presses nothing', async () => {
  const manager = await council.hire('team manager')
  assert.doesNotMatch(await words(manager), /Try the lists again now/)
  assert.equal((await council.ask(manager, '/inspection/ready', formOf({}))).status, 403)
})
