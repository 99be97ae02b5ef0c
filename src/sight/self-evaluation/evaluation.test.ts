import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { OnRecord } from '../../define/on-record.ts'
import type { AnswersIn, Known, RecordId } from '../../define/record.ts'
import { settle } from '../../define/settle.ts'
import { aDay, addDays, addMonths, aMoment, type Day } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { assessmentTimeliness } from '../performance/assessment-timeliness.ts'
import type { MonthFigure } from '../performance/figure.ts'
import { citation } from './citation.ts'
import { claim } from './claim.ts'
import { difference } from './difference.ts'
import { evaluationOf, frozenWith } from './evaluation.ts'
import { judgement } from './judgement.ts'
import { ageLimitOn, staleOf, type World } from './stale.ts'
import { weakness } from './weakness.ts'

const today = aDay('2026-11-22')
const known: Known = { today, now: aMoment('2026-11-22T09:00:00.000Z'), children: [], earlier: [] }
const code = assessmentTimeliness.code

const onRecord = (kind: string, answers: object, id: RecordId = newId<'record'>()): OnRecord => ({
  id,
  kind,
  children: [],
  answers: { ...answers },
  lines: {},
  version: 1,
  source: undefined,
  reason: undefined,
  team: undefined,
  before: [],
})

/** Months up to October 2026, oldest first, of a hundred children each; so many of them in time. */
const months = (...met: readonly number[]): readonly MonthFigure[] =>
  met.map((many, at) => ({
    month: addMonths(aDay('2026-10-01'), at + 1 - met.length),
    figure: { met: many, notMet: 100 - many, cannotTell: 0 },
  }))

const world = (more: Partial<World> = {}): World => ({
  today,
  findMeasure: (asked) => (asked === code ? assessmentTimeliness : undefined),
  months: new Map(),
  closed: new Map(),
  heardOn: new Map(),
  ...more,
})

const ofMeasure = (month: Day): Partial<AnswersIn<typeof citation>> => ({
  by: 'measure',
  measure: code,
  month,
})
const usual = [80, 83, 79, 82, 81, 84, 80, 82, 79, 83, 81, 82]

describe('Evidence that has gone stale', () => {
  const whys = (answers: Partial<AnswersIn<typeof citation>>, more: Partial<World>) =>
    staleOf(answers, world(more)).map(({ why }) => why)

  test('evidence of ninety days holds, and of ninety-one it is old', () => {
    const audit = (madeOn: Day) => ({ by: 'audit' as const, called: 'Audit', madeOn })
    assert.deepEqual(whys(audit(addDays(today, -90)), {}), [])
    assert.deepEqual(whys(audit(addDays(today, -91)), {}), ['old'])
    assert.equal(ageLimitOn(today).certain, false)
  })

  test('a measure is as old as the last day of its month', () => {
    const months12 = new Map([[code, months(...usual)]])
    assert.deepEqual(whys(ofMeasure(aDay('2026-09-01')), { months: months12 }), [])
    assert.deepEqual(whys(ofMeasure(aDay('2026-07-15')), { months: months12 }), ['old'])
  })

  test('a voice is as old as the day on which it was heard, and of no age for who may hear none', () => {
    const voice = newId<'voice heard'>()
    const heardOn = new Map([[String(voice), addDays(today, -200)]])
    assert.deepEqual(whys({ by: 'voice', voice }, { heardOn }), ['old'])
    assert.deepEqual(whys({ by: 'voice', voice }, { heardOn: undefined }), [])
  })

  test('a figure that moves by chance is not stale', () => {
    assert.deepEqual(whys(ofMeasure(aDay('2026-08-01')), { months: new Map([[code, months(...usual)]]) }), [])
  })

  test('a figure that fell out of what was usual when it was cited has moved', () => {
    const fell = new Map([[code, months(...usual, 60)]])
    const [stale] = staleOf(ofMeasure(aDay('2026-09-01')), world({ months: fell }))
    assert.equal(stale?.why, 'moved')
    assert.match(stale?.says ?? '', /October 2026 is 60%; when it was cited, 7\d% to 8\d% was usual/)
  })

  test('a sign of change that came after the citation is said, and one that stood before it is not', () => {
    const rising = [...usual, 83, 84, 84, 84, 84, 83, 84]
    const after = staleOf(
      ofMeasure(aDay('2026-09-01')),
      world({ months: new Map([[code, months(...rising)]]) }),
    )
    assert.deepEqual(after, [])
    const fromStart = staleOf(
      ofMeasure(aDay('2026-03-01')),
      world({ months: new Map([[code, months(...rising)]]) }),
    )
    assert.equal(fromStart[0]?.why, 'moved')
    assert.match(fromStart[0]?.says ?? '', /has changed since it was cited/)
  })

  test('nothing is said of figures to who may not read them, but for their age', () => {
    assert.deepEqual(whys(ofMeasure(aDay('2026-09-01')), {}), [])
    assert.deepEqual(whys(ofMeasure(aDay('2026-01-01')), {}), ['old'])
  })

  test('a finding or an action closed since is stale, one that was closed when it was cited is not', () => {
    const finding = newId<'finding'>()
    const isClosed = { closed: new Map([[String(finding), true]]) }
    const isOpen = { closed: new Map([[String(finding), false]]) }
    assert.deepEqual(whys({ by: 'finding', finding, stateThen: 'open' }, isClosed), ['closed'])
    assert.deepEqual(whys({ by: 'finding', finding, stateThen: 'closed' }, isClosed), [])
    assert.deepEqual(whys({ by: 'finding', finding, stateThen: 'open' }, isOpen), [])
    assert.deepEqual(whys({ by: 'action', action: newId<'action'>(), stateThen: 'open' }, isOpen), ['gone'])
  })
})

