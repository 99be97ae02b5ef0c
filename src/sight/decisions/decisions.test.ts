import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { tableOf } from '../../define/columns.ts'
import type { AnyRecord, PersonId, RecordId } from '../../define/record.ts'
import { recordTypes } from '../../house/types.ts'
import { assessment } from '../../journey/assessment/assessment.ts'
import { thresholdDecision } from '../../journey/front-door/threshold-decision.ts'
import { closure } from '../../journey/oversight/closure.ts'
import { conference } from '../../journey/protection/conference.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { strategyDiscussion } from '../../journey/protection/strategy-discussion.ts'
import { addWorkingDays } from '../../plain/calendar.ts'
import { aDay, type Day } from '../../plain/day.ts'
import { myWork, type Role } from '../../store/access.ts'
import { type Acting, as } from '../../store/as.ts'
import { allocate, makeFamily, openCouncil, restrict, say } from '../../store/council.test-data.ts'
import { type Decided, decisionsAt, tallyDecisions } from '../../store/decisions.ts'
import { tally } from '../../store/figures.ts'
import { assessmentTimeliness } from '../performance/assessment-timeliness.ts'
import { auditedDecisions } from '../performance/audited-decisions.ts'
import {
  contacted,
  decided,
  enquired,
  linesOf,
  onDay,
  type Practice,
  practiceIn,
  referred,
} from '../performance/practice.test-data.ts'
import { decisionAudit } from './decision-audit.ts'
import { askingAt, findPoint, isHeld, points } from './points.ts'

let it: Practice
before(async () => {
  it = practiceIn(await openCouncil())
  it.council.clock.set(onDay('2026-11-16'))
})
after(() => it.council.stop())

const rationale = {
  facts: 'Seen at home.',
  analysis: 'Home is not safe.',
  rejected: 'Advice would not do.',
  wouldChange: 'A safe home.',
}
const authorised = (day: string) => ({ verdict: 'authorised', on: aDay(day) }) as const
/** So many working days after a day. */
const later = (day: string, days: number): Day => addWorkingDays(aDay(day), days)

async function ask<T>(role: Role, work: (acting: Acting) => Promise<T>): Promise<T> {
  const reading = await as(it.council.store, it.council.who[role], myWork, work)
  if (reading.may !== 'yes') throw new Error(`${role}: ${reading.may}`)
  return reading.value
}

const asking = (code: string) => {
  const point = findPoint(code)
  assert.ok(point !== undefined)
  return askingAt(point)
}

const listAt = (code: string, [from, to]: readonly [string, string], role: Role = 'director') =>
  ask(role, (acting) =>
    decisionsAt(
      acting,
      asking(code),
      { from: aDay(from), to: aDay(to) },
      { which: { cut: 'all' }, from: 0, most: 100, named: true },
    ),
  )

const countsAt = (code: string, [from, to]: readonly [string, string]) =>
  ask('performance analyst', async (acting) => {
    const [rows] = await tallyDecisions(acting, [asking(code)], { from: aDay(from), to: aDay(to) })
    const sum = (
      cut: 'all' | 'reasoned' | 'no reason' | 'reason not known' | 'in time' | 'late' | 'time not known',
    ) => (rows ?? []).reduce((total, row) => total + row[cut], 0)
    return {
      all: sum('all'),
      reason: [sum('reasoned'), sum('no reason'), sum('reason not known')],
      time: [sum('in time'), sum('late'), sum('time not known')],
    }
  })

/** What the list tells of a child, for comparing. */
const told = (listed: readonly Decided[], child: PersonId) => {
  const one = listed.find((row) => row.child === child)
  assert.ok(one !== undefined)
  const { reasoned, taken, allowed, timely, chosen } = one
  return { reasoned, taken, allowed, timely, chosen }
}

test('there are nine points in order, and those without records say what is missing instead of counting none', () => {
  assert.deepEqual(
    points.map(({ code }) => code),
    ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9'],
  )
  for (const point of points.filter((one) => !isHeld(one))) assert.ok(point.notHeld.length > 0)
  for (const { by, code } of points)
    for (const { type, chosen, reason } of by) {
      assert.ok(type.decision === undefined || type.decision.point === code)
      assert.ok(chosen in type.lines, `${type.name} asks ${chosen} of each child`)
      for (const question of reason) assert.ok(question in type.fields || question in type.lines)
    }
})

