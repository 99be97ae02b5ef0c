import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OnRecord } from '../../define/on-record.ts'
import type { AnyRecord } from '../../define/record.ts'
import { aDay } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { boardDecision } from '../board/decision.ts'
import { planOf } from '../improvement/plan.ts'
import { memberQuestion } from './member-question.ts'
import { lateIn, programmeOf, scrutinyTypes } from './programme.ts'
import { promise } from './promise.ts'
import { questionReply } from './question-reply.ts'
import { answerDue, recommendation } from './recommendation.ts'
import { risk } from './risk.ts'
import { questionsToAsk } from './to-ask.ts'

const made = (type: AnyRecord, answers: Readonly<Record<string, unknown>>): OnRecord => ({
  id: newId<'record'>(),
  kind: type.name,
  children: [],
  answers,
  lines: {},
  version: 1,
  source: undefined,
  reason: undefined,
  team: undefined,
  before: [],
})
const today = aDay('2026-11-22')

test('a question is asked, then taken up, then answered, by its reply alone', () => {
  const [asked, taken, told] = [1, 2, 3].map((at) => made(memberQuestion, { question: `Question ${at}` }))
  assert.ok(asked !== undefined && taken !== undefined && told !== undefined)
  const { questions } = programmeOf([
    asked,
    taken,
    told,
    made(questionReply, { question: taken.id, answered: { is: 'awaited' } }),
    made(questionReply, { question: told.id, answered: { is: 'done', on: today }, answer: 'So it is.' }),
  ])
  assert.deepEqual(
    questions.map(({ state }) => state),
    ['asked', 'taken up', 'answered'],
  )
})

test('a promise stays open until it is done or not needed, and is late after its day', () => {
  const promises = [
    made(promise, { what: 'An overview', dueOn: '2026-11-01', done: { is: 'awaited' } }),
    made(promise, { what: 'A briefing', dueOn: '2026-11-01', done: { is: 'done', on: '2026-10-30' } }),
    made(promise, { what: 'A visit', dueOn: '2026-12-01', done: { is: 'awaited' } }),
  ]
  const programme = programmeOf(promises)
  assert.deepEqual(
    programme.promises.map(({ answers, isOpen }) => [answers.what, isOpen]),
    [
      ['An overview', true],
      ['A visit', true],
      ['A briefing', false],
    ],
  )
  assert.deepEqual(
    lateIn(programme, today).map(({ words }) => words),
    ['An overview'],
  )
})

test('a recommendation is to be answered within two months, and the rule says that it is to be confirmed', () => {
  const due = answerDue(aDay('2026-09-10'))
  assert.equal(due?.dueOn, '2026-11-10')
  assert.equal(due?.rule.certain, false)
  assert.match(due?.rule.source ?? '', /9FE/)
  const open = programmeOf([made(recommendation, { words: 'Do it', madeOn: '2026-09-10' })])
  assert.equal(lateIn(open, today).length, 1)
  const answered = programmeOf([
    made(recommendation, { words: 'Do it', madeOn: '2026-09-10', response: 'accepted' }),
  ])
  assert.equal(lateIn(answered, today).length, 0)
})

test('risks stand by their score, the gravest first, and one that was dropped is gone', () => {
  const { risks } = programmeOf([
    made(risk, { what: 'Mild', likelihood: '2', impact: '2' }),
    made(risk, { what: 'Grave', likelihood: '3', impact: '5' }),
    made(risk, { what: 'Gone', likelihood: '5', impact: '5', dropped: 'It cannot happen any more.' }),
  ])
  assert.deepEqual(
    risks.map(({ answers, score }) => [answers.what, score]),
    [
      ['Grave', 15],
      ['Mild', 4],
    ],
  )
})

test('what the improvement board decides is no part of scrutiny', () => {
  assert.ok(!scrutinyTypes.some((type: AnyRecord) => type.name === boardDecision.name))
  assert.ok(!scrutinyTypes.some((type: AnyRecord) => type.name === risk.name))
})

test('where nothing stands out no question is put into a member’s mouth', () => {
  assert.deepEqual(questionsToAsk(undefined, planOf([]), today), [])
})
