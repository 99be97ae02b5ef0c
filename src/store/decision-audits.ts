import { sql } from 'kysely'
import type { PersonId, RecordId } from '../define/record.ts'
import { dayOf, sayDay } from '../plain/day.ts'
import { readId } from '../plain/id.ts'
import { type Acting, allowedChildren, NotFound, requireChildren, requireDeed } from './as.ts'
import { readNames } from './decisions.ts'
import { hasTypedIn } from './draft-writers.ts'
import type { Pick } from './picks.ts'
import { versionsOf } from './read.ts'
import { type Standing, standings } from './standing.ts'

/** A decision about a child, as an audit points at it. */
export type Audited = { readonly decision: RecordId; readonly child: PersonId }

/** Why somebody may not audit a decision, said to the one who tried. */
export type Unauditable = 'no decision' | 'had a part' | 'not readable'

/** Says it at its question of the form. */
export const sayUnauditable: Readonly<Record<Unauditable, string>> = {
  'no decision': 'There is no such decision about this child. Begin the audit from the list of decisions.',
  'had a part':
    'You wrote or answered this decision, so somebody else must audit it. What you wrote here is kept.',
  'not readable': 'Open the child’s record again and say why, then record. What you wrote here is kept.',
}

/**
 * Whether the worker may audit this decision: one of these kinds, about this child, whom they may read now, and in which
 * they had no part. Whoever wrote any version of it, alone or with others, or answered one as its manager, had.
 */
export async function findUnauditable(
  acting: Acting,
  { decision, child }: Audited,
  kinds: readonly string[],
): Promise<Unauditable | undefined> {
  requireDeed(acting, 'audit decisions')
  const versions = await versionsOf(acting, decision)
  const now = versions.at(-1)
  if (now === undefined || !kinds.includes(now.kind) || !now.children.includes(child)) return 'no decision'
  if ((await allowedChildren(acting, 'read a child', [child])).length === 0) return 'not readable'
  return (await hadPart(acting, versions)) ? 'had a part' : undefined
}

async function hadPart({ tx, worker }: Acting, versions: readonly Standing[]): Promise<boolean> {
  const record = versions[0]?.id
  if (record === undefined || versions.some(({ recordedBy }) => recordedBy === worker.id)) return true
  if (await hasTypedIn(tx, worker.authority, worker.id, record)) return true
  const answered = await tx
    .selectFrom('authorisation')
    .select('id')
    .where('authority', '=', worker.authority)
    .where('record', '=', record)
    .where('by', '=', worker.id)
    .executeTakeFirst()
  return answered !== undefined
}

/** Goes on to audit a decision about a child whom the worker may read: asks for a reason where it takes one. Logged. */
export async function requireAuditable(
  acting: Acting,
  audited: Audited,
  kinds: readonly string[],
): Promise<Unauditable | undefined> {
  requireDeed(acting, 'audit decisions')
  const versions = await versionsOf(acting, audited.decision)
  if (versions.at(-1)?.children.includes(audited.child) !== true) throw new NotFound()
  await requireChildren(
    { ...acting, record: audited.decision },
    'read a child',
    [audited.child],
    'audited a decision',
  )
  return findUnauditable(acting, audited, kinds)
}

/**
 * The audits of a decision that the worker may see, the latest first: of children whose records only named workers may
 * open, only they. Audits name nobody.
 */
export async function auditsOf(acting: Acting, decision: RecordId): Promise<readonly Standing[]> {
  requireDeed(acting, 'read figures')
  const { tx, worker, store } = acting
  const { rows } = await sql<{ record: RecordId }>`
    select record from decision_audit
    where authority = ${worker.authority} and decision = ${decision} and known_to > ${store.clock.now()}`.execute(
    tx,
  )
  const types = store.types.filter(({ desk }) => desk === 'audits')
  const ids = rows.map(({ record }) => record)
  const found = await standings(tx, worker.authority, types, ids, { asAt: store.clock.now() })
  return found.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

/**
 * What an audited decision is called, and its children whom the reader may read, by name. Logged where a child is named.
 */
export async function namesInAudit(
  acting: Acting,
  typed: string | undefined,
): Promise<{ readonly decision: readonly Pick[]; readonly children: readonly Pick[] }> {
  requireDeed(acting, 'read figures')
  const decision = readId<'record'>(typed)
  const now = decision.ok ? (await versionsOf(acting, decision.value)).at(-1) : undefined
  const type = acting.store.types.find(({ name }) => name === now?.kind)
  if (now === undefined || type === undefined) return { decision: [], children: [] }
  const on = type.happenedOn(now.answers) ?? dayOf(now.madeAt)
  const names = await readNames(acting, now.children, 'audit of a decision')
  return {
    decision: [{ id: now.id, words: `${type.title}, ${sayDay(on)}` }],
    children: [...names.values()].map(({ id, name }) => ({ id, words: name })),
  }
}
