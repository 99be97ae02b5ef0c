import { randomBytes } from 'node:crypto'
import type { PersonId } from '../../../../define/record.ts'
import { clockAt } from '../../../../plain/clock.ts'
import { addDays, type Moment, startOf } from '../../../../plain/day.ts'
import { fine, type Result, wrong } from '../../../../plain/result.ts'
import { type Candidate, draw, drawnBy } from '../../../../sight/inspection/sample/draw.ts'
import { kindsOfStatus, openIn, populationQuery } from '../../../../sight/inspection/sample/population.ts'
import type { Acting } from '../../../../store/as.ts'
import { pastTheWall } from '../../../../store/emergency.ts'
import { everyChild, recordsAbout } from '../../../../store/every-child.ts'
import { namesOf } from '../../../../store/read.ts'
import { holders } from '../../../../store/relations.ts'
import {
  drawnForLeaders,
  type KeptDraw,
  keepDraw,
  type LeftOut,
  type NewDraw,
  restrictedNow,
} from '../../../../store/samples.ts'
import type { DrawId, SampleId } from '../../../../store/tables.ts'

/** Kinds of reasons for which a child is left out of a draw. */
export const leftOutKinds = {
  restricted: 'Record restricted to named workers',
  named: 'Left out by an officer',
  readLately: 'Drawn for leaders in the six months before',
} as const

/** How long a file that leaders have drawn is not drawn for them again, in days. */
const restsFor = 183

/** What may be chosen of a draw. */
export type Choosing = {
  readonly statuses: readonly string[]
  readonly fromEach: 'status' | 'team' | undefined
  readonly leaveOutRead: boolean
  readonly namedOut: readonly PersonId[]
  readonly namedOutWhy: string
}

/** An open child: where they stand, and in which team they are worked with. */
type Open = { readonly id: PersonId; readonly status: string; readonly team: string }

const withNobody = 'No team yet'

/** Told each time that more children have been looked at: so many of so many. */
export type TellLooking = (done: number, whole: number) => Promise<void>

/**
 * Every child who was open at a moment, as the record was known then, and how many of those whose record is restricted
 * were. The same moment finds the same children for ever: the record only grows.
 */
export async function openAt(
  acting: Acting,
  at: Moment,
  tell: TellLooking = async () => {},
): Promise<{ readonly open: readonly Open[]; readonly restricted: readonly Open[] }> {
  const then = { ...acting, store: { ...acting.store, clock: clockAt(at) } }
  const restricted = await restrictedNow(then)
  const [holding, names] = [await holders(then), await namesOf(then)]
  const teamOf = (id: PersonId): string => names.get(holding.get(id)?.team ?? '') ?? withNobody
  const open: Open[] = []
  for await (const { children, records, read, whole } of everyChild(then, 'run inspections', kindsOfStatus)) {
    const statuses = openIn(records)
    for (const id of children) {
      const status = statuses.get(id)
      if (status !== undefined && !restricted.has(id)) open.push({ id, status, team: teamOf(id) })
    }
    await tell(read, whole)
  }
  const hidden = await pastTheWall(acting, async () =>
    openIn(await recordsAbout(then, [...restricted], kindsOfStatus)),
  )
  return {
    open,
    restricted: [...restricted].flatMap((id) => {
      const status = hidden.get(id)
      return status === undefined ? [] : [{ id, status, team: teamOf(id) }]
    }),
  }
}

/** The population of a draw, with whoever is left out and why. */
export async function candidatesAt(
  acting: Acting,
  at: Moment,
  choosing: Choosing,
  tell?: TellLooking,
): Promise<{ readonly candidates: readonly Candidate[]; readonly open: readonly Open[] }> {
  const { open, restricted } = await openAt(acting, at, tell)
  const then = { ...acting, store: { ...acting.store, clock: clockAt(at) } }
  const since = startOf(addDays(then.store.clock.today(), -restsFor))
  const lately = choosing.leaveOutRead ? await drawnForLeaders(then, since) : new Set<PersonId>()
  const named = new Set(choosing.namedOut)
  const asked = ({ status }: Open): boolean => choosing.statuses.includes(status)
  const whyNot = ({ id }: Open): string | undefined =>
    named.has(id) ? leftOutKinds.named : lately.has(id) ? leftOutKinds.readLately : undefined
  const stratum = (one: Open): string | undefined =>
    choosing.fromEach === undefined ? undefined : one[choosing.fromEach]
  const wanted = open.filter(asked)
  return {
    open: wanted,
    candidates: [
      ...wanted.map((one) => ({ id: one.id, stratum: stratum(one), leftOut: whyNot(one) })),
      ...restricted.filter(asked).map(({ id }) => ({ id, leftOut: leftOutKinds.restricted })),
    ],
  }
}

