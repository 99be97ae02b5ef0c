import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import fc from 'fast-check'
import { changesSince, type ToSend } from '../../standards/dfe-api/changes.ts'
import type { Payload } from '../../standards/dfe-api/schema.ts'
import { childNumbered } from '../../standards/dfe-api/synthetic.test-data.ts'
import { type Delivered, deliver } from './deliver.ts'
import { type Answer, openReceiver } from './receiver.ts'
import { type ApiSettings, readApiSettings } from './settings.ts'
import { type StandIn, standIn } from './stand-in.test-data.ts'

let api: StandIn
let waits: number[]
beforeEach(async () => {
  api = await standIn()
  waits = []
})
afterEach(() => api.stop())

const outside = {
  fetch,
  wait: async (milliseconds: number) => void waits.push(milliseconds),
}

const post = (children: readonly Payload[], settings: Partial<ApiSettings> = {}): Promise<Answer> =>
  openReceiver({ ...api.settings, ...settings }, '998', outside).post(children)

const numbered = (many: number): readonly ToSend[] =>
  changesSince({
    payloads: Array.from({ length: many }, (_, at) => childNumbered(`A${String(at).padStart(5, '0')}`)),
    sent: [],
    held: new Set(),
    digest: (text) => text,
  }).tell

type Sent = Delivered & { readonly receipts: ReadonlyMap<string, string | undefined> }

async function deliverAll(all: readonly ToSend[]): Promise<Sent> {
  const receipts = new Map<string, string | undefined>()
  const delivered = await deliver(all, {
    receiver: openReceiver(api.settings, '998', outside),
    pause: async () => {},
    taken: async (children, given) => {
      children.forEach(({ childId }, at) => {
        receipts.set(childId, given.length === children.length ? given[at] : given[0])
      })
    },
  })
  return { ...delivered, receipts }
}

const taken = () => api.messages.flat().map(({ la_child_id }) => la_child_id)

test('children arrive in messages of at most a hundred, in their order, with one token', async () => {
  const all = numbered(250)
  const delivered = await deliverAll(all)
  assert.deepEqual(
    api.messages.map(({ length }) => length),
    [100, 100, 50],
  )
  assert.deepEqual(
    taken(),
    all.map(({ childId }) => childId),
  )
  assert.deepEqual([delivered.taken, delivered.stopped, api.tokensGiven], [250, undefined, 1])
})

test('each form of receipt is understood: one for all, one for each, names with blanks', async () => {
  for (const form of ['one', 'each', 'names'] as const) {
    api.receipts(form)
    const { receipts, unclear } = await deliverAll(numbered(3))
    assert.deepEqual([receipts.size, unclear], [3, []])
    const different = new Set(receipts.values())
    assert.equal(different.size, form === 'one' ? 1 : 3)
    assert.ok(![...different].includes(undefined))
  }
})

test('without a receipt, or with as many as fit nothing, it is not said to have been taken', async () => {
  for (const form of ['none', 'wrong'] as const) {
    api.receipts(form)
    const { receipts, unclear, notes } = await deliverAll(numbered(3))
    assert.deepEqual([receipts.size, unclear.length, notes.length], [0, 3, 1])
  }
  api.fail({ status: 204 })
  assert.equal((await post([childNumbered('A')])).is, 'unclear')
})

test('one child who is refused by name keeps none of the other 99 from being sent', async () => {
  api.refuse(400, true, 'A00017')
  const { refused, stopped } = await deliverAll(numbered(100))
  assert.deepEqual([refused, stopped], [[{ childId: 'A00017', status: 400 }], undefined])
  assert.equal(taken().length, 99)
  assert.deepEqual(api.answers, [400, 400, 200])
})

test('where the answer names nobody, the children who are refused are found by halving', async () => {
  api.refuse(400, false, 'A00000', 'A00063', 'A00099')
  const { refused } = await deliverAll(numbered(100))
  assert.deepEqual(
    refused.map(({ childId }) => childId),
    ['A00000', 'A00063', 'A00099'],
  )
  assert.equal(taken().length, 97)
  assert.ok(api.answers.length < 50)
})

test('a place in the answer that is not the refused child’s costs a message and loses nobody', async () => {
  api.refuse(400, false, 'A00005')
  api.fail({ status: 400, body: 'factors[2] and [7] are odd' })
  const { refused } = await deliverAll(numbered(10))
  assert.deepEqual(
    refused.map(({ childId }) => childId),
    ['A00005'],
  )
  assert.equal(new Set(taken()).size, 9)
})

test('whoever is refused, everybody else is taken exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat({ max: 119 }), { maxLength: 12 }),
      fc.boolean(),
      async (places, named) => {
        const all = numbered(120)
        const numbers = places.map((at) => all[at]?.childId ?? '')
        api.refuse(400, named, ...numbers)
        const from = api.messages.length
        const { refused } = await deliverAll(all)
        const arrived = api.messages
          .slice(from)
          .flat()
          .map(({ la_child_id }) => la_child_id)
        assert.deepEqual(refused.map(({ childId }) => childId).sort(), numbers.sort())
        assert.deepEqual(
          arrived.sort(),
          all.map(({ childId }) => childId).filter((number) => !numbers.includes(number)),
        )
      },
    ),
    { numRuns: 15 },
  )
})

test('a message that is too large is halved until it is taken', async () => {
  api.fail({ status: 413 })
  const { refused } = await deliverAll(numbered(100))
  assert.deepEqual([refused, api.messages.map(({ length }) => length)], [[], [50, 50]])
})

