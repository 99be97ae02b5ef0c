import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { RecordId } from '../../../../define/record.ts'
import { bringIn } from '../../../../define/settle.ts'
import { aDay, addMinutes, type Moment } from '../../../../plain/day.ts'
import { newId } from '../../../../plain/id.ts'
import { firstAsked, firstTasks } from '../../../../sight/inspection/visit/catalogue.ts'
import { inspectionDocument } from '../../../../sight/inspection/visit/document.ts'
import { snapshotOf } from '../../../../sight/inspection/visit/snapshot.ts'
import { findSpace } from '../../../../sight/inspection/visit/space.ts'
import { inspectionVisit } from '../../../../sight/inspection/visit/visit.ts'
import { measures } from '../../../../sight/performance/measures.ts'
import { myWork } from '../../../../store/access.ts'
import { type Acting, as } from '../../../../store/as.ts'
import {
  allocate,
  type Council,
  makeFamily,
  openCouncil,
  start,
} from '../../../../store/council.test-data.ts'
import { findSnapshot, inspectionRecords } from '../../../../store/inspection-visits.ts'
import { write } from '../../../../store/write.ts'
import { openVisit } from './opening.ts'

let council: Council
before(async () => {
  council = await openCouncil()
  const family = await makeFamily(council, 'Sedge')
  await allocate(council, family, council.who['social worker'].id, council.teams.harbour)
})
after(() => council.stop())

async function asDirector<T>(work: (acting: Acting) => Promise<T>): Promise<T> {
  const reading = await as(council.store, council.who.director, myWork, work)
  if (reading.may !== 'yes') throw new Error(`Not done: ${reading.may}`)
  return reading.value
}

const rest = { family: undefined, team: undefined, before: [], reason: undefined }

/** Puts a call down and opens the visit so many times. */
const putDown = (notifiedAt: Moment, times: number): Promise<RecordId> =>
  asDirector(async (acting) => {
    const settled = bringIn(inspectionVisit, { kind: 'short', notifiedAt }, new Map())
    const visit = await write(acting, { settled, record: newId<'record'>(), ...rest })
    for (let time = 0; time < times; time += 1) await openVisit(acting, visit)
    return visit
  })

const spaceOf = (visit: RecordId) =>
  asDirector(async (acting) => findSpace(await inspectionRecords(acting), visit, council.store.clock.now()))

test('a call begins every usual request and our nine first tasks, with the clock running from the call', async () => {
  const called = addMinutes(start, -30)
  const space = await spaceOf(await putDown(called, 1))
  assert.equal(space?.requests.length, firstAsked('short').length)
  assert.equal(space?.tasks.length, firstTasks.length)
  for (const { dueAt, state } of space?.requests ?? [])
    assert.deepEqual([dueAt, state], [addMinutes(called, 720), 'open'])
})

test('a visit that is recorded again, with its days, begins nothing a second time', async () => {
  const space = await spaceOf(await putDown(start, 3))
  assert.equal(space?.requests.length, firstAsked('short').length)
})

test('a visit of some days ago is put down as history: nothing is frozen and nothing begun', async () => {
  const visit = await putDown(addMinutes(start, -4 * 24 * 60), 1)
  assert.equal((await spaceOf(visit))?.requests.length, 0)
  assert.equal(await asDirector((acting) => findSnapshot(acting, visit)), undefined)
})

test('what is frozen has every measure and who carries how much, and names no child', async () => {
  const visit = await putDown(start, 1)
  const kept = await asDirector((acting) => findSnapshot(acting, visit))
  const frozen = snapshotOf(kept?.figures ?? '{}')
  assert.equal(frozen.measures.length, measures.length)
  assert.deepEqual(
    frozen.caseloads.map(({ workers, children, most }) => [workers, children, most]),
    [[1, 1, 1]],
  )
  assert.doesNotMatch(kept?.figures ?? '', /Sedge/)
})

test('whoever keeps a document of the library is asked for it', async () => {
  const { id } = council.who['team manager']
  await asDirector(async (acting) => {
    const answers = {
      title: 'Plan',
      item: 'plan',
      owner: id,
      reviewedOn: aDay('2026-10-01'),
      link: 'https://x.example',
    }
    const settled = bringIn(inspectionDocument, answers, new Map())
    await write(acting, { settled, record: newId<'record'>(), ...rest })
  })
  const space = await spaceOf(await putDown(start, 1))
  const ownerOf = (item: string) =>
    space?.requests.find(({ answers }) => answers.item === item)?.answers.owner
  assert.deepEqual([ownerOf('plan'), ownerOf('audits')], [id, undefined])
})
