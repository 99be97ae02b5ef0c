import type { AnyRecord, Desk, RecordId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import { type Acting, NotFound } from './as.ts'
import { versionsOf } from './read.ts'
import { type Standing, standings } from './standing.ts'

/** The types of record of a desk that concern the service and no child. */
const typesAt = ({ store }: Acting, desk: Desk): readonly AnyRecord[] =>
  store.types.filter((type) => type.concerns === 'service' && type.desk === desk)

/**
 * Every record of a desk as it stands, or as it stood at a moment, in the order in which they were made. Of the service
 * alone, never of a child. Asks nobody's leave: whoever calls it has.
 */
export async function recordsAtDesk(
  acting: Acting,
  desk: Desk,
  asAt: Moment = acting.store.clock.now(),
): Promise<readonly Standing[]> {
  const { tx, worker } = acting
  const types = typesAt(acting, desk)
  const rows = await tx
    .selectFrom('record')
    .select('id')
    .where('authority', '=', worker.authority)
    .where(
      'kind',
      'in',
      types.map(({ name }) => name),
    )
    .execute()
  const found = await standings(
    tx,
    worker.authority,
    types,
    rows.map(({ id }) => id),
    { asAt },
  )
  return [...found].sort((a, b) =>
    a.madeAt < b.madeAt ? -1 : a.madeAt > b.madeAt ? 1 : a.id < b.id ? -1 : 1,
  )
}

/**
 * Those of these records that belong to one of the desks, as they stand. Of the service alone, never of a child. Asks
 * nobody's leave: whoever calls it has.
 */
export async function recordsOfDesks(
  acting: Acting,
  desks: readonly Desk[],
  records: readonly RecordId[],
): Promise<readonly Standing[]> {
  const { tx, worker, store } = acting
  const types = desks.flatMap((desk) => typesAt(acting, desk))
  return records.length === 0
    ? []
    : standings(tx, worker.authority, types, records, { asAt: store.clock.now() })
}

/**
 * Every version of one record of a desk, oldest first. There is always one. Asks nobody's leave: whoever calls it has.
 */
export async function versionsAtDesk(
  acting: Acting,
  desk: Desk,
  record: RecordId,
): Promise<readonly Standing[]> {
  const versions = await versionsOf(acting, record)
  const types = typesAt(acting, desk)
  if (!versions.some(({ kind }) => types.some(({ name }) => name === kind))) throw new NotFound()
  return versions
}
