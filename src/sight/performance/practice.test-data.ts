import type { AnyRecord, PersonId, RecordId } from '../../define/record.ts'
import { bringIn } from '../../define/settle.ts'
import { assessment } from '../../journey/assessment/assessment.ts'
import { contact } from '../../journey/front-door/contact.ts'
import { feedback } from '../../journey/front-door/feedback.ts'
import { referral } from '../../journey/front-door/referral.ts'
import { thresholdDecision } from '../../journey/front-door/threshold-decision.ts'
import { allocation } from '../../journey/oversight/allocation.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { visit } from '../../journey/visits/visit.ts'
import { aDay, aMoment, type Day, type Moment } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { myWork } from '../../store/access.ts'
import type { Authorising, Deposit } from '../../store/append.ts'
import { as } from '../../store/as.ts'
import { type Council, makeFamily } from '../../store/council.test-data.ts'
import { behind } from '../../store/figures.ts'
import { load } from '../../store/load.ts'
import type { Measure } from './measure.ts'

/** Ten in the morning of a day, in England in winter. */
export const onDay = (text: string): Moment => aMoment(`${aDay(text)}T10:00:00.000Z`)

type More = Partial<Pick<Deposit, 'before' | 'source' | 'team' | 'at' | 'by'>>

/** Writes what happened to children of a made-up council, step by step, as it would stand on record. */
export type Practice = {
  readonly council: Council
  /** A child of a family of their own. */
  child(name: string): Promise<PersonId>
  /** A record of these children as it came to be known at a moment; `answers` and `line` as the form would give them. */
  write(
    type: AnyRecord,
    children: readonly PersonId[],
    said: { readonly answers: object; readonly line?: object; readonly at: Moment } & More,
  ): Promise<RecordId>
  /** A new version of a record. */
  change(
    record: RecordId,
    version: number,
    type: AnyRecord,
    children: readonly PersonId[],
    said: { readonly answers: object; readonly line?: object; readonly at: Moment },
  ): Promise<void>
  answer(
    record: RecordId,
    version: number,
    type: AnyRecord,
    said: {
      readonly verdict: Authorising['verdict']
      readonly on: Day
      readonly at?: Moment
      readonly by?: 'nobody' | 'author'
    },
  ): Promise<void>
}

export function practiceIn(council: Council): Practice {
  const author = council.who['social worker'].id
  const put = (deposits: readonly Deposit[], authorisations: readonly Authorising[], at: Moment) =>
    load(council.store.database, { authority: council.authority, worker: author }, at, {
      families: [],
      deposits,
      members: [],
      authorisations,
    })
  const settled = (type: AnyRecord, children: readonly PersonId[], answers: object, line: object = {}) =>
    bringIn(type, answers, new Map(children.map((child) => [child, line])))
  return {
    council,
    child: async (name) => (await makeFamily(council, name)).children[0] ?? newId<'person'>(),
    async write(type, children, { answers, line, at, ...more }) {
      const record = newId<'record'>()
      const first = { record, version: 1, settled: settled(type, children, answers, line), by: author, at }
      await put([{ ...first, ...more }], [], at)
      return record
    },
    change: (record, version, type, children, { answers, line, at }) => {
      const next = { record, version, settled: settled(type, children, answers, line), by: author, at }
      return put([{ ...next, reason: 'Corrected' }], [], at)
    },
    answer: (record, version, type, { verdict, on, at = onDay(on), by }) => {
      const who = by === 'author' ? author : council.who['team manager'].id
      const said = { record, version, kind: type.name, point: 'D0', verdict, onDay: on, at }
      return put([], [by === 'nobody' ? said : { ...said, by: who }], at)
    },
  }
}

/** One line of a figure's list: who, whether it was met, and why. */
export type Line = readonly [name: string, met: boolean | null, because: string]

