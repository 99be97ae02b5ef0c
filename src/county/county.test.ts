import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { concernsInput, lineInput, overrideInput } from '../define/draft.ts'
import type { Earlier, FamilyId, PersonId } from '../define/record.ts'
import { type Answers, settle, typingOf } from '../define/settle.ts'
import { workingDaysBetween } from '../plain/calendar.ts'
import { aDay, type Day, dayOf, startOf } from '../plain/day.ts'
import { roles } from '../store/access.ts'
import type { Deposit } from '../store/append.ts'
import { type CountyPart, makeCounty } from './county.ts'
import { brackwater, countyPeople, larkenshire } from './people/staff.ts'
import { feedbackSlipsFrom, rationaleAskedFrom } from './signals.ts'
import { stories } from './stories/ids.ts'
import { checkLetter } from './upn.ts'

const today = aDay('2026-11-22')

type Whole = {
  readonly parts: readonly CountyPart[]
  readonly deposits: readonly Deposit[]
  readonly authorisations: readonly CountyPart['authorisations'][number][]
}
function county(families: number, seed = 1, authority = larkenshire.id): Whole {
  const parts = [...makeCounty({ seed, families, today, authority })]
  return {
    parts,
    deposits: parts.flatMap(({ deposits }) => deposits),
    authorisations: parts.flatMap(({ authorisations }) => authorisations),
  }
}

/** Everything that a county says, as one short text. Maps are written as lists, or they would all look alike. */
const printOf = (of: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(of, (_, value: unknown) => (value instanceof Map ? [...value] : value)))
    .digest('hex')

const some = county(120)
const kindOf = ({ settled }: Deposit): string => settled.type.name
const familyOf = new Map<string, FamilyId>(
  some.deposits.flatMap(({ record, family }) => (family === undefined ? [] : [[record, family] as const])),
)
const sourceOf = new Map(
  some.deposits.flatMap(({ record, source }) => (source === undefined ? [] : [[record, source]])),
)

test('the same seed gives the same county, to the last id and word; another seed another', () => {
  assert.equal(printOf(county(25).parts), printOf(county(25).parts))
  assert.notEqual(printOf(county(25).parts), printOf(county(25, 2).parts))
})

test('a family does not depend on how many others are made', () => {
  const few = new Map(county(10).deposits.map((one) => [`${one.record} ${one.version}`, printOf(one)]))
  const many = new Map(some.deposits.map((one) => [`${one.record} ${one.version}`, printOf(one)]))
  for (const [key, print] of few) assert.equal(many.get(key), print)
})

test('what was not brought over could have been typed: every answer settles again as it stands', () => {
  let tried = 0
  for (const [family, deposits] of Map.groupBy(some.deposits, ({ record }) => familyOf.get(record))) {
    const inOrder = deposits.toSorted((a, b) => (a.at < b.at ? -1 : 1))
    for (const [index, deposit] of inOrder.entries()) {
      if (sourceOf.has(deposit.record)) continue
      tried += 1
      const settled = settleAgain(deposit, inOrder.slice(0, index))
      assert.ok(
        settled.ok,
        `${kindOf(deposit)} of ${family}: ${settled.ok ? '' : JSON.stringify(settled.problems)}`,
      )
      assert.deepEqual(settled.value.answers, deposit.settled.answers)
      assert.deepEqual(settled.value.lines, deposit.settled.lines)
      assert.deepEqual(settled.value.overrides, deposit.settled.overrides)
    }
  }
  assert.ok(tried > 1500)
})

/** Types a deposit into the form it came from, on the day it was written, with what stood before it. */
function settleAgain({ settled, at, version }: Deposit, before: readonly Deposit[]) {
  const { type, answers, lines, overrides } = settled
  const children = [...lines.keys()]
  const typing = Object.assign(
    typingOf(type.fields, answers),
    ...children.map((child) => ({
      ...typingOf(type.lines, lines.get(child) ?? {}, (input) => lineInput(child, input)),
      [concernsInput(child)]: 'yes',
    })),
    Object.fromEntries(overrides.map(({ guard, because }) => [overrideInput(guard), because])),
  )
  // The guards have been answered when a record was first written; a later version keeps what was said then.
  const guarded = version === 1 ? type : { ...type, guards: [] }
  // Of a record that was written anew, the last version stands.
  const earlier = [...new Map(before.map((one) => [one.record, asEarlier(one)])).values()]
  return settle(guarded, typing, { now: at, today: dayOf(at), children, earlier, bornOn })
}

