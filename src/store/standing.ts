import { sql } from 'kysely'
import { fromColumns, linesTableOf, tableOf } from '../define/columns.ts'
import type { AnyRecord, Earlier, FamilyId, PersonId, RecordId, TeamId, WorkerId } from '../define/record.ts'
import type { Answers, Override } from '../define/settle.ts'
import { aMoment, type Moment } from '../plain/day.ts'
import type { Tx } from './database.ts'
import { prepared } from './prepared.ts'

/** A record as it stood at a moment: one version of it, with each child's own line. */
export type Standing = Earlier & {
  readonly version: number
  readonly family: FamilyId | undefined
  readonly team: TeamId | undefined
  readonly source: string | undefined
  readonly madeAt: Moment
  readonly knownFrom: Moment
  readonly knownTo: Moment
  readonly recordedBy: WorkerId
  readonly reason: string | undefined
  readonly overrides: readonly Override[]
  readonly before: readonly RecordId[]
}

type Row = {
  kind: string
  record: RecordId
  made: { family: FamilyId | null; team: TeamId | null; source: string | null; made_at: string }
  version: Readonly<Record<string, unknown>> & {
    version: number
    known_from: string
    known_to: string
    recorded_by: WorkerId
    reason: string | null
    overrides: readonly Override[] | null
  }
  lines: Readonly<Record<PersonId, Readonly<Record<string, unknown>>>> | null
  before: readonly RecordId[] | null
}

/** Which versions: those current at a moment, or every one there ever was. */
export type Which = { readonly asAt: Moment } | 'every version'

/**
 * Reads the records with these ids, in one query over the tables of the kinds named. Row-level security leaves out the
 * lines of children whom this worker may not see.
 */
export async function standings(
  tx: Tx,
  authority: string,
  kinds: readonly AnyRecord[],
  records: readonly RecordId[],
  which: Which,
): Promise<readonly Standing[]> {
  if (kinds.length === 0 || records.length === 0) return []
  const each = kinds.map((type) => selectOf(type, authority, records, which))
  const { rows } = await sql<Row>`${prepared}${sql.join(each, sql` union all `)}`.execute(tx)
  const types = new Map(kinds.map((type) => [type.name, type]))
  return rows.flatMap((row) => {
    const type = types.get(row.kind)
    return type === undefined ? [] : [standingOf(type, row)]
  })
}

/** As json and not as jsonb: it is read once, as text, and a wide row takes PostgreSQL half as long to write so. */
function selectOf(type: AnyRecord, authority: string, records: readonly RecordId[], which: Which) {
  const lines =
    type.concerns === 'children'
      ? sql`(select json_object_agg(l.child, to_json(l) order by l.child) from ${sql.table(linesTableOf(type))} l
          where l.authority = v.authority and l.record = v.record and l.version = v.version)`
      : sql`null::json`
  const when =
    which === 'every version' ? sql`true` : sql`v.known_from <= ${which.asAt} and v.known_to > ${which.asAt}`
  return sql`
    select ${type.name}::text as kind, v.record, to_json(v) as version, ${lines} as lines,
      json_build_object('family', r.family, 'team', r.team, 'source', r.source, 'made_at', r.made_at) as made,
      (select json_agg(t.before) from thread t where t.authority = v.authority and t.record = v.record) as before
    from ${sql.table(tableOf(type))} v join record r on r.authority = v.authority and r.id = v.record
    where v.authority = ${authority} and v.record = any(${records}::uuid[]) and ${when}`
}

function standingOf(type: AnyRecord, { record, made, version, lines, before }: Row): Standing {
  const own = Object.entries(lines ?? {}).map(
    ([child, line]) => [child, fromColumns(type.lines, line)] as const,
  )
  return {
    id: record,
    kind: type.name,
    version: version.version,
    children: own.map(([child]) => child as PersonId),
    answers: fromColumns(type.fields, version),
    lines: Object.fromEntries<Answers>(own),
    family: made.family ?? undefined,
    team: made.team ?? undefined,
    source: made.source ?? undefined,
    madeAt: aMoment(made.made_at),
    knownFrom: aMoment(version.known_from),
    knownTo: aMoment(version.known_to),
    recordedBy: version.recorded_by,
    reason: version.reason ?? undefined,
    overrides: version.overrides ?? [],
    before: before ?? [],
  }
}

/** The ids of the records that concern any of these children, by kind. */
export async function recordsConcerning(
  tx: Tx,
  authority: string,
  children: readonly PersonId[],
): Promise<ReadonlyMap<string, readonly RecordId[]>> {
  if (children.length === 0) return new Map()
  const { rows } = await sql<{ kind: string; record: RecordId }>`${prepared}
    select distinct kind, record from concern
    where authority = ${authority} and child = any(${children}::uuid[])`.execute(tx)
  return new Map(
    [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, some]) => [
      kind,
      some.map(({ record }) => record),
    ]),
  )
}
