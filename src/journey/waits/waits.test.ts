import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely'
import { tableOf } from '../../define/columns.ts'
import type { AnyRecord, PersonId, RecordId } from '../../define/record.ts'
import { recordTypes } from '../../house/types.ts'
import { aDay, type Moment } from '../../plain/day.ts'
import {
  allocated,
  contacted,
  decided,
  onDay,
  type Practice,
  practiceIn,
  referred,
  told,
} from '../../sight/performance/practice.test-data.ts'
import { myWork } from '../../store/access.ts'
import { as } from '../../store/as.ts'
import { deposit, openCouncil, put } from '../../store/council.test-data.ts'
import { work } from '../../store/work.ts'
import { assessment } from '../assessment/assessment.ts'
import { childInNeedPlan } from '../assessment/child-in-need-plan.ts'
import { ruleOn } from '../clocks.ts'
import { contact } from '../front-door/contact.ts'
import { referral } from '../front-door/referral.ts'
import { thresholdDecision } from '../front-door/threshold-decision.ts'
import { allocation } from '../oversight/allocation.ts'
import { closure } from '../oversight/closure.ts'
import { viewOfChange } from '../oversight/view-of-a-change.ts'
import { conference } from '../protection/conference.ts'
import { enquiry } from '../protection/enquiry.ts'
import { protectionPlan } from '../protection/protection-plan.ts'
import { strategyDiscussion } from '../protection/strategy-discussion.ts'
import { visitDueOn } from '../visits/due.ts'
import { visit } from '../visits/visit.ts'
import { waits } from './waits.ts'

let it: Practice
before(async () => {
  it = practiceIn(await openCouncil())
  it.council.clock.set(onDay('2026-11-30'))
})
after(() => it.council.stop())

/** What is waited for by a child now, with the day from which, in the order of the journey. */
async function waiting(child: PersonId): Promise<readonly string[]> {
  const reading = await as(it.council.store, it.council.who['social worker'], myWork, (acting) =>
    work(acting, waits, { children: [child] }),
  )
  if (reading.may !== 'yes') throw new Error(reading.may)
  const order = waits.map(({ code }) => code)
  return reading.value
    .toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
    .map(({ code, from }) => `${code} ${from}`)
}

/** The same by the other way of asking, which asks of the whole council at once and remembers it. */
async function waitingOfAll(child: PersonId): Promise<readonly string[]> {
  const reading = await as(it.council.store, it.council.who['social worker'], myWork, (acting) =>
    work(acting, waits, 'everybody'),
  )
  if (reading.may !== 'yes') throw new Error(reading.may)
  const order = waits.map(({ code }) => code)
  return reading.value
    .filter(({ children }) => children.some(({ id }) => id === child))
    .toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
    .map(({ code, from }) => `${code} ${from}`)
}

async function expect(child: PersonId, ...codes: readonly string[]): Promise<void> {
  assert.deepEqual(await waiting(child), codes)
  assert.deepEqual(await waitingOfAll(child), codes)
}

const authorise = (record: RecordId, version: number, type: AnyRecord, day: string) =>
  it.answer(record, version, type, { verdict: 'authorised', on: aDay(day) })

const write = (
  type: AnyRecord,
  child: PersonId,
  day: string,
  before: RecordId,
  said: { answers: object; line?: object },
): Promise<RecordId> => it.write(type, [child], { ...said, at: onDay(day), before: [before] })

const awaited = { is: 'awaited' }
const done = (day: string) => ({ is: 'done', on: aDay(day) })

test('a contact about a child who has a worker waits for that worker, until they have seen the child or acted', async () => {
  const child = await it.child('Known already')
  const first = await contacted(it, child, '2026-11-02')
  const decision = await it.write(thresholdDecision, [child], {
    answers: { decidedAt: onDay('2026-11-03'), threshold: 'Open already' },
    line: { outcome: 'known' },
    at: onDay('2026-11-03'),
    before: [first],
  })
  await authorise(decision, 1, thresholdDecision, '2026-11-03')
  await told(it, child, '2026-11-03', decision)
  await expect(child, 'contact passed on 2026-11-03')
  await visited('2026-11-04', [[child]])
  await expect(child)
})

