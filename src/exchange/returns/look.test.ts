import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PersonId, RecordId } from '../../define/record.ts'
import { childInNeedPlan } from '../../journey/assessment/child-in-need-plan.ts'
import { referral } from '../../journey/front-door/referral.ts'
import { aDay, addMinutes } from '../../plain/day.ts'
import { myWork } from '../../store/access.ts'
import { type Acting, as } from '../../store/as.ts'
import {
  allocate,
  type Council,
  deposit,
  type Family,
  makeFamily,
  openCouncil,
  put,
  restrict,
  say,
  start,
} from '../../store/council.test-data.ts'
import { goldthreadItself } from '../../store/emergency.ts'
import { type ChildInTheWay, inTheWay, nights } from '../../store/in-the-way.ts'
import type { Worker } from '../../store/worker.ts'
import { census } from './find.ts'
import { lookAgain, lookAtAll } from './look.ts'

let council: Council
before(async () => {
  council = await openCouncil()
})
after(() => council.stop())

async function acts<T>(worker: Worker, work: (acting: Acting) => Promise<T>): Promise<T> {
  const reading = await as(council.store, worker, myWork, work)
  assert.ok(reading.may === 'yes', 'it is theirs to do')
  return reading.value
}

const night = () => acts(goldthreadItself(council.authority), lookAtAll)
const listFor = (worker: Worker): Promise<readonly ChildInTheWay[]> =>
  acts(worker, async (acting) => {
    await lookAgain(acting)
    return inTheWay(acting, census)
  })

const rulesOf = (list: readonly ChildInTheWay[], child: PersonId): readonly string[] =>
  list.filter((one) => one.child === child).flatMap(({ found }) => found.map(({ rule }) => rule))

/** A family that was referred, and that this worker works with. A plan that ends before it begins stands in the way (4011). */
async function familyWithWrongPlan(name: string, worker: Worker): Promise<Family & { plan: RecordId }> {
  const family = await makeFamily(council, name)
  const [child] = family.children
  assert.ok(child !== undefined)
  await allocate(council, family, worker.id, worker.team ?? council.teams.harbour)
  const [referred] = await put(
    council,
    deposit(
      council,
      referral,
      { receivedOn: aDay('2026-09-01'), source: '6' },
      new Map([[child, { primaryNeed: 'N1', noFurtherAction: false }]]),
      { family: family.family },
    ),
  )
  assert.ok(referred !== undefined)
  const [plan] = await put(council, planOf(family, '2026-10-20', referred))
  assert.ok(plan !== undefined)
  return { ...family, plan }
}

/** A plan that began on 21 October. */
const planOf = ({ family, children }: Family, endedOn: string, before: RecordId) =>
  deposit(
    council,
    childInNeedPlan,
    { startedOn: aDay('2026-10-21'), endedOn: aDay(endedOn), change: 'Somebody collects her from school.' },
    new Map(children.map((child) => [child, {}])),
    { family, before: [before] },
  )

const mend = ({ family, children, plan }: Family & { plan: RecordId }, version = 2) =>
  put(
    council,
    deposit(
      council,
      childInNeedPlan,
      { startedOn: aDay('2026-10-21'), endedOn: aDay('2026-10-28'), change: 'Somebody collects her.' },
      new Map(children.map((child) => [child, {}])),
      { family, record: plan, version },
    ),
  )

test('before the first night nothing is known, and the list says so', async () => {
  const worker = council.who['social worker']
  assert.deepEqual(await acts(worker, lookAgain), { is: 'never looked' })
  assert.deepEqual(await listFor(worker), [])
})

test('what a night finds stands on the worker’s list with the record that mends it, and is gone as soon as it is mended', async () => {
  const worker = council.who['social worker']
  const wrong = await familyWithWrongPlan('Wren', worker)
  const [child] = wrong.children
  assert.ok(child !== undefined)
  const { children, inTheWay: many, broke } = await night()
  assert.ok(children >= 1 && many >= 1)
  assert.equal(broke, 0)
  const [listed] = (await listFor(worker)).filter((one) => one.child === child)
  const plan = listed?.found.find(({ record }) => record === wrong.plan)
  assert.equal(plan?.rule, '4011')
  assert.deepEqual(plan?.since, aDay('2026-11-02'))
  assert.equal(listed?.worker, worker.id)

  council.clock.set(addMinutes(start, 60))
  await mend(wrong)
  assert.ok(!rulesOf(await listFor(worker), child).includes('4011'))
  const others = rulesOf(await listFor(worker), child)
  assert.ok(others.length > 0, 'what was not mended stays')
})

