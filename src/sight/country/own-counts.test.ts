import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { referral } from '../../journey/front-door/referral.ts'
import { closure } from '../../journey/oversight/closure.ts'
import { conference } from '../../journey/protection/conference.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { protectionPlan } from '../../journey/protection/protection-plan.ts'
import { strategyDiscussion } from '../../journey/protection/strategy-discussion.ts'
import { addWorkingDays } from '../../plain/calendar.ts'
import { aDay, type Day } from '../../plain/day.ts'
import { myWork } from '../../store/access.ts'
import { as } from '../../store/as.ts'
import { openCouncil } from '../../store/council.test-data.ts'
import { behind } from '../../store/figures.ts'
import { onDay, type Practice, practiceIn, referred } from '../performance/practice.test-data.ts'
import { englishAuthorities } from './authorities.ts'
import { childrenLivingIn, rateOf } from './living-here.ts'
import { findNotHeld, findOwnCount } from './own-counts.ts'
import { publishedFigures } from './published.ts'

let it: Practice
before(async () => {
  it = practiceIn(await openCouncil())
  it.council.clock.set(onDay('2026-11-02'))
})
after(() => it.council.stop())

/** The first names of those counted, with whether each was met. */
async function counted(beside: string, from: string, to: string): Promise<readonly string[]> {
  const count = findOwnCount(beside)
  assert.ok(count !== undefined)
  const reading = await as(it.council.store, it.council.who.director, myWork, (acting) =>
    behind(acting, count, { from: aDay(from), to: aDay(to) }),
  )
  assert.ok(reading.may === 'yes')
  return reading.value.map(({ name, met }) => `${name.split(' ')[0]} ${met}`).sort()
}

test('every count stands beside a figure that is published, and says how the two differ', () => {
  for (const { code } of publishedFigures) {
    const count = findOwnCount(code)
    if (count !== undefined) assert.ok(count.differs.length > 20)
  }
  assert.equal(publishedFigures.filter(({ code }) => findOwnCount(code) !== undefined).length, 8)
})

test('of every other published figure it is said what the record would have to hold, and of none both', () => {
  for (const { code } of publishedFigures)
    assert.equal((findOwnCount(code) === undefined) !== (findNotHeld(code) === undefined), true, code)
})

test('England’s published rate follows from the children counted and those who live there', () => {
  assert.equal(rateOf(49_420, 12_183_016), 40.6)
  assert.equal(
    englishAuthorities.reduce((sum, { code }) => sum + (childrenLivingIn(code) ?? 0), 0),
    12_183_016,
  )
  assert.equal(childrenLivingIn('999'), undefined)
})

test('a child referred again within twelve months is a re-referral, after a year and a day not', async () => {
  const [again, later, once] = [await it.child('Again'), await it.child('Later'), await it.child('Once')]
  await referred(it, again, '2025-03-02')
  await referred(it, again, '2026-03-02')
  await referred(it, later, '2025-03-01')
  await referred(it, later, '2026-03-02')
  await referred(it, once, '2026-03-02')
  assert.deepEqual(await counted('re-referrals', '2026-03-01', '2026-03-31'), [
    'Again true',
    'Later false',
    'Once false',
  ])
})

test('a conference on the 15th working day after the strategy discussion is in time, on the 16th late', async () => {
  const start = aDay('2026-06-01')
  const children = [await it.child('Fifteen'), await it.child('Sixteen'), await it.child('Nothing')] as const
  const discuss = (child: (typeof children)[number]) =>
    it.write(strategyDiscussion, [child], { answers: { heldAt: onDay(start) }, line: {}, at: onDay(start) })
  const hold = (child: (typeof children)[number], on: Day) =>
    it.write(conference, [child], { answers: { heldOn: on }, line: { outcome: 'plan' }, at: onDay(on) })
  await discuss(children[0])
  await hold(children[0], addWorkingDays(start, 15))
  await discuss(children[1])
  await hold(children[1], addWorkingDays(start, 16))
  await hold(children[2], addWorkingDays(start, 16))
  assert.deepEqual(await counted('conferences in 15 days', '2026-06-01', '2026-06-30'), [
    'Fifteen true',
    'Nothing null',
    'Sixteen false',
  ])
})

test('a plan is a repeat one where the child had one before, on record or by what was written down', async () => {
  const [second, told, first] = [await it.child('Second'), await it.child('Told'), await it.child('First')]
  const start = (child: typeof first, on: string, line: object = {}) =>
    it.write(protectionPlan, [child], {
      answers: { startedOn: aDay(on), change: 'Safe mornings.' },
      line: { category: 'NEG', ...line },
      at: onDay(on),
    })
  await start(second, '2019-05-01')
  await start(second, '2026-09-01')
  await start(told, '2026-09-01', { earlierPlans: 1 })
  await start(first, '2026-09-01')
  assert.deepEqual(await counted('repeat plans', '2026-09-01', '2026-09-30'), [
    'First false',
    'Second true',
    'Told true',
  ])
})

test('a plan that runs on the last day counts, and is one of two years after 729 days', async () => {
  const [long, short, ended] = [await it.child('Long'), await it.child('Short'), await it.child('Ended')]
  const start = (child: typeof long, on: string, more: object = {}) =>
    it.write(protectionPlan, [child], {
      answers: { startedOn: aDay(on), change: 'Safe mornings.', ...more },
      line: { category: 'NEG' },
      at: onDay(on),
    })
  await start(long, '2020-01-01')
  await start(short, '2020-01-02')
  await start(ended, '2020-01-01', { endedOn: aDay('2021-12-31') })
  assert.deepEqual(await counted('plans of 2 years', '2021-01-01', '2021-12-30'), [
    'Ended false',
    'Long false',
    'Second true',
    'Short false',
  ])
  const on31st = ['Long true', 'Second true', 'Short false']
  assert.deepEqual(await counted('plans of 2 years', '2021-01-01', '2021-12-31'), on31st)
  assert.equal((await counted('children on plans', '2021-01-01', '2021-12-31')).length, 3)
})

test('a child is in need from the referral until the closure, and counted once', async () => {
  const [open, closed, refused] = [
    await it.child('Open'),
    await it.child('Closed'),
    await it.child('Refused'),
  ]
  await referred(it, open, '2012-01-10')
  await referred(it, open, '2012-02-10')
  await referred(it, closed, '2012-01-10')
  await it.write(referral, [refused], {
    answers: { receivedOn: aDay('2012-01-10'), source: '1A' },
    line: { noFurtherAction: true },
    at: onDay('2012-01-10'),
  })
  await it.write(closure, [closed], {
    answers: { closedOn: aDay('2012-03-01'), summary: 'Safe.' },
    line: { reason: 'RC1' },
    at: onDay('2012-03-01'),
  })
  assert.deepEqual(await counted('children in need', '2011-03-01', '2012-02-29'), [
    'Closed true',
    'Open true',
  ])
  assert.deepEqual(await counted('children in need', '2011-04-01', '2012-03-31'), ['Open true'])
})

test('each child of an enquiry begun in the year is counted, each time', async () => {
  const twice = await it.child('Twice')
  for (const on of ['2013-05-01', '2013-09-01', '2014-05-01'])
    await it.write(enquiry, [twice], { answers: { startedOn: aDay(on) }, line: {}, at: onDay(on) })
  const found = await counted('section 47 enquiries', '2013-04-01', '2014-03-31')
  assert.deepEqual(found, ['Twice true', 'Twice true'])
})