test('from the contact to the referral each step waits until it is taken', async () => {
  const child = await it.child('Door')
  const first = await contacted(it, child, '2026-11-02')
  await expect(child, 'contact undecided 2026-11-02')
  const decision = await decided(it, child, '2026-11-03', [first])
  await expect(child, 'D1 2026-11-02')
  await it.answer(decision, 1, thresholdDecision, { verdict: 'returned', on: aDay('2026-11-03') })
  await expect(child, 'D1 returned 2026-11-02')
  const answers = { decidedAt: onDay('2026-11-03'), threshold: 'Level 4' }
  await it.change(decision, 2, thresholdDecision, [child], {
    answers,
    line: { outcome: 'referral' },
    at: onDay('2026-11-04'),
  })
  await expect(child, 'D1 2026-11-02')
  await authorise(decision, 2, thresholdDecision, '2026-11-04')
  await expect(child, 'referrer not told 2026-11-03', 'referral not opened 2026-11-03')
  await told(it, child, '2026-11-05', decision)
  await expect(child, 'referral not opened 2026-11-03')
  const opened = await it.write(referral, [child], {
    answers: { receivedOn: aDay('2026-11-02'), source: '2A' },
    line: { primaryNeed: 'N1', noFurtherAction: false },
    at: onDay('2026-11-05'),
    before: [decision],
  })
  await expect(child, 'not allocated 2026-11-02', 'assessment not started 2026-11-02')
  await allocated(it, child, '2026-11-05', opened)
  await expect(child, 'assessment not started 2026-11-02')
})

test('a referrer who stayed unnamed is not waited for, and advice opens no referral', async () => {
  const child = await it.child('Unnamed')
  const voice = await it.write(contact, [child], {
    answers: { receivedAt: onDay('2026-11-02'), source: '9' },
    at: onDay('2026-11-02'),
  })
  const decision = await it.write(thresholdDecision, [child], {
    answers: { decidedAt: onDay('2026-11-02'), threshold: 'Level 2' },
    line: { outcome: 'advice' },
    at: onDay('2026-11-02'),
    before: [voice],
  })
  await authorise(decision, 1, thresholdDecision, '2026-11-02')
  await expect(child)
})

/** A child referred and allocated on 2 November. */
async function begun(name: string): Promise<{ child: PersonId; from: RecordId }> {
  const child = await it.child(name)
  const from = await referred(it, child, '2026-11-02')
  await allocated(it, child, '2026-11-02', from)
  return { child, from }
}

test('an assessment waits to be finished, authorised, mended, and for what it asks for', async () => {
  const { child, from } = await begun('Assess')
  const made = await write(assessment, child, '2026-11-03', from, {
    answers: { startedOn: aDay('2026-11-03'), finished: awaited },
    line: { seen: awaited },
  })
  await expect(child, 'assessment open 2026-11-02')
  const finish = (version: number, day: string) =>
    it.change(made, version, assessment, [child], {
      answers: { startedOn: aDay('2026-11-03'), finished: done(day) },
      line: { seen: done('2026-11-04'), outcome: 'plan' },
      at: onDay(day),
    })
  await finish(2, '2026-11-10')
  await expect(child, 'D3 2026-11-02')
  await it.answer(made, 2, assessment, { verdict: 'returned', on: aDay('2026-11-11') })
  await expect(child, 'D3 returned 2026-11-02')
  await finish(3, '2026-11-12')
  await authorise(made, 3, assessment, '2026-11-12')
  await expect(child, 'plan not started 2026-11-12')
  await write(childInNeedPlan, child, '2026-11-13', made, {
    answers: { startedOn: aDay('2026-11-13'), change: 'A bed of their own.' },
  })
  await expect(child, 'child in need visit due 2026-11-13')
})