test('what is recorded wrongly after the night is on the list the next time it is opened', async () => {
  const worker = council.who['social worker']
  const wrong = await familyWithWrongPlan('Lark', worker)
  const [child] = wrong.children
  assert.ok(child !== undefined)
  assert.ok(rulesOf(await listFor(worker), child).includes('4011'))
})

test('a worker sees their own children, a manager the team’s, whoever answers for the return all, and others nothing', async () => {
  const [mine, theirs] = [
    council.who['social worker'],
    await council.hire('social worker', council.teams.hill),
  ]
  const [own, other] = [await familyWithWrongPlan('Robin', mine), await familyWithWrongPlan('Kite', theirs)]
  const childrenOn = async (worker: Worker) => (await listFor(worker)).map(({ child }) => child)
  const [a, b] = [own.children[0], other.children[0]]
  assert.ok(a !== undefined && b !== undefined)
  const seen = async (worker: Worker) => {
    const all = await childrenOn(worker)
    return [all.includes(a), all.includes(b)]
  }
  assert.deepEqual(await seen(mine), [true, false])
  assert.deepEqual(await seen(theirs), [false, true])
  assert.deepEqual(await seen(council.who['team manager']), [true, false])
  assert.deepEqual(await seen(council.who['performance analyst']), [true, true])
  assert.deepEqual(await seen(council.who.director), [true, true])
  const refused = await as(council.store, council.who['contact officer'], myWork, (acting) =>
    inTheWay(acting, census),
  )
  assert.equal(refused.may, 'no')
})

test('nothing is kept of a child whose record is restricted, and what was kept before is shown to nobody', async () => {
  const worker = council.who['social worker']
  const [early, late] = [
    await familyWithWrongPlan('Dove', worker),
    await familyWithWrongPlan('Swift', worker),
  ]
  const [before, then] = [early.children[0], late.children[0]]
  assert.ok(before !== undefined && then !== undefined)
  await restrict(council, before, [worker.id])
  await night()
  await restrict(council, then, [worker.id])
  const list = await listFor(worker)
  assert.deepEqual(rulesOf(list, then), [])
  const kept = await say<{ child: string }>(
    council.addresses.ownerUrl,
    'select distinct child from in_the_way',
  )
  assert.ok(kept.some(({ child }) => child === then))
  assert.ok(!kept.some(({ child }) => child === before))
})

test('a night keeps only what has changed, keeps the day since which it stands, and puts down how the rules ended', async () => {
  const worker = await council.hire('social worker', council.teams.hill)
  const wrong = await familyWithWrongPlan('Finch', worker)
  const [child] = wrong.children
  assert.ok(child !== undefined)
  const rows = () =>
    say(council.addresses.ownerUrl, 'select version from in_the_way where child = $1', [child])
  await night()
  assert.equal((await rows()).length, 1)
  council.clock.set(addMinutes(start, 24 * 60))
  await night()
  assert.equal((await rows()).length, 1)
  const [listed] = await listFor(worker)
  assert.ok(listed?.found.every(({ since }) => since === aDay('2026-11-02')))
  const [last] = await acts(council.who.director, (acting) => nights(acting, census, 5))
  assert.equal(last?.collection, '2026/27')
  const ended = (last?.clean ?? 0) + (last?.found ?? 0) + (last?.not_run ?? 0) + (last?.broke ?? 0)
  assert.ok(ended > 100)
  assert.equal(last?.not_run, 1, 'the rule about the header does not run: there is none yet')
})

test('a number that two children have is found at night, and stays until the next night although one of them changed', async () => {
  const worker = await council.hire('social worker', council.teams.hill)
  const [one, two] = [await familyWithWrongPlan('Ada', worker), await familyWithWrongPlan('Bea', worker)]
  for (const family of [one, two]) {
    const [child] = family.children
    assert.ok(child !== undefined)
    await say(council.addresses.ownerUrl, `update person set upn = 'A123456789012' where record = $1`, [
      child,
    ])
  }
  await night()
  const [child] = one.children
  assert.ok(child !== undefined)
  assert.ok(rulesOf(await listFor(worker), child).includes('1520'))
  await mend(one)
  const after = rulesOf(await listFor(worker), child)
  assert.ok(after.includes('1520') && !after.includes('4011'))
})
