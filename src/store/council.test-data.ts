import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../test/postgres.ts'
import type {
  AnyRecord,
  AuthorityId,
  FamilyId,
  PersonId,
  RecordId,
  TeamId,
  WorkerId,
} from '../define/record.ts'
import { bringIn } from '../define/settle.ts'
import { recordTypes } from '../house/types.ts'
import { contact } from '../journey/front-door/contact.ts'
import { allocation } from '../journey/oversight/allocation.ts'
import { person } from '../journey/people/person.ts'
import { type Clock, clockAt } from '../plain/clock.ts'
import { addDays, aMoment, dayOf, type Moment, startOf } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { isVisitor, type Role, roles } from './access.ts'
import type { Deposit } from './append.ts'
import { recordOf } from './append.ts'
import type { Store } from './as.ts'
import { enterPeople } from './council.ts'
import { forever, openDatabase, within } from './database.ts'
import { load } from './load.ts'
import type { Worker } from './worker.ts'

/** A small made-up council on real PostgreSQL, for tests of the store. Everybody in it is synthetic. */
export type Council = {
  readonly addresses: TestDatabase
  readonly store: Store
  readonly clock: Clock & { set(to: Moment): void }
  readonly authority: AuthorityId
  readonly teams: Readonly<Record<'front door' | 'harbour' | 'hill', TeamId>>
  /** Somebody of each role; they belong to the team named Harbour. */
  readonly who: Readonly<Record<Role, Worker>>
  /** Whoever wrote what the tests begin with; of no team. */
  readonly clerk: Worker
  hire(role: Role, team: TeamId | undefined): Promise<Worker>
  stop(): Promise<void>
}

/** The moment at which each test begins. */
export const start = aMoment('2026-11-02T09:00:00.000Z')

const purposes = { 'front door': 'front door', harbour: 'assessment', hill: 'assessment' } as const

/** Makes a council in a database of its own, or in one that another council is in already. */
export async function openCouncil(given?: TestDatabase): Promise<Council> {
  const addresses = given ?? (await testDatabase())
  const authority = newId<'authority'>()
  const teams = { 'front door': newId<'team'>(), harbour: newId<'team'>(), hill: newId<'team'>() }
  const clock = clockAt(start)
  const store: Store = { database: openDatabase(addresses.appUrl, 8), clock, types: recordTypes }
  const names = ['front door', 'harbour', 'hill'] as const
  await enterPeople(addresses.ownerUrl, [
    {
      authority: { id: authority, name: 'Testshire (synthetic)', code: '998' },
      teams: names.map((name) => ({
        authority,
        id: teams[name],
        name,
        locality: 'Coast',
        purpose: purposes[name],
      })),
      workers: [],
    },
  ])
  const hire = async (role: Role, team: TeamId | undefined): Promise<Worker> => {
    const id = newId<'worker'>()
    await say(
      addresses.ownerUrl,
      `insert into worker (authority, id, name, post, role, team, issuer, subject)
        values ($1, $2, $3, $4, $5, $6, 'test', $7)`,
      [authority, id, `${role} ${id.slice(-4)}`, role, role, team ?? null, id],
    )
    if (isVisitor(role)) await inviteForEver(addresses, authority, id)
    const locality = team === undefined ? undefined : 'Coast'
    return { authority, id, name: role, post: role, role, team, teamName: undefined, locality }
  }
  const who: Partial<Record<Role, Worker>> = {}
  for (const role of roles) who[role] = await hire(role, teams.harbour)
  return {
    addresses,
    store,
    clock,
    authority,
    teams,
    who: who as Record<Role, Worker>,
    clerk: await hire('service manager', undefined),
    hire,
    stop: () => store.database.destroy(),
  }
}

