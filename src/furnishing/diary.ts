import { sql } from 'kysely'
import { idAt } from '../county/identity.ts'
import type { CountyPeople } from '../county/people/staff.ts'
import { randomFor } from '../county/random.ts'
import { momentOf } from '../county/times.ts'
import type { AnswersOf, AnyRecord, Fields, Known, RecordId, RecordType } from '../define/record.ts'
import { type Settled, settle, typingOf } from '../define/settle.ts'
import { addWorkingDays, isWorkingDay } from '../plain/calendar.ts'
import { clockAt } from '../plain/clock.ts'
import { addDays, addMonths, type Day, dayOf, type Moment, monthOf, startOf } from '../plain/day.ts'
import type { Id } from '../plain/id.ts'
import { evidence } from '../sight/improvement/evidence.ts'
import { rating } from '../sight/improvement/rating.ts'
import { commentary } from '../sight/performance/commentary.ts'
import { citation } from '../sight/self-evaluation/citation.ts'
import { deedAt, myWork } from '../store/access.ts'
import type { Deposit } from '../store/append.ts'
import { type Acting, as, mayEver, type Store } from '../store/as.ts'
import { load } from '../store/load.ts'
import type { Worker } from '../store/worker.ts'
import { completed } from '../web/pages/improvement/complete.ts'
import { signed } from '../web/pages/measures/sign.ts'
import { cited } from '../web/pages/self-evaluation/cite.ts'

/** An answer as it is told here: whatever is picked is told by the id that the store gave it. */
type Told<T> = T extends Id<string> ? string : T extends readonly Id<string>[] ? readonly string[] : T
type AnswersTold<F extends Fields> = { readonly [K in keyof AnswersOf<F>]: Told<AnswersOf<F>[K]> }

/** A record that was written here, with what it says now. */
export type Written<F extends Fields> = {
  readonly id: RecordId
  readonly type: RecordType<F, Fields> & AnyRecord
  readonly answers: Partial<AnswersTold<F>>
  readonly version: number
}

/** Who writes, as the built-in identities know them (`director-1`), and when. */
export type By = { readonly who: string; readonly at: Moment }

/**
 * The county's last ten years of leading, told in order: on behalf of a named post holder, with the clock standing where it
 * stood then, settled and checked like what is typed. What is written is loaded in bulk, as families are; before anything is
 * done for which the record must be there, it is.
 */
export type Diary = {
  readonly today: Day
  /** The last month that has been over for more than a week: its figures are whole. */
  readonly lastMonth: Day
  readonly people: CountyPeople
  /** The working day so many months and days before today, or the last one before it where nobody works that day. */
  ago(months: number, days?: number): Day
  /** The working day so many months and days after today, or the first one after it. */
  ahead(months: number, days?: number): Day
  worker(who: string): Worker
  /** Does something on somebody's behalf at a moment before today. Throws where they may not. */
  do<T>(by: By, work: (acting: Acting) => Promise<T>): Promise<T>
  /** Throws where this post may not write it, or where the record would be refused. */
  write<F extends Fields>(
    by: By,
    type: RecordType<F, Record<never, never>> & AnyRecord,
    answers: AnswersTold<F>,
  ): Promise<Written<F>>
  /** Writes the next version of a record: what stood, with these answers in their place. */
  change<F extends Fields>(by: By, record: Written<F>, answers: Partial<AnswersTold<F>>): Promise<Written<F>>
  /** Loads what is written and not loaded yet. */
  finish(): Promise<void>
}

