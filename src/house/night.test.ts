import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aMoment } from '../plain/day.ts'
import { myWork } from '../store/access.ts'
import { as } from '../store/as.ts'
import { type Council, makeFamily, openCouncil, receiveContact } from '../store/council.test-data.ts'
import { nights } from '../store/in-the-way.ts'
import { lookHere, type Night, returnsAtNight, startNights } from './night.ts'

let council: Council
let night: Night
const log: string[] = []
before(async () => {
  council = await openCouncil()
  await receiveContact(council, await makeFamily(council, 'Quinn'))
  night = {
    store: council.store,
    councils: new Map([[council.authority, 'Testshire (synthetic)']]),
    nightly: [returnsAtNight(lookHere)],
    log: (line) => void log.push(line),
  }
})
after(() => council.stop())

async function kept(): Promise<number> {
  const read = await as(council.store, council.who.director, myWork, (acting) =>
    nights(acting, 'cin-census', 100),
  )
  assert.ok(read.may === 'yes')
  return read.value.length
}

test('all children are looked at once a night, also by two programs at the same moment', async () => {
  council.clock.set(aMoment('2026-11-03T02:01:00Z'))
  const [one, other] = [startNights(night), startNights(night)]
  await Promise.all([one.look(), other.look(), one.look()])
  await one.look()
  assert.equal(await kept(), 1)
  council.clock.set(aMoment('2026-11-04T01:59:00Z'))
  await one.look()
  assert.equal(await kept(), 1)
  council.clock.set(aMoment('2026-11-04T02:00:00Z'))
  await one.look()
  assert.equal(await kept(), 2)
  for (const some of [one, other]) some.stop()
})

test('a night that was missed while nothing ran is made up for by day', async () => {
  council.clock.set(aMoment('2026-11-09T11:00:00Z'))
  const some = startNights(night)
  await some.look()
  some.stop()
  assert.equal(await kept(), 3)
})

test('where it cannot be looked that is logged without anybody’s name, and tried again in an hour', async () => {
  let tried = 0
  const broken = startNights({
    ...night,
    nightly: [
      returnsAtNight(async () => {
        tried++
        throw new RangeError('Quinn')
      }),
    ],
  })
  log.length = 0
  council.clock.set(aMoment('2026-11-10T02:00:00Z'))
  await broken.look()
  await broken.look()
  assert.equal(tried, 1)
  assert.equal(log.length, 1)
  assert.doesNotMatch(log.join(), /Quinn/)
  council.clock.set(aMoment('2026-11-10T03:01:00Z'))
  await broken.look()
  broken.stop()
  assert.equal(tried, 2)
})
