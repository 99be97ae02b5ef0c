import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aMoment } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import type { Update } from './batch.ts'
import type { Device } from './device.ts'
import { sayStanding } from './kept.ts'
import { makeSender, type Send, type Sent, type Standing } from './sender.ts'

const at = aMoment('2026-11-22T14:02:08Z')
const draft = newId<'draft'>()
const update = (): Update => ({ id: newId<'update'>(), bytes: new Uint8Array([0, 0]) })
const soon = { gatherMs: 1, firstRetryMs: 1, longestRetryMs: 4 }

/** A device in memory, which may be told that it is full. */
function memory(): Device & { rows: Map<string, Update>; isFull: boolean } {
  const rows = new Map<string, Update>()
  return {
    rows,
    isFull: false,
    async put(_, updates) {
      if (this.isFull) throw new Error('full')
      for (const one of updates) rows.set(one.id, one)
    },
    waiting: async () => [...rows.values()],
    async remove(_, ids) {
      for (const id of ids) rows.delete(id)
    },
    drafts: async () => (rows.size === 0 ? [] : [draft]),
  }
}

const kept = (updates: readonly Update[]): Sent => ({
  is: 'kept',
  kept: updates.map(({ id }) => id),
  at,
  isSettled: false,
})

function senderOn(device: Device, send: Send) {
  const told: Standing[] = []
  const sender = makeSender({
    draft,
    device,
    send,
    now: () => at,
    tell: (one) => told.push(one),
    waits: soon,
  })
  return { sender, told }
}

test('an update leaves the device only once the server has said that it is kept', async () => {
  const device = memory()
  const answers: Sent[] = [{ is: 'offline' }, { is: 'down' }, { is: 'signed out' }]
  const sizes: number[] = []
  const { sender, told } = senderOn(device, async (_, updates) => {
    sizes.push(device.rows.size)
    return answers.shift() ?? kept(updates)
  })
  sender.add(update())
  while (sizes.length < 4) await new Promise((go) => setTimeout(go, 2))
  await sender.flush(1000)
  assert.deepEqual(sizes, [1, 1, 1, 1])
  assert.equal(device.rows.size, 0)
  const troubles = told.map(({ trouble }) => trouble)
  for (const trouble of ['offline', 'down', 'signed out'] as const) assert.ok(troubles.includes(trouble))
  assert.deepEqual(sender.standing(), {
    ...sender.standing(),
    trouble: undefined,
    waiting: 0,
    byGoldthreadAt: at,
  })
  sender.stop()
})

test('nothing is called kept by Goldthread before it said so, nor by an answer about other updates', async () => {
  const { sender, told } = senderOn(memory(), async () => kept([update()]))
  sender.add(update())
  assert.equal(await sender.flush(60), false)
  assert.ok(told.every(({ waiting }) => waiting === 1))
  sender.stop()
})

test('of a batch that is refused only the one at fault is set aside, and it stays on the device', async () => {
  const device = memory()
  const bad = update()
  const { sender } = senderOn(device, async (_, updates) =>
    updates.some(({ id }) => id === bad.id)
      ? { is: 'refused', says: 'No change of a draft.' }
      : kept(updates),
  )
  for (const one of [update(), bad, update()]) sender.add(one)
  assert.equal(await sender.flush(1000), false)
  while (sender.standing().waiting > 1) await new Promise((go) => setTimeout(go, 2))
  assert.deepEqual([...device.rows.keys()], [bad.id])
  assert.match(sayStanding(sender.standing()).words, /could not take the last.*No change of a draft\./)
  sender.stop()
})

test('a device without room is said to be full, and what it missed is written with what comes next', async () => {
  const device = memory()
  device.isFull = true
  const { sender } = senderOn(device, async () => ({ is: 'offline' }))
  sender.add(update())
  await new Promise((go) => setTimeout(go, 5))
  assert.match(sayStanding(sender.standing()).words, /no room/)
  device.isFull = false
  sender.add(update())
  await new Promise((go) => setTimeout(go, 5))
  assert.equal(device.rows.size, 2)
  assert.doesNotMatch(sayStanding(sender.standing()).words, /no room/)
  sender.stop()
})

test('what the device still held is sent when the draft is opened again', async () => {
  const device = memory()
  const left = update()
  await device.put(draft, [left])
  const sent: string[] = []
  const { sender } = senderOn(device, async (_, updates) => {
    sent.push(...updates.map(({ id }) => id))
    return kept(updates)
  })
  assert.deepEqual(await sender.takeUp(), [left])
  assert.equal(await sender.flush(1000), true)
  assert.deepEqual(sent, [left.id])
  assert.equal(device.rows.size, 0)
  sender.stop()
})

test('each state of things has its own plain words', () => {
  const standing: Standing = {
    onDeviceAt: aMoment('2026-11-22T14:02:07Z'),
    byGoldthreadAt: at,
    waiting: 0,
    trouble: undefined,
    refusal: undefined,
    deviceFull: false,
    isSettled: false,
  }
  assert.deepEqual(sayStanding(standing), {
    words: 'Kept on this device 14:02:07 · Kept by Goldthread 14:02:08',
    trouble: '',
  })
  const said = (['offline', 'signed out', 'down', 'unknown', 'refused'] as const).map(
    (trouble) => sayStanding({ ...standing, trouble, waiting: 1 }).words,
  )
  assert.equal(new Set(said).size, 5)
  assert.match(sayStanding({ ...standing, isSettled: true }).words, /Recorded already/)
  assert.match(sayStanding({ ...standing, waiting: 1 }, { isHeldBack: true }).words, /Not recorded yet/)
})
