import { sql } from 'kysely'
import type { PersonId, RecordId } from '../define/record.ts'
import type { Day, Moment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { alone } from './alone.ts'
import { type Acting, NotFound, requireDeed } from './as.ts'
import { currentAt } from './relations.ts'
import type { DrawId, SampleId, Tables } from './tables.ts'

/** The files of one visit, or of one month of leaders. */
export type Sample = {
  readonly id: SampleId
  readonly purpose: 'visit' | 'leaders'
  /** What it is called, also on the pages of those who are invited: `Focused visit, November 2026`. */
  readonly title: string
  /** The visit on record, where the sample was begun from one. */
  readonly visit: RecordId | undefined
  /** The first day of the leaders' month. */
  readonly month: Day | undefined
  readonly madeAt: Moment
  readonly madeBy: string
  readonly files: number
}

const sampleColumns = (now: Moment) => sql`
  s.id, s.purpose, s.title, s.visit, s.month, s.made_at as "madeAt", coalesce(w.name, '') as "madeBy",
  (select count(distinct f.child)::integer from sample_file f where f.authority = s.authority and f.sample = s.id
     and f.written_at <= ${now}) as files
  from sample s left join worker w on w.authority = s.authority and w.id = s.made_by`

type SampleRow = Omit<Sample, 'visit' | 'month'> & {
  readonly visit: RecordId | null
  readonly month: Day | null
}

const sampleOf = ({ visit, month, ...row }: SampleRow): Sample => ({
  ...row,
  visit: visit ?? undefined,
  month: month ?? undefined,
})

/** The samples of visits, or those of leaders, the latest first. */
export async function samples(acting: Acting, purpose: Sample['purpose']): Promise<readonly Sample[]> {
  requireDeed(acting, 'run inspections')
  const { rows } = await sql<SampleRow>`select ${sampleColumns(acting.store.clock.now())}
    where s.authority = ${acting.worker.authority} and s.purpose = ${purpose}
    order by s.month desc nulls last, s.made_at desc, s.id`.execute(acting.tx)
  return rows.map(sampleOf)
}

/** One sample. There is always one, or nothing is found at all. */
export async function getSample(acting: Acting, id: SampleId): Promise<Sample> {
  requireDeed(acting, 'run inspections')
  const { rows } = await sql<SampleRow>`select ${sampleColumns(acting.store.clock.now())}
    where s.authority = ${acting.worker.authority} and s.id = ${id}`.execute(acting.tx)
  const [row] = rows
  if (row === undefined) throw new NotFound()
  return sampleOf(row)
}

/** Begins the sample of a visit, empty. */
export async function beginSample(
  acting: Acting,
  { title, visit }: { readonly title: string; readonly visit?: RecordId | undefined },
): Promise<SampleId> {
  requireDeed(acting, 'run inspections')
  return insertSample(acting, { purpose: 'visit', title, visit: visit ?? null, month: null })
}

/** The leaders' sample of a month, begun where there is none. `month` is its first day. */
export async function sampleOfMonth(acting: Acting, month: Day, title: string): Promise<SampleId> {
  requireDeed(acting, 'run inspections')
  await alone(acting, `sample of ${month}`)
  const found = await acting.tx
    .selectFrom('sample')
    .select('id')
    .where('authority', '=', acting.worker.authority)
    .where('month', '=', month)
    .executeTakeFirst()
  return found?.id ?? (await insertSample(acting, { purpose: 'leaders', title, visit: null, month }))
}

async function insertSample(
  { tx, worker, store }: Acting,
  what: Pick<Tables['sample'], 'purpose' | 'title' | 'visit' | 'month'>,
): Promise<SampleId> {
  const id = newId<'sample'>()
  await tx
    .insertInto('sample')
    .values({ authority: worker.authority, id, made_at: store.clock.now(), made_by: worker.id, ...what })
    .execute()
  return id
}

/** Who was left out of a draw: how many, by the kind of reason. Never who. */
export type LeftOut = { readonly kind: string; readonly many: number; readonly why?: string | undefined }

/** How many children could be drawn, by where they stand and by team. */
export type Sizes = {
  readonly status: Readonly<Record<string, number>>
  readonly team: Readonly<Record<string, number>>
}

/** A draw as it was kept: everything that it takes to draw again. */
export type KeptDraw = {
  readonly id: DrawId
  readonly sample: SampleId
  /** From 1 on: the first draw of the sample, the second … */
  readonly number: number
  readonly drawnBy: string
  /** By which question the population was found, with its version. */
  readonly query: string
  /** The population is that which was known at this moment. */
  readonly knownAt: Moment
  readonly seed: string
  readonly seedFrom: 'goldthread' | 'told'
  readonly why: string
  /** Which children could be drawn, by where they stand. */
  readonly statuses: readonly string[]
  readonly fromEach: 'status' | 'team' | undefined
  readonly population: readonly PersonId[]
  /** To which part each of the population belongs, in the same order, where some were drawn from each. */
  readonly strata: readonly string[] | undefined
  readonly digest: string
  readonly sizes: Sizes
  readonly excluded: readonly LeftOut[]
  /** Whom officers left out by name of the number, so that it can be done again. */
  readonly namedOut: readonly PersonId[]
  readonly drawn: readonly PersonId[]
  readonly madeAt: Moment
  readonly madeBy: string
}

type DrawRow = Omit<KeptDraw, 'fromEach' | 'strata'> & {
  readonly fromEach: 'status' | 'team' | null
  readonly strata: readonly string[] | null
}

const drawOf = ({ fromEach, strata, ...row }: DrawRow): KeptDraw => ({
  ...row,
  fromEach: fromEach ?? undefined,
  strata: strata ?? undefined,
})

const drawColumns = sql`d.id, d.sample, d.number, d.drawn_by as "drawnBy", d.query, d.known_at as "knownAt", d.seed,
  d.seed_from as "seedFrom", d.why, d.statuses, d.from_each as "fromEach", d.population, d.strata, d.digest, d.sizes,
  d.excluded, d.named_out as "namedOut", d.drawn, d.made_at as "madeAt", coalesce(w.name, '') as "madeBy"
  from draw d left join worker w on w.authority = d.authority and w.id = d.made_by`

/** Every draw of a sample, the first first. Ids alone; whoever shows children asks for the files of the sample. */
export async function drawsOf(acting: Acting, sample: SampleId): Promise<readonly KeptDraw[]> {
  requireDeed(acting, 'run inspections')
  const { rows } = await sql<DrawRow>`select ${drawColumns}
    where d.authority = ${acting.worker.authority} and d.sample = ${sample} order by d.number`.execute(
    acting.tx,
  )
  return rows.map(drawOf)
}

/** One draw. Ids alone. */
export async function getDraw(acting: Acting, id: DrawId): Promise<KeptDraw> {
  requireDeed(acting, 'run inspections')
  const { rows } = await sql<DrawRow>`select ${drawColumns}
    where d.authority = ${acting.worker.authority} and d.id = ${id}`.execute(acting.tx)
  const [row] = rows
  if (row === undefined) throw new NotFound()
  return drawOf(row)
}

export type NewDraw = Omit<KeptDraw, 'id' | 'number' | 'madeAt' | 'madeBy'>

/**
 * Keeps a draw and puts its children into the sample, in the order in which they were drawn. It is numbered after those
 * that stand, all of which stay. Of two at once the second waits for the first, and is numbered after it.
 */
export async function keepDraw(acting: Acting, draw: NewDraw): Promise<DrawId> {
  requireDeed(acting, 'run inspections')
  const { tx, worker, store } = acting
  const [id, at] = [newId<'draw'>(), store.clock.now()]
  await alone(acting, `draws of ${draw.sample}`)
  const before = await drawsOf(acting, draw.sample)
  await tx
    .insertInto('draw')
    .values({
      authority: worker.authority,
      id,
      sample: draw.sample,
      number: before.length + 1,
      drawn_by: draw.drawnBy,
      query: draw.query,
      known_at: draw.knownAt,
      seed: draw.seed,
      seed_from: draw.seedFrom,
      why: draw.why,
      statuses: [...draw.statuses],
      from_each: draw.fromEach ?? null,
      population: [...draw.population],
      strata: draw.strata === undefined ? null : [...draw.strata],
      digest: draw.digest,
      sizes: JSON.stringify(draw.sizes),
      excluded: JSON.stringify(draw.excluded),
      named_out: [...draw.namedOut],
      drawn: [...draw.drawn],
      made_at: at,
      made_by: worker.id,
    })
    .execute()
  if (draw.drawn.length > 0)
    await tx
      .insertInto('sample_file')
      .values(
        draw.drawn.map((child, place) => ({
          authority: worker.authority,
          id: newId<'sample file'>(),
          version: 1,
          sample: draw.sample,
          child,
          route: 'drawn' as const,
          draw: id,
          place: place + 1,
          asked_by: null,
          asked_at: null,
          why: null,
          ready: false,
          told: false,
          withdrawn: null,
          written_at: at,
          written_by: worker.id,
        })),
      )
      .execute()
  return id
}

/** Everybody whose record is restricted at the moment of the clock, whoever asks: nobody of them is ever drawn. */
export async function restrictedNow(acting: Acting): Promise<ReadonlySet<PersonId>> {
  requireDeed(acting, 'run inspections')
  const { tx, worker, store } = acting
  const now = store.clock.now()
  const { rows } = await sql<{ person: PersonId }>`
    select distinct person from restriction
    where authority = ${worker.authority} and since <= ${now} and until > ${now}`.execute(tx)
  return new Set(rows.map(({ person }) => person))
}

/** The children who were drawn for leaders from a moment on, until the moment of the clock. Ids alone. */
export async function drawnForLeaders(acting: Acting, since: Moment): Promise<ReadonlySet<PersonId>> {
  requireDeed(acting, 'run inspections')
  const { tx, worker, store } = acting
  const { rows } = await sql<{ child: PersonId }>`
    select distinct unnest(d.drawn) as child from draw d
    join sample s on s.authority = d.authority and s.id = d.sample
    where d.authority = ${worker.authority} and s.purpose = 'leaders' and d.made_at >= ${since}
      and d.made_at < ${store.clock.now()}`.execute(tx)
  return new Set(rows.map(({ child }) => child))
}

/**
 * The children of these numbers of the council's own, by number. A number that is nobody's, several people's, or of
 * somebody whose record is restricted to others is not among them.
 */
export async function childrenByNumber(
  acting: Acting,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, PersonId>> {
  requireDeed(acting, 'run inspections')
  if (numbers.length === 0) return new Map()
  const { tx, worker, store } = acting
  const { rows } = await sql<{ number: string; children: readonly PersonId[] }>`
    select lower(p.local_number) as number, array_agg(distinct p.record) as children from person p
    where p.authority = ${worker.authority} and ${currentAt('p', store.clock.now())}
      and lower(p.local_number) = any(${numbers.map((one) => one.toLowerCase())}::text[])
    group by 1`.execute(tx)
  return new Map(
    rows.flatMap(({ number, children: [child, another] }) =>
      child === undefined || another !== undefined ? [] : [[number, child] as const],
    ),
  )
}
