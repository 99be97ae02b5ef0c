import { sql } from 'kysely'
import type { WorkerId } from '../define/record.ts'
import { addMinutes, type Moment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import type { Deed } from './access.ts'
import { alone } from './alone.ts'
import { type Acting, NotFound, requireDeed } from './as.ts'
import type { ErrandId, Tables } from './tables.ts'

/** A version of a visit’s lists, a trial of the lists that somebody pressed for, the night’s trial, or a draw of files. */
export type ErrandKind = Tables['errand']['what']

const deedOf: Readonly<Record<ErrandKind, Deed>> = {
  version: 'hand over lists',
  trial: 'hand over lists',
  night: 'hand over lists',
  draw: 'run inspections',
}

/** What is asked for: for which visit or sample, and what was chosen. */
export type Asked = {
  readonly what: ErrandKind
  readonly concerns?: string | undefined
  readonly asked?: unknown
}

export type Stage = Tables['errand_step']['stage']

/** How far an errand is. Tells of numbers alone. */
export type Step = {
  readonly stage: Stage
  /** Of children, while the record is read: so many of so many. */
  readonly done?: number | undefined
  readonly whole?: number | undefined
  /** Why it failed, in words that name nobody. */
  readonly problem?: string | undefined
  /** What came of it: a making of lists, or a draw. */
  readonly made?: string | undefined
}

/** `broke off`: whatever did it is gone, and left neither a result nor a reason. */
export type ErrandState = 'under way' | 'made' | 'failed' | 'broke off'

export type Errand = {
  readonly id: ErrandId
  readonly what: ErrandKind
  readonly concerns: string | undefined
  readonly asked: unknown
  readonly askedAt: Moment
  readonly askedBy: WorkerId
  readonly state: ErrandState
  /** When it was begun; nothing while it waits for a process. */
  readonly begunAt: Moment | undefined
  readonly last: (Step & { readonly at: Moment }) | undefined
}

/** A process has begun what it was sent for within so many minutes, or it never will. */
const beginsWithin = 2

type Row = Omit<Errand, 'concerns' | 'state' | 'begunAt' | 'last'> & {
  readonly concerns: string | null
  readonly held: boolean
}

type StepRow = {
  readonly errand: ErrandId
  readonly number: number
  readonly at: Moment
  readonly stage: Stage
  readonly done: number | null
  readonly whole: number | null
  readonly problem: string | null
  readonly made: string | null
}

const keyOf = (errand: unknown) => sql`hashtextextended('errand ' || ${errand}::text, 0)`

/** Whether some process holds an errand: the lock ends with its transaction, and so also where the process is killed. */
const isHeld = sql`exists (
  select from pg_locks l where l.locktype = 'advisory' and l.objsubid = 1 and l.granted
    and l.database = (select d.oid from pg_database d where d.datname = current_database())
    and ((l.classid::bigint << 32) | l.objid::bigint) = ${keyOf(sql`e.id`)})`

/** Errands of these kinds, of one visit or sample or of none, the last first. */
export async function errandsOf(
  acting: Acting,
  whats: readonly ErrandKind[],
  { concerns, most }: { readonly concerns?: string | undefined; readonly most: number },
): Promise<readonly Errand[]> {
  requireDeed(acting, 'prepare for inspections')
  const rows = await rowsWhere(
    acting,
    sql`e.what = any(${whats}::text[]) and e.concerns is not distinct from ${concerns ?? null}`,
    most,
  )
  return withSteps(acting, rows)
}

/** The last errand of a kind, of one visit or sample. */
export const findErrand = async (
  acting: Acting,
  what: ErrandKind,
  concerns?: string,
): Promise<Errand | undefined> => (await errandsOf(acting, [what], { concerns, most: 1 }))[0]

/** One errand. There is always one, or nothing is found at all. */
export async function getErrand(acting: Acting, id: ErrandId): Promise<Errand> {
  requireDeed(acting, 'prepare for inspections')
  const [errand] = await withSteps(acting, await rowsWhere(acting, sql`e.id = ${id}`, 1))
  if (errand === undefined) throw new NotFound()
  return errand
}

async function rowsWhere(
  { tx, worker }: Acting,
  where: ReturnType<typeof sql>,
  most: number,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select e.id, e.what, e.concerns, e.asked, e.asked_at as "askedAt", e.asked_by as "askedBy", ${isHeld} as held
    from errand e where e.authority = ${worker.authority} and ${where}
    order by e.asked_at desc, e.id desc limit ${most}`.execute(tx)
  return rows
}

/**
 * In a second question, and never in the first: an errand that ends between the two has let go of its lock by the first or
 * has its last step by the second, and so is never taken for one that broke off.
 */
async function withSteps({ tx, store }: Acting, rows: readonly Row[]): Promise<readonly Errand[]> {
  if (rows.length === 0) return []
  const { rows: steps } = await sql<StepRow>`
    select errand, number, at, stage, done, whole, problem, made from errand_step
    where authority = nullif(current_setting('app.authority', true), '')::uuid
      and errand = any(${rows.map(({ id }) => id)}::uuid[])
    order by number`.execute(tx)
  const byErrand = Map.groupBy(steps, ({ errand }) => errand)
  const now = store.clock.now()
  return rows.map(({ held, concerns, ...row }): Errand => {
    const own = byErrand.get(row.id) ?? []
    const last = own.at(-1)
    return {
      ...row,
      concerns: concerns ?? undefined,
      state: stateOf(held, last?.stage, row.askedAt, now),
      begunAt: own[0]?.at,
      last: last && stepOf(last),
    }
  })
}

function stateOf(held: boolean, last: Stage | undefined, askedAt: Moment, now: Moment): ErrandState {
  if (last === 'made' || last === 'failed') return last
  const mayStillBegin = last === undefined && addMinutes(askedAt, beginsWithin) > now
  return held || mayStillBegin ? 'under way' : 'broke off'
}

const stepOf = ({ at, stage, done, whole, problem, made }: StepRow) => ({
  at,
  stage,
  done: done ?? undefined,
  whole: whole ?? undefined,
  problem: problem ?? undefined,
  made: made ?? undefined,
})

/** What came of asking: the errand, and whether it is a new one that somebody has to be sent for. */
export type Begun = { readonly id: ErrandId; readonly isNew: boolean }

/** Puts an errand down. Where the same is under way already, two presses are one. */
export async function beginErrand(acting: Acting, { what, concerns, asked }: Asked): Promise<Begun> {
  requireDeed(acting, deedOf[what])
  await alone(acting, `errand ${what} ${concerns ?? ''}`)
  const before = await findErrand(acting, what, concerns)
  if (before?.state === 'under way') return { id: before.id, isNew: false }
  const { tx, worker, store } = acting
  const id = newId<'errand'>()
  await tx
    .insertInto('errand')
    .values({
      authority: worker.authority,
      id,
      what,
      concerns: concerns ?? null,
      asked: asked === undefined ? null : JSON.stringify(asked),
      asked_at: store.clock.now(),
      asked_by: worker.id,
    })
    .execute()
  return { id, isNew: true }
}

/** Takes an errand on until the transaction ends. False where somebody else has it. */
export async function holdErrand(acting: Acting, id: ErrandId): Promise<boolean> {
  requireDeed(acting, 'prepare for inspections')
  const { rows } = await sql<{
    held: boolean
  }>`select pg_try_advisory_xact_lock(${keyOf(id)}) as held`.execute(acting.tx)
  return rows[0]?.held === true
}

/** Adds a step to an errand. */
export async function tellStep(acting: Acting, id: ErrandId, step: Step): Promise<void> {
  requireDeed(acting, 'prepare for inspections')
  const { tx, worker, store } = acting
  await sql`
    insert into errand_step (authority, errand, number, at, stage, done, whole, problem, made)
    select ${worker.authority}, ${id}, coalesce(max(s.number), 0) + 1, ${store.clock.now()}, ${step.stage},
      ${step.done ?? null}::integer, ${step.whole ?? null}::integer, ${step.problem ?? null}, ${step.made ?? null}::uuid
    from errand_step s where s.authority = ${worker.authority} and s.errand = ${id}`.execute(tx)
}