/** Opens the diary of one synthetic county. The same seed, day and county write the same diary. */
export function openDiary(store: Store, people: CountyPeople, seed: number): Diary {
  const today = store.clock.today()
  const ids = randomFor(seed, people.authority.id, 'diary')
  const workers = new Map(people.workers.map((row) => [row.subject, workerOf(people, row.id)]))
  const worker = (who: string): Worker => sure(workers.get(who), who)
  const waiting: Deposit[] = []
  const finish: Diary['finish'] = async () => {
    const deposits = waiting.splice(0)
    const [first] = deposits
    if (first === undefined) return
    const who = { authority: people.authority.id, worker: first.by }
    await load(store.database, who, first.at, { families: [], deposits, members: [], authorisations: [] })
  }
  const act: Diary['do'] = async ({ who, at }, work) => {
    await finish()
    const then = { ...store, clock: clockAt(at) }
    const reading = await as(then, worker(who), myWork, async (acting) => {
      await unhurried(acting)
      return work(acting)
    })
    if (reading.may !== 'yes') throw new Error(`${who} may not do this: ${JSON.stringify(reading)}`)
    return reading.value
  }
  const put = async <F extends Fields>(by: By, record: Written<F>): Promise<Written<F>> => {
    if (by.at >= startOf(today))
      throw new RangeError(`${by.at} has not come yet: the diary ends before today.`)
    const author = worker(by.who)
    if (!mayEver(author, deedAt[record.type.desk]))
      throw new Error(`${by.who} may not write a ${record.type.name}.`)
    const settled = settledOf(by.at, record.type, record.answers)
    const whole = completedTypes.has(record.type.name)
      ? await act(by, (acting) => complete(acting, settled))
      : settled
    waiting.push(depositOf(by, author, record, whole))
    return record
  }
  return {
    today,
    lastMonth: addMonths(monthOf(addDays(today, -9)), -1),
    people,
    ago: (months, days = 0) => workedOn(addDays(addMonths(today, -months), -days)),
    ahead: (months, days = 0) => addWorkingDays(addDays(addMonths(today, months), days - 1), 1),
    worker,
    do: act,
    write: (by, type, answers) =>
      put(by, { id: idAt<'record'>(Date.parse(by.at), ids), type, answers, version: 1 }),
    change: (by, { answers: stood, version, ...record }, answers) =>
      put(by, { ...record, answers: { ...stood, ...answers }, version: version + 1 }),
    finish,
  }
}

const depositOf = <F extends Fields>(
  { at }: By,
  author: Worker,
  { id, version }: Written<F>,
  settled: Settled,
): Deposit => ({
  record: id,
  settled,
  version,
  at,
  by: author.id,
  ...(author.team === undefined ? {} : { team: author.team }),
  ...(version === 1 ? {} : { reason: 'Corrected or added to' }),
})

/**
 * PostgreSQL need not wait for the disk after each of some hundred steps: a making that is broken off begins anew, and the
 * council is entered at the very end, which waits for all that was written before it.
 */
const unhurried = ({ tx }: Acting) => sql`set local synchronous_commit to off`.execute(tx)

const sure = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`The synthetic county has no ${what}.`)
  return found
}

function workerOf({ authority, teams, workers }: CountyPeople, id: string): Worker {
  const row = sure(
    workers.find((one) => one.id === id),
    id,
  )
  const team = teams.find((one) => one.id === row.team)
  return {
    authority: authority.id,
    id: row.id,
    name: row.name,
    post: row.post,
    role: row.role,
    team: row.team ?? undefined,
    teamName: team?.name,
    locality: team?.locality,
  }
}

const workedOn = (day: Day): Day => (isWorkingDay(day) ? day : addWorkingDays(day, -1))

/** A moment of a day in England: `onDay(day, 9, 30)`. */
export const onDay = (day: Day, hour: number, minute = 0): Moment =>
  momentOf({ day, minute: hour * 60 + minute })

/** As a form settles it, with its own checks. Throws with what it says where it would have been refused. */
function settledOf(now: Moment, type: AnyRecord, answers: object): Settled {
  const known: Known = { today: dayOf(now), now, children: [], earlier: [] }
  const settling = settle(type, typingOf(type.fields, { ...answers }), known)
  if (settling.ok) return settling.value
  const says = settling.problems.map(({ where, says }) => `${where}: ${says}`).join(' ')
  throw new Error(`A ${type.name} of the synthetic county is refused. ${says}`)
}

/** Types in which Goldthread itself fills something in as they are recorded, for which it counts or looks something up. */
const completedTypes: ReadonlySet<string> = new Set([
  citation.name,
  commentary.name,
  evidence.name,
  rating.name,
])

/** What Goldthread fills in as a record is written: figures as they are counted then, and the post of whoever signs. */
const complete = async (acting: Acting, settled: Settled): Promise<Settled> =>
  completed(acting, await cited(acting, await signed(acting, settled)))
