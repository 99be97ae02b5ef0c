import { sql } from 'kysely'
import type { WorkerId } from '../define/record.ts'
import { dayOf, daysBetween, type Moment } from '../plain/day.ts'
import { type Id, newId } from '../plain/id.ts'
import { fine, type Result, wrong } from '../plain/result.ts'
import { alone } from './alone.ts'
import { type Acting, NotFound, requireDeed } from './as.ts'
import { keepable } from './keepable.ts'
import { readTelephone } from './telephones.ts'

/** What somebody is on duty for: what comes to the front door, what happens out of hours, or what a manager must decide. */
export const dutyKinds = ['front door', 'emergency', 'manager'] as const
export type DutyKind = (typeof dutyKinds)[number]
export type DutyId = Id<'duty'>

/** Somebody is on duty from one moment until another, under a number. */
export type Duty = {
  readonly id: DutyId
  readonly kind: DutyKind
  /** Nothing for somebody of another council or service. */
  readonly worker: WorkerId | undefined
  readonly name: string
  readonly telephone: string
  readonly startsAt: Moment
  readonly endsAt: Moment
  readonly version: number
  readonly writtenAt: Moment
  readonly writtenBy: string
}

/** A duty as it stood from a moment on. `stands` is false where it was taken off the rota. */
export type DutyVersion = Duty & { readonly stands: boolean }

/** A duty as a manager gives it. */
export type NewDuty = Pick<Duty, 'kind' | 'telephone' | 'startsAt' | 'endsAt'> &
  ({ readonly worker: WorkerId } | { readonly name: string })

type Row = Omit<DutyVersion, 'worker'> & { readonly worker: WorkerId | null }

const versions = ({ worker }: Acting) => sql`
  select d.id, d.version, d.kind, d.worker, coalesce(w.name, d.name) as name, d.telephone, d.stands,
    d.starts_at as "startsAt", d.ends_at as "endsAt", d.written_at as "writtenAt", b.name as "writtenBy"
  from duty d
  left join worker w on w.authority = d.authority and w.id = d.worker
  left join worker b on b.authority = d.authority and b.id = d.written_by
  where d.authority = ${worker.authority}`

const versionOf = (row: Row): DutyVersion => ({ ...row, worker: row.worker ?? undefined })

/**
 * Who is on duty at any moment of a span, its first and last moment among them, in the order in which they begin. The
 * same moment twice asks who is on duty then. Names of workers: for everybody here.
 */
export async function dutiesBetween(acting: Acting, from: Moment, until: Moment): Promise<readonly Duty[]> {
  const { rows } = await sql<Row>`
    select * from (
      select distinct on (v.id) v.* from (${versions(acting)}) v order by v.id, v.version desc
    ) d
    where d.stands and d."startsAt" <= ${until} and d."endsAt" > ${from}
    order by d."startsAt", d.kind, d.name`.execute(acting.tx)
  return rows.map(versionOf)
}

/** What was entered, changed and taken off, the latest first, each with who did it. */
export async function dutyChanges(acting: Acting, most: number): Promise<readonly DutyVersion[]> {
  const { rows } = await sql<Row>`
    ${versions(acting)} order by d.written_at desc, d.id, d.version desc limit ${most}`.execute(acting.tx)
  return rows.map(versionOf)
}

/** The duty with this id as it stands; nothing where there is none, or where it was taken off. */
export async function findDuty(acting: Acting, id: DutyId): Promise<Duty | undefined> {
  const { rows } = await sql<Row>`
    ${versions(acting)} and d.id = ${id} order by d.version desc limit 1`.execute(acting.tx)
  const [row] = rows
  return row?.stands === true ? versionOf(row) : undefined
}

/** Whether this worker is on emergency duty at this moment. */
export async function isOnEmergencyDuty(acting: Acting): Promise<boolean> {
  const now = acting.store.clock.now()
  const duties = await dutiesBetween(acting, now, now)
  return duties.some(({ kind, worker }) => kind === 'emergency' && worker === acting.worker.id)
}

/** The longest span that is one duty: a week, as some emergency teams share theirs. Longer is a slip of the pen. */
const longestDays = 8