test('an assessment that found no further need waits to be closed', async () => {
  const { child, from } = await begun('Close')
  const made = await write(assessment, child, '2026-11-03', from, {
    answers: { startedOn: aDay('2026-11-03'), finished: done('2026-11-09') },
    line: { seen: done('2026-11-04'), outcome: 'close' },
  })
  await authorise(made, 1, assessment, '2026-11-10')
  await expect(child, 'not closed 2026-11-09')
  await close(child, made, '2026-11-11')
  await expect(child)
})

const close = (child: PersonId, before: RecordId, day: string): Promise<RecordId> =>
  write(closure, child, day, before, {
    answers: { closedOn: aDay(day), summary: 'All is well.' },
    line: { reason: 'RC8' },
  })

test('from the strategy discussion to the child protection plan each step waits until it is taken', async () => {
  const { child, from } = await begun('Protect')
  await write(assessment, child, '2026-11-03', from, {
    answers: { startedOn: aDay('2026-11-03'), finished: { is: 'not needed', because: 'Enquiry first' } },
  })
  const met = await write(strategyDiscussion, child, '2026-11-04', from, {
    answers: { heldAt: onDay('2026-11-04') },
    line: { outcome: 'joint' },
  })
  await expect(child, 'enquiry not started 2026-11-04')
  const made = await write(enquiry, child, '2026-11-04', met, {
    answers: { startedOn: aDay('2026-11-04'), by: 'joint', finished: awaited },
    line: { seen: awaited },
  })
  await expect(child, 'enquiry open 2026-11-04')
  await it.change(made, 2, enquiry, [child], {
    answers: { startedOn: aDay('2026-11-04'), by: 'joint', finished: done('2026-11-12') },
    line: { seen: done('2026-11-05'), outcome: 'continuing risk', conference: 'hold', rationale: 'Harm.' },
    at: onDay('2026-11-12'),
  })
  await expect(child, 'D4 2026-11-04')
  await it.answer(made, 2, enquiry, { verdict: 'returned', on: aDay('2026-11-12') })
  await expect(child, 'D4 returned 2026-11-04')
  await it.change(made, 3, enquiry, [child], {
    answers: { startedOn: aDay('2026-11-04'), by: 'joint', finished: done('2026-11-12') },
    line: { conference: 'hold', rationale: 'Harm, and no change.' },
    at: onDay('2026-11-13'),
  })
  await authorise(made, 3, enquiry, '2026-11-13')
  await expect(child, 'conference not held 2026-11-04')
  const held = await write(conference, child, '2026-11-20', made, {
    answers: { heldOn: aDay('2026-11-20'), chair: 'A chair', dissent: 'Nobody' },
    line: { outcome: 'plan', category: 'NEG', reason: 'Neglect.' },
  })
  await expect(child, 'protection plan not started 2026-11-20')
  await write(protectionPlan, child, '2026-11-20', held, {
    answers: { startedOn: aDay('2026-11-20'), change: 'Meals every day.' },
    line: { category: 'NEG' },
  })
  await expect(child, 'protection visit due 2026-11-20')
})

const planned = (children: readonly PersonId[], type: AnyRecord, day: string, endedOn?: string) =>
  it.write(type, children, {
    answers: {
      startedOn: aDay(day),
      change: 'Meals every day.',
      ...(endedOn === undefined ? {} : { endedOn: aDay(endedOn) }),
    },
    line: type === protectionPlan ? { category: 'NEG' } : {},
    at: onDay(day),
  })

/** A visit to each child as `seen` says: nothing given means seen. */
const visited = (
  day: string,
  children: readonly (readonly [PersonId, object?])[],
  mode = 'face to face',
): Promise<void> =>
  put(
    it.council,
    deposit(
      it.council,
      visit,
      { visitedAt: onDay(day), mode, serves: 'protection plan', purpose: 'Meals.' },
      new Map(children.map(([child, seen = { is: 'yes' }]) => [child, { seen, safe: 'yes' }])),
      { at: onDay(day) },
    ),
  ).then(() => undefined)

test('a visit starts the clock of the next from the day on which the child was seen', async () => {
  const child = await it.child('Visited')
  await planned([child], protectionPlan, '2026-11-02')
  await expect(child, 'protection visit due 2026-11-02')
  await visited('2026-11-10', [[child]])
  await expect(child, 'protection visit due 2026-11-10')
  await visited('2026-11-20', [[child]], 'doorstep')
  await expect(child, 'protection visit due 2026-11-20')
})

