import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonId, RecordId } from '../define/record.ts'
import type { Day, Moment } from '../plain/day.ts'
import { type Id, newId, readId } from '../plain/id.ts'
import { alone } from './alone.ts'
import { type Acting, log, NotFound, requireDeed } from './as.ts'

export type MakingId = Id<'annex making'>

/** Who signed a version of the lists off, in which post, and when. */
export type SignedOff = { readonly by: string; readonly post: string; readonly at: Moment }

/** A making of lists, to be kept. The store keeps what is told of them without looking into it. */
export type MakingToKeep = {
  readonly asAt: Day
  readonly lists: unknown
  readonly missing: unknown
  readonly rules: unknown
  readonly hidden: number
}

/** The workbook of a making, and whom it tells of. */
export type WorkbookToKeep = {
  readonly name: string
  readonly media: string
  readonly bytes: Uint8Array
  readonly children: readonly PersonId[]
}

/** A making on record. What was made only to see whether it can be has neither version nor file. */
export type KeptMaking = MakingToKeep & {
  readonly id: MakingId
  readonly version: number | undefined
  readonly madeAt: Moment
  /** Whoever made it, with the post that they held then. */
  readonly madeBy: string
  /** Nothing while no leader has signed it off. */
  readonly signedOff: SignedOff | undefined
  /** The workbook’s sum and size; nothing where there is none, or where it tells of somebody restricted to others since. */
  readonly sha256: string | undefined
  readonly bytes: number | undefined
}

const rowOf = ({ worker, store }: Acting, made: MakingToKeep) => ({
  authority: worker.authority,
  id: newId<'annex making'>(),
  as_at: made.asAt,
  made_at: store.clock.now(),
  made_by: worker.id,
  lists: JSON.stringify(made.lists),
  missing: JSON.stringify(made.missing),
  rules: JSON.stringify(made.rules),
  hidden: made.hidden,
})

/** Keeps the lists of a visit as they were made, with the workbook byte for byte, under the next number of a version. */
export async function keepMaking(
  acting: Acting,
  visit: RecordId,
  made: MakingToKeep,
  file: WorkbookToKeep,
): Promise<number> {
  requireDeed(acting, 'hand over lists')
  await alone(acting, `lists of ${visit}`)
  const { tx, worker } = acting
  const { last } = await tx
    .selectFrom('annex_making')
    .select((eb) => eb.fn.max('version').as('last'))
    .where('authority', '=', worker.authority)
    .where('visit', '=', visit)
    .executeTakeFirstOrThrow()
  const row = { ...rowOf(acting, made), visit, version: Number(last ?? 0) + 1 }
  await tx.insertInto('annex_making').values(row).execute()
  await tx
    .insertInto('annex_file')
    .values({
      authority: worker.authority,
      making: row.id,
      name: file.name,
      media: file.media,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      bytes: Buffer.from(file.bytes),
      children: file.children,
    })
    .execute()
  return row.version
}

/** Keeps that the lists were made to see whether they can be, and how it ended. No row of them is kept. */
export async function keepTrial(acting: Acting, made: MakingToKeep): Promise<MakingId> {
  requireDeed(acting, 'hand over lists')
  const row = { ...rowOf(acting, made), visit: null, version: null }
  await acting.tx.insertInto('annex_making').values(row).execute()
  return row.id
}

/**
 * A leader signs off a version of the lists: that it was looked through and may be given to inspectors. It is signed off
 * once, with the post of whoever does, and stays so: true where this did it, false where it was signed off before.
 */
export async function signOff(acting: Acting, visit: RecordId, version: number): Promise<boolean> {
  requireDeed(acting, 'sign off lists')
  const { tx, worker, store } = acting
  const made = await tx
    .selectFrom('annex_making')
    .select('id')
    .where('authority', '=', worker.authority)
    .where('visit', '=', visit)
    .where('version', '=', version)
    .executeTakeFirst()
  if (made === undefined) throw new NotFound()
  const signed = await tx
    .insertInto('annex_sign_off')
    .values({
      authority: worker.authority,
      making: made.id,
      by: worker.id,
      post: worker.post,
      at: store.clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['authority', 'making']).doNothing())
    .returning('making')
    .executeTakeFirst()
  return signed !== undefined
}

