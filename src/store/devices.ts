import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { AuthorityId, WorkerId } from '../define/record.ts'
import { addMinutes, type Moment } from '../plain/day.ts'
import { type Acting, NotFound, requireDeed } from './as.ts'
import { type Database, within } from './database.ts'
import type { DeviceId } from './tables.ts'

/** A device as its worker, or who looks after devices, sees it. */
export type Device = {
  readonly id: DeviceId
  readonly worker: WorkerId
  readonly workerName: string
  /** What it is, such as "Chrome on Android". */
  readonly name: string
  readonly madeAt: Moment
  readonly heardAt: Moment
  /** Changes of drafts that stood on it when it was last heard of, and since when the oldest of them did. */
  readonly waiting: number
  readonly waitingSince: Moment | undefined
  /** How many visits it has taken along, until when. */
  readonly taken: number
  readonly takenUntil: Moment | undefined
}

/** What a device says of itself. */
export type Heard = Pick<Device, 'name' | 'waiting' | 'waitingSince' | 'taken' | 'takenUntil'>

/** Whether Goldthread knows a device; then the key under which it keeps what it holds for this worker: 32 bytes. */
export type Met = { readonly is: 'known'; readonly key: Buffer } | { readonly is: 'forgotten' }

/** AES-256: NIST SP 800-38D, November 2007. */
const keyBytes = 32

/** Hearing the same again is not worth a write each time: `heard_at` moves at most once in so many minutes. */
const heardMinutes = 1

/** A device that has not been heard of for so many days, and on which nothing waits, is not listed. */
const listedDays = 365

/** How many devices of colleagues are listed at once. */
const mostListed = 100

/**
 * Notes what a device of this worker’s says of itself, and gives its key; makes one where it was not known. One that was
 * forgotten stays so: whoever goes on using it is met as another device.
 */
