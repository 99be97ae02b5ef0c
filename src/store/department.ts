import { sql } from 'kysely'
import type { PersonId } from '../define/record.ts'
import { alone } from './alone.ts'
import { type Acting, requireDeed } from './as.ts'

/** What stands of a child at the Department for Education: which fields and identities were told, not what they said. */
export type Told = {
  /** The council's number, under which the Department knows the child. */
  readonly number: string
  readonly child: PersonId
  readonly version: number
  /** By which the message is known again. */
  readonly digest: string
  readonly outline: unknown
}

/**
 * What was told of each child last, where something of it still stands. Without children whose record is restricted to
 * others, so that nothing of theirs is taken for gone.
 */
export async function toldToDepartment(acting: Acting): Promise<readonly Told[]> {
  requireDeed(acting, 'exchange returns')
  const { rows } = await sql<{ [K in keyof Told]: Told[K] | null }>`
    select distinct on (number) number, child, version, digest, outline from department_told
    where authority = ${acting.worker.authority}
    order by number, version desc`.execute(acting.tx)
  return rows.flatMap(({ number, child, version, digest, outline }) =>
    number === null || child === null || version === null || digest === null
      ? []
      : [{ number, child, version, digest, outline }],
  )
}

/** A message that the Department has taken. Without `stands`, nothing of the child is left there. */
export type TellingNoted = {
  readonly number: string
  readonly child: PersonId
  readonly stands: { readonly digest: string; readonly outline: unknown } | undefined
  /** What the Department gave for it. */
  readonly receipt: string | undefined
}

/** Notes messages that the Department has taken, each as the next of its child. */
export async function noteTold(acting: Acting, taken: readonly TellingNoted[]): Promise<void> {
  requireDeed(acting, 'exchange returns')
  if (taken.length === 0) return
  const { tx, worker, store } = acting
  await alone(acting, 'told to the Department')
  const rows = taken.map(({ stands, ...one }) => ({
    number: one.number,
    child: one.child,
    digest: stands?.digest ?? null,
    outline: stands?.outline ?? null,
    receipt: one.receipt ?? null,
  }))
  await sql`
    insert into department_told (authority, number, version, child, digest, outline, receipt, sent_at, sent_by)
    select ${worker.authority}, t.number,
      coalesce((select max(d.version) from department_told d
        where d.authority = ${worker.authority} and d.number = t.number), 0) + 1,
      t.child, t.digest, t.outline, t.receipt, ${store.clock.now()}, ${worker.id}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t(number text, child uuid, digest text, outline jsonb, receipt text)`.execute(tx)
}