const bornOn = new Map(
  some.deposits.flatMap(({ record, settled }) =>
    settled.answers.bornOn === undefined
      ? []
      : [[record as string as PersonId, settled.answers.bornOn as Day] as const],
  ),
)

const asEarlier = ({ record, settled }: Deposit): Earlier => ({
  id: record,
  kind: settled.type.name,
  children: [...settled.lines.keys()],
  answers: settled.answers,
  lines: Object.fromEntries<Answers>(settled.lines),
})

test('everything was written before today, in its order: versions one after another, each record after what it came from', () => {
  const firstAt = new Map(
    some.deposits.filter(({ version }) => version === 1).map(({ record, at }) => [record, at]),
  )
  for (const deposit of some.deposits) {
    assert.ok(deposit.at < startOf(today))
    for (const before of deposit.before ?? []) {
      const made = firstAt.get(before)
      assert.ok(made !== undefined && made < deposit.at, kindOf(deposit))
    }
    for (const child of deposit.settled.lines.keys())
      assert.ok(firstAt.has(child as string as Deposit['record']))
  }
  for (const versions of Map.groupBy(some.deposits, ({ record }) => record).values())
    for (const [index, one] of versions.entries()) {
      assert.equal(one.version, index + 1)
      assert.ok(index === 0 || (versions[index - 1]?.at ?? '') < one.at)
      assert.ok(index === 0 || one.reason !== undefined)
    }
})

test('what happened lies on or before the day on which it was written', () => {
  for (const { settled, at } of some.deposits) {
    const on = settled.type.happenedOn(settled.answers)
    if (on !== undefined && settled.answers.expectedOn === undefined)
      assert.ok(on <= dayOf(at), settled.type.name)
  }
})

test('a manager answers a version that stands, after it was written and never their own', () => {
  const versions = new Map(some.deposits.map((one) => [`${one.record} ${one.version}`, one]))
  assert.ok(some.authorisations.length > 200)
  for (const answer of some.authorisations) {
    const version = versions.get(`${answer.record} ${answer.version}`)
    assert.ok(version !== undefined && version.at <= answer.at && version.by !== answer.by)
    assert.equal(version.settled.type.decision?.point, answer.point)
  }
  const returned = some.authorisations.filter(({ verdict }) => verdict === 'returned')
  assert.ok(returned.length > 3)
  for (const { note } of returned) assert.ok(note !== undefined && note.length > 20)
})

test('numbers and ids are nobody else’s, and addresses nobody’s at all', () => {
  const people = some.deposits.filter((one) => kindOf(one) === 'person' && one.version === 1)
  const said = (name: string): string[] =>
    people.flatMap(({ settled }) => String(settled.answers[name] ?? '') || [])
  for (const name of ['localNumber', 'upn']) assert.equal(new Set(said(name)).size, said(name).length)
  for (const upn of said('upn')) assert.equal(upn.charAt(0), checkLetter(upn.slice(1)))
  for (const postcode of said('postcode')) assert.match(postcode, /^[LB]Z\d \d[ABD-HJLNP-UW-Z]{2}$/)
  for (const number of said('localNumber')) assert.match(number, /^[A-Z0-9]{1,20}$/)
})

test('no sentence is left with a gap in it', () => {
  assert.doesNotMatch(
    JSON.stringify(some.deposits.map(({ settled }) => [settled.answers, [...settled.lines]])),
    /[{]\w+[}]|undefined|NaN/,
  )
})

