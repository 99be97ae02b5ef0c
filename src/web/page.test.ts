import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { readForm } from './page.tsx'

const app = new Hono()
app.use(bodyLimit({ maxSize: 1_000, onError: (c) => c.text('too large', 413) }))
app.post('/', async (c) => c.json((await readForm(c)).form))

const send = (body: BodyInit | undefined, type?: string): Response | Promise<Response> =>
  app.request('/', {
    method: 'POST',
    ...(body === undefined ? {} : { body }),
    ...(type === undefined ? {} : { headers: { 'content-type': type } }),
  })

test('a form is read by the names of its fields, and values of one name are joined', async () => {
  const read = await send(new URLSearchParams('a=1&b=2&a=3&toString=4'))
  assert.deepEqual(await read.json(), { a: '1 3', b: '2', toString: '4' })
})

test('what is no form is refused as that, whatever it says it is', async () => {
  const multipart = 'multipart/form-data'
  for (const [body, type] of [
    ['{"a":1}', 'application/json'],
    ['a=1', 'text/plain'],
    ['rubbish', `${multipart}; boundary=x`],
    ['--x\r\nrubbish', `${multipart}; boundary=x`],
    ['a=1', multipart],
    [undefined, undefined],
  ] as const) {
    const answer = await send(body, type)
    assert.equal(answer.status, 400, `${type}: ${body}`)
    assert.match(await answer.text(), /takes a form here/)
  }
})

test('a form that is too large is still refused as too large, also where its length is not told', async () => {
  const long = new URLSearchParams({ a: 'x'.repeat(2_000) }).toString()
  const type = 'application/x-www-form-urlencoded'
  assert.equal((await send(long, type)).status, 413)
  const stream = new Blob([long]).stream()
  const init = { method: 'POST', body: stream, headers: { 'content-type': type }, duplex: 'half' }
  assert.equal((await app.request('/', init)).status, 413)
})
