import pg from 'pg'
import type { AuthorityId, TeamId, WorkerId } from '../../define/record.ts'
import { newId } from '../../plain/id.ts'
import { fine, type Result, wrong } from '../../plain/result.ts'
import type { Council, Team, Worker } from './council.ts'

/** What became of a council's description, in sentences, each for one row or one that is missing. */
export type Entered = {
  readonly changes: readonly string[]
  /** What stands in the database and not in the description, and was left as it is. */
  readonly left: readonly string[]
}

type StandingTeam = Team & { readonly id: TeamId }
type StandingWorker = {
  readonly id: WorkerId
  readonly name: string
  readonly post: string
  readonly role: string
  readonly team: string | null
  readonly issuer: string
  readonly subject: string
  readonly ended_on: string | null
}

/**
 * Enters a council as it is described, as the owner of the schema: what is new is added, what differs is changed, whoever
 * has a last day is ended; nothing is deleted. All of it or nothing, and one at a time. The same description twice changes
 * nothing. Refuses a database that serves another council or holds made-up people.
 */
export async function enterCouncil(ownerUrl: string, council: Council): Promise<Result<Entered>> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(4707125)')
    const entered = await enter(client, council)
    await client.query(entered.ok ? 'commit' : 'rollback')
    return entered
  } finally {
    await client.end()
  }
}

async function enter(client: pg.Client, council: Council): Promise<Result<Entered>> {
  const stranger = await findStranger(client, council)
  if (stranger !== undefined) return wrong('', stranger)
  const { authority, says } = await haveAuthority(client, council)
  const teams = await enterTeams(client, authority, council.teams)
  const workers = await enterWorkers(client, authority, council.workers)
  return fine({
    changes: [...says, ...teams.changes, ...workers.changes],
    left: [...teams.left, ...workers.left],
  })
}

async function findStranger(client: pg.Client, { code }: Council): Promise<string | undefined> {
  const madeUp = await client.query("select from worker where issuer = 'built-in' limit 1")
  if (madeUp.rowCount !== 0)
    return 'This database holds the synthetic county. Give a real council a database of its own: another GOLDTHREAD_DATA or DATABASE_URL.'
  const other = await client.query<{ name: string; code: string }>(
    'select name, code from authority where code <> $1 limit 1',
    [code],
  )
  const [found] = other.rows
  return found === undefined
    ? undefined
    : `This database serves ${found.name}, whose code is ${found.code}. A council is known by its code, which cannot be changed.`
}

async function haveAuthority(
  client: pg.Client,
  { name, code }: Council,
): Promise<{ authority: AuthorityId; says: readonly string[] }> {
  const { rows } = await client.query<{ id: AuthorityId; name: string }>(
    'select id, name from authority where code = $1',
    [code],
  )
  const [found] = rows
  if (found === undefined) {
    const authority = newId<'authority'>()
    await client.query('insert into authority (id, name, code) values ($1, $2, $3)', [authority, name, code])
    return { authority, says: [`The council was added: ${name}, ${code}.`] }
  }
  if (found.name === name) return { authority: found.id, says: [] }
  await client.query('update authority set name = $2 where id = $1', [found.id, name])
  return { authority: found.id, says: [`The council’s name was changed from ‘${found.name}’ to ‘${name}’.`] }
}

async function enterTeams(
  client: pg.Client,
  authority: AuthorityId,
  teams: readonly Team[],
): Promise<Entered> {
  const standing = await teamsOf(client, authority)
  const changes: string[] = []
  for (const { name, locality, purpose } of teams) {
    const found = standing.find((one) => one.name.toLowerCase() === name.toLowerCase())
    if (found === undefined) {
      const values = [authority, newId<'team'>(), name, locality, purpose]
      await client.query(
        'insert into team (authority, id, name, locality, purpose) values ($1, $2, $3, $4, $5)',
        values,
      )
      changes.push(`Team ${name}: added.`)
      continue
    }
    const differs = sayDifferences(found, { name, locality, purpose })
    if (differs === '') continue
    const values = [authority, found.id, name, locality, purpose]
    await client.query(
      'update team set name = $3, locality = $4, purpose = $5 where authority = $1 and id = $2',
      values,
    )
    changes.push(`Team ${name}: ${differs}.`)
  }
  const named = new Set(teams.map(({ name }) => name.toLowerCase()))
  const left = standing.filter(({ name }) => !named.has(name.toLowerCase())).map(({ name }) => `Team ${name}`)
  return { changes, left }
}