test('a visit at which one sibling was not seen leaves that sibling’s clock running', async () => {
  const [seen, missed] = [await it.child('In'), await it.child('Out')]
  await planned([seen, missed], protectionPlan, '2026-11-02')
  await visited('2026-11-10', [[seen], [missed, { is: 'no', because: 'At football.' }]])
  await expect(missed, 'protection visit due 2026-11-02')
  // The plan is both children’s, and so is the visit that is due: for the one of them who was missed.
  await expect(seen, 'protection visit due 2026-11-02')
  await visited('2026-11-12', [[missed]])
  await expect(missed, 'protection visit due 2026-11-10')
})

test('a call by telephone or video, and a visit before the plan, leave the clock running', async () => {
  const child = await it.child('Called')
  await visited('2026-10-30', [[child]])
  await planned([child], protectionPlan, '2026-11-02')
  await visited('2026-11-10', [[child]], 'video')
  await visited('2026-11-12', [[child]], 'telephone')
  await expect(child, 'protection visit due 2026-11-02')
})

test('for a child not born yet, visiting the family is the seeing', async () => {
  const child = await it.child('Expected')
  await planned([child], protectionPlan, '2026-11-02')
  await visited('2026-11-10', [[child, { is: 'unborn' }]])
  await expect(child, 'protection visit due 2026-11-10')
})

test('no visit is waited for once the plan has ended or the work was closed, and the protection plan’s come first', async () => {
  const [ended, closed, both] = [
    await it.child('Plan over'),
    await it.child('Closed'),
    await it.child('Both'),
  ]
  await planned([ended], protectionPlan, '2026-10-05', '2026-11-20')
  await expect(ended)
  await close(closed, await planned([closed], childInNeedPlan, '2026-10-05'), '2026-11-20')
  await expect(closed)
  await planned([both], childInNeedPlan, '2026-10-05')
  await expect(both, 'child in need visit due 2026-10-05')
  await planned([both], protectionPlan, '2026-11-02')
  await expect(both, 'protection visit due 2026-11-02')
})

test('the limits of visits are the council’s own, and marked to be confirmed', () => {
  for (const code of ['protection visit', 'child in need visit'] as const) {
    const { local, certain, source } = ruleOn(code, aDay('2026-11-22'))
    assert.deepEqual([local, certain], [true, false])
    assert.match(source, /To be confirmed/)
  }
  assert.equal(visitDueOn('protection plan', aDay('2026-11-02')), '2026-11-16')
  assert.equal(visitDueOn('child in need plan', aDay('2026-11-02')), '2026-11-30')
  assert.equal(visitDueOn('assessment', aDay('2026-11-02')), undefined)
  assert.equal(visitDueOn('protection plan', undefined), undefined)
})

test('a sister left out of the next step still waits', async () => {
  const [one, two] = [await it.child('One'), await it.child('Two')]
  const both = await it.write(referral, [one, two], {
    answers: { receivedOn: aDay('2026-11-02'), source: '2A' },
    line: { primaryNeed: 'N1', noFurtherAction: false },
    at: onDay('2026-11-02'),
  })
  await allocated(it, one, '2026-11-03', both)
  await write(assessment, one, '2026-11-03', both, {
    answers: { startedOn: aDay('2026-11-03'), finished: { is: 'not needed', because: 'Moved' } },
  })
  // The record that waits is the sisters' own together, so it stands with both.
  await expect(two, 'not allocated 2026-11-02', 'assessment not started 2026-11-02')
})

test('a step begun from elsewhere, and the end of the work, end the waiting too', async () => {
  const { child, from } = await begun('Else')
  const given = await allocated(it, child, '2026-11-03', from)
  await expect(child, 'assessment not started 2026-11-02')
  await write(assessment, child, '2026-11-03', given, {
    answers: { startedOn: aDay('2026-11-03'), finished: { is: 'not needed', because: 'Moved' } },
  })
  await expect(child)
  const other = await it.child('Ended')
  await close(other, await referred(it, other, '2026-11-02'), '2026-11-03')
  await expect(other)
})

