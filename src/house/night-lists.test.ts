import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aMoment } from '../plain/day.ts'
import { myWork } from '../store/access.ts'
import { nightMakings } from '../store/annex-makings.ts'
import { as } from '../store/as.ts'
import { type Council, makeFamily, openCouncil, receiveContact, say } from '../store/council.test-data.ts'
import { type Errand, errandsOf } from '../store/errands.ts'
import type { SendErrand } from '../web/page.tsx'
import { doErrand } from './errand.ts'
import { startNights } from './night.ts'
import { listsAtNight } from './night-lists.ts'

let council: Council
const log: string[] = []
before(async () => {
  council = await openCouncil()
  await receiveContact(council, await makeFamily(council, 'Quinn'))
})
after(() => council.stop())

const nightsWith = (send: SendErrand) =>
  startNights({
    store: council.store,
    councils: new Map([[council.authority, 'Testshire (synthetic)']]),
    nightly: [listsAtNight(send)],
    log: (line) => void log.push(line),
  })

const here: SendErrand = (authority, id) => doErrand(council.store, authority, id)

async function trials(): Promise<readonly Errand[]> {
  const read = await as(council.store, council.who['team manager'], myWork, (acting) =>
    errandsOf(acting, ['night'], { most: 100 }),
  )
  assert.ok(read.may === 'yes')
  return read.value
}

test('the lists are tried once a night, also by two programs at the same moment, and how they ended is kept', async () => {
  council.clock.set(aMoment('2026-11-03T02:01:00Z'))
  const [one, other] = [nightsWith(here), nightsWith(here)]
  await Promise.all([one.look(), other.look()])
  await one.look()
  assert.deepEqual(
    (await trials()).map(({ state }) => state),
    ['made'],
  )
  council.clock.set(aMoment('2026-11-04T01:59:00Z'))
  await one.look()
  assert.equal((await trials()).length, 1)
  council.clock.set(aMoment('2026-11-04T02:00:00Z'))
  await one.look()
  for (const some of [one, other]) some.stop()
  const made = await as(council.store, council.who.director, myWork, (acting) => nightMakings(acting, 9))
  assert.ok(made.may === 'yes')
  assert.deepEqual(
    made.value.map(({ madeAt }) => madeAt),
    ['2026-11-04T02:00:00.000Z', '2026-11-03T02:01:00.000Z'],
  )
})

test('nobody is shown the rows of a night, so nobody’s reading is logged', async () => {
  const logged = await say(council.addresses.adminUrl, `select id from read_log where what like 'lists for%'`)
  assert.deepEqual(logged, [])
})

test('a night whose trial broke off is tried again in an hour, and both stay on record', async () => {
  council.clock.set(aMoment('2026-11-05T02:00:00Z'))
  const lost = nightsWith(async () => {})
  await lost.look()
  council.clock.set(aMoment('2026-11-05T02:30:00Z'))
  await lost.look()
  lost.stop()
  assert.deepEqual(
    (await trials()).slice(0, 2).map(({ state }) => state),
    ['broke off', 'made'],
  )
  council.clock.set(aMoment('2026-11-05T03:00:00Z'))
  const again = nightsWith(here)
  await again.look()
  again.stop()
  assert.deepEqual(
    (await trials()).slice(0, 3).map(({ state }) => state),
    ['made', 'broke off', 'made'],
  )
})