const teamsOf = async (client: pg.Client, authority: AuthorityId): Promise<readonly StandingTeam[]> =>
  (
    await client.query<StandingTeam>(
      'select id, name, locality, purpose from team where authority = $1 order by name',
      [authority],
    )
  ).rows

/** `locality changed from ‘North’ to ‘South’`; empty where nothing differs. Names of people are not repeated. */
function sayDifferences(
  stands: Readonly<Record<string, unknown>>,
  says: Readonly<Record<string, string | null>>,
): string {
  return Object.entries(says)
    .filter(([field, value]) => stands[field] !== value)
    .map(([field, value]) => sayDifference(field, stands[field], value))
    .join('; ')
}

function sayDifference(field: string, was: unknown, is: string | null): string {
  if (field === 'ended_on') return is === null ? 'works here again' : `ends on ${is}`
  if (field === 'name') return 'name changed'
  const quoted = (value: unknown) => (value === null || value === '' ? 'none' : `‘${value}’`)
  return `${field} changed from ${quoted(was)} to ${quoted(is)}`
}

async function enterWorkers(
  client: pg.Client,
  authority: AuthorityId,
  workers: readonly Worker[],
): Promise<Entered> {
  const teams = await teamsOf(client, authority)
  const idOf = new Map(teams.map(({ id, name }) => [name, id]))
  const standing = await workersOf(client, authority)
  const keyOf = ({ issuer, subject }: { issuer: string; subject: string }) =>
    JSON.stringify([issuer, subject])
  const byKey = new Map(standing.map((one) => [keyOf(one), one]))
  const changes: string[] = []
  for (const worker of workers) {
    const found = byKey.get(keyOf(worker))
    const row = rowOf(worker)
    const differs = found === undefined ? 'added' : sayDifferences(found, row)
    if (differs === '') continue
    const team = worker.team === undefined ? null : (idOf.get(worker.team) ?? null)
    const values = [row.name, row.post, row.role, team, row.ended_on]
    if (found === undefined)
      await client.query(addWorker, [authority, newId<'worker'>(), worker.issuer, worker.subject, ...values])
    else {
      await client.query(keepPost, [authority, found.id, row.post])
      await client.query(changeWorker, [authority, found.id, ...values])
    }
    changes.push(`${worker.where}: ${differs}.`)
  }
  const named = new Set(workers.map(keyOf))
  const left = standing.filter((one) => one.ended_on === null && !named.has(keyOf(one))).map(sayLeft)
  return { changes, left }
}

const addWorker = `insert into worker (authority, id, issuer, subject, name, post, role, team, ended_on)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`
/** Whoever changes post keeps, on all that they signed before, the post in which they signed it. */
const keepPost = `insert into post_held (authority, worker, until, post)
  select authority, id, clock_timestamp(), post from worker where authority = $1 and id = $2 and post <> $3`
const changeWorker = `update worker set name = $3, post = $4, role = $5, team = $6, ended_on = $7
  where authority = $1 and id = $2`

const rowOf = ({ name, post, role, team, endedOn }: Worker) => ({
  name,
  post,
  role,
  team: team ?? null,
  ended_on: endedOn ?? null,
})

const workersOf = async (client: pg.Client, authority: AuthorityId): Promise<readonly StandingWorker[]> =>
  (
    await client.query<StandingWorker>(
      `select w.id, w.name, w.post, w.role, t.name as team, w.issuer, w.subject, w.ended_on::text
       from worker w left join team t on t.authority = w.authority and t.id = w.team
       where w.authority = $1 order by w.subject`,
      [authority],
    )
  ).rows

const sayLeft = ({ post, team, subject }: StandingWorker): string =>
  `${post}${team === null ? '' : `, ${team}`}, subject ${subject}`