test('each point names every table that it reads, or a remembered figure would not see them grow', () => {
  const growing = ['authorisation', ...recordTypes.map((type) => tableOf(type))]
  const ask = { authority: 'a', from: aDay('2026-01-01'), to: aDay('2026-01-31'), asAt: '2026-02-01' }
  for (const point of points.filter(isHeld)) {
    const { reads, select } = askingAt(point)
    const { sql: text } = sql`${select(ask)}`.compile(it.council.store.database)
    const read = growing.filter((table) => new RegExp(`(from|join)\\s+"?${table}"?\\s`).test(text))
    assert.deepEqual([...reads].sort(), read.sort(), point.code)
  }
})

test('D1: a front door decision is in time on the next working day, late after, and says whether why is written', async () => {
  const [next, late, bare, alone] = [
    await it.child('Next'),
    await it.child('Late'),
    await it.child('Bare'),
    await it.child('Alone'),
  ]
  // A Friday: the next working day is Monday.
  const write = (child: PersonId, day: string, before: readonly RecordId[], why: object) =>
    it.write(thresholdDecision, [child], {
      answers: { decidedAt: onDay(day), threshold: 'Level 4', ...why },
      line: { outcome: 'referral', view: 'Wants it to stop.' },
      at: onDay(day),
      before,
    })
  await write(next, '2026-03-09', [await contacted(it, next, '2026-03-06')], rationale)
  await write(late, '2026-03-10', [await contacted(it, late, '2026-03-06')], rationale)
  await write(bare, '2026-03-09', [await contacted(it, bare, '2026-03-09')], {
    ...rationale,
    rejected: ' \n',
  })
  await write(alone, '2026-03-09', [], rationale)
  const listed = await listAt('D1', ['2026-03-01', '2026-03-31'])
  const chosen = 'referral'
  assert.deepEqual(told(listed, next), { reasoned: true, taken: 1, allowed: 1, timely: true, chosen })
  assert.deepEqual(told(listed, late), { reasoned: true, taken: 2, allowed: 1, timely: false, chosen })
  assert.deepEqual(told(listed, bare), { reasoned: false, taken: 0, allowed: 1, timely: true, chosen })
  assert.deepEqual(told(listed, alone), { reasoned: true, taken: null, allowed: null, timely: null, chosen })
  assert.deepEqual(await countsAt('D1', ['2026-03-01', '2026-03-31']), {
    all: 4,
    reason: [3, 1, 0],
    time: [2, 1, 1],
  })
})

test('D2: a strategy discussion has no limit, and is neither in time nor late', async () => {
  const child = await it.child('Talked')
  await it.write(strategyDiscussion, [child], {
    answers: { heldAt: onDay('2026-03-12'), ...rationale },
    line: { outcome: 'single', view: 'Frightened.' },
    at: onDay('2026-03-12'),
  })
  const listed = await listAt('D2', ['2026-03-01', '2026-03-31'])
  assert.deepEqual(told(listed, child), {
    reasoned: true,
    taken: null,
    allowed: null,
    timely: null,
    chosen: 'single',
  })
})

/** A child whose assessment was authorised so many working days after the referral, or not yet. */
async function assessedAfter(name: string, referredOn: string, days: number | undefined, analysis?: string) {
  const child = await it.child(name)
  const before = [await referred(it, child, referredOn)]
  const made = await it.write(assessment, [child], {
    answers: { startedOn: aDay(referredOn), finished: { is: 'done', on: later(referredOn, 5) } },
    line: { outcome: 'plan', analysis },
    at: onDay(later(referredOn, 5)),
    before,
  })
  if (days !== undefined) await it.answer(made, 1, assessment, authorised(later(referredOn, days)))
  return child
}

test('D3: an assessment is timed from the referral to its first authorisation, and runs on until there is one', async () => {
  const intime = await assessedAfter('Intime', '2026-05-05', 45, 'It is loud at home.')
  const late = await assessedAfter('Slow', '2026-05-05', 46, 'It is loud at home.')
  const open = await assessedAfter('Open', '2026-11-02', undefined, 'It is loud at home.')
  const waiting = await assessedAfter('Waiting', '2026-05-05', undefined)
  const listed = await listAt('D3', ['2026-05-01', '2026-11-30'])
  assert.deepEqual(told(listed, intime), {
    reasoned: true,
    taken: 45,
    allowed: 45,
    timely: true,
    chosen: 'plan',
  })
  assert.equal(told(listed, late).timely, false)
  assert.deepEqual([told(listed, open).timely, told(listed, open).reasoned], [null, true])
  assert.deepEqual([told(listed, waiting).timely, told(listed, waiting).reasoned], [false, false])
})

