import type { Day, Moment } from '../plain/day.ts'
import { type Id, newId } from '../plain/id.ts'
import { alone } from './alone.ts'
import { type Acting, mayEver, NotFound, requireDeed } from './as.ts'
import { keepable } from './keepable.ts'

export type PackId = Id<'pack'>

/** A pack of figures as it is to be frozen. What is in it is for the line of sight to say; the store keeps it as it is. */
export type PackToKeep = {
  readonly month: Day
  readonly audience: 'committee' | 'public'
  readonly title: string
  readonly contents: unknown
  readonly risks: unknown
  /** The digest of the contents, SHA-256 in hexadecimal. */
  readonly sha256: string
}

export type Verdict = 'approved' | 'returned' | 'withdrawn'

/** What a named post holder decided about a pack. */
export type PackVerdict = {
  readonly verdict: Verdict
  readonly note: string | null
  readonly embargoUntil: Moment | null
  readonly post: string
  readonly by: string
  readonly at: Moment
}

/** `awaiting` approval, `returned` or `withdrawn` with a reason, approved but held back until its embargo ends, or out. */
export type PackState = 'awaiting' | 'returned' | 'withdrawn' | 'held back' | 'published'

export type KeptPack = {
  readonly id: PackId
  readonly month: Day
  readonly audience: 'committee' | 'public'
  readonly title: string
  readonly sha256: string
  readonly madeAt: Moment
  readonly madeBy: string
  /** The latest last. */
  readonly verdicts: readonly PackVerdict[]
  readonly state: PackState
}

/** As PostgreSQL can keep it: every text without the signs that no text there may hold. */
const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? keepable(one) : one))

/** Freezes a pack. It waits for the approval of somebody who did not make it. */
export async function keepPack(acting: Acting, pack: PackToKeep): Promise<PackId> {
  requireDeed(acting, 'serve boards')
  const { tx, worker, store } = acting
  const id = newId<'pack'>()
  await tx
    .insertInto('pack')
    .values({
      authority: worker.authority,
      id,
      month: pack.month,
      audience: pack.audience,
      title: keepable(pack.title),
      contents: asJson(pack.contents),
      risks: asJson(pack.risks),
      sha256: pack.sha256,
      made_at: store.clock.now(),
      made_by: worker.id,
    })
    .execute()
  return id
}

/** Why a verdict was not kept. */
export type NotJudged = 'own pack' | 'judged before' | 'not approved' | 'overtaken'

/** Whether what a pack says agrees with what every pack says that was ever approved. For the line of sight to tell. */
export type Agrees = (contents: unknown, approved: readonly unknown[]) => boolean

/**
 * Approves a pack, gives it back, or takes an approved one back. Only a leader may, and none approves a pack of their own
 * making, nor one that disagrees with what has gone out since it was frozen. What was decided is only added to: a pack
 * that was given back is made anew. Of two verdicts at once the second waits for the first.
 */
export async function judgePack(
  acting: Acting,
  pack: PackId,
  judged: { readonly verdict: Verdict; readonly note?: string; readonly embargoUntil?: Moment | undefined },
  agrees: Agrees,
): Promise<PackVerdict['verdict'] | NotJudged> {
  requireDeed(acting, 'approve publication')
  const { tx, worker, store } = acting
  await alone(acting, 'verdicts on packs')
  const found = await rowOf(acting, pack)
  const state = stateOf(await verdictsOf(acting, [pack]), store.clock.now())
  const isOut = state === 'published' || state === 'held back'
  if (judged.verdict === 'withdrawn' ? !isOut : state !== 'awaiting')
    return judged.verdict === 'withdrawn' ? 'not approved' : 'judged before'
  if (judged.verdict === 'approved' && found.made_by === worker.id) return 'own pack'
  if (judged.verdict === 'approved' && !agrees(found.contents, await packsEverApproved(acting)))
    return 'overtaken'
  await tx
    .insertInto('pack_verdict')
    .values({
      authority: worker.authority,
      id: newId<'pack verdict'>(),
      pack,
      verdict: judged.verdict,
      note: judged.note === undefined ? null : keepable(judged.note),
      embargo_until: judged.embargoUntil ?? null,
      post: worker.post,
      by: worker.id,
      at: store.clock.now(),
    })
    .execute()
  return judged.verdict
}

