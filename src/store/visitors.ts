import { sql } from 'kysely'
import type { PersonId, RecordId, WorkerId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { fine, type Result, wrong } from '../plain/result.ts'
import { isVisitor, type Role } from './access.ts'
import { alone } from './alone.ts'
import { type Acting, log, NotFound, requireDeed } from './as.ts'
import { type Database, within } from './database.ts'
import { recordsAtDesk, versionsAtDesk } from './desk-records.ts'
import { keepable } from './keepable.ts'
import type { Standing } from './standing.ts'
import type { InvitationId, SampleId } from './tables.ts'
import type { Worker } from './worker.ts'

/** From when until when somebody from outside may read, as it stands. */
export type Invitation = {
  readonly id: InvitationId
  readonly version: number
  readonly sample: SampleId
  readonly title: string
  readonly worker: WorkerId
  readonly name: string
  readonly role: Role
  readonly scope: string
  readonly framework: string
  readonly from: Moment
  readonly until: Moment
  /** Why the last change was made. */
  readonly why: string | null
  readonly writtenAt: Moment
  readonly writtenBy: string
}

const invitationColumns = sql`i.id, i.version, i.sample, s.title, i.worker, w.name, w.role, i.scope, i.framework,
  i.from_at as "from", i.until_at as until, i.why, i.written_at as "writtenAt", coalesce(b.name, '') as "writtenBy"
  from invitation i
  join sample s on s.authority = i.authority and s.id = i.sample
  join worker w on w.authority = i.authority and w.id = i.worker
  left join worker b on b.authority = i.authority and b.id = i.written_by`

const last = sql`not exists (
  select from invitation n where n.authority = i.authority and n.id = i.id and n.version > i.version)`

/** Everybody who is or was invited to read the files of a sample, by name. */
export async function invitationsTo(acting: Acting, sample: SampleId): Promise<readonly Invitation[]> {
  requireDeed(acting, 'run inspections')
  const { rows } = await sql<Invitation>`select ${invitationColumns}
    where i.authority = ${acting.worker.authority} and i.sample = ${sample} and ${last}
    order by w.name, i.from_at`.execute(acting.tx)
  return rows
}

/** One invitation as it stands. */
export async function getInvitation(acting: Acting, id: InvitationId): Promise<Invitation> {
  requireDeed(acting, 'run inspections')
  const { rows } = await sql<Invitation>`select ${invitationColumns}
    where i.authority = ${acting.worker.authority} and i.id = ${id} and ${last}`.execute(acting.tx)
  const [found] = rows
  if (found === undefined) throw new NotFound()
  return found
}

/** The invitations of whoever is visiting that run now. */
export async function ownInvitations(acting: Acting): Promise<readonly Invitation[]> {
  requireDeed(acting, 'inspect')
  const { tx, worker, store } = acting
  const now = store.clock.now()
  const { rows } = await sql<Invitation>`select ${invitationColumns}
    where i.authority = ${worker.authority} and i.worker = ${worker.id} and ${last} and i.from_at <= ${now}
      and i.until_at > ${now} order by i.until_at`.execute(tx)
  return rows
}

export type Inviting = {
  readonly name: string
  readonly role: Role
  /** Who they are at the identity provider by which the council's own staff sign in. */
  readonly subject: string
  readonly scope: string
  readonly framework: string
  readonly from: Moment
  readonly until: Moment
}

/**
 * Invites somebody to read the files of a sample, and makes their account where they have none. They sign in by the same
 * identity provider as whoever invites them. A subject that is somebody's who works here is refused.
 */
export async function invite(acting: Acting, sample: SampleId, inviting: Inviting): Promise<Result<void>> {
  requireDeed(acting, 'invite visitors')
  const worker = await accountFor(acting, inviting)
  if (!worker.ok) return worker
  await insertInvitation(acting, {
    ...inviting,
    id: newId<'invitation'>(),
    version: 1,
    worker: worker.value,
    sample,
    why: null,
  })
  return fine(undefined)
}

async function accountFor(acting: Acting, { name, role, subject }: Inviting): Promise<Result<WorkerId>> {
  const { tx, worker } = acting
  const { issuer } = await tx
    .selectFrom('worker')
    .select('issuer')
    .where('authority', '=', worker.authority)
    .where('id', '=', worker.id)
    .executeTakeFirstOrThrow()
  const known = await tx
    .selectFrom('worker')
    .select(['id', 'role'])
    .where('authority', '=', worker.authority)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  if (known !== undefined && !isVisitor(known.role))
    return wrong(
      'subject',
      'Somebody who works here signs in by this. Ask the visitor’s own office for theirs.',
    )
  if (known !== undefined && known.role !== role)
    return wrong(
      'subject',
      `This sign-in is known as that of ${known.role === 'inspector' ? 'an inspector' : 'a peer reviewer'}.`,
    )
  if (known !== undefined) return fine(known.id)
  const { rows } = await sql<{ id: WorkerId }>`
    select enter_visitor(${newId()}, ${keepable(name)}, ${role}, ${issuer}, ${keepable(subject)}) as id`.execute(
    tx,
  )
  const [made] = rows
  return made === undefined ? wrong('role', 'Choose an inspector or a peer reviewer.') : fine(made.id)
}

type InvitationValues = Omit<Inviting, 'name' | 'role' | 'subject'> &
  Pick<Invitation, 'id' | 'version' | 'worker' | 'sample' | 'why'>

async function insertInvitation({ tx, worker, store }: Acting, one: InvitationValues): Promise<void> {
  await tx
    .insertInto('invitation')
    .values({
      authority: worker.authority,
      id: one.id,
      version: one.version,
      worker: one.worker,
      sample: one.sample,
      scope: keepable(one.scope),
      framework: keepable(one.framework),
      from_at: one.from,
      until_at: one.until,
      why: one.why === null ? null : keepable(one.why),
      written_at: store.clock.now(),
      written_by: worker.id,
    })
    .execute()
}

/** Changes from when until when an invitation holds, as a new version with its reason. To end one now, `until` is now. */
export async function changeInvitation(
  acting: Acting,
  id: InvitationId,
  { from, until, why }: Pick<Inviting, 'from' | 'until'> & { readonly why: string },
): Promise<SampleId> {
  requireDeed(acting, 'invite visitors')
  await alone(acting, `invitation ${id}`)
  const standing = await getInvitation(acting, id)
  await insertInvitation(acting, { ...standing, version: standing.version + 1, from, until, why })
  return standing.sample
}

/** The invitation of somebody from outside that comes next, or the one that ended last: why they are let in or not. */
export async function findTimes(
  database: Database,
  { authority, id }: Pick<Worker, 'authority' | 'id'>,
  now: Moment,
): Promise<{ readonly from: Moment; readonly until: Moment } | undefined> {
  return within(database, { authority, worker: id }, async (tx) => {
    const { rows } = await sql<{ from: Moment; until: Moment }>`
      select i.from_at as "from", i.until_at as until from invitation i
      where i.authority = ${authority} and i.worker = ${id} and ${last}
      order by i.from_at > ${now} desc, case when i.from_at > ${now} then i.from_at end, i.until_at desc limit 1`.execute(
      tx,
    )
    return rows[0]
  })
}

/** Something that a visitor read: one child in one reading. */
export type VisitorRead = {
  readonly at: Moment
  readonly worker: WorkerId
  readonly name: string
  readonly what: string
  readonly record: RecordId | null
  readonly child: PersonId | null
  /** The council's own number of the child. */
  readonly number: string | null
  /** By which rule it was allowed: as a file of the sample, or by the right to roam. */
  readonly rule: string
  /** The reason that they gave, word for word, or `my work`. */
  readonly purpose: string
}

/**
 * Everything that those invited to a sample have read during their time, the latest first: a line for each child in each
 * reading. Logged: it says of children that they are known here.
 */
export async function readsByVisitors(acting: Acting, sample: SampleId): Promise<readonly VisitorRead[]> {
  const rule = requireDeed(acting, 'invite visitors')
  const { tx, worker, store } = acting
  const now = store.clock.now()
  const { rows } = await sql<VisitorRead>`
    select l.at, l.worker, w.name, l.what, l.record, c.child, p.local_number as number, l.rule, l.purpose
    from (
      select i.worker, min(i.from_at) as from_at, max(i.until_at) as until_at from invitation i
      where i.authority = ${worker.authority} and i.sample = ${sample} group by i.worker
    ) v
    join read_log l on l.authority = ${worker.authority} and l.worker = v.worker and l.at >= v.from_at and l.at < v.until_at
    join worker w on w.authority = l.authority and w.id = l.worker
    left join lateral unnest(l.children) as c(child) on true
    left join person p on p.authority = l.authority and p.record = c.child and p.known_from <= ${now} and p.known_to > ${now}
    order by l.at desc, l.id, p.local_number`.execute(tx)
  const children = rows.flatMap(({ child }) => child ?? [])
  if (children.length > 0) await log(acting, 'what visitors have read', children, rule)
  return rows
}

/** What whoever is visiting wrote for themselves, the latest first: bookmarks and questions of their own alone. */
export async function ownNotes(acting: Acting): Promise<readonly Standing[]> {
  requireDeed(acting, 'inspect')
  const all = await recordsAtDesk(acting, 'inspecting')
  return all.filter(({ recordedBy }) => recordedBy === acting.worker.id).toReversed()
}

/** What those invited to a sample have asked, the latest first: their records of this kind. Bookmarks stay their own. */
export async function questionsTo(
  acting: Acting,
  sample: SampleId,
  kind: string,
): Promise<readonly Standing[]> {
  const invited = new Set((await invitationsTo(acting, sample)).map(({ worker }) => worker))
  const all = await recordsAtDesk(acting, 'inspecting')
  return all.filter((one) => one.kind === kind && invited.has(one.recordedBy)).toReversed()
}

/** Every version of something that whoever is visiting wrote for themselves. */
export async function ownNoteVersions(acting: Acting, record: RecordId): Promise<readonly Standing[]> {
  requireDeed(acting, 'inspect')
  const versions = await versionsAtDesk(acting, 'inspecting', record)
  if (versions.some(({ recordedBy }) => recordedBy !== acting.worker.id)) throw new NotFound()
  return versions
}
