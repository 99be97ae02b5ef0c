import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import pg from 'pg'
import { testDatabase } from '../../../test/postgres.ts'
import { tallyTable } from './copy.ts'

/** Hands on what the server says a byte at a time, as a network may that splits packets wherever it likes. */
async function crumble(far: Socket, near: Socket): Promise<void> {
  for await (const bytes of far)
    for (const byte of bytes as Buffer) {
      near.write(Buffer.of(byte))
      await turn()
    }
}

test('rows are counted wherever a packet ends, also between the last of them and their number', async (t) => {
  const { ownerUrl } = await testDatabase()
  const { hostname, port } = new URL(ownerUrl)
  const between = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) socket.on('error', () => {})
    near.setNoDelay(true)
    near.pipe(far)
    void crumble(far, near).catch(() => {})
  })
  between.listen(0, '127.0.0.1')
  await once(between, 'listening')
  t.after(() => between.close())
  const address = between.address()
  assert.ok(typeof address === 'object' && address !== null)
  const client = new pg.Client({
    connectionString: ownerUrl.replace(`${hostname}:${port}`, `127.0.0.1:${address.port}`),
  })
  await client.connect()
  await client.query('create temporary table numbers as select generate_series(1, 41) as number')
  const { rows } = await tallyTable(client, { name: 'numbers', columns: ['number'], order: 'number' })
  await client.end()
  assert.equal(rows, 41)
})