test('D3: of what a manager authorised, as many are in time and late as the measure of assessments counts', async () => {
  const span = { from: aDay('2026-05-01'), to: aDay('2026-11-30') }
  const [rows] = await ask('director', (acting) => tallyDecisions(acting, [asking('D3')], span))
  const measure = await ask('director', (acting) => tally(acting, assessmentTimeliness, span))
  const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0)
  assert.equal(sum((rows ?? []).map((row) => row['in time'])), sum(measure.map(({ met }) => met)))
  // One more is late here: nobody has authorised it yet, so the measure does not know it.
  assert.equal(sum((rows ?? []).map((row) => row.late)), sum(measure.map(({ notMet }) => notMet)) + 1)
})

test('D4: an enquiry and its conference are both timed from the day on which the enquiry began', async () => {
  const child = await it.child('Held')
  const began = '2026-07-01'
  const made = await it.write(enquiry, [child], {
    answers: { startedOn: aDay(began), by: 'single', finished: { is: 'done', on: later(began, 8) } },
    line: {
      conference: 'hold',
      outcome: 'continuing risk',
      rationale: 'He is hurt.',
      rejected: 'A plan alone.',
    },
    at: onDay(later(began, 8)),
  })
  const heldOn = later(began, 16)
  await it.write(conference, [child], {
    answers: { heldOn, chair: 'A chair' },
    line: { outcome: 'plan', category: 'PHY' },
    at: onDay(heldOn),
    before: [made],
  })
  const unwritten = await it.child('Unwritten')
  await enquired(it, unwritten, began, { rationale: undefined })
  const brought = await it.child('Brought')
  await enquired(it, brought, began, {}, { source: 'Earlier system' })
  const listed = await listAt('D4', ['2026-07-01', '2026-07-31'])
  const of = (kind: string) =>
    told(
      listed.filter((one) => one.kind === kind),
      child,
    )
  assert.deepEqual(of('enquiry'), { reasoned: true, taken: 8, allowed: 15, timely: true, chosen: 'hold' })
  assert.deepEqual(of('conference'), {
    reasoned: false,
    taken: 16,
    allowed: 15,
    timely: false,
    chosen: 'plan',
  })
  assert.equal(told(listed, unwritten).reasoned, false)
  assert.equal(told(listed, brought).reasoned, null)
})

test('D5: a closure is listed with what it says, and no limit is held against it', async () => {
  const [child, bare] = [await it.child('Closed'), await it.child('Silent')]
  const close = (one: PersonId, summary: string | undefined) =>
    it.write(closure, [one], {
      answers: { closedOn: aDay('2026-08-10'), summary },
      line: { reason: 'RC8' },
      at: onDay('2026-08-10'),
    })
  await close(child, 'School and grandparents hold it now.')
  await close(bare, undefined)
  const listed = await listAt('D5', ['2026-08-01', '2026-08-31'])
  assert.deepEqual([told(listed, child).reasoned, told(listed, bare).reasoned], [true, false])
  assert.deepEqual(await countsAt('D5', ['2026-08-01', '2026-08-31']), {
    all: 2,
    reason: [1, 1, 0],
    time: [0, 0, 2],
  })
})

test('the list narrows by the very words by which it is counted, and by team', async () => {
  const [harbour, hill] = [it.council.teams.harbour, it.council.teams.hill]
  for (const [name, team, day] of [
    ['One', harbour, '2026-09-02'],
    ['Two', hill, '2026-09-09'],
  ] as const) {
    const child = await it.child(name)
    await decided(it, child, day, [await contacted(it, child, '2026-09-01')], { team })
  }
  const narrowed = (which: Parameters<typeof decisionsAt>[3]['which']) =>
    ask('director', (acting) =>
      decisionsAt(
        acting,
        asking('D1'),
        { from: aDay('2026-09-01'), to: aDay('2026-09-30') },
        { which, from: 0, most: 100, named: true },
      ),
    )
  assert.equal((await narrowed({ cut: 'late' })).length, 1)
  assert.deepEqual(
    (await narrowed({ cut: 'all', teams: [harbour] })).map(({ timely }) => timely),
    [true],
  )
  assert.deepEqual(await narrowed({ cut: 'late', teams: [harbour] }), [])
  assert.deepEqual(await narrowed({ cut: 'all', teams: [undefined] }), [])
})