describe('The self-evaluation', () => {
  const said = onRecord(claim.name, { says: 'Assessments are timely.', area: 'help and protection' })
  const weak = onRecord(weakness.name, { what: 'Too few are seen alone.', since: aDay('2026-02-01') })
  const fresh = { by: 'audit', called: 'New', madeOn: today }
  const old = { by: 'audit', called: 'Old', madeOn: aDay('2026-01-01') }
  const groundWith = (...cited: readonly object[]) =>
    evaluationOf([said, ...cited.map((one) => onRecord(citation.name, { claim: said.id, ...one }))], world())
      .claims[0]?.ground

  test('a claim stands on nothing, on what holds, on some that holds, or on stale evidence alone', () => {
    assert.equal(groundWith(), 'none')
    assert.equal(groundWith(fresh), 'fresh')
    assert.equal(groundWith(fresh, old), 'part')
    assert.equal(groundWith(old, old), 'stale')
    assert.equal(groundWith(old, { ...fresh, dropped: 'Cited twice.' }), 'stale')
  })

  test('what is said no longer leaves the document and stays on record', () => {
    const gone = onRecord(claim.name, { says: 'Old', dropped: 'No longer so.' })
    const whole = evaluationOf([said, gone], world())
    assert.deepEqual(
      whole.claims.map(({ record }) => record.id),
      [said.id],
    )
    assert.deepEqual(
      whole.dropped.map(({ record }) => record.id),
      [gone.id],
    )
  })

  test('a weakness has evidence of its own, and the one known longest comes first', () => {
    const older = onRecord(weakness.name, { what: 'Caseloads', since: aDay('2025-01-01') })
    const whole = evaluationOf([weak, older, onRecord(citation.name, { weakness: weak.id, ...old })], world())
    assert.deepEqual(
      whole.weaknesses.map(({ answers, ground }) => [answers.what, ground]),
      [
        ['Caseloads', 'none'],
        ['Too few are seen alone.', 'stale'],
      ],
    )
  })

  test('the figure frozen with a citation is given back, and none where none was', () => {
    const cite = (answers: object) =>
      evaluationOf([said, onRecord(citation.name, { claim: said.id, ...answers })], world()).claims[0]
        ?.citations[0]
    const [withFigure, without] = [cite({ met: 3, notMet: 1, cannotTell: 0 }), cite(fresh)]
    assert.ok(withFigure !== undefined && without !== undefined)
    assert.deepEqual(frozenWith(withFigure), { met: 3, notMet: 1, cannotTell: 0 })
    assert.equal(frozenWith(without), undefined)
  })
})

describe('What the forms refuse', () => {
  const wheres = (settled: ReturnType<typeof settle>): readonly string[] =>
    settled.ok ? [] : settled.problems.map(({ where }) => where)
  const dayTyped = (name: string, text: string) => ({
    [`${name}.day`]: text.slice(8),
    [`${name}.month`]: text.slice(5, 7),
    [`${name}.year`]: text.slice(0, 4),
  })

  test('evidence for nothing, and evidence for two things at once', () => {
    const both = { claim: newId<'claim'>(), weakness: newId<'weakness'>() }
    assert.ok(wheres(settle(citation, { by: 'audit' }, known)).includes('claim'))
    assert.ok(wheres(settle(citation, { by: 'audit', ...both }, known)).includes('claim'))
    assert.ok(!wheres(settle(citation, { by: 'audit', claim: both.claim }, known)).includes('claim'))
  })

  test('evidence of a day or month that has not come', () => {
    const audit = settle(citation, { by: 'audit', ...dayTyped('madeOn', '2026-11-23') }, known)
    const measure = settle(citation, { by: 'measure', ...dayTyped('month', '2026-12-01') }, known)
    assert.ok(wheres(audit).includes('madeOn.day'))
    assert.ok(wheres(measure).includes('month.day'))
  })

  test('a claim that nobody answers for', () => {
    assert.ok(wheres(settle(claim, { says: 'All is well.' }, known)).includes('owner'))
  })

  test('a weakness proposed without a day or a visit, and a day to come', () => {
    const where = wheres(settle(weakness, { enquiry: 'proposed', ...dayTyped('since', '2027-01-01') }, known))
    for (const missing of ['proposedOn.day', 'visit', 'since.day'])
      assert.ok(
        where.some((one) => one.startsWith(missing.replace('.day', ''))),
        missing,
      )
  })

  test('a weakness proposed for a visit on record needs no words for the visit, and one for none does', () => {
    const proposedTo = newId<'record'>()
    const of = (visit: object) => wheres(settle(weakness, { enquiry: 'proposed', ...visit }, known))
    assert.ok(!of({ proposedTo }).includes('visit'))
    assert.ok(of({}).includes('visit'))
  })

  test('a difference with no word of why', () => {
    assert.ok(wheres(settle(difference, { differs: 'better' }, known)).includes('why'))
    assert.ok(!wheres(settle(difference, { differs: 'same' }, known)).includes('why'))
    assert.ok(!wheres(settle(difference, { differs: 'unseen' }, known)).includes('claim'))
  })

  test('a visit without a grade and without words, and a grade that its framework did not have', () => {
    assert.ok(wheres(settle(judgement, { grade: 'not judged' }, known)).includes('says'))
    assert.ok(
      wheres(settle(judgement, { grade: 'adequate', framework: 'ILACS 2018' }, known)).includes('grade'),
    )
    assert.ok(
      !wheres(settle(judgement, { grade: 'adequate', framework: 'before 2013' }, known)).includes('grade'),
    )
  })
})
