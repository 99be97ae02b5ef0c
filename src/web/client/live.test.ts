import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { aMoment } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { readBatch, type Update } from './batch.ts'
import { type Heard, type Line, makeLine, type Socket } from './live.ts'
import { type LiveMessage, writeMessage } from './live-messages.ts'
import type { Sent } from './sender.ts'

const at = aMoment('2026-11-22T14:02:08Z')
const draft = newId<'draft'>()
const update = (): Update => ({ id: newId<'update'>(), bytes: new Uint8Array([0, 0]) })
const soon = { answerMs: 20, silenceMs: 400, firstRetryMs: 4, longestRetryMs: 8 }
const overHttp: Sent = { is: 'kept', kept: ['over http'], at, isSettled: false }

/** The other end of the line: a socket in memory, whose server is the test. */
class End extends EventTarget implements Socket {
  binaryType: BinaryType = 'blob'
  bufferedAmount = 0
  readyState: 0 | 1 | 2 | 3 = 0
  readonly got: Update[][] = []
  open(): void {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }
  send(data: Parameters<Socket['send']>[0]): void {
    const batch = data instanceof Uint8Array ? readBatch(data) : undefined
    if (batch?.ok === true) this.got.push([...batch.value])
  }
  say(message: LiveMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data: writeMessage(message) }))
  }
  close(): void {
    this.readyState = 3
  }
  break(): void {
    this.close()
    this.dispatchEvent(new Event('close'))
  }
}

type Tried = { line: Line; ends: End[]; heard: string[]; http: Update[][]; need(is: boolean): void }

function tryLine(): Tried {
  const [ends, heard, http]: [End[], string[], Update[][]] = [[], [], []]
  let isNeeded = true
  const told: Heard = {
    update: (bytes) => heard.push(`update ${bytes.length}`),
    here: (names) => heard.push(`here ${names.join()}`),
    settled: () => heard.push('settled'),
    signedOut: () => heard.push('signed out'),
  }
  const line = makeLine({
    draft,
    heard: told,
    isNeeded: () => isNeeded,
    waits: soon,
    open: () => {
      const end = new End()
      ends.push(end)
      return end
    },
    otherwise: async (_, updates) => {
      http.push([...updates])
      return overHttp
    },
  })
  const need = (is: boolean) => {
    isNeeded = is
  }
  return { line, ends, heard, http, need }
}

function trying(name: string, told: (tried: Tried) => Promise<void>): void {
  test(name, async (t) => {
    const tried = tryLine()
    t.after(() => tried.line.close())
    await told(tried)
  })
}

const kept = (ids: readonly string[]): LiveMessage => ({ is: 'kept', kept: ids, at, isSettled: false })

trying('what is typed goes over HTTP until the live connection stands, and then over that', async (tried) => {
  const { line, ends, http } = tried
  assert.deepEqual(await line.send(draft, [update()], false), overHttp)
  ends[0]?.open()
  const one = update()
  const sent = line.send(draft, [one], false)
  assert.deepEqual(ends[0]?.got, [[one]])
  ends[0]?.say(kept([one.id]))
  assert.deepEqual(await sent, kept([one.id]))
  assert.equal(http.length, 1)
})

trying('a page that is being left sends over HTTP, which outlives it', async ({ line, ends, http }) => {
  ends[0]?.open()
  await line.send(draft, [update()], true)
  assert.equal(http.length, 1)
  assert.deepEqual(ends[0]?.got, [])
})

trying('a batch without an answer goes over HTTP too, whether the line is slow or broken', async (tried) => {
  const { line, ends, http } = tried
  ends[0]?.open()
  assert.deepEqual(await line.send(draft, [update()], false), overHttp)
  const sent = line.send(draft, [update()], false)
  ends[0]?.break()
  assert.deepEqual(await sent, overHttp)
  assert.equal(http.length, 2)
})

trying('a long paste still on its way out is no silence of the server’s', async ({ line, ends, http }) => {
  const [end] = ends
  assert.ok(end)
  end.open()
  end.bufferedAmount = 900_000
  const one = update()
  const sent = line.send(draft, [one], false)
  await wait(45)
  end.say(kept([one.id]))
  assert.deepEqual(await sent, kept([one.id]))
  assert.equal(http.length, 0)
})

trying('an answer about other updates is no answer', async ({ line, ends }) => {
  ends[0]?.open()
  const sent = line.send(draft, [update()], false)
  ends[0]?.say(kept([newId<'update'>()]))
  ends[0]?.say({ is: 'refused', says: 'Too long.', ids: [newId<'update'>()] })
  assert.deepEqual(await sent, overHttp)
})

trying('a refusal and a database that is away come back as they are', async ({ line, ends }) => {
  ends[0]?.open()
  const one = update()
  const refused = line.send(draft, [one], false)
  ends[0]?.say({ is: 'refused', says: 'Too long.', ids: [one.id] })
  assert.deepEqual(await refused, { is: 'refused', says: 'Too long.' })
  const down = line.send(draft, [update()], false)
  ends[0]?.say({ is: 'down' })
  assert.deepEqual(await down, { is: 'down' })
})

trying('a connection that says nothing is let go and sought again', async ({ line, ends }) => {
  ends[0]?.open()
  while (ends.length < 2) await wait(10)
  assert.equal(ends[0]?.readyState, 3)
  assert.equal(line.isOpen(), false)
})

trying('nobody at work seeks no connection, until somebody types or is back', async (tried) => {
  const { line, ends, need } = tried
  need(false)
  ends[0]?.break()
  await wait(40)
  assert.equal(ends.length, 1)
  line.typed()
  assert.equal(ends.length, 2)
})

trying('once signed out nobody knocks before signing in, and what waits is told so', async (tried) => {
  const { line, ends, heard } = tried
  ends[0]?.open()
  const sent = line.send(draft, [update()], false)
  ends[0]?.say({ is: 'signed out' })
  assert.deepEqual(await sent, { is: 'signed out' })
  assert.ok(heard.includes('signed out'))
  line.typed()
  await wait(40)
  assert.equal(ends.length, 1)
  line.wake()
  assert.equal(ends.length, 2)
})

trying('what others type, who they are and that it is recorded is told', async ({ ends, heard }) => {
  const [end] = ends
  end?.open()
  end?.dispatchEvent(new MessageEvent('message', { data: new Uint8Array([0, 0]).buffer }))
  end?.say({ is: 'here', names: ['Ann Example'] })
  end?.say({ is: 'settled' })
  end?.dispatchEvent(new MessageEvent('message', { data: 'no message of ours' }))
  assert.deepEqual(heard, ['update 2', 'here Ann Example', 'settled'])
})