const auditOf = (decision: RecordId, child: PersonId, grade: string, at: string) =>
  it.write(decisionAudit, [], { answers: { decision, child, grade, safeToday: true }, at: onDay(at) })

test('the last audit of a decision about a child grades it, and its brother’s stays without', async () => {
  const { children } = await makeFamily(it.council, 'Ava', 'Bob')
  const [ava, bob] = children
  assert.ok(ava !== undefined && bob !== undefined)
  const made = await it.write(thresholdDecision, children, {
    answers: { decidedAt: onDay('2026-10-05'), threshold: 'Level 4', ...rationale },
    line: { outcome: 'advice' },
    at: onDay('2026-10-05'),
  })
  await auditOf(made, ava, 'inadequate', '2026-10-06')
  await auditOf(made, ava, 'good', '2026-10-20')
  const listed = await listAt('D1', ['2026-10-05', '2026-10-05'])
  assert.equal(listed.find((one) => one.child === ava)?.grade, 'good')
  assert.equal(listed.find((one) => one.child === bob)?.grade, null)
  await auditOf(made, bob, 'requires improvement', '2026-10-21')
  assert.deepEqual(await linesOf(it.council, auditedDecisions, ['2026-10-01', '2026-10-31']), [
    ['Ava', true, 'audited: good'],
    ['Bob', false, 'audited: requires improvement'],
  ])
})

test('names and words stand only of children whom the reader may read; the rest is the same for all', async () => {
  const family = await makeFamily(it.council, 'Mine')
  const [mine] = family.children
  assert.ok(mine !== undefined)
  await allocate(it.council, family, it.council.who['social worker'].id, it.council.teams.harbour)
  const other = await it.child('Theirs')
  const write = (type: AnyRecord, child: PersonId) =>
    it.write(type, [child], {
      answers: { decidedAt: onDay('2026-10-12'), threshold: 'Level 4', ...rationale },
      line: { outcome: 'advice' },
      at: onDay('2026-10-12'),
    })
  await write(thresholdDecision, mine)
  await write(thresholdDecision, other)
  const seen = async (role: Role) =>
    Object.fromEntries(
      (await listAt('D1', ['2026-10-12', '2026-10-12'], role)).map(({ child, name, reason }) => [
        child === mine ? 'mine' : 'other',
        [name, reason?.[0]],
      ]),
    )
  const nothing = [undefined, undefined]
  assert.deepEqual(await seen('team manager'), { mine: ['Mine Sand', rationale.analysis], other: nothing })
  for (const role of ['performance analyst', 'director', 'inspector'] as const)
    assert.deepEqual(await seen(role), { mine: nothing, other: nothing })
  const logged = await say<{ what: string; children: readonly string[] }>(
    it.council.addresses.ownerUrl,
    `select what, children from read_log where authority = $1 and worker = $2 and what like '%decisions at D1' order by id`,
    [it.council.authority, it.council.who['team manager'].id],
  )
  assert.deepEqual(
    logged.map(({ what, children }) => [what, [...children].sort()]),
    [
      ['decisions at D1', [mine, other].sort()],
      ['words of decisions at D1', [mine]],
    ],
  )
})

test('a child whose record only others may open is counted, and stands in nobody’s list but theirs', async () => {
  const child = await it.child('Hidden')
  await decided(it, child, '2026-10-14', [])
  await restrict(it.council, child, [it.council.who['social worker'].id])
  const span = ['2026-10-14', '2026-10-14'] as const
  assert.equal((await countsAt('D1', span)).all, 1)
  assert.deepEqual(await listAt('D1', span), [])
})

test('figures are refused to posts that read none, and lists to those who may not open figures', async () => {
  const { store, who } = it.council
  const span = { from: aDay('2026-10-01'), to: aDay('2026-10-31') }
  const may = async (role: Role, work: (acting: Acting) => Promise<unknown>) =>
    (await as(store, who[role], myWork, work)).may
  const figures = (acting: Acting) => tallyDecisions(acting, [asking('D1')], span)
  const list = (acting: Acting) =>
    decisionsAt(acting, asking('D1'), span, { which: { cut: 'all' }, from: 0, most: 1, named: true })
  for (const role of ['contact officer', 'lead member', 'board member', 'peer reviewer'] as const)
    assert.deepEqual([role, await may(role, figures), await may(role, list)], [role, 'no', 'no'])
  assert.deepEqual([await may('social worker', figures), await may('social worker', list)], ['yes', 'no'])
})