const makings = ({ tx, worker }: Acting) =>
  tx
    .selectFrom('annex_making as m')
    .leftJoin('annex_file as f', (join) =>
      join.onRef('f.authority', '=', 'm.authority').onRef('f.making', '=', 'm.id'),
    )
    .leftJoin('worker as w', (join) =>
      join.onRef('w.authority', '=', 'm.authority').onRef('w.id', '=', 'm.made_by'),
    )
    .leftJoin('annex_sign_off as s', (join) =>
      join.onRef('s.authority', '=', 'm.authority').onRef('s.making', '=', 'm.id'),
    )
    .leftJoin('worker as l', (join) =>
      join.onRef('l.authority', '=', 's.authority').onRef('l.id', '=', 's.by'),
    )
    .where('m.authority', '=', worker.authority)
    .select((eb) => [
      'm.id',
      'm.version',
      'm.as_at as asAt',
      'm.made_at as madeAt',
      sql<string>`coalesce(w.name || ', ' || post_at(w.authority, w.id, m.made_at), 'not known here')`.as(
        'madeBy',
      ),
      'l.name as signedBy',
      's.post as signedAs',
      's.at as signedAt',
      'm.lists',
      'm.missing',
      'm.rules',
      'm.hidden',
      'f.sha256',
      eb.fn<number>('length', ['f.bytes']).as('bytes'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof makings>['execute']>>[number]

const keptOf = ({ version, signedBy, signedAs, signedAt, sha256, bytes, ...row }: Row): KeptMaking => ({
  ...row,
  version: version ?? undefined,
  signedOff:
    signedBy === null || signedAs === null || signedAt === null
      ? undefined
      : { by: signedBy, post: signedAs, at: signedAt },
  sha256: sha256 ?? undefined,
  bytes: bytes ?? undefined,
})

/** The lists of a visit as they were made, the last version first. */
export async function makingsOf(acting: Acting, visit: RecordId): Promise<readonly KeptMaking[]> {
  requireDeed(acting, 'prepare for inspections')
  const rows = await makings(acting).where('m.visit', '=', visit).orderBy('m.version', 'desc').execute()
  return rows.map(keptOf)
}

/** When the lists were last made, for a visit or to see whether they can be. */
export async function findLastMaking(acting: Acting): Promise<KeptMaking | undefined> {
  requireDeed(acting, 'prepare for inspections')
  const row = await makings(acting)
    .orderBy('m.made_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && keptOf(row)
}

/** The workbook of a version, byte for byte as it was handed over. Logged for every child in it. */
export async function workbookOf(
  acting: Acting,
  visit: RecordId,
  version: number,
): Promise<{ readonly name: string; readonly media: string; readonly bytes: Uint8Array }> {
  const rule = requireDeed(acting, 'hand over lists')
  const { tx, worker } = acting
  const row = await tx
    .selectFrom('annex_making as m')
    .innerJoin('annex_file as f', (join) =>
      join.onRef('f.authority', '=', 'm.authority').onRef('f.making', '=', 'm.id'),
    )
    .where('m.authority', '=', worker.authority)
    .where('m.visit', '=', visit)
    .where('m.version', '=', version)
    .select(['f.name', 'f.media', 'f.bytes', 'f.children'])
    .executeTakeFirst()
  if (row === undefined) throw new NotFound()
  const { children, ...file } = row
  await log(acting, `lists for inspectors (Annex A), version ${version}`, childrenOf(children), rule)
  return file
}

/** PostgreSQL gives a list of ids as text of its own; each is read as what it is. */
const childrenOf = (kept: readonly string[]): readonly PersonId[] =>
  kept.flatMap((one) => {
    const id = readId<'person'>(one)
    return id.ok ? [id.value] : []
  })

/** The lists as the last nights tried them, the last night first. */
export async function nightMakings(acting: Acting, most: number): Promise<readonly KeptMaking[]> {
  requireDeed(acting, 'prepare for inspections')
  const rows = await makings(acting)
    .innerJoin('errand_step as n', (join) =>
      join.onRef('n.authority', '=', 'm.authority').onRef('n.made', '=', 'm.id'),
    )
    .innerJoin('errand as e', (join) =>
      join.onRef('e.authority', '=', 'n.authority').onRef('e.id', '=', 'n.errand'),
    )
    .where('e.what', '=', 'night')
    .orderBy('m.made_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(keptOf)
}