/**
 * Puts somebody on the rota. Emergency duty opens the emergency paper, so only who may make the paper gives it: nobody
 * gives what they do not have themselves.
 */
export async function enterDuty(acting: Acting, duty: NewDuty): Promise<Result<DutyId>> {
  requireKeeping(acting, duty.kind)
  const read = await readDuty(acting, duty)
  if (!read.ok) return read
  const id = newId<'duty'>()
  await append(acting, { id, version: 1, stands: true, ...read.value })
  return fine(id)
}

/** Changes a duty. Throws `NotFound` where it does not stand. */
export async function changeDuty(acting: Acting, id: DutyId, duty: NewDuty): Promise<Result<DutyId>> {
  const before = await lockDuty(acting, id)
  requireKeeping(acting, before.kind)
  requireKeeping(acting, duty.kind)
  const read = await readDuty(acting, duty)
  if (!read.ok) return read
  await append(acting, { id, version: before.version + 1, stands: true, ...read.value })
  return fine(id)
}

/** Takes a duty off the rota; what it was stays on record. Throws `NotFound` where it does not stand. */
export async function takeOffDuty(acting: Acting, id: DutyId): Promise<void> {
  const before = await lockDuty(acting, id)
  requireKeeping(acting, before.kind)
  await append(acting, { ...before, version: before.version + 1, stands: false })
}

function requireKeeping(acting: Acting, kind: DutyKind): void {
  requireDeed(acting, 'keep the rota')
  if (kind === 'emergency') requireDeed(acting, 'make the emergency paper')
}

async function lockDuty(acting: Acting, id: DutyId): Promise<Duty> {
  await alone(acting, `duty ${id}`)
  const found = await findDuty(acting, id)
  if (found === undefined) throw new NotFound()
  return found
}

type Written = Pick<Duty, 'kind' | 'worker' | 'telephone' | 'startsAt' | 'endsAt'> & { readonly name: string }

async function readDuty(acting: Acting, duty: NewDuty): Promise<Result<Written>> {
  const telephone = readTelephone(duty.telephone)
  if (!telephone.ok) return telephone
  if (duty.endsAt <= duty.startsAt) return wrong('endsAt', 'The end must come after the beginning.')
  if (daysBetween(dayOf(duty.startsAt), dayOf(duty.endsAt)) > longestDays)
    return wrong('endsAt', `One duty lasts ${longestDays} days at most. Enter several.`)
  const who = await readWho(acting, duty)
  if (!who.ok) return who
  const { kind, startsAt, endsAt } = duty
  return fine({ kind, startsAt, endsAt, telephone: telephone.value, ...who.value })
}

async function readWho(
  { tx, worker, store }: Acting,
  duty: NewDuty,
): Promise<Result<Pick<Written, 'worker' | 'name'>>> {
  if ('name' in duty) {
    const name = keepable(duty.name).trim()
    return name === '' || name.length > 100
      ? wrong('who', 'Choose a colleague, or write a name of at most 100 characters.')
      : fine({ worker: undefined, name })
  }
  const known = await tx
    .selectFrom('worker')
    .select(['name', 'ended_on'])
    .where('authority', '=', worker.authority)
    .where('id', '=', duty.worker)
    .executeTakeFirst()
  const isHere = known !== undefined && (known.ended_on === null || known.ended_on >= store.clock.today())
  return isHere
    ? fine({ worker: duty.worker, name: known.name })
    : wrong('who', 'Choose somebody who works here.')
}

type ToAppend = Written & Pick<DutyVersion, 'id' | 'version' | 'stands'>

async function append({ tx, worker, store }: Acting, duty: ToAppend): Promise<void> {
  await tx
    .insertInto('duty')
    .values({
      authority: worker.authority,
      id: duty.id,
      version: duty.version,
      kind: duty.kind,
      worker: duty.worker ?? null,
      name: duty.worker === undefined ? duty.name : null,
      telephone: duty.telephone,
      starts_at: duty.startsAt,
      ends_at: duty.endsAt,
      stands: duty.stands,
      written_at: store.clock.now(),
      written_by: worker.id,
    })
    .execute()
}