test('the second authority shares nothing with the first', () => {
  const other = county(12, 1, brackwater.id)
  const ids = new Set(some.deposits.map(({ record }) => record))
  for (const { record } of other.deposits) assert.ok(!ids.has(record))
  const subjects = new Set(countyPeople(larkenshire.id, today).workers.map(({ subject }) => subject))
  for (const { subject } of countyPeople(brackwater.id, today).workers) assert.ok(!subjects.has(subject))
})

test('everybody who wrote or decided works for the authority, and did so while they worked there', () => {
  const { workers, teams } = countyPeople(larkenshire.id, today)
  const known = new Map(workers.map((worker) => [worker.id, worker]))
  const theirs = new Set(teams.map(({ id }) => id))
  for (const { by, team } of some.deposits) {
    assert.ok(known.has(by))
    assert.ok(team === undefined || theirs.has(team))
  }
  assert.equal(new Set(workers.map(({ role }) => role)).size, roles.length)
  assert.equal(new Set(workers.map(({ name }) => name)).size, workers.length)
})

test('a load never holds two versions of one record, and what hides comes last', () => {
  for (const { deposits } of some.parts)
    assert.equal(new Set(deposits.map(({ record }) => record)).size, deposits.length)
  const own = new Set<string>([stories.restricted.child, stories.restricted.mother])
  const hides = some.parts.findIndex(({ restrictions }) => restrictions.length > 0)
  const later = some.parts.slice(hides + 1).flatMap(({ deposits }) => deposits)
  for (const { settled } of later) for (const child of settled.lines.keys()) assert.ok(!own.has(child))
})

test('the county has the shape of a shire, within what chance allows', () => {
  const large = county(900)
  const firsts = large.deposits.filter(({ version }) => version === 1)
  const many = (kind: string): number => firsts.filter((one) => kindOf(one) === kind).length
  const within = (share: number, low: number, high: number, what: string): void =>
    assert.ok(share >= low && share <= high, `${what}: ${share}`)
  within(many('contact') / 900, 1.6, 2.4, 'contacts a family')
  within(many('referral') / many('contact'), 0.3, 0.46, 'referrals a contact')
  within(many('enquiry') / many('referral'), 0.27, 0.48, 'enquiries a referral')
  within(many('conference') / many('enquiry'), 0.22, 0.42, 'conferences an enquiry')
  within(many('protection plan') / many('conference'), 0.75, 1, 'plans a conference')
  within(timelyShare(large), 0.78, 0.9, 'assessments within 45 working days')
  within(reReferred(firsts), 0.16, 0.29, 're-referrals within a year')
})

/** The share of authorised assessments within 45 working days of the referral. */
function timelyShare({ deposits, authorisations }: Whole): number {
  const referredOn = new Map(
    deposits
      .filter((one) => kindOf(one) === 'referral')
      .map(({ record, settled }) => [record, aDay(String(settled.answers.receivedOn))]),
  )
  const came = new Map(
    deposits.flatMap(({ record, before }) => (before?.[0] === undefined ? [] : [[record, before[0]]])),
  )
  const days = authorisations.flatMap(({ kind, verdict, record, onDay }) => {
    const from = referredOn.get(came.get(record) ?? record)
    return kind !== 'assessment' || verdict !== 'authorised' || from === undefined
      ? []
      : [workingDaysBetween(from, onDay)]
  })
  return days.filter((taken) => taken <= 45).length / days.length
}

/** Of children referred in the last year, the share referred before within twelve months. */
function reReferred(firsts: readonly Deposit[]): number {
  const referrals = firsts.filter((one) => kindOf(one) === 'referral')
  const each = referrals.flatMap(({ settled }) =>
    [...settled.lines.keys()].map((child): readonly [PersonId, number] => [
      child,
      Date.parse(String(settled.answers.receivedOn)),
    ]),
  )
  const year = 365 * 86_400_000
  const recent = each.filter(([, on]) => on > Date.parse(today) - year)
  const again = recent.filter(([child, on]) =>
    each.some(([other, then]) => other === child && then < on && then >= on - year),
  )
  return again.length / recent.length
}

