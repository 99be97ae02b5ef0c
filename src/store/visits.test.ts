import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PersonId, RecordId } from '../define/record.ts'
import { childInNeedPlan } from '../journey/assessment/child-in-need-plan.ts'
import { referral } from '../journey/front-door/referral.ts'
import { protectionPlan } from '../journey/protection/protection-plan.ts'
import * as seeing from '../journey/visits/seeing.ts'
import { visit } from '../journey/visits/visit.ts'
import { aDay, aMoment } from '../plain/day.ts'
import { myWork } from './access.ts'
import { as } from './as.ts'
import {
  allocate,
  type Council,
  deposit,
  type Family,
  makeFamily,
  openCouncil,
  put,
  restrict,
} from './council.test-data.ts'
import { asSeen, modesInPerson, type VisitAhead, visitsOf } from './visits.ts'

let council: Council
before(async () => {
  council = await openCouncil()
})
after(() => council.stop())

const own = (children: readonly PersonId[], line: object = {}): ReadonlyMap<PersonId, object> =>
  new Map(children.map((child) => [child, line]))

/** A worker of their own for each test, so that nobody else’s children are on their list. */
async function workerOf(...families: readonly Family[]) {
  const worker = await council.hire('social worker', council.teams.hill)
  for (const family of families) await allocate(council, family, worker.id, council.teams.hill)
  const ahead = async (): Promise<readonly VisitAhead[]> => {
    const reading = await as(council.store, worker, myWork, visitsOf)
    if (reading.may !== 'yes') throw new Error(reading.may)
    return reading.value
  }
  return { worker, ahead }
}

async function plan(
  { family }: Family,
  children: readonly PersonId[],
  type: typeof protectionPlan | typeof childInNeedPlan = protectionPlan,
): Promise<RecordId> {
  const answers = { startedOn: aDay('2026-10-05'), change: 'A bed for each child.' }
  const [record] = await put(council, deposit(council, type, answers, own(children), { family }))
  assert.ok(record !== undefined)
  return record
}

const visited = (
  { family }: Family,
  day: string,
  lines: readonly (readonly [PersonId, object])[],
  answers: object = {},
) =>
  put(
    council,
    deposit(
      council,
      visit,
      { visitedAt: aMoment(`${day}T10:00:00.000Z`), mode: 'face to face', purpose: 'The beds.', ...answers },
      new Map(lines),
      { family },
    ),
  )

test('the store and the journey agree on what counts as being seen', () => {
  assert.deepEqual(modesInPerson, seeing.inPerson)
  assert.deepEqual(asSeen, seeing.asSeen)
})

test('a family is one visit that begins from the plan of all its children', async () => {
  const family = await makeFamily(council, 'Asha', 'Brin', 'Cato')
  const record = await plan(family, family.children)
  const { ahead } = await workerOf(family)
  const [only, another] = await ahead()
  assert.equal(another, undefined)
  assert.deepEqual(only?.begin, { before: record })
  assert.deepEqual(
    new Set(only?.children.map(({ name }) => name)),
    new Set(['Asha Sand', 'Brin Sand', 'Cato Sand']),
  )
  const [child] = only?.children ?? []
  assert.deepEqual(child?.serves, {
    kind: 'protection plan',
    record,
    startedOn: '2026-10-05',
    purpose: 'A bed for each child.',
  })
  assert.equal(child?.dueFrom, '2026-10-05')
  assert.equal(child?.lastSeenOn, undefined)
})

