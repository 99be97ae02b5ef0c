import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testDatabase } from '../../test/postgres.ts'
import { makeCounty } from '../county/county.ts'
import { countyPeople, larkenshire } from '../county/people/staff.ts'
import { recordTypes } from '../house/types.ts'
import { clockAt } from '../plain/clock.ts'
import { aDay, aMoment } from '../plain/day.ts'
import { Dataset } from '../standards/ssd/dataset.ts'
import { isOnlyWritten } from '../standards/ssd/held.ts'
import { readSsd } from '../standards/ssd/read.ts'
import { myWork } from '../store/access.ts'
import { type Acting, as, type Store } from '../store/as.ts'
import { enterPeople } from '../store/council.ts'
import { openDatabase } from '../store/database.ts'
import { load } from '../store/load.ts'
import { listKnownAs, type Worker } from '../store/worker.ts'
import { bringSsdIn, fingerprint, type SsdBroughtIn } from './ssd-in.ts'
import { makeSsd, type SsdFile } from './ssd-out.ts'
import { sumOf } from './ssd-reconciled.ts'

/* The synthetic county out into files, in again elsewhere, and out again, on real PostgreSQL. */

const today = aDay('2026-11-22')

type Place = { readonly store: Store; readonly analyst: Worker }

/** An installation with the county's staff, and with some of its families or none. */
async function place(families: number): Promise<Place> {
  const { ownerUrl, appUrl } = await testDatabase()
  const people = countyPeople(larkenshire.id, today)
  await enterPeople(ownerUrl, [people])
  const store = {
    database: openDatabase(appUrl, 3),
    clock: clockAt(aMoment('2026-11-22T12:00:00Z')),
    types: recordTypes,
  }
  const [clerk] = people.workers
  assert.ok(clerk)
  const who = { authority: larkenshire.id, worker: clerk.id }
  if (families > 0)
    for (const part of makeCounty({ seed: 5, families, today, authority: larkenshire.id }))
      await load(store.database, who, part.at, part)
  const analyst = people.workers.find(({ role }) => role === 'performance analyst')
  assert.ok(analyst)
  const known = await listKnownAs(store.database, analyst)
  assert.ok(known[0])
  return { store, analyst: known[0].worker }
}

async function acting<T>({ store, analyst }: Place, work: (acting: Acting) => Promise<T>): Promise<T> {
  const reading = await as(store, analyst, myWork, work)
  assert.equal(reading.may, 'yes')
  if (reading.may !== 'yes') throw new Error('not reached')
  return reading.value
}

function bring(at: Place, files: readonly SsdFile[]): Promise<SsdBroughtIn> {
  const given = files.map(({ name, content }) => ({ name, bytes: new TextEncoder().encode(content) }))
  const ssd = readSsd(given)
  assert.ok(ssd.ok, ssd.ok ? '' : JSON.stringify(ssd.problems))
  assert.deepEqual([ssd.value.unread, ssd.value.notices], [[], []])
  const folder = { name: 'ssd', sha256: fingerprint(given), ssd: ssd.value, dataset: new Dataset(ssd.value) }
  return acting(at, (one) => bringSsdIn(one, folder, 'bring in'))
}

/** A file's rows without the columns that are written and never taken in. */
function withoutOnlyWritten({ name, content }: SsdFile): readonly unknown[] {
  const ssd = readSsd([{ name, bytes: new TextEncoder().encode(content) }])
  assert.ok(ssd.ok)
  return [...ssd.value.tables.values()].flatMap(({ rows }) =>
    rows
      .map(({ values }) => JSON.stringify(Object.entries(values).filter(([field]) => !isOnlyWritten(field))))
      .toSorted(),
  )
}

let county: Place
let empty: Place
let out: readonly SsdFile[]

before(async () => {
  county = await place(25)
  empty = await place(0)
  out = (await acting(county, makeSsd)).files
})
after(async () => {
  await county.store.database.destroy()
  await empty.store.database.destroy()
})

test('the county fills every object that the record has a place for', () => {
  assert.deepEqual(
    out.filter(({ rows }) => rows === 0).map(({ name }) => name),
    [],
  )
})

test('its own files brought in again where they came from change nothing and are refused nothing', async () => {
  const { reconciled } = await bring(county, out)
  const { read, kept, refused, same, notHeld } = sumOf(
    Object.fromEntries(reconciled.objects.map((one) => [one.object, one])),
  )
  assert.deepEqual(reconciled.reasons, [])
  assert.deepEqual(
    reconciled.objects.filter((one) => one.kept > 0),
    [],
  )
  assert.deepEqual([kept, refused, notHeld, same], [0, 0, 0, read])
  const again = (await acting(county, makeSsd)).files
  assert.deepEqual(again, out)
})

test('brought in elsewhere, every row is kept; a second time every row is there; and out again it says the same', async () => {
  const first = await bring(empty, out)
  assert.deepEqual(first.reconciled.reasons, [])
  const sum = sumOf(Object.fromEntries(first.reconciled.objects.map((one) => [one.object, one])))
  assert.equal(sum.kept + sum.same, sum.read)
  const back = (await acting(empty, makeSsd)).files
  for (const [at, file] of out.entries()) {
    const theirs = back[at]
    assert.ok(theirs)
    assert.deepEqual(withoutOnlyWritten(theirs), withoutOnlyWritten(file), file.name)
  }
  const second = await bring(empty, back)
  const again = sumOf(Object.fromEntries(second.reconciled.objects.map((one) => [one.object, one])))
  assert.deepEqual([again.kept, again.refused, again.same], [0, 0, again.read])
  assert.deepEqual((await acting(empty, makeSsd)).files, back, 'byte for byte')
})
