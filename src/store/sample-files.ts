import { type RawBuilder, sql } from 'kysely'
import type { PersonId, TeamId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { alone } from './alone.ts'
import { type Acting, log, NotFound, requireDeed } from './as.ts'
import { nameOfPerson } from './child-names.ts'
import { keepable } from './keepable.ts'
import { allocationOf, currentAt } from './relations.ts'
import type { DrawId, Route, SampleFileId, SampleId, Tables } from './tables.ts'

/** A file of a sample as it stands, with the child's name and who works with them. */
export type SampleFile = {
  readonly id: SampleFileId
  readonly version: number
  readonly sample: SampleId
  readonly child: PersonId
  readonly name: string
  /** The council's own number. */
  readonly number: string | null
  readonly route: Route
  readonly draw: DrawId | null
  /** In which place it was drawn, from 1 on. */
  readonly place: number | null
  readonly askedBy: string | null
  readonly askedAt: Moment | null
  readonly why: string | null
  /** The file can be read: its pack was looked through. */
  readonly ready: boolean
  /** Whoever works with the child knows that it will be read. */
  readonly told: boolean
  /** Why it is read no more; nothing where it is. */
  readonly withdrawn: string | null
  readonly worker: string | null
  readonly team: string | null
  readonly teamId: TeamId | null
}

/** The files of a sample as they stand: drawn ones by draw and place, then those asked for, then those suggested. Logged. */
export async function filesOf(acting: Acting, sample: SampleId): Promise<readonly SampleFile[]> {
  const rule = requireDeed(acting, 'run inspections')
  return named(acting, await standing(acting, sql`f.sample = ${sample}`), 'files of a sample', rule)
}

/**
 * The files that are assigned to whoever is visiting: those of the samples to which they are invited now, without the ones
 * that were withdrawn. Logged.
 */
export async function assignedFiles(acting: Acting): Promise<readonly SampleFile[]> {
  const rule = requireDeed(acting, 'inspect')
  const { worker, store } = acting
  const now = store.clock.now()
  const invited = sql`f.withdrawn is null and f.sample in (
    select i.sample from invitation i
    where i.authority = f.authority and i.worker = ${worker.id} and i.from_at <= ${now} and i.until_at > ${now}
      and not exists (select from invitation n where n.authority = i.authority and n.id = i.id and n.version > i.version)
  )`
  return named(acting, await standing(acting, invited), 'files assigned to a visitor', rule)
}

async function standing(acting: Acting, which: RawBuilder<unknown>): Promise<readonly SampleFile[]> {
  const { tx, worker, store } = acting
  const { rows } = await sql<SampleFile>`
    select f.id, f.version, f.sample, f.child, ${nameOfPerson} as name, p.local_number as number, f.route, f.draw,
      f.place, f.asked_by as "askedBy", f.asked_at as "askedAt", f.why, f.ready, f.told, f.withdrawn,
      w.name as worker, t.name as team, t.id as "teamId"
    from sample_file f
    join person p on p.authority = f.authority and p.record = f.child and ${currentAt('p', store.clock.now())}
    left join draw d on d.authority = f.authority and d.id = f.draw
    left join lateral (${allocationOf(worker.authority, sql.ref('f.child'), store.clock)}) a on true
    left join worker w on w.authority = f.authority and w.id = a.worker
    left join team t on t.authority = f.authority and t.id = a.team
    where f.authority = ${worker.authority} and ${which}
      and not exists (select from sample_file n where n.authority = f.authority and n.id = f.id and n.version > f.version)
    order by f.route = 'drawn' desc, d.number, f.place, f.route, f.asked_at, f.id`.execute(tx)
  return rows
}

async function named(
  acting: Acting,
  files: readonly SampleFile[],
  what: string,
  rule: string,
): Promise<readonly SampleFile[]> {
  if (files.length > 0)
    await log(
      acting,
      what,
      files.map(({ child }) => child),
      rule,
    )
  return files
}

/** A file that somebody chose: because those who visit asked for it, or because the council suggests it. */
export type ChosenFile = {
  readonly child: PersonId
  readonly route: Exclude<Route, 'drawn'>
  readonly askedBy: string
  readonly askedAt: Moment
  readonly why: string
}

/** Puts chosen files into a sample, apart from the drawn ones and labelled with how they came there. Logged. */
export async function addFiles(
  acting: Acting,
  sample: SampleId,
  files: readonly ChosenFile[],
): Promise<void> {
  const rule = requireDeed(acting, 'run inspections')
  const { tx, worker, store } = acting
  if (files.length === 0) return
  await tx
    .insertInto('sample_file')
    .values(
      files.map(({ child, route, askedBy, askedAt, why }) => ({
        authority: worker.authority,
        id: newId<'sample file'>(),
        version: 1,
        sample,
        child,
        route,
        draw: null,
        place: null,
        asked_by: keepable(askedBy),
        asked_at: askedAt,
        why: keepable(why),
        ready: false,
        told: false,
        withdrawn: null,
        written_at: store.clock.now(),
        written_by: worker.id,
      })),
    )
    .execute()
  await log(
    acting,
    'added to a sample',
    files.map(({ child }) => child),
    rule,
  )
}

/** How it stands with a file. */
export type FileState = Pick<SampleFile, 'ready' | 'told' | 'withdrawn'>

/** How it stands with a file now, and nobody else changes it until the transaction ends. */
export async function fileState(acting: Acting, id: SampleFileId): Promise<FileState> {
  const { ready, told, withdrawn } = await lastVersion(acting, id)
  return { ready, told, withdrawn }
}

/** Writes how it stands with a file, as a new version; says which sample it is of. */
export async function changeFile(acting: Acting, id: SampleFileId, state: FileState): Promise<SampleId> {
  const last = await lastVersion(acting, id)
  const { tx, worker, store } = acting
  await tx
    .insertInto('sample_file')
    .values({
      ...last,
      ...state,
      withdrawn: state.withdrawn === null ? null : keepable(state.withdrawn),
      version: last.version + 1,
      written_at: store.clock.now(),
      written_by: worker.id,
    })
    .execute()
  return last.sample
}

async function lastVersion(acting: Acting, id: SampleFileId): Promise<Tables['sample_file']> {
  requireDeed(acting, 'run inspections')
  // Who says how it stands now goes on from there: what somebody else says meanwhile must not be lost.
  await alone(acting, `file of a sample ${id}`)
  const last = await acting.tx
    .selectFrom('sample_file')
    .selectAll()
    .where('authority', '=', acting.worker.authority)
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last === undefined) throw new NotFound()
  return last
}

/** A file drawn for leaders, told by its place and its month alone. */
export type LeadersFile = { readonly id: SampleFileId; readonly place: number; readonly title: string }

/** The files that were drawn for leaders, the latest month first. Names nobody. */
export async function leadersFiles(acting: Acting): Promise<readonly LeadersFile[]> {
  requireDeed(acting, 'run inspections')
  const { rows } = await sql<LeadersFile>`
    select f.id, f.place, s.title from sample_file f
    join sample s on s.authority = f.authority and s.id = f.sample
    join draw d on d.authority = f.authority and d.id = f.draw
    where f.authority = ${acting.worker.authority} and s.purpose = 'leaders' and f.version = 1
    order by s.month desc, d.number desc, f.place limit 120`.execute(acting.tx)
  return rows
}
