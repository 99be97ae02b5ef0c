import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDay, aMoment } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { type Dated, isOwed, raisedOf } from './raised.ts'
import { replyDueOn } from './reply-limit.ts'

const at = (day: string) => aMoment(`${day}T10:00:00.000Z`)

function made(kind: string, day: string, answers: object, version = 1, changedOn = day): Dated {
  return {
    id: newId<'record'>(),
    kind,
    children: [],
    answers: { ...answers },
    lines: {},
    version,
    source: undefined,
    reason: undefined,
    team: undefined,
    before: [],
    madeAt: at(day),
    knownFrom: at(changedOn),
  }
}

const issue = made('issue raised', '2026-11-02', { theme: 'home', said: 'It is damp.', share: 'boards' })
const answered = (on: string) => ({ is: 'done', on: aDay(on) })
const only = (...others: readonly Dated[]) => {
  const [one] = raisedOf([issue, ...others]).issues
  assert.ok(one !== undefined)
  return one
}

test('an issue is due on the tenth working day after it was raised, and waits until somebody takes it', () => {
  const one = only()
  assert.equal(one.state, 'waiting')
  assert.equal(one.dueOn, aDay('2026-11-16'))
  assert.ok(isOwed(one))
})

test('the limit counts no weekend and no bank holiday', () => {
  // Over Christmas 2026: Friday 25 and Monday 28 December, and Friday 1 January are bank holidays.
  assert.equal(replyDueOn(aDay('2026-12-21')), aDay('2027-01-07'))
})

test('with an owner it is looked at, with an answer it is answered, and it can be found to need none', () => {
  const reply = (given: object) => made('reply', '2026-11-03', { issue: issue.id, ...given })
  assert.equal(only(reply({ answered: { is: 'awaited' } })).state, 'looked at')
  const done = only(reply({ answered: answered('2026-11-05') }))
  assert.deepEqual([done.state, done.answeredOn, isOwed(done)], ['answered', aDay('2026-11-05'), false])
  assert.equal(only(reply({ answered: { is: 'not needed', because: 'Taken back' } })).state, 'not needed')
})

test('an answer that did not answer is owed again, from the day on which they said so, until there is another', () => {
  const reply = made('reply', '2026-11-03', { issue: issue.id, answered: answered('2026-11-03') })
  const no = made('view of a reply', '2026-11-09', { issue: issue.id, answers: 'no' })
  const again = only(reply, no)
  assert.deepEqual(
    [again.state, again.dueOn, again.answeredOn],
    ['asked again', aDay('2026-11-23'), undefined],
  )
  const better = { ...reply, version: 2, knownFrom: at('2026-11-11') }
  assert.equal(only(better, no).state, 'answered')
  const yes = made('view of a reply', '2026-11-12', { issue: issue.id, answers: 'yes' })
  assert.equal(only(better, no, yes).state, 'answered')
})

test('a go-ahead holds for the words that were read and for no later ones', () => {
  const ahead = made('go-ahead', '2026-11-03', { clears: issue.id, stood: 1 })
  assert.equal(only(ahead).mayGoOut, true)
  const changed = { ...issue, version: 2, knownFrom: at('2026-11-04') }
  assert.equal(raisedOf([changed, ahead]).issues[0]?.mayGoOut, false)
})

test('a reply belongs to its own issue, and words that are dropped are not shown', () => {
  const other = made('issue raised', '2026-11-03', { theme: 'money', share: 'group' })
  const reply = made('reply', '2026-11-04', { issue: other.id, answered: answered('2026-11-04') })
  const { issues } = raisedOf([issue, other, reply])
  assert.deepEqual(
    issues.map(({ state }) => state),
    ['answered', 'waiting'],
  )
  const [held, dropped] = [{}, { dropped: 'Out of date' }].map((more) =>
    made('plain version', '2026-11-03', { heading: 'Where you live', ...more }),
  )
  assert.ok(held !== undefined && dropped !== undefined)
  assert.deepEqual(
    raisedOf([held, dropped]).plain.map(({ record }) => record.id),
    [held.id],
  )
})
