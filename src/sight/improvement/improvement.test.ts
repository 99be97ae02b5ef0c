import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnyRecord, TeamId } from '../../define/record.ts'
import { type Answers, settle, typingOf } from '../../define/settle.ts'
import { aDay, type Day } from '../../plain/day.ts'
import { finding } from '../inspection/finding.ts'
import { action } from './action.ts'
import { endOf, improvementClocks } from './clocks.ts'
import { ageOf, awaitedStep, issuesOf } from './issues.ts'
import { matrixOf, overlapsOf } from './overlaps.ts'
import { planOf } from './plan.ts'
import { rating } from './rating.ts'
import { made } from './records.test-data.ts'
import { isRecent, responsesDue } from './responses.ts'
import { compareTeams, sayTeam } from './teams.ts'

const id = (n: number): string => `01990000-0000-7000-8000-00000000000${n}`
const known = {
  today: aDay('2026-11-22'),
  now: '2026-11-22T12:00:00.000Z' as never,
  children: [],
  earlier: [],
}

function problemsOf(type: AnyRecord, answers: Answers): readonly string[] {
  const settling = settle(type, typingOf(type.fields, answers), known)
  return settling.ok ? [] : settling.problems.map(({ where }) => where)
}

const aRating = {
  action: id(1),
  ratedOn: aDay('2026-11-20'),
  delivery: 'green',
  impact: 'amber',
  because: 'It runs every week.',
}

test('impact that is rated green or blue, and delivery that is blue, must cite evidence; amber and red need none', () => {
  assert.deepEqual(problemsOf(rating, aRating), [])
  assert.deepEqual(problemsOf(rating, { ...aRating, impact: 'green' }), ['cites'])
  assert.deepEqual(problemsOf(rating, { ...aRating, impact: 'blue' }), ['cites'])
  assert.deepEqual(problemsOf(rating, { ...aRating, delivery: 'blue' }), ['cites'])
  assert.deepEqual(problemsOf(rating, { ...aRating, impact: 'green', cites: [id(2)] }), [])
})

test('a finding of a letter cites passages, and one from elsewhere says when and where it was said', () => {
  const one = { words: 'Visits are late.', priority: false }
  assert.deepEqual(problemsOf(finding, { ...one, source: 'letter' }), ['cites'])
  assert.deepEqual(problemsOf(finding, { ...one, source: 'letter', cites: [id(1)] }), [])
  assert.deepEqual(problemsOf(finding, { ...one, source: 'complaint' }), ['saidOn.day', 'saidIn'])
  assert.deepEqual(
    problemsOf(finding, { ...one, source: 'audit', saidOn: aDay('2026-10-30'), saidIn: 'Audit of visits' }),
    [],
  )
})

const anAction = {
  what: 'A panel looks at every child.',
  answers: [id(1)],
  dueOn: aDay('2027-03-31'),
  knowBy: 'audit',
  auditQuestion: 'Is the reason there?',
  good: 'Nine in ten',
}

test('money is stated with what it buys and for how long, and an action is closed or dropped but not both', () => {
  assert.deepEqual(problemsOf(action, anAction), [])
  assert.deepEqual(problemsOf(action, { ...anAction, cost: 40_000 }), ['costIs', 'buys'])
  const ended = { closedOn: aDay('2026-11-02'), evidence: 'Fewer wait.', dropped: 'Not wanted.' }
  assert.deepEqual(problemsOf(action, { ...anAction, ...ended }), ['dropped'])
})

test('a finding whose actions were all dropped is open again', () => {
  const { findings } = planOf([
    made('finding', 'f', { words: 'Visits are late.' }),
    made('action', 'a', { answers: ['f'], dropped: 'Not wanted.' }),
  ])
  assert.equal(findings[0]?.state, 'open')
})

const letter = (
  kind: string,
  priorityActions: readonly unknown[],
  published: Day | undefined = aDay('2022-04-01'),
) => responsesDue({ kind, published, priorityActions }).map(({ clock, dueOn }) => [clock.code, dueOn])

test('after a report the statement is due in 70 working days, and after a priority action a draft of it in 20 first', () => {
  assert.deepEqual(letter('ILACS report', []), [['statement', '2022-07-15']])
  assert.deepEqual(letter('ILACS inspection', []), [['statement', '2022-07-15']])
  assert.deepEqual(
    letter('focused visit letter', ['one']).map(([code]) => code),
    ['draft', 'statement'],
  )
  assert.deepEqual(letter('focused visit letter', []), [])
  assert.deepEqual(letter('focused visit', []), [])
})

test('a response is counted from the day the letter came, and where no day is known it is due without one', () => {
  const report = { kind: 'ILACS report', priorityActions: [] }
  assert.deepEqual(
    responsesDue({ ...report, published: aDay('2022-04-01') }, aDay('2022-03-31')).map(({ dueOn }) => dueOn),
    ['2022-07-14'],
  )
  assert.deepEqual(
    responsesDue(report).map(({ dueOn }) => dueOn),
    [undefined],
  )
})