/** The children behind a measure's figure, by name, as known at a moment (now where none is given). */
export async function linesOf(
  council: Council,
  measure: Measure,
  [from, to]: readonly [string, string],
  asAt?: Moment,
): Promise<readonly Line[]> {
  const span = { from: aDay(from), to: aDay(to), ...(asAt === undefined ? {} : { asAt }) }
  const reading = await as(council.store, council.who.director, myWork, (acting) =>
    behind(acting, measure, span),
  )
  if (reading.may !== 'yes') throw new Error('The director may open figures')
  return reading.value
    .map(({ name, met, because }): Line => [name.split(' ')[0] ?? '', met, because])
    .sort(([a], [b]) => a.localeCompare(b))
}

/** A referral received on a day. */
export const referred = (practice: Practice, child: PersonId, day: string): Promise<RecordId> =>
  practice.write(referral, [child], {
    answers: { receivedOn: aDay(day), source: '2A' },
    line: { primaryNeed: 'N1', noFurtherAction: false },
    at: onDay(day),
  })

/** An allocation after a referral. */
export const allocated = (
  practice: Practice,
  child: PersonId,
  day: string,
  before: RecordId,
): Promise<RecordId> =>
  practice.write(allocation, [child], {
    answers: {
      worker: practice.council.who['social worker'].id,
      team: practice.council.teams.harbour,
      startedOn: aDay(day),
      why: 'first',
    },
    at: onDay(day),
    before: [before],
  })

/** An assessment, finished when it is first written. */
export const assessed = (
  practice: Practice,
  children: readonly PersonId[],
  day: string,
  more: More = {},
): Promise<RecordId> =>
  practice.write(assessment, children, {
    answers: { startedOn: aDay(day), finished: { is: 'done', on: aDay(day) }, facts: 'Seen at home.' },
    line: { seen: { is: 'done', on: aDay(day) }, outcome: 'plan' },
    at: onDay(day),
    ...more,
  })

/** A contact of a named referrer, or of one who stayed unnamed. */
export const contacted = (
  practice: Practice,
  child: PersonId,
  day: string,
  referrer: string | undefined = 'A teacher',
): Promise<RecordId> =>
  practice.write(contact, [child], {
    answers: { receivedAt: onDay(day), source: '2A', referrer },
    at: onDay(day),
  })

export const decided = (
  practice: Practice,
  child: PersonId,
  day: string,
  before: readonly RecordId[],
  more: More = {},
): Promise<RecordId> =>
  practice.write(thresholdDecision, [child], {
    answers: { decidedAt: onDay(day), threshold: 'Level 4' },
    line: { outcome: 'referral', view: 'Wants it to stop.' },
    at: onDay(day),
    before,
    ...more,
  })

export const told = (practice: Practice, child: PersonId, day: string, before: RecordId): Promise<RecordId> =>
  practice.write(feedback, [child], {
    answers: { recipient: 'A teacher', how: 'call', message: 'Thank you.', sentAt: onDay(day) },
    at: onDay(day),
    before: [before],
  })

export const enquired = (
  practice: Practice,
  child: PersonId,
  day: string,
  line: object,
  more: More = {},
): Promise<RecordId> =>
  practice.write(enquiry, [child], {
    answers: { startedOn: aDay(day), by: 'single', finished: { is: 'done', on: aDay(day) } },
    line: { conference: 'no conference', outcome: 'unsubstantiated', ...line },
    at: onDay(day),
    ...more,
  })

/** A visit face to face to one child, on a child protection plan, unless told otherwise. */
export const visited = (
  practice: Practice,
  child: PersonId,
  day: string,
  line: object,
  answers: object = {},
): Promise<RecordId> =>
  practice.write(visit, [child], {
    answers: {
      visitedAt: onDay(day),
      mode: 'face to face',
      serves: 'protection plan',
      purpose: 'To see how the mornings go.',
      ...answers,
    },
    line,
    at: onDay(day),
  })