test('each child has the last visit to them, their own words, and the day on which they themselves were seen', async () => {
  const family = await makeFamily(council, 'Dara', 'Esme')
  const [one, two] = family.children
  assert.ok(one !== undefined && two !== undefined)
  await plan(family, family.children)
  await visited(family, '2026-10-12', [
    [one, { seen: { is: 'yes' }, alone: { is: 'yes' }, view: 'I like my new bed.', safe: 'yes' }],
    [two, { seen: { is: 'yes' }, view: 'I sleep on the floor.', safe: 'unsure', worry: 'Cold room.' }],
  ])
  await visited(
    family,
    '2026-10-20',
    [
      [one, { seen: { is: 'yes' }, safe: 'yes' }],
      [two, { seen: { is: 'no', because: 'At football.' }, safe: 'unsure', worry: 'Not seen.' }],
    ],
    { nextSteps: 'Ring the school.', nextOn: aDay('2026-11-05') },
  )
  const { ahead } = await workerOf(family)
  const [only] = await ahead()
  const of = (id: PersonId) => only?.children.find((child) => child.id === id)
  assert.equal(of(one)?.lastSeenOn, '2026-10-20')
  assert.equal(of(two)?.lastSeenOn, '2026-10-12')
  assert.equal(of(two)?.dueFrom, '2026-10-12')
  assert.deepEqual(
    [of(one)?.said?.words, of(two)?.said?.words],
    ['I like my new bed.', 'I sleep on the floor.'],
  )
  assert.equal(of(two)?.said?.on, '2026-10-12')
  assert.deepEqual(of(two)?.last?.line, {
    seen: 'no',
    alone: undefined,
    notSeenBecause: 'At football.',
    safe: 'unsure',
    worry: 'Not seen.',
  })
  assert.deepEqual([of(one)?.last?.nextSteps, of(one)?.last?.nextOn], ['Ring the school.', '2026-11-05'])
})

test('where siblings have different plans and all are this worker’s, one visit begins from the family', async () => {
  const family = await makeFamily(council, 'Fern', 'Gill')
  const [one, two] = family.children
  assert.ok(one !== undefined && two !== undefined)
  await plan(family, [one])
  await plan(family, [two], childInNeedPlan)
  const { ahead } = await workerOf(family)
  const found = await ahead()
  assert.deepEqual(
    found.map(({ begin }) => begin),
    [{ family: family.family }],
  )
})

test('where one sibling is somebody else’s, there is a visit for each plan, and nothing of the sibling', async () => {
  const family = await makeFamily(council, 'Hari', 'Ines', 'Jude')
  const [one, two, three] = family.children
  assert.ok(one !== undefined && two !== undefined && three !== undefined)
  const first = await plan(family, [one])
  const second = await plan(family, [two], childInNeedPlan)
  const { ahead } = await workerOf({ ...family, children: [one, two] })
  const found = await ahead()
  assert.deepEqual(
    new Set(found.map(({ begin }) => JSON.stringify(begin))),
    new Set([first, second].map((before) => JSON.stringify({ before }))),
  )
  assert.ok(!JSON.stringify(found).includes(three))
})

test('a child without a plan is visited for the step under way, with no day due; one restricted to others is left out', async () => {
  const [family, hidden] = [await makeFamily(council, 'Kian'), await makeFamily(council, 'Lark')]
  const [child] = family.children
  const [secret] = hidden.children
  assert.ok(child !== undefined && secret !== undefined)
  const [record] = await put(
    council,
    deposit(council, referral, { receivedOn: aDay('2026-10-30') }, own([child]), { family: family.family }),
  )
  await plan(hidden, [secret])
  const { ahead } = await workerOf(family, hidden)
  await restrict(council, secret, [])
  const found = await ahead()
  assert.equal(found.length, 1)
  assert.deepEqual(found[0]?.begin, { before: record })
  assert.equal(found[0]?.children[0]?.dueFrom, undefined)
})

test('what is due for longest comes first, and who works with nobody has no visits', async () => {
  const [late, later] = [await makeFamily(council, 'Mira'), await makeFamily(council, 'Nell')]
  await plan(late, late.children)
  await plan(later, later.children)
  const [child] = later.children
  assert.ok(child !== undefined)
  await visited(later, '2026-10-26', [[child, { seen: { is: 'yes' } }]])
  const { ahead } = await workerOf(later, late)
  assert.deepEqual(
    (await ahead()).map(({ children }) => children[0]?.name),
    ['Mira Sand', 'Nell Sand'],
  )
  assert.deepEqual(await (await workerOf()).ahead(), [])
})
