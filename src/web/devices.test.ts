import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Hono } from 'hono'
import { addMinutes, aMoment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { type Council, openCouncil, say, start } from '../store/council.test-data.ts'
import type { Worker } from '../store/worker.ts'
import { deviceRoutes, forgottenRoute } from './devices.ts'
import type { Env } from './sign-in/parts.ts'
import { takeAlongRoute, takenUntil } from './take-along.ts'

let council: Council
before(async () => {
  council = await openCouncil()
})
after(() => council?.stop())

/** The routes as they stand behind sign-in, for one worker. */
function siteOf(worker: Worker): Hono<Env> {
  const site = new Hono<Env>().route('/', forgottenRoute(council.store))
  site.use(async (c, next) => {
    c.set('worker', worker)
    const { authority, id } = worker
    c.set('session', { authority, worker: id, madeAt: start, endsAt: addMinutes(start, 600) })
    await next()
  })
  return site.route('/', deviceRoutes(council.store)).route('/', takeAlongRoute(council.store))
}

async function post(worker: Worker, path: string, body: unknown): Promise<{ status: number; said: unknown }> {
  const answer = await siteOf(worker).request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'Mozilla/5.0 (Android 14) Chrome/126.0' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: answer.status, said: await answer.json().catch(() => undefined) }
}

const quiet = { waiting: 0, taken: 0 }
const worker = (): Worker => council.who['social worker']

test('a device is handed the same key of 32 bytes each time, and what it says is on the register', async () => {
  const device = newId<'device'>()
  const since = aMoment('2026-11-02T08:00:00.000Z')
  const first = await post(worker(), '/devices/here', { device, ...quiet })
  const again = await post(worker(), '/devices/here', { device, waiting: 2, since, taken: 1, until: start })
  assert.equal(first.status, 200)
  assert.deepEqual(first.said, again.said)
  const { key } = first.said as { key: string }
  assert.equal(Buffer.from(key, 'base64').length, 32)
  const [row] = await say<{ name: string; waiting: number; taken: number }>(
    council.addresses.adminUrl,
    'select name, waiting, taken from device where id = $1',
    [device],
  )
  assert.deepEqual(row, { name: 'Chrome on Android', waiting: 2, taken: 1 })
})

test('what is no word of a device’s is refused, and nothing is written', async () => {
  const device = newId<'device'>()
  const bad: readonly unknown[] = [
    '',
    'null',
    '{"device":',
    [],
    { device },
    { device: 'x', ...quiet },
    { device, waiting: -1, taken: 0 },
    { device, waiting: 1.5, taken: 0 },
    { device, waiting: 1e12, taken: 0 },
    { device, waiting: '1', taken: 0 },
    { device, ...quiet, more: 'x'.repeat(5_000) },
  ]
  for (const body of bad)
    assert.equal((await post(worker(), '/devices/here', body)).status, 400, String(body))
  const rows = await say(council.addresses.adminUrl, 'select id from device where id = $1', [device])
  assert.deepEqual(rows, [])
})

test('a moment that is none is passed over, for the count is what matters', async () => {
  const device = newId<'device'>()
  const met = await post(worker(), '/devices/here', { device, waiting: 1, since: 'yesterday', taken: 0 })
  assert.equal(met.status, 200)
})

test('a forgotten device is told so, signed in or not, and never handed a key again', async () => {
  const device = newId<'device'>()
  const { authority, id } = worker()
  const ask = () => post(worker(), '/devices/forgotten', { authority, worker: id, device })
  await post(worker(), '/devices/here', { device, ...quiet })
  assert.deepEqual((await ask()).said, { isForgotten: false })
  assert.equal((await post(worker(), `/devices/${id}/${device}`, '')).status, 303)
  assert.deepEqual((await ask()).said, { isForgotten: true })
  assert.deepEqual((await post(worker(), '/devices/here', { device, ...quiet })).said, { is: 'forgotten' })
})

test('nobody forgets a colleague’s device whom nobody made look after devices', async () => {
  const device = newId<'device'>()
  const owner = await council.hire('social worker', council.teams.harbour)
  await post(owner, '/devices/here', { device, ...quiet })
  await post(worker(), `/devices/${owner.id}/${device}`, '')
  const { said } = await post(owner, '/devices/here', { device, ...quiet })
  assert.equal((said as { is: string }).is, 'known')
})

test('the question of a device that was never here, and one that is none, gives nothing away', async () => {
  const { authority, id } = worker()
  const never = await post(worker(), '/devices/forgotten', { authority, worker: id, device: newId() })
  assert.deepEqual(never.said, { isForgotten: false })
  assert.equal((await post(worker(), '/devices/forgotten', { authority })).status, 400)
})

test('visits that are not this worker’s to make cannot be taken along', async () => {
  const form = new URLSearchParams([
    ['visit', newId()],
    ['visit', "x' or true"],
  ])
  const answer = await siteOf(worker()).request('/take-along', {
    method: 'POST',
    headers: { 'x-goldthread': 'client', 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  })
  assert.equal(answer.status, 403)
})

const ends: readonly (readonly [string, string, string])[] = [
  ['in the morning', '2026-11-23T08:00:00.000Z', '2026-11-23T20:00:00.000Z'],
  ['with four hours to go', '2026-11-23T16:00:00.000Z', '2026-11-23T20:00:00.000Z'],
  ['for a visit in the evening, after a day', '2026-11-23T18:30:00.000Z', '2026-11-24T18:30:00.000Z'],
  ['late in the evening, the next day', '2026-11-23T22:00:00.000Z', '2026-11-24T20:00:00.000Z'],
  ['in summer, by the clock on the wall', '2026-07-20T07:00:00.000Z', '2026-07-20T19:00:00.000Z'],
]

for (const [when, now, until] of ends)
  test(`what is taken along ${when} is put away at the end of the day, and never later than after 24 hours`, () =>
    assert.equal(takenUntil(aMoment(now)), until))
