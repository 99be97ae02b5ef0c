import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idleMinutes as ofSessions } from '../../store/sessions.ts'
import { idleMinutes } from './idle.ts'

test('a desk is locked when its session would be over', () => {
  assert.equal(idleMinutes, ofSessions)
})