test('a letter of years ago calls for nothing any more', () => {
  const of = (published: string) => ({
    kind: 'ILACS report',
    priorityActions: [],
    published: aDay(published),
  })
  assert.equal(isRecent(of('2026-01-31'), aDay('2026-11-22')), true)
  assert.equal(isRecent(of('2022-04-01'), aDay('2026-11-22')), false)
})

test('every limit of time says where it comes from', () => {
  for (const clock of Object.values(improvementClocks)) assert.ok(clock.source.length > 20)
  assert.equal(endOf(improvementClocks.lookAgain, aDay('2026-08-31')), '2027-02-28')
})

const plan = planOf([
  made('finding', 'f1', { words: 'Visits are late.', area: 'help and protection' }),
  made('finding', 'f2', { words: 'Reasons are missing.', area: 'leaders' }),
  made('finding', 'f3', { words: 'Care leavers wait.', area: 'care leavers' }),
  made('action', 'a1', {
    what: 'Weekly panel tracking pre-proceedings',
    answers: ['f1', 'f2'],
    owner: 'w',
    dueOn: '2027-01-01',
  }),
  made('action', 'a2', {
    what: 'A weekly panel tracks pre-proceedings cases',
    answers: ['f1'],
    owner: 'w',
    dueOn: '2027-01-02',
  }),
  made('action', 'a3', {
    what: 'Train every manager in supervision',
    answers: ['f2'],
    owner: 'w',
    dueOn: '2027-01-03',
  }),
])

test('the matrix shows which findings of which area an action answers, without copying the action', () => {
  const { areas, rows } = matrixOf(plan.actions, plan.findings)
  assert.deepEqual(areas, ['care leavers', 'help and protection', 'leaders'])
  assert.deepEqual(
    rows.map(({ findings }) => findings.length),
    [2, 1, 1],
  )
})

test('two actions in nearly the same words are shown as what may be done twice, and others are not', () => {
  assert.deepEqual(
    overlapsOf(plan.actions).map(({ a, b }) => [String(a.record.id), String(b.record.id)]),
    [['a1', 'a2']],
  )
})

const team = (n: number) => id(n) as unknown as TeamId
const of = (n: number, met: number, notMet: number) => ({
  team: team(n),
  figure: { met, notMet, cannotTell: 0 },
})

test('a team stands apart only where chance would not give it, and never with a handful of children', () => {
  const found = compareTeams({ better: 'more' }, [
    of(1, 90, 10),
    of(2, 85, 15),
    of(3, 40, 60),
    of(4, 0, 5),
    of(5, 84, 16),
  ])
  assert.deepEqual(
    found.map((one) => [one.team, one.apart]),
    [
      [team(4), 'too few to tell'],
      [team(3), 'worse'],
      [team(5), 'within chance'],
      [team(2), 'within chance'],
      [team(1), 'better'],
    ],
  )
})

test('where less is better, the team with most stands first', () => {
  const [first] = compareTeams({ better: 'less' }, [of(1, 10, 90), of(2, 60, 40)])
  assert.equal(first?.team, team(2))
})

test('an issue with a partner has an age, a highest step, and an answer that is awaited', () => {
  const [issue] = issuesOf([
    made('partner issue', 'i', { issue: 'Waits', raisedOn: '2026-09-01', ended: { is: 'awaited' } }),
    made('escalation', 'e2', { issue: 'i', level: 'regional', takenOn: '2026-11-01', takenTo: 'The region' }),
    made('escalation', 'e1', {
      issue: 'i',
      level: 'local',
      takenOn: '2026-10-01',
      answeredOn: '2026-10-09',
      answer: 'No',
    }),
  ])
  assert.ok(issue !== undefined)
  assert.equal(ageOf(issue, aDay('2026-11-22')), 82)
  assert.equal(issue.highest, 'regional')
  assert.equal(String(awaitedStep(issue)?.record.id), 'e2')
})

test('an issue that was put right is as old as it was on that day, and stands after those that are open', () => {
  const issues = issuesOf([
    made('partner issue', 'old', { raisedOn: '2026-01-01', ended: { is: 'done', on: '2026-01-31' } }),
    made('partner issue', 'new', { raisedOn: '2026-11-01', ended: { is: 'awaited' } }),
  ])
  assert.deepEqual(
    issues.map(({ record }) => String(record.id)),
    ['new', 'old'],
  )
  assert.equal(issues[1] && ageOf(issues[1], aDay('2026-11-22')), 30)
})

test('the words that a finding takes from teams compared hold no small number, for members read them', () => {
  const words = (met: number, notMet: number): string =>
    sayTeam(
      { title: 'Seen alone' },
      { name: 'Harbour', figure: { met, notMet, cannotTell: 0 }, on: aDay('2026-10-31') },
    )
  assert.equal(words(30, 70), 'Seen alone: in Harbour 30 of 100, 30%')
  for (const [met, notMet] of [
    [3, 40],
    [40, 2],
  ] as const) {
    assert.doesNotMatch(words(met, notMet), new RegExp(`\\b${met} of ${met + notMet}\\b`))
    assert.doesNotMatch(words(met, notMet), /\d%/)
  }
})