async function rowOf({ tx, worker }: Acting, pack: PackId) {
  const row = await tx
    .selectFrom('pack')
    .selectAll()
    .where('authority', '=', worker.authority)
    .where('id', '=', pack)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound()
  return row
}

type VerdictOf = PackVerdict & { readonly pack: PackId }

const verdictsOf = ({ tx, worker }: Acting, packs: readonly PackId[]): Promise<readonly VerdictOf[]> =>
  packs.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('pack_verdict as v')
        .innerJoin('worker as w', (join) =>
          join.onRef('w.authority', '=', 'v.authority').onRef('w.id', '=', 'v.by'),
        )
        .select([
          'v.pack',
          'v.verdict',
          'v.note',
          'v.embargo_until as embargoUntil',
          'v.post',
          'w.name as by',
          'v.at',
        ])
        .where('v.authority', '=', worker.authority)
        .where('v.pack', 'in', packs)
        .orderBy('v.at')
        .orderBy('v.id')
        .execute()

function stateOf(verdicts: readonly PackVerdict[], now: Moment): PackState {
  const last = verdicts.at(-1)
  if (last === undefined) return 'awaiting'
  if (last.verdict !== 'approved') return last.verdict
  return last.embargoUntil === null || last.embargoUntil <= now ? 'published' : 'held back'
}

/** Officers see every pack; members those alone that were published. */
function requireReader(acting: Acting): { readonly seesAll: boolean } {
  const seesAll = mayEver(acting.worker, 'serve boards')
  requireDeed(
    acting,
    seesAll || mayEver(acting.worker, 'sit on scrutiny') ? 'sit on scrutiny' : 'sit on the board',
  )
  return { seesAll }
}

/** The packs on record, the last one made first: all of them for officers, the published ones for members. */
export async function packsOnRecord(acting: Acting): Promise<readonly KeptPack[]> {
  const { seesAll } = requireReader(acting)
  const { tx, worker, store } = acting
  const rows = await tx
    .selectFrom('pack as p')
    .innerJoin('worker as w', (join) =>
      join.onRef('w.authority', '=', 'p.authority').onRef('w.id', '=', 'p.made_by'),
    )
    .select([
      'p.id',
      'p.month',
      'p.audience',
      'p.title',
      'p.sha256',
      'p.made_at as madeAt',
      'w.name as madeBy',
    ])
    .where('p.authority', '=', worker.authority)
    .orderBy('p.made_at', 'desc')
    .orderBy('p.id', 'desc')
    .execute()
  const verdicts = Map.groupBy(
    await verdictsOf(
      acting,
      rows.map(({ id }) => id),
    ),
    ({ pack }) => pack,
  )
  const now = store.clock.now()
  return rows
    .map((row): KeptPack => {
      const own = verdicts.get(row.id) ?? []
      return { ...row, verdicts: own, state: stateOf(own, now) }
    })
    .filter(({ state }) => seesAll || state === 'published')
}

/** One pack, whole. For members it is there only once it was published. */
export async function packFile(
  acting: Acting,
  pack: PackId,
): Promise<{ readonly kept: KeptPack; readonly contents: unknown; readonly risks: unknown }> {
  const kept = (await packsOnRecord(acting)).find(({ id }) => id === pack)
  if (kept === undefined) throw new NotFound()
  const { contents, risks } = await rowOf(acting, pack)
  return { kept, contents, risks }
}

/**
 * What every pack says that was ever approved, the latest first, also where it was taken back since: what has left the
 * house cannot be called back.
 */
export async function packsEverApproved(acting: Acting): Promise<readonly unknown[]> {
  requireDeed(acting, 'serve boards')
  const { tx, worker } = acting
  const rows = await tx
    .selectFrom('pack as p')
    .select('p.contents')
    .where('p.authority', '=', worker.authority)
    .where((where) =>
      where.exists(
        where
          .selectFrom('pack_verdict as v')
          .select('v.id')
          .whereRef('v.authority', '=', 'p.authority')
          .whereRef('v.pack', '=', 'p.id')
          .where('v.verdict', '=', 'approved'),
      ),
    )
    .orderBy('p.made_at', 'desc')
    .execute()
  return rows.map(({ contents }) => contents)
}