test('a child whose worker has gone waits for another; after the closing, only a new referral does', async () => {
  const child = await it.child('Gone')
  const from = await referred(it, child, '2026-11-02')
  const given = await allocated(it, child, '2026-11-03', from)
  const answers = {
    worker: it.council.who['social worker'].id,
    team: it.council.teams.harbour,
    startedOn: aDay('2026-11-03'),
    why: 'first',
    endedOn: aDay('2026-11-16'),
  }
  await it.change(given, 2, allocation, [child], { answers, at: onDay('2026-11-16') })
  await expect(child, 'not allocated 2026-11-02', 'assessment not started 2026-11-02')
  await close(child, from, '2026-11-17')
  await expect(child)
  await referred(it, child, '2026-11-24')
  await expect(child, 'not allocated 2026-11-24', 'assessment not started 2026-11-24')
})

test('a child whose worker changed waits to be asked about it, until they are asked or the worker changes again', async () => {
  const { child, from } = await begun('Change')
  const given = (who: 'team manager' | 'social worker', day: string) =>
    write(allocation, child, day, from, {
      answers: {
        worker: it.council.who[who].id,
        team: it.council.teams.harbour,
        startedOn: aDay(day),
        why: 'left',
      },
    })
  const begins = 'assessment not started 2026-11-02'
  await expect(child, begins)
  const second = await given('team manager', '2026-11-09')
  await expect(child, 'view of a change 2026-11-09', begins)
  await write(viewOfChange, child, '2026-11-12', second, {
    answers: { askedOn: aDay('2026-11-12') },
    line: { asked: { is: 'yes' }, view: 'I liked her.' },
  })
  await expect(child, begins)
  await given('team manager', '2026-11-16')
  await expect(child, begins)
})

test('a worker who stayed allocated when the work was closed is not there for a new referral', async () => {
  const { child, from } = await begun('Stayed')
  await close(child, from, '2026-11-10')
  await referred(it, child, '2026-11-24')
  await expect(child, 'not allocated 2026-11-24', 'assessment not started 2026-11-24')
})

test('a referral that ends there and a record brought in from a return wait for nobody', async () => {
  const [ended, brought] = [await it.child('Nfa'), await it.child('Brought')]
  const said = (noFurtherAction: boolean, at: Moment) => ({
    answers: { receivedOn: aDay('2026-11-02'), source: '2A' },
    line: { primaryNeed: 'N1', noFurtherAction },
    at,
  })
  await it.write(referral, [ended], said(true, onDay('2026-11-02')))
  await it.write(referral, [brought], { ...said(false, onDay('2026-11-02')), source: 'Census' })
  await expect(ended)
  await expect(brought)
})

const paper = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

for (const wait of waits)
  test(`‘${wait.code}’ names every table that it reads, or what is remembered would not see them grow`, () => {
    const ask = {
      authority: 'a',
      asAt: '2026-02-01T00:00:00Z',
      today: aDay('2026-02-01'),
      only: sql`true`,
    }
    const { sql: text, parameters } = sql`${wait.select(ask)}`.compile(paper)
    const kinds = parameters.flat()
    const read = recordTypes
      .filter(
        (type) =>
          new RegExp(`(from|join)\\s+"?${tableOf(type)}"?\\s`).test(text) || kinds.includes(type.name),
      )
      .map((type) => tableOf(type))
    const answered = /join authorisation|from authorisation/.test(text) ? ['authorisation'] : []
    assert.deepEqual([...new Set(wait.reads)].sort(), [...new Set([...read, ...answered])].sort())
  })

test('each wait has a code of its own, and says what to do as a worker would', () => {
  assert.equal(new Set(waits.map(({ code }) => code)).size, waits.length)
  for (const { does, next } of waits) {
    assert.match(does, /^[A-Z]\S+ \S+/)
    assert.ok(next === undefined || recordTypes.some(({ name }) => name === next))
  }
})
