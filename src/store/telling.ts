import { sql } from 'kysely'
import type { RecordId, TeamId } from '../define/record.ts'
import type { Day, Moment } from '../plain/day.ts'
import { type Deed, decide, myWork, type Role, roles } from './access.ts'
import { type Acting, mayEver, NotFound, requireDeed } from './as.ts'
import { recordsAtDesk, versionsAtDesk } from './desk-records.ts'
import type { Standing } from './standing.ts'

/** The communications plan and the staff briefings as they stand, in the order in which they were made. */
export async function messagesPlanned(acting: Acting): Promise<readonly Standing[]> {
  requireDeed(acting, 'tell people')
  return recordsAtDesk(acting, 'messages')
}

/** Whether a record is a briefing that staff are still asked to read. */
const isToRead = ({ kind, answers }: Standing): boolean =>
  kind === 'briefing' && answers.dropped === undefined

/** A staff briefing, with the moment at which this worker pressed that they had read it. */
export type BriefingRead = { readonly briefing: Standing; readonly readAt: Moment | undefined }

/** The briefings that staff are asked to read, the newest first. */
export async function briefingsForStaff(acting: Acting): Promise<readonly BriefingRead[]> {
  requireDeed(acting, 'read briefings')
  const { tx, worker } = acting
  const briefings = (await recordsAtDesk(acting, 'messages')).filter(isToRead)
  const reads = await tx
    .selectFrom('briefing_read')
    .select(['briefing', 'at'])
    .where('authority', '=', worker.authority)
    .where('worker', '=', worker.id)
    .execute()
  const readAt = new Map(reads.map(({ briefing, at }) => [briefing, at]))
  return briefings.toReversed().map((briefing) => ({ briefing, readAt: readAt.get(briefing.id) }))
}

/** One briefing with all its versions, for whoever works here. */
export async function briefingVersions(acting: Acting, record: RecordId): Promise<readonly Standing[]> {
  requireDeed(acting, 'read briefings')
  const versions = await versionsAtDesk(acting, 'messages', record)
  if (versions.at(-1)?.kind !== 'briefing') throw new NotFound()
  return versions
}

/** How many briefings this worker is still asked to read, and by which day the first of them. Nothing for whoever is not staff. */
export async function briefingsUnread(
  acting: Acting,
): Promise<{ readonly many: number; readonly firstBy: Day | undefined }> {
  const { tx, worker, store } = acting
  if (!mayEver(worker, 'read briefings')) return { many: 0, firstBy: undefined }
  const now = store.clock.now()
  const { rows } = await sql<{ many: number; firstBy: Day | null }>`
    select count(*)::integer as many, min(v.read_by) as "firstBy" from briefing v
    where v.authority = ${worker.authority} and v.known_from <= ${now} and v.known_to > ${now} and v.dropped is null
      and not exists (select from briefing_read d where d.authority = v.authority and d.briefing = v.record
        and d.worker = ${worker.id})`.execute(tx)
  return { many: rows[0]?.many ?? 0, firstBy: rows[0]?.firstBy ?? undefined }
}

/** Writes that this worker has read a briefing, once. */
export async function readBriefing(acting: Acting, record: RecordId): Promise<void> {
  const now = (await briefingVersions(acting, record)).at(-1)
  if (now === undefined) throw new NotFound()
  await acting.tx
    .insertInto('briefing_read')
    .values({
      authority: acting.worker.authority,
      briefing: record,
      worker: acting.worker.id,
      version: now.version,
      at: acting.store.clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const mayRead = (role: Role): boolean =>
  decide({
    role,
    deed: 'read briefings' satisfies Deed,
    purpose: myWork,
    relations: new Set(),
    sensitivity: 'usual',
  }).may === 'yes'

/** How many of a team have read a briefing. `team` is undefined for those who belong to none. */
export type TeamReach = {
  readonly team: TeamId | undefined
  readonly name: string | undefined
  readonly people: number
  readonly read: number
}

/** How many of each team have read a briefing, of those who work here today. Numbers alone, by the name of the team. */
export async function briefingReach(acting: Acting, record: RecordId): Promise<readonly TeamReach[]> {
  requireDeed(acting, 'tell people')
  const { worker, store } = acting
  const { rows } = await sql<{ team: TeamId | null; name: string | null; people: number; read: number }>`
    select w.team, t.name, count(*)::integer as people, count(d.worker)::integer as read
    from worker w
    left join team t on t.authority = w.authority and t.id = w.team
    left join briefing_read d on d.authority = w.authority and d.worker = w.id and d.briefing = ${record}
    where w.authority = ${worker.authority} and w.role = any(${roles.filter(mayRead)}::text[])
      and (w.ended_on is null or w.ended_on >= ${store.clock.today()})
    group by w.team, t.name order by t.name nulls last`.execute(acting.tx)
  return rows.map(({ team, name, people, read }) => ({
    team: team ?? undefined,
    name: name ?? undefined,
    people,
    read,
  }))
}

/** The names of those in the manager’s own team who have not read a briefing yet. */
export async function unreadInOwnTeam(acting: Acting, record: RecordId): Promise<readonly string[]> {
  requireDeed(acting, 'follow up briefings')
  const { worker, store } = acting
  if (worker.team === undefined) return []
  const { rows } = await sql<{ name: string }>`
    select w.name from worker w
    where w.authority = ${worker.authority} and w.team = ${worker.team} and w.role = any(${roles.filter(mayRead)}::text[])
      and (w.ended_on is null or w.ended_on >= ${store.clock.today()})
      and not exists (select from briefing_read d where d.authority = w.authority and d.worker = w.id
        and d.briefing = ${record})
    order by w.name`.execute(acting.tx)
  return rows.map(({ name }) => name)
}
