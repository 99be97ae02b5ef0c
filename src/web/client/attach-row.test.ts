import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Listed } from '../../define/attachments.ts'
import { newId } from '../../plain/id.ts'
import { sayStanding } from './attach-row.ts'

const file: Listed = { id: newId(), name: 'IMG_1.jpg', media: 'waiting', size: 2_000_000, says: '' }

test('a file is said to be kept by Goldthread only once it is', () => {
  assert.equal(sayStanding({ ...file, media: 'image/jpeg' }, undefined), 'Kept by Goldthread')
  assert.equal(sayStanding(file, { is: 'sending', sent: 2_000_000 }), 'Sending: 100% of 2.0 MB')
  assert.match(sayStanding(file, undefined), /^Not here yet/)
})

test('a file for which the device had no room is never said to be kept on it', () => {
  for (const why of ['no signal', 'signed out', 'away'] as const) {
    assert.match(sayStanding(file, { is: 'paused', why }), /kept on this device/)
    assert.match(sayStanding(file, { is: 'paused', why }, false), /no room to keep it: stay on this page/)
  }
  const stopped = { is: 'stopped', says: 'There is no such file of yours.' } as const
  assert.match(sayStanding(file, stopped), /It stays on this device\.$/)
  assert.doesNotMatch(sayStanding(file, stopped, false), /stays on this device/)
})
