import { type RawBuilder, sql } from 'kysely'
import type { AnyRecord, AuthorityId, DraftId, PersonId, RecordId, WorkerId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import { deedAt, myWork, type Role, rules } from './access.ts'
import { type Acting, NotFound } from './as.ts'
import type { Tx } from './database.ts'
import { subjectOf } from './drafting.ts'
import { type DraftEntry, findEntryIn } from './drafts.ts'
import { currentAt } from './relations.ts'
import type { Worker } from './worker.ts'
import { mayWrite } from './write.ts'

/** Somebody who writes in a draft. Its author is always the first. */
export type Writer = {
  readonly worker: WorkerId
  readonly name: string
  readonly post: string
  readonly isAuthor: boolean
  /** When they were asked; of the author, when the draft was begun. */
  readonly since: Moment
}

/** Those who write in a draft now, its author first, then in the order in which they were asked. */
export async function writersIn(tx: Tx, authority: AuthorityId, draft: DraftId): Promise<readonly Writer[]> {
  const { rows } = await sql<Writer>`
    select k.worker, w.name, w.post, k."isAuthor", k.since from (
      select d.author as worker, true as "isAuthor", d.made_at as since from draft d
      where d.authority = ${authority} and d.id = ${draft}
      union all select dw.worker, false, dw.asked_at from draft_writer dw
      where dw.authority = ${authority} and dw.draft = ${draft} and dw.ended_at is null
    ) k join worker w on w.authority = ${authority} and w.id = k.worker
    order by k."isAuthor" desc, k.since, w.name`.execute(tx)
  return rows
}

/**
 * Whether somebody typed in a draft that became a version of this record, or began one. Also of what was written anew or
 * lies long ago it stays known who typed.
 */
export async function hasTypedIn(
  tx: Tx,
  authority: AuthorityId,
  worker: WorkerId,
  record: RecordId,
): Promise<boolean> {
  const { rows } =
    await sql`select from draft d where d.authority = ${authority} and d.settled_as = ${record} and (
    d.author = ${worker}
    or exists (select from draft_update u where u.authority = d.authority and u.draft = d.id and u.by = ${worker})
    or exists (select from draft_moment m where m.authority = d.authority and m.draft = d.id and ${worker} = any (m.by))
  ) limit 1`.execute(tx)
  return rows.length > 0
}

/** What a draft is about, as far as it decides who may write in it. */
export type Matter = {
  readonly entry: DraftEntry
  readonly type: AnyRecord
  readonly children: readonly PersonId[]
}

/** The draft, for one who writes in it and may still write what it is to become. Nothing is logged, for none of its words are given. */
export async function requireOpening(acting: Acting, id: DraftId): Promise<Matter> {
  const { tx, worker } = acting
  const entry = await findEntryIn(tx, { authority: worker.authority, worker: worker.id }, id)
  if (entry === undefined) throw new NotFound()
  const { type, children } = await subjectOf(acting, entry)
  if (!(await mayWrite(acting, type, children))) throw new NotFound()
  return { entry, type, children }
}

/** Why somebody cannot be asked to write in a draft, or that they were. */
export type Asking = 'asked' | 'not the author' | 'recorded already' | 'may not write this'

/**
 * Asks a colleague to write in a draft. Only its author may, and only somebody may be asked whose post and whose relation
 * to the children let them write such a record; that is found out anew whenever they open it. Asking twice changes nothing.
 */
export async function askToWrite(acting: Acting, id: DraftId, colleague: WorkerId): Promise<Asking> {
  const { tx, worker, store } = acting
  const matter = await requireOpening(acting, id)
  if (matter.entry.author !== worker.id) return 'not the author'
  if (matter.entry.settledAs !== undefined) return 'recorded already'
  const asked = await findColleague(acting, colleague)
  if (asked === undefined || !(await mayWriteToo(acting, matter, asked))) return 'may not write this'
  if (colleague === worker.id) return 'asked'
  await tx
    .insertInto('draft_writer')
    .values({
      authority: worker.authority,
      draft: id,
      worker: colleague,
      asked_by: worker.id,
      asked_at: store.clock.now(),
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return 'asked'
}

const mayWriteToo = (acting: Acting, { type, children }: Matter, asked: Worker): Promise<boolean> =>
  mayWrite({ ...acting, worker: asked, purpose: myWork }, type, children)

/**
 * Ends somebody's writing in a draft: its author may end anybody's, and everybody their own. What they typed stays. Gives
 * whether it was they who wrote there.
 */
export async function stopWriting(acting: Acting, id: DraftId, who: WorkerId): Promise<boolean> {
  const { tx, worker, store } = acting
  const entry = await findEntryIn(tx, { authority: worker.authority, worker: worker.id }, id)
  if (entry === undefined || (entry.author !== worker.id && who !== worker.id)) throw new NotFound()
  const { numUpdatedRows } = await tx
    .updateTable('draft_writer')
    .set({ ended_at: store.clock.now() })
    .where('authority', '=', worker.authority)
    .where('draft', '=', id)
    .where('worker', '=', who)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

type ColleagueRow = Pick<Worker, 'id' | 'name' | 'post' | 'role'> & { readonly team: Worker['team'] | null }

const asWorker = ({ worker }: Acting, row: ColleagueRow): Worker => ({
  ...row,
  authority: worker.authority,
  team: row.team ?? undefined,
  teamName: undefined,
  locality: undefined,
})

const stillHere = ({ store }: Acting) =>
  sql<boolean>`(w.ended_on is null or w.ended_on >= ${store.clock.today()})`

async function findColleague(acting: Acting, id: WorkerId): Promise<Worker | undefined> {
  const { rows } = await sql<ColleagueRow>`select w.id, w.name, w.post, w.role, w.team from worker w
    where w.authority = ${acting.worker.authority} and w.id = ${id} and ${stillHere(acting)}`.execute(
    acting.tx,
  )
  return rows.map((row) => asWorker(acting, row))[0]
}

/** Those whom the author may ask: everybody who may write this, but for those who write already. By name. */
export async function writersToAsk(acting: Acting, matter: Matter): Promise<readonly Worker[]> {
  const writing = await writersIn(acting.tx, acting.worker.authority, matter.entry.id)
  const likely = (await likelyWriters(acting, matter)).filter(
    ({ id }) => !writing.some(({ worker }) => worker === id),
  )
  const may: Worker[] = []
  for (const one of likely) if (await mayWriteToo(acting, matter, one)) may.push(one)
  return may
}

const canEver = (type: AnyRecord): readonly Role[] => [
  ...new Set(rules.filter(({ deeds }) => deeds.includes(deedAt[type.desk])).flatMap((rule) => rule.roles)),
]

/**
 * Not everybody is asked one by one: of a whole council only those stand near the children who are of a team that works
 * with them, of the asker's own team, or wrote about them in the last 30 days. Where no relation is needed, everybody of the post.
 */
async function likelyWriters(acting: Acting, { type, children }: Matter): Promise<readonly Worker[]> {
  const { tx, worker, store } = acting
  const near: RawBuilder<unknown> =
    type.concerns === 'service' || type.desk === 'front door'
      ? sql`true`
      : sql`(w.team = ${worker.team ?? null} or w.team in (
          select al.team from allocation_child l
          join allocation al on al.authority = l.authority and al.record = l.record and al.version = l.version
          where l.authority = ${worker.authority} and l.child = any(${children}::uuid[])
            and ${currentAt('al', store.clock.now())}
            and (al.ended_on is null or al.ended_on >= ${store.clock.today()})
        ) or w.role = 'service manager' or w.id in (
          select r.made_by from concern k join record r on r.authority = k.authority and r.id = k.record
          where k.authority = ${worker.authority} and k.child = any(${children}::uuid[])
            and r.made_at > ${store.clock.now()}::timestamptz - interval '30 days'
        ))`
  const { rows } = await sql<ColleagueRow>`select w.id, w.name, w.post, w.role, w.team from worker w
    where w.authority = ${worker.authority} and w.role = any(${canEver(type)}::text[]) and ${stillHere(acting)}
      and ${near} order by w.name, w.id`.execute(tx)
  return rows.map((row) => asWorker(acting, row))
}
