import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { OnRecord } from '../../define/on-record.ts'
import { settle } from '../../define/settle.ts'
import { aDay, aMoment } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { boardDecision, findTooEarly } from './decision.ts'

const today = aDay('2026-11-22')
const meeting = (heldOn: string): OnRecord => ({
  id: newId<'record'>(),
  kind: 'board meeting',
  version: 1,
  children: [],
  answers: { heldOn: aDay(heldOn) },
  lines: {},
  source: undefined,
  reason: undefined,
  team: undefined,
  before: [],
})

describe('When a board decides', () => {
  test('nothing is decided at a meeting to come, and anything on its day or after it', () => {
    const at = (heldOn: string) => {
      const one = meeting(heldOn)
      return findTooEarly({ meeting: one.id }, [meeting('2027-01-01'), one], today)
    }
    assert.deepEqual(at('2026-11-23'), {
      where: 'meeting',
      says: 'This meeting is on 23 November 2026 and has not been held yet. If the chair decided it before, say on which day.',
    })
    assert.deepEqual([at('2026-11-22'), at('2026-03-01')], [undefined, undefined])
  })

  test('the chair decides between meetings, and the meeting to come is told', () => {
    const next = meeting('2026-12-06')
    assert.equal(findTooEarly({ meeting: next.id, chairOn: today }, [next], today), undefined)
  })

  test('the chair has decided nothing on a day to come', () => {
    const typed = { 'chairOn.day': '23', 'chairOn.month': '11', 'chairOn.year': '2026' }
    const known = { today, now: aMoment('2026-11-22T12:00:00.000Z'), children: [], earlier: [] }
    const settled = settle(boardDecision, typed, known)
    assert.ok(!settled.ok && settled.problems.some(({ where }) => where === 'chairOn.day'))
  })
})