test('a firewall that refuses one child does not keep the others; who is not let in at all stops soon', async () => {
  api.refuse(403, false, 'A00040')
  const one = await deliverAll(numbered(100))
  assert.deepEqual([one.refused.map(({ childId }) => childId), one.stopped], [['A00040'], undefined])
  const all = numbered(300)
  api.refuse(403, false, ...all.map(({ childId }) => childId))
  const before = api.answers.length
  const nobody = await deliverAll(all)
  assert.match(nobody.stopped ?? '', /refuses access \(403\)/)
  assert.ok(api.answers.length - before <= 12)
  assert.equal(nobody.refused.length + nobody.unsent.length, 300)
})

test('when everything is refused, it stops instead of asking for each of thousands', async () => {
  const all = numbered(900)
  api.refuse(400, false, ...all.map(({ childId }) => childId))
  const { stopped, refused, unsent, taken: none } = await deliverAll(all)
  assert.match(stopped ?? '', /wrong with all of them/)
  assert.deepEqual([none, refused.length + unsent.length], [0, 900])
})

test('a dropped connection, a broken server and a busy one are tried again, each time after longer', async () => {
  api.fail('drop', { status: 500 }, { status: 503 })
  assert.equal((await post([childNumbered('A')])).is, 'taken')
  assert.deepEqual(waits, [1000, 2000, 4000])
})

test('who asks to wait is given the time asked for, in seconds or until a moment', async () => {
  api.fail(
    { status: 429, headers: { 'retry-after': '7' } },
    {
      status: 429,
      headers: { date: 'Sun, 22 Nov 2026 09:00:00 GMT', 'retry-after': 'Sun, 22 Nov 2026 09:00:11 GMT' },
    },
  )
  assert.equal((await post([childNumbered('A')])).is, 'taken')
  assert.deepEqual(waits, [7000, 11_000])
})

test('who asks to wait for an hour is asked again another day, and what was not sent is told', async () => {
  api.fail({ status: 429, headers: { 'retry-after': '3600' } })
  const { stopped, unsent } = await deliverAll(numbered(150))
  assert.match(stopped ?? '', /wait 60 minutes/)
  assert.equal(unsent.length, 150)
  assert.deepEqual(waits, [])
})

test('a server that stays broken is given up after five tries, and what was taken before stays taken', async () => {
  const faults = Array.from({ length: 5 }, () => ({ status: 500 }))
  const first = await deliverAll(numbered(100))
  api.fail(...faults)
  const { stopped, unsent } = await deliverAll(numbered(120))
  assert.equal(first.taken, 100)
  assert.match(stopped ?? '', /answered 500, 5 times/)
  assert.equal(unsent.length, 120)
})

test('a token that has ended is renewed once, and one that is never accepted ends it', async () => {
  const receiver = openReceiver(api.settings, '998', outside)
  assert.equal((await receiver.post([childNumbered('A')])).is, 'taken')
  api.forgetTokens()
  assert.equal((await receiver.post([childNumbered('B')])).is, 'taken')
  assert.equal(api.tokensGiven, 2)
  const refused = await post([childNumbered('A')], { supplierKey: 'another' })
  assert.ok(refused.is === 'not reached')
  assert.match(refused.says, /token \(401\)/)
})

test('a wrong secret is said without repeating it', async () => {
  const answer = await post([childNumbered('A')], { clientSecret: 'a wrong secret' })
  assert.ok(answer.is === 'not reached')
  assert.match(answer.says, /gave no token \(invalid_client\)/)
  assert.ok(!/secret'|synthetic secret|a wrong secret/.test(answer.says))
})

test('an address that sends elsewhere is not followed, and one that is not there is told', async () => {
  api.fail({ status: 302, headers: { location: 'http://127.0.0.1:9/' } })
  const moved = await post([childNumbered('A')])
  assert.ok(moved.is === 'not reached' && moved.says.includes('302'))
  const lost = await post([childNumbered('A')], { address: `${api.settings.address}/elsewhere` })
  assert.ok(lost.is === 'not reached' && lost.says.includes('404'))
  const closed = await post([childNumbered('A')], { tokenAddress: 'http://127.0.0.1:9/token' })
  assert.ok(closed.is === 'not reached' && closed.says.includes('GOLDTHREAD_DFE_TOKEN_URL'))
})

test('nothing of a child stands in what is said of an answer, even where the answer repeats it', async () => {
  const secret = 'Synthetic'
  api.fail({ status: 400, body: `${secret} [0]` }, { status: 418, body: secret })
  const said = [await deliverAll(numbered(1)), await post([childNumbered('A')])]
  assert.ok(!JSON.stringify(said.map((one) => ({ ...one, receipts: [] }))).includes(secret))
})

test('the settings are told all at once, by name, and an address without https is refused', () => {
  const missing = readApiSettings({})
  assert.ok(!missing.ok)
  assert.equal(missing.problems.length, 6)
  const env = {
    GOLDTHREAD_DFE_API_URL: 'http://example.org/api',
    GOLDTHREAD_DFE_TOKEN_URL: 'https://example.org/token',
    GOLDTHREAD_DFE_CLIENT_ID: 'id',
    GOLDTHREAD_DFE_CLIENT_SECRET: 'very secret',
    GOLDTHREAD_DFE_SCOPE: 'scope',
    GOLDTHREAD_DFE_SUPPLIER_KEY: 'key',
  }
  const unsafe = readApiSettings(env)
  assert.ok(!unsafe.ok)
  assert.deepEqual(
    unsafe.problems.map(({ where }) => where),
    ['GOLDTHREAD_DFE_API_URL'],
  )
  assert.ok(!JSON.stringify(unsafe.problems).includes('secret'))
  const safe = readApiSettings({ ...env, GOLDTHREAD_DFE_API_URL: 'https://example.org/api//' })
  assert.ok(safe.ok && safe.value.address === 'https://example.org/api')
})