export type Asking = Choosing & {
  readonly size: number
  /** Nothing where Goldthread is to make one. */
  readonly seed: string | undefined
  readonly why: string
}

/** Gives what was chosen of a draw its type back, as it was put down with the errand. Only the pages ever choose. */
export const askingOf = (asked: unknown): Asking => asked as Asking

/** Draws the files of a sample from all who are open now, and keeps the draw. A problem where nobody could be drawn. */
export async function drawNow(
  acting: Acting,
  sample: SampleId,
  asking: Asking,
  tell?: TellLooking,
): Promise<Result<DrawId>> {
  const at = acting.store.clock.now()
  const { candidates, open } = await candidatesAt(acting, at, asking, tell)
  // 128 bits, of the system's own generator.
  const seed = asking.seed ?? randomBytes(16).toString('hex')
  const drawn = draw({ seed, size: asking.size, candidates, fromEach: asking.fromEach !== undefined })
  if (drawn.drawn.length === 0)
    return wrong('statuses', 'Nobody who is open stands there, so nobody can be drawn.')
  const byId = new Map(open.map((one) => [one.id as string, one]))
  const ids = idsOf(open, drawn.population)
  const strata = asking.fromEach === undefined ? undefined : candidates
  const kept: NewDraw = {
    sample,
    drawnBy,
    query: populationQuery,
    knownAt: at,
    seed,
    seedFrom: asking.seed === undefined ? 'goldthread' : 'told',
    why: asking.why,
    statuses: asking.statuses,
    fromEach: asking.fromEach,
    population: ids,
    strata: strata === undefined ? undefined : strataOf(strata, drawn.population),
    digest: drawn.digest,
    sizes: {
      status: countBy(ids, (id) => byId.get(id)?.status ?? ''),
      team: countBy(ids, (id) => byId.get(id)?.team ?? ''),
    },
    excluded: leftOutOf(drawn.leftOut, asking),
    namedOut: asking.namedOut,
    drawn: idsOf(open, drawn.drawn),
  }
  return fine(await keepDraw(acting, kept))
}

/** The ids of children in the order of some texts that are their ids. */
function idsOf(open: readonly Open[], texts: readonly string[]): readonly PersonId[] {
  const known = new Map<string, PersonId>(open.map(({ id }) => [id, id]))
  return texts.flatMap((text) => known.get(text) ?? [])
}

function strataOf(candidates: readonly Candidate[], population: readonly string[]): readonly string[] {
  const stratum = new Map(candidates.map((one) => [one.id, one.stratum ?? '']))
  return population.map((id) => stratum.get(id) ?? '')
}

const countBy = (ids: readonly PersonId[], of: (id: PersonId) => string): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(ids, of)].map(([part, some]) => [part, some.length]))

const leftOutOf = (
  leftOut: Readonly<Record<string, number>>,
  { namedOutWhy }: Choosing,
): readonly LeftOut[] =>
  Object.entries(leftOut).map(([kind, many]) => ({
    kind,
    many,
    ...(kind === leftOutKinds.named ? { why: namedOutWhy } : {}),
  }))

/** The same question asked again of the record as it was known at the moment of a draw: the digest must be the same. */
export async function populationAgain(acting: Acting, kept: KeptDraw): Promise<readonly string[]> {
  const { candidates } = await candidatesAt(acting, kept.knownAt, {
    statuses: kept.statuses,
    fromEach: undefined,
    leaveOutRead: kept.excluded.some(({ kind }) => kind === leftOutKinds.readLately),
    namedOut: kept.namedOut,
    namedOutWhy: '',
  })
  return candidates.flatMap(({ id, leftOut }) => (leftOut === undefined ? [id] : []))
}