test('Merrowdale’s front door slips in telling referrers, and the others do not', () => {
  const { deposits } = county(900)
  const { teams } = countyPeople(larkenshire.id, today)
  const from = feedbackSlipsFrom(today)
  const told = new Map<string, string>()
  for (const { before, settled } of deposits)
    if (settled.type.name === 'feedback' && before?.[0] !== undefined)
      told.set(before[0], String(settled.answers.sentAt))
  const share = (name: string, after: boolean): number => {
    const team = teams.find((one) => one.name === name)?.id
    const decided = deposits.filter(
      (one) =>
        kindOf(one) === 'threshold decision' &&
        one.version === 1 &&
        one.team === team &&
        dayOf(one.at) >= from === after &&
        dayOf(one.at) < aDay('2026-11-10'),
    )
    const inTime = decided.filter(({ record, settled }) => {
      const sentAt = told.get(record)
      return (
        sentAt !== undefined &&
        workingDaysBetween(
          dayOf(settled.answers.decidedAt as Deposit['at']),
          dayOf(sentAt as Deposit['at']),
        ) <= 2
      )
    })
    return inTime.length / decided.length
  }
  assert.ok(share('Front Door, Merrowdale', false) > 0.85)
  assert.ok(share('Front Door, Merrowdale', true) < 0.7)
  assert.ok(share('Front Door, Hallowbridge', true) > 0.85)
})

test('reasons for no conference are missing only in what was brought over, and mostly authorised since', () => {
  const { deposits, authorisations } = county(900)
  const brought = new Set(deposits.flatMap(({ record, source }) => (source === undefined ? [] : [record])))
  const authorised = new Set(
    authorisations
      .filter(({ verdict }) => verdict === 'authorised')
      .map(({ record, version }) => `${record} ${version}`),
  )
  const last = new Map(deposits.filter((one) => kindOf(one) === 'enquiry').map((one) => [one.record, one]))
  const rows = [...last.values()].flatMap((one) =>
    [...one.settled.lines.values()].flatMap((line) =>
      line.conference !== 'no conference'
        ? []
        : [
            {
              since: String(one.settled.answers.startedOn) >= rationaleAskedFrom(today),
              why: line.rationale !== undefined,
              brought: brought.has(one.record),
              by: authorised.has(`${one.record} ${one.version}`),
            },
          ],
    ),
  )
  const met = (since: boolean): number => {
    const of = rows.filter((row) => row.since === since)
    return of.filter(({ why, by }) => why && by).length / of.length
  }
  assert.ok(rows.every((row) => row.why || row.brought))
  assert.ok(rows.some(({ why }) => !why))
  assert.ok(met(false) < 0.6, `before: ${met(false)}`)
  assert.ok(met(true) > 0.8, `since: ${met(true)}`)
})

test('visits go on while a plan runs: some late, some children missed, and Merrowdale the worst', () => {
  const { deposits } = county(900)
  const visits = deposits.filter((one) => kindOf(one) === 'visit')
  const { teams } = countyPeople(larkenshire.id, today)
  const localityOf = new Map<string, string>(teams.map(({ id, locality }) => [id, locality]))
  assert.ok(
    visits.length > 300 && visits.length < deposits.length / 3,
    `${visits.length} of ${deposits.length}`,
  )
  const lines = visits.flatMap(({ settled, team }) =>
    [...settled.lines.values()].map((line) => ({ line, worse: localityOf.get(team ?? '') === 'Merrowdale' })),
  )
  const is = (value: unknown): string | undefined => (value as { is?: string } | undefined)?.is
  const missed = lines.filter(({ line }) => is(line.seen) === 'no').length / lines.length
  assert.ok(missed > 0.01 && missed < 0.15, `missed: ${missed}`)
  const alone = (worse: boolean): number => {
    const asked = lines.filter(
      (one) => one.worse === worse && ['yes', 'no'].includes(is(one.line.alone) ?? ''),
    )
    return asked.filter(({ line }) => is(line.alone) === 'yes').length / asked.length
  }
  assert.ok(alone(true) < alone(false) - 0.1, `alone: ${alone(true)} and ${alone(false)}`)
})
