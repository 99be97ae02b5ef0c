import type { AnyRecord, RecordId } from '../define/record.ts'
import { type Acting, NotFound, requireDeed } from './as.ts'
import { versionsOf } from './read.ts'
import { type Standing, standings } from './standing.ts'

const improvementTypes = ({ store }: Acting): readonly AnyRecord[] =>
  store.types.filter(({ concerns, desk }) => concerns === 'service' && desk === 'improvement')

/** Every record of improvement as it stands, in the order in which they were made: findings, actions and figures. */
export async function improvementRecords(acting: Acting): Promise<readonly Standing[]> {
  requireDeed(acting, 'read inspections')
  const { tx, worker, store } = acting
  const types = improvementTypes(acting)
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
    { asAt: store.clock.now() },
  )
  return [...found].sort((a, b) =>
    a.madeAt < b.madeAt ? -1 : a.madeAt > b.madeAt ? 1 : a.id < b.id ? -1 : 1,
  )
}

/** Every version of one record of improvement, oldest first. There is always one. */
export async function improvementVersions(acting: Acting, record: RecordId): Promise<readonly Standing[]> {
  requireDeed(acting, 'read inspections')
  const versions = await versionsOf(acting, record)
  const types = improvementTypes(acting)
  if (!versions.some(({ kind }) => types.some(({ name }) => name === kind))) throw new NotFound()
  return versions
}