export async function meetDevice(acting: Acting, id: DeviceId, heard: Heard): Promise<Met> {
  const { tx, worker, store } = acting
  const now = store.clock.now()
  await tx
    .insertInto('device')
    .values({
      ...{ authority: worker.authority, id, worker: worker.id, key: randomBytes(keyBytes), made_at: now },
      ...columnsOf(heard, now),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await tx
    .selectFrom('device')
    .selectAll()
    .where('authority', '=', worker.authority)
    .where('id', '=', id)
    .where('worker', '=', worker.id)
    .executeTakeFirstOrThrow()
  if (row.key === null) return { is: 'forgotten' }
  if (isNews(row, heard) || addMinutes(row.heard_at, heardMinutes) <= now)
    await tx
      .updateTable('device')
      .set(columnsOf(heard, now))
      .where('authority', '=', worker.authority)
      .where('id', '=', id)
      .where('worker', '=', worker.id)
      .execute()
  return { is: 'known', key: row.key }
}

const columnsOf = ({ name, waiting, waitingSince, taken, takenUntil }: Heard, now: Moment) => ({
  name,
  heard_at: now,
  waiting,
  waiting_since: waitingSince ?? null,
  taken,
  taken_until: takenUntil ?? null,
})

type Kept = { name: string; waiting: number; taken: number; taken_until: Moment | null }

const isNews = (row: Kept, heard: Heard): boolean =>
  row.name !== heard.name ||
  row.waiting !== heard.waiting ||
  row.taken !== heard.taken ||
  row.taken_until !== (heard.takenUntil ?? null)

type Row = Omit<Device, 'waitingSince' | 'takenUntil'> & {
  readonly waitingSince: Moment | null
  readonly takenUntil: Moment | null
}

const devices = ({ worker, store }: Acting) => sql`
  select d.id, d.worker, w.name as "workerName", d.name, d.made_at as "madeAt", d.heard_at as "heardAt", d.waiting,
    d.waiting_since as "waitingSince",
    case when d.taken_until > ${store.clock.now()} then d.taken else 0 end as taken,
    case when d.taken_until > ${store.clock.now()} then d.taken_until end as "takenUntil"
  from device d
  join worker w on w.authority = d.authority and w.id = d.worker
  where d.authority = ${worker.authority} and d.forgotten_at is null
    and (d.waiting > 0 or d.heard_at > ${store.clock.now()}::timestamptz - make_interval(days => ${listedDays}))`

const deviceOf = (row: Row): Device => ({
  ...row,
  waitingSince: row.waitingSince ?? undefined,
  takenUntil: row.takenUntil ?? undefined,
})

/** The devices that this worker uses, the one last heard of first. */
export async function ownDevices(acting: Acting): Promise<readonly Device[]> {
  const { rows } = await sql<Row>`
    ${devices(acting)} and d.worker = ${acting.worker.id} order by d.heard_at desc`.execute(acting.tx)
  return rows.map(deviceOf)
}

/** Of whose devices somebody may decide: a team manager of their team’s, others who look after devices of everybody’s. */
const withinReach = ({ worker }: Acting) =>
  worker.role === 'team manager' ? sql`w.team = ${worker.team ?? null}` : sql`true`

/**
 * Colleagues’ devices, those on which something waits first. `find` is part of a colleague’s name; empty for all. At
 * most a hundred. Refused where the worker’s post does not look after devices.
 */
export async function colleaguesDevices(acting: Acting, find: string): Promise<readonly Device[]> {
  requireDeed(acting, 'look after devices')
  const { rows } = await sql<Row>`
    ${devices(acting)} and d.worker <> ${acting.worker.id} and ${withinReach(acting)}
      and strpos(lower(w.name), lower(${find.trim()})) > 0
    order by d.waiting > 0 desc, w.name, d.heard_at desc limit ${mostListed}`.execute(acting.tx)
  return rows.map(deviceOf)
}

/**
 * One device: the worker’s own, or a colleague’s for whoever looks after devices. Not found where there is none, where it
 * was forgotten before, or where it is out of reach.
 */
export async function deviceOfWorker(acting: Acting, id: DeviceId, worker: WorkerId): Promise<Device> {
  const isOwn = worker === acting.worker.id
  if (!isOwn) requireDeed(acting, 'look after devices')
  const { rows } = await sql<Row>`
    ${devices(acting)} and d.id = ${id} and d.worker = ${worker}
      and ${isOwn ? sql`true` : withinReach(acting)}`.execute(acting.tx)
  const [row] = rows
  if (row === undefined) throw new NotFound()
  return deviceOf(row)
}

/**
 * Forgets a device: its key is gone from here at once, and every session of its worker ends, for it may be signed in. `stays` is when the session began in which this was asked: that one goes on.
 */
export async function forgetDevice(
  acting: Acting,
  id: DeviceId,
  worker: WorkerId,
  stays: Moment | undefined,
): Promise<void> {
  await deviceOfWorker(acting, id, worker)
  const { tx, store } = acting
  const { authority } = acting.worker
  await tx
    .updateTable('device')
    .set({ key: null, waiting: 0, waiting_since: null, taken: 0, taken_until: null })
    .set({ forgotten_at: store.clock.now(), forgotten_by: acting.worker.id })
    .where('authority', '=', authority)
    .where('id', '=', id)
    .where('worker', '=', worker)
    .execute()
  await sql`delete from session where authority = ${authority} and worker = ${worker}
    and not (${worker === acting.worker.id} and made_at is not distinct from ${stays ?? null}::timestamptz)`.execute(
    tx,
  )
}

/**
 * Whether a device was forgotten for a worker; also asked when nobody is signed in, for a lost device must hear of it. Who
 * asks knows ids that were made at random. Of what was never here, it says no.
 */
export const isForgotten = (
  database: Database,
  { authority, worker, device }: { authority: AuthorityId; worker: WorkerId; device: DeviceId },
): Promise<boolean> =>
  within(database, { authority, worker }, async (tx) => {
    const row = await tx
      .selectFrom('device')
      .select('forgotten_at')
      .where('authority', '=', authority)
      .where('id', '=', device)
      .where('worker', '=', worker)
      .executeTakeFirst()
    return row !== undefined && row.forgotten_at !== null
  })