/** A visit that is always running, so that whoever comes from outside may read. */
async function inviteForEver(
  { ownerUrl }: TestDatabase,
  authority: AuthorityId,
  worker: WorkerId,
): Promise<void> {
  const sample = newId<'sample'>()
  await say(
    ownerUrl,
    `insert into sample (authority, id, purpose, title, made_at, made_by) values ($1, $2, 'visit', 'A visit', $3, $4)`,
    [authority, sample, start, worker],
  )
  await say(
    ownerUrl,
    `insert into invitation
       (authority, id, version, worker, sample, scope, framework, from_at, until_at, written_at, written_by)
     values ($1, $2, 1, $3, $4, 'everything', 'ILACS', '2000-01-01', $5, $6, $3)`,
    [authority, newId<'invitation'>(), worker, sample, forever, start],
  )
}

/** Says something to PostgreSQL past the store, as the role of the address. */
export async function say<R extends object = Record<string, unknown>>(
  url: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<R[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<R>(statement, [...values])).rows
  } finally {
    await client.end()
  }
}

/** A record ready to be loaded. */
export function deposit(
  council: Council,
  type: AnyRecord,
  answers: object,
  lines: ReadonlyMap<PersonId, object>,
  more: Partial<Deposit> = {},
): Deposit {
  return {
    record: newId<'record'>(),
    settled: bringIn(type, answers, lines),
    version: 1,
    at: council.clock.now(),
    by: council.clerk.id,
    ...more,
  }
}

export async function put(council: Council, ...deposits: readonly Deposit[]): Promise<readonly RecordId[]> {
  await load(
    council.store.database,
    { authority: council.authority, worker: council.clerk.id },
    council.clock.now(),
    { families: [], deposits, members: [], authorisations: [] },
  )
  return deposits.map(({ record }) => record)
}

export type Family = { readonly family: FamilyId; readonly children: readonly PersonId[] }

/** A family of children with these first names. Nobody works with them yet. */
export async function makeFamily(council: Council, ...names: readonly string[]): Promise<Family> {
  const [family, at, by] = [newId<'family'>(), council.clock.now(), council.clerk.id]
  const children = names.map(() => newId<'person'>())
  await load(council.store.database, { authority: council.authority, worker: by }, at, {
    families: [{ family, at, by }],
    deposits: children.map((child, index) =>
      deposit(
        council,
        person,
        { givenName: names[index], familyName: 'Sand', bornOn: addDays(dayOf(at), -3000 - index), sex: 'F' },
        new Map(),
        { record: recordOf(child) },
      ),
    ),
    members: children.map((one) => ({ family, person: one, relation: 'child' })),
    authorisations: [],
  })
  return { family, children }
}

const each = (children: readonly PersonId[], line: object = {}): ReadonlyMap<PersonId, object> =>
  new Map(children.map((child) => [child, line]))

/** Gives the children to a worker of a team. */
export const allocate = (
  council: Council,
  { family, children }: Family,
  worker: WorkerId,
  team: TeamId,
  dates: object = {},
): Promise<readonly RecordId[]> =>
  put(
    council,
    deposit(
      council,
      allocation,
      { worker, team, startedOn: dayOf(council.clock.now()), why: 'first', ...dates },
      each(children),
      { family },
    ),
  )

/** Somebody told the front door of these children now. */
export const receiveContact = (
  council: Council,
  { family, children }: Family,
  more: Partial<Deposit> = {},
): Promise<readonly RecordId[]> =>
  put(
    council,
    deposit(
      council,
      contact,
      { receivedAt: council.clock.now(), worries: 'Left alone at night.', referrer: 'A neighbour' },
      each(children),
      { family, ...more },
    ),
  )

/** From now on only these workers may open the child's record. */
export const restrict = (
  council: Council,
  child: PersonId,
  allowed: readonly WorkerId[],
  until: Moment = forever,
): Promise<void> =>
  within(council.store.database, { authority: council.authority, worker: '' }, async (tx) => {
    const since = startOf(dayOf(council.clock.now()))
    await tx
      .insertInto('restriction')
      .values({
        authority: council.authority,
        person: child,
        allowed: [...allowed],
        why: 'Adopted',
        since,
        until,
      })
      .execute()
  })
