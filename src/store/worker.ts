import type { AuthorityId, TeamId, WorkerId } from '../define/record.ts'
import type { Day } from '../plain/day.ts'
import type { Role } from './access.ts'
import { type Database, type Tx, within } from './database.ts'
import type { Visiting } from './visiting.ts'

/** Somebody who works with Goldthread, as known at sign-in. */
export type Worker = {
  readonly authority: AuthorityId
  readonly id: WorkerId
  readonly name: string
  readonly post: string
  readonly role: Role
  readonly team: TeamId | undefined
  readonly teamName: string | undefined
  readonly locality: string | undefined
  /** Of somebody from outside, as found at sign-in: what their pages say. Whether they may read is asked each time. */
  readonly visiting?: Visiting | undefined
}

/** Somebody as an identity provider knows them: `subject` is who they are there. */
export type Known = { readonly worker: Worker; readonly subject: string; readonly endedOn: Day | undefined }

/** What an identity provider says of somebody: OpenID Connect Core 1.0, section 2, `iss` and `sub`. */
export type Subject = { readonly issuer: string; readonly subject: string }

const knownWorkers = (tx: Tx, authority: AuthorityId) =>
  tx
    .selectFrom('worker as w')
    .leftJoin('team as t', (join) =>
      join.onRef('t.authority', '=', 'w.authority').onRef('t.id', '=', 'w.team'),
    )
    .where('w.authority', '=', authority)
    .select(['w.authority', 'w.id', 'w.name', 'w.post', 'w.role', 'w.team', 'w.subject'])
    .select(['w.ended_on as endedOn', 't.name as teamName', 't.locality'])

type Row = Awaited<ReturnType<ReturnType<typeof knownWorkers>['execute']>>[number]

const knownOf = ({ subject, endedOn, ...row }: Row): Known => ({
  worker: {
    ...row,
    team: row.team ?? undefined,
    teamName: row.teamName ?? undefined,
    locality: row.locality ?? undefined,
  },
  subject,
  endedOn: endedOn ?? undefined,
})

/** Whether somebody no longer works here on this day. Who ends on a day still works on it. */
export const hasEnded = ({ endedOn }: Known, today: Day): boolean => endedOn !== undefined && endedOn < today

/** Runs over every authority in this installation: before sign-in it is not known to which somebody belongs. */
async function inEach<T>(
  database: Database,
  work: (tx: Tx, authority: AuthorityId) => Promise<T[]>,
): Promise<T[]> {
  const nobody = { authority: '', worker: '' }
  const all = await within(database, nobody, (tx) => tx.selectFrom('authority').select('id').execute())
  const found: T[] = []
  for (const { id } of all)
    found.push(...(await within(database, { authority: id, worker: '' }, (tx) => work(tx, id))))
  return found
}

/** Everybody whom an identity provider means by one subject: nobody, one, or one in each of several authorities. */
export const listKnownAs = (database: Database, { issuer, subject }: Subject): Promise<Known[]> =>
  inEach(database, async (tx, authority) => {
    const rows = await knownWorkers(tx, authority)
      .where('w.issuer', '=', issuer)
      .where('w.subject', '=', subject)
      .execute()
    return rows.map(knownOf)
  })

/** Everybody who signs in by one identity provider, by team and name. */
export const listKnownBy = (database: Database, issuer: string): Promise<Known[]> =>
  inEach(database, async (tx, authority) => {
    const rows = await knownWorkers(tx, authority)
      .where('w.issuer', '=', issuer)
      .orderBy('t.name')
      .orderBy('w.name')
      .execute()
    return rows.map(knownOf)
  })

/** Everybody in every authority of this installation, for whoever runs it. */
export const listKnownEverywhere = (database: Database): Promise<Known[]> =>
  inEach(database, async (tx, authority) => (await knownWorkers(tx, authority).execute()).map(knownOf))
