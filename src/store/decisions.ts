import { type RawBuilder, sql } from 'kysely'
import type { PersonId, RecordId, TeamId } from '../define/record.ts'
import type { Day } from '../plain/day.ts'
import { type Acting, allowedChildren, log, requireChildren, requireDeed } from './as.ts'
import { childNames, type NamedChild } from './child-names.ts'
import type { Counting, Span } from './figures.ts'
import { counting, remember } from './remembered.ts'

/**
 * What decisions may be narrowed to, and counted by: the same words in the figure and in the list behind it. `m` is one
 * decision about one child.
 */
const cuts = {
  all: sql`true`,
  reasoned: sql`m.reasoned`,
  'no reason': sql`not m.reasoned`,
  'reason not known': sql`m.reasoned is null`,
  'in time': sql`m.timely`,
  late: sql`not m.timely`,
  'time not known': sql`m.timely is null`,
  'not audited': sql`m.audit is null`,
  outstanding: sql`m.grade = 'outstanding'`,
  good: sql`m.grade = 'good'`,
  'requires improvement': sql`m.grade = 'requires improvement'`,
  inadequate: sql`m.grade = 'inadequate'`,
} as const
export type Cut = keyof typeof cuts

const cutNames = Object.keys(cuts) as readonly Cut[]

export const isCut = (text: string | undefined): text is Cut =>
  text !== undefined && Object.hasOwn(cuts, text)

/** How many decisions of one team there were, and of them by each cut. */
export type DecisionTally = Readonly<Record<Cut, number>> & { readonly team: TeamId | undefined }

const asked = ({ worker, store }: Acting, { select }: Counting, { from, to }: Span): RawBuilder<unknown> =>
  select({ authority: worker.authority, from, to, asAt: store.clock.now() })

/**
 * How many decisions each team made, of each of these questions. Names nobody, and counts children too whose records only
 * named workers may open. Counted once, and remembered until a table that it reads has grown.
 */
export async function tallyDecisions(
  acting: Acting,
  points: readonly Counting[],
  span: Span,
): Promise<readonly (readonly DecisionTally[])[]> {
  requireDeed(acting, 'read figures')
  return remember(
    acting,
    points.map((point) => ({
      what: `decisions ${point.code} ${span.from} ${span.to}`,
      reads: point.reads,
      find: () => count(acting, point, span),
    })),
  )
}

async function count(acting: Acting, point: Counting, span: Span): Promise<readonly DecisionTally[]> {
  const columns = cutNames.map((cut) => sql`count(*) filter (where ${cuts[cut]})::integer as ${sql.ref(cut)}`)
  const { rows } = await counting(acting, () =>
    sql<Record<Cut, number> & { team: TeamId | null }>`
      select m.team, ${sql.join(columns)} from (${asked(acting, point, span)}) m group by m.team`.execute(
      acting.tx,
    ),
  )
  return rows.map((row) => ({ ...row, team: row.team ?? undefined }))
}

/** One decision about one child. */
export type Decided = {
  readonly record: RecordId
  readonly child: PersonId
  /** Of a child whose record the reader may open; otherwise neither the name nor the words are read. */
  readonly name: string | undefined
  /** Why, question by question, in the words written. */
  readonly reason: readonly (string | null)[] | undefined
  readonly kind: string
  readonly team: TeamId | undefined
  /** The system that it was brought in from. */
  readonly source: string | null
  readonly on: Day
  /** The post of whoever wrote it, as they held it then. */
  readonly post: string | null
  readonly verdict: 'authorised' | 'returned' | null
  readonly answeredPost: string | null
  readonly chosen: string | null
  readonly reasoned: boolean | null
  /** Working days taken, till now where it is not ended, and how many are allowed; null where no clock runs. */
  readonly taken: number | null
  readonly ended: boolean
  readonly allowed: number | null
  readonly timely: boolean | null
  readonly grade: string | null
  readonly audit: RecordId | null
  /** The reader wrote or answered the version that stands: somebody else audits it. */
  readonly own: boolean
}

/** Which decisions: of which teams (`undefined` among them stands for records of no team), and cut how. */
export type Narrowed = { readonly teams?: readonly (TeamId | undefined)[] | undefined; readonly cut: Cut }

/** Which part of the list, and whether with names and words. */
export type Listed = {
  readonly which: Narrowed
  readonly from: number
  readonly most: number
  readonly named: boolean
}

type Row = Omit<Decided, 'name' | 'on' | 'team'> & { on_day: Day; team: TeamId | null }

/**
 * The decisions behind a figure: the same question, unfolded, the latest first. Of children whose records the reader may
 * open now, with their names and the words of the reason; of all others without. Children whose records only named
 * workers may open are left out. Logged for each of them, and once more for those whose words were read.
 */
export async function decisionsAt(
  acting: Acting,
  point: Counting,
  span: Span,
  { which, from, most, named }: Listed,
): Promise<readonly Decided[]> {
  const rule = requireDeed(acting, 'open figures to children')
  const { rows } = await sql<Row>`
    select m.record, m.child, m.kind, m.team, m.source, m.on_day, m.chosen, m.reason, m.reasoned, m.taken, m.ended,
      m.allowed, m.timely, m.verdict, m.grade, m.audit,
      coalesce(${acting.worker.id} in (m.by, m.answered_by), false) as own,
      case when m.source is null then post_at(${acting.worker.authority}, m.by, m.decided_at) end as post,
      post_at(${acting.worker.authority}, m.answered_by, m.answered_at) as "answeredPost"
    from (
      select * from (${asked(acting, point, span)}) m where ${narrowed(which)}
      order by m.on_day desc, m.record desc, m.child limit ${most} offset ${from}
    ) m order by m.on_day desc, m.record desc, m.child`.execute(acting.tx)
  if (rows.length === 0) return []
  const children = rows.map(({ child }) => child)
  await log(acting, `decisions at ${point.code}`, children, rule)
  const names = await readNames(acting, named ? children : [], `words of decisions at ${point.code}`)
  return rows.map(({ on_day, team, reason, ...row }) => ({
    ...row,
    name: names.get(row.child)?.name,
    reason: names.has(row.child) ? reason : undefined,
    on: on_day,
    team: team ?? undefined,
  }))
}

/** The names of those of the children whose records the worker may open now. Logged where there are any. */
export async function readNames(
  acting: Acting,
  children: readonly PersonId[],
  what: string,
): Promise<ReadonlyMap<PersonId, NamedChild>> {
  const readable = await allowedChildren(acting, 'read a child', children)
  if (readable.length > 0) await requireChildren(acting, 'read a child', readable, what)
  return childNames(acting, readable)
}

function narrowed({ teams, cut }: Narrowed): RawBuilder<unknown> {
  if (teams === undefined) return cuts[cut]
  const known = teams.filter((team) => team !== undefined)
  const none = teams.includes(undefined) ? sql`m.team is null or` : sql``
  return sql`${cuts[cut]} and (${none} m.team = any(${known}::uuid[]))`
}
