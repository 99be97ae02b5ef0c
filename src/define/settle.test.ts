import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { journey } from '../journey/journey.ts'
import { enquiry } from '../journey/protection/enquiry.ts'
import { strategyDiscussion } from '../journey/protection/strategy-discussion.ts'
import { aDay, aMoment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { concernsInput, inputsOf, lineInput, overrideInput, type Typing } from './draft.ts'
import type { Earlier, Known, PersonId } from './record.ts'
import { settle, typingOf } from './settle.ts'

const ann = newId<'person'>() satisfies PersonId
const ben = newId<'person'>() satisfies PersonId
const today = aDay('2026-11-22')
const discussion: Earlier = {
  id: newId<'record'>(),
  kind: strategyDiscussion.name,
  children: [ann, ben],
  answers: {},
  lines: { [ann]: { outcome: 'single' }, [ben]: { outcome: 'single' } },
}
const known: Known = {
  today,
  now: aMoment('2026-11-22T12:00:00Z'),
  children: [ann, ben],
  earlier: [discussion],
}

const shared: Typing = {
  'startedOn.day': '2',
  'startedOn.month': '11',
  'startedOn.year': '2026',
  by: 'single',
  'finished.is': 'done',
  'finished.day': '20',
  'finished.month': '11',
  'finished.year': '2026',
  facts: 'Synthetic facts.',
}
const lineOf = (child: PersonId, line: Typing): Typing =>
  Object.fromEntries(
    Object.entries({ concerns: 'yes', ...line }).map(([name, said]) => [lineInput(child, name), said]),
  )
const whole: Typing = {
  'seen.is': 'done',
  'seen.day': '3',
  'seen.month': '11',
  'seen.year': '2026',
  outcome: 'unsubstantiated',
  conference: 'no conference',
  rationale: 'Synthetic reasons.',
  rejected: 'A conference: no continuing harm.',
  view: 'Says that home is fine.',
}
const finished: Typing = { ...shared, ...lineOf(ann, whole), ...lineOf(ben, whole) }

const problemsOf = (typing: Typing, about: Known = known) => {
  const settling = settle(enquiry, typing, about)
  return settling.ok ? [] : settling.problems.map(({ where }) => where)
}

test('a whole enquiry settles, with a line for each child', () => {
  const settling = settle(enquiry, finished, known)
  assert.ok(settling.ok)
  assert.deepEqual([...settling.value.lines.keys()], [ann, ben])
  assert.equal(settling.value.lines.get(ben)?.conference, 'no conference')
  assert.deepEqual(settling.value.overrides, [])
})

test('an enquiry cannot be finished for a child without the reason for D4, nor without outcome, decision and view', () => {
  for (const missing of ['rationale', 'outcome', 'conference', 'rejected', 'view'])
    assert.deepEqual(problemsOf({ ...finished, [lineInput(ben, missing)]: '   ' }), [lineInput(ben, missing)])
})

test('an enquiry that goes on needs none of these, and what was typed of them is no answer yet', () => {
  const typing = { ...finished, 'finished.is': 'awaited' }
  const settling = settle(enquiry, typing, known)
  assert.ok(settling.ok)
  assert.equal(settling.value.lines.get(ann)?.rationale, undefined)
  assert.equal(settling.value.answers.facts, undefined)
})

test('a guard that warns takes a reason, keeps it with the record, and stops nobody who gives one', () => {
  const nothingBefore: Known = { ...known, earlier: [] }
  const warned = settle(enquiry, finished, nothingBefore)
  assert.ok(!warned.ok)
  assert.deepEqual(
    warned.warnings.map(({ name }) => name),
    ['strategy discussion'],
  )
  assert.deepEqual(
    warned.problems.map(({ where }) => where),
    [overrideInput('strategy discussion')],
  )
  const reason = { [overrideInput('strategy discussion')]: ' Danger tonight. ' }
  const goesOn = settle(enquiry, { ...finished, ...reason }, nothingBefore)
  assert.ok(goesOn.ok)
  assert.deepEqual(goesOn.value.overrides, [{ guard: 'strategy discussion', because: 'Danger tonight.' }])
})

test('a guard that does not warn leaves no override, whatever was typed as a reason', () => {
  const settling = settle(
    enquiry,
    { ...finished, [overrideInput('strategy discussion')]: 'Old words' },
    known,
  )
  assert.ok(settling.ok && settling.value.overrides.length === 0)
})

test('only the children who were ticked have lines, and at least one must be', () => {
  const one = settle(enquiry, { ...finished, [concernsInput(ben)]: '' }, known)
  assert.ok(one.ok)
  assert.deepEqual([...one.value.lines.keys()], [ann])
  const none = problemsOf({ ...finished, [concernsInput(ann)]: '', [concernsInput(ben)]: '' })
  assert.deepEqual(none, [concernsInput(ann)])
})

test('an only child is concerned without being ticked', () => {
  const typing = { ...finished, [concernsInput(ann)]: '' }
  assert.ok(settle(enquiry, typing, { ...known, children: [ann] }).ok)
})

test('checks see across questions, and are not said of a question that has a problem already', () => {
  const late = problemsOf({ ...finished, 'startedOn.day': '21' })
  assert.deepEqual(late, ['finished.day'])
  assert.deepEqual(problemsOf({ ...finished, 'finished.day': '31' }), ['finished.day'])
  assert.deepEqual(problemsOf({ ...finished, [lineInput(ann, 'conference')]: 'hold' }), [
    lineInput(ann, 'conference'),
  ])
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('yes', 'done', '31', '2026', '\u0000'),
)

test('settling never throws and never touches what was typed, whatever it is, in any record of the journey', () => {
  for (const type of journey) {
    const names = inputsOf(type, known.children).map(({ name }) => name)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), hostile), (typing) => {
        const before = JSON.stringify(typing)
        const settling = settle(type, Object.freeze({ ...typing }), known)
        assert.equal(JSON.stringify(typing), before)
        if (!settling.ok) for (const { says } of settling.problems) assert.match(says, /[.?!]$/)
      }),
      { numRuns: 60 },
    )
  }
})

test('every problem of an empty form names an input that the form has', () => {
  for (const type of journey) {
    const names = new Set(inputsOf(type, known.children).map(({ name }) => name))
    const settling = settle(type, lineOf(ann, {}), { ...known, earlier: [] })
    if (settling.ok) continue
    for (const { where } of settling.problems) assert.ok(names.has(where), `${type.name}: ${where}`)
  }
})

test('a settled record typed again settles to the same answers', () => {
  const first = settle(enquiry, finished, known)
  assert.ok(first.ok)
  const again: Record<string, string> = { ...typingOf(enquiry.fields, first.value.answers) }
  for (const [child, line] of first.value.lines) {
    Object.assign(
      again,
      typingOf(enquiry.lines, line, (input) => lineInput(child, input)),
    )
    again[concernsInput(child)] = 'yes'
  }
  assert.deepEqual(settle(enquiry, again, known), first)
})
