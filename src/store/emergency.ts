import { sql } from 'kysely'
import type { FamilyId, PersonId, TeamId, WorkerId } from '../define/record.ts'
import type { Day, Moment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import type { Deed } from './access.ts'
import { type Acting, mayEver, requireDeed } from './as.ts'
import { isOnEmergencyDuty } from './duty.ts'
import { allocationOf, currentAt } from './relations.ts'
import { counting } from './remembered.ts'
import type { Worker } from './worker.ts'

/** By which rule somebody may make the paper, and as what. */
export type MayMake = { readonly deed: Deed; readonly rule: string }

/** Goes on only for those who lead, or for whoever the rota says is on emergency duty now. */
export async function requireEmergency(acting: Acting): Promise<MayMake> {
  const onDuty = !mayEver(acting.worker, 'make the emergency paper') && (await isOnEmergencyDuty(acting))
  const deed = onDuty ? 'make the emergency paper on duty' : 'make the emergency paper'
  return { deed, rule: requireDeed(acting, deed) }
}

/**
 * Goldthread itself, which makes the paper in the evening. It has a leader's right to make it and is nobody's colleague:
 * it is not in the table of workers, nobody can sign in as it, and no restricted record is open to it.
 */
export const goldthreadItself = (authority: Worker['authority']): Worker => ({
  authority,
  id: '00000000-0000-7000-8000-000000000001' as WorkerId,
  name: 'Goldthread itself',
  post: 'the program',
  role: 'director',
  team: undefined,
  teamName: undefined,
  locality: undefined,
})

/** Somebody whose record only named workers may open, and who those are. */
export type Restricted = { readonly person: PersonId; readonly allowed: readonly WorkerId[] }

/** Everybody whose record is restricted now, whether or not whoever asks is one of those who may open it. */
export async function restrictedPeople({ tx, worker, store }: Acting): Promise<readonly Restricted[]> {
  const { rows } = await sql<Restricted>`
    select r.person, array_agg(distinct a.one) as allowed
    from restriction r cross join lateral unnest(r.allowed) a(one)
    where r.authority = ${worker.authority} and r.until > ${store.clock.now()}
    group by r.person order by r.person`.execute(tx)
  return rows
}

/** Somebody of a family, as an emergency needs to know them. */
export type AtHome = {
  readonly family: FamilyId
  readonly person: PersonId
  readonly relation: string
  readonly name: string
  readonly bornOn: Day | null
  readonly expectedOn: Day | null
}

/** Everybody in the families of these children, adults first. Restricted people whom the worker may not see are not among them. */
export async function familiesAround(
  { tx, worker, store }: Acting,
  children: readonly PersonId[],
): Promise<readonly AtHome[]> {
  const now = store.clock.now()
  const { rows } = await sql<AtHome>`
    select distinct on (m.family, m.person) m.family, m.person, m.relation,
      coalesce(nullif(concat_ws(' ', p.given_name, p.family_name), ''), 'Name not known') as name,
      p.born_on as "bornOn", p.expected_on as "expectedOn"
    from family_member m
    join person p on p.authority = m.authority and p.record = m.person and ${currentAt('p', now)}
    where m.authority = ${worker.authority} and ${currentAt('m', now)} and p.died_on is null and m.family = any(array(
      select c.family from family_member c
      where c.authority = ${worker.authority} and c.person = any(${children}::uuid[]) and ${currentAt('c', now)}
    ))
    order by m.family, m.person, m.known_from desc`.execute(tx)
  return rows
}

/** Who works with each of these children now. */
export async function workersOf(
  { tx, worker, store }: Acting,
  children: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, { readonly worker: WorkerId | null; readonly team: TeamId | null }>> {
  const { rows } = await sql<{ child: PersonId; worker: WorkerId | null; team: TeamId | null }>`
    select c.child, a.worker, a.team from unnest(${children}::uuid[]) as c(child)
    join lateral (${allocationOf(worker.authority, sql.ref('c.child'), store.clock)}) a on true`.execute(tx)
  return new Map(rows.map(({ child, ...who }) => [child, who]))
}

/**
 * Reads with the eyes of a count what stands about restricted people, so that it can be said of how many there is open
 * work. What `work` gives must name none of them.
 */
export const pastTheWall = counting

/** How a paper came to be made: by itself in the evening, on the page, or by the command. */
export type How = 'evening' | 'page' | 'command'

/** What is kept of a paper: never what stands in it. */
export type Made = {
  readonly how: How
  readonly children: number
  readonly restricted: number
  readonly encrypted: boolean
} & ({ readonly sha256: string } | { readonly problem: string })

/** Puts down that a paper was made, or why not. */
export async function keepPaper({ tx, worker, store }: Acting, made: Made): Promise<void> {
  await tx
    .insertInto('emergency_paper')
    .values({
      authority: worker.authority,
      id: newId<'emergency paper'>(),
      made_at: store.clock.now(),
      made_by: worker.id,
      how: made.how,
      children: made.children,
      restricted: made.restricted,
      encrypted: made.encrypted,
      sha256: 'sha256' in made ? made.sha256 : null,
      problem: 'problem' in made ? made.problem : null,
    })
    .execute()
}

/** A paper of the register. */
export type PaperMade = {
  readonly madeAt: Moment
  readonly madeBy: string
  readonly how: How
  readonly children: number
  readonly restricted: number
  readonly encrypted: boolean
  readonly sha256: string | null
  readonly problem: string | null
}

/** The papers made last, the latest first, for those who may make one. Names no child. */
export async function papersMade(acting: Acting, most: number): Promise<readonly PaperMade[]> {
  const { tx, worker } = acting
  const { rows } = await sql<PaperMade>`
    select e.made_at as "madeAt", coalesce(w.name, 'Goldthread itself') as "madeBy", e.how, e.children, e.restricted,
      e.encrypted, e.sha256, e.problem
    from emergency_paper e left join worker w on w.authority = e.authority and w.id = e.made_by
    where e.authority = ${worker.authority} order by e.made_at desc, e.id desc limit ${most}`.execute(tx)
  return rows
}

/** When the last paper was made by itself without a problem; nothing where none was. */
export async function findLastEvening({ tx, worker }: Acting): Promise<Moment | undefined> {
  const row = await tx
    .selectFrom('emergency_paper')
    .select('made_at')
    .where('authority', '=', worker.authority)
    .where('how', '=', 'evening')
    .where('problem', 'is', null)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.made_at
}

/** The name of the council on whose behalf somebody acts. */
export async function councilName({ tx, worker }: Acting): Promise<string> {
  const row = await tx
    .selectFrom('authority')
    .select('name')
    .where('id', '=', worker.authority)
    .executeTakeFirst()
  return row?.name ?? ''
}
