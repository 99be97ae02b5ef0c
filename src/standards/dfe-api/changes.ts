import type { Problem } from '../../plain/result.ts'
import { checkChild } from './check.ts'
import type { Payload } from './schema.ts'

/*
 * What to send, from what was sent last and what is now. Pure: the same two always give the same.
 *
 * The schema does not say whether a field that is left out stays at the Department as it was or goes. So a child of whom
 * anything has changed is sent whole; and where something is told no longer, a first message purges it and a second one
 * tells the child again. Either reading then ends with what is now. Whether a purge of something that is not there is
 * refused is not said either: nothing is purged that was not told.
 */

/** The names that a message used, without what they held: what stands at the Department of one child. */
export type Outline = { readonly [name: string]: Outline | true }

/** What was sent last of a child. `digest` stands for what it said; empty where a part of it was purged since. */
export type Sent = {
  readonly childId: string
  readonly misChildId: string | undefined
  readonly digest: string
  readonly outline: Outline
}

/** By which fields an item of a list is known again. */
const keys: Readonly<Record<string, readonly string[]>> = {
  social_care_episodes: ['social_care_episode_id'],
  child_and_family_assessments: ['child_and_family_assessment_id'],
  child_in_need_plans: ['child_in_need_plan_id'],
  section_47_assessments: ['section_47_assessment_id'],
  child_protection_plans: ['child_protection_plan_id'],
  child_looked_after_placements: ['child_looked_after_placement_id'],
  care_worker_details: ['worker_id', 'start_date'],
  sdq_assessments: ['date'],
}

/** Lists whose items can be purged one by one, and single parts that can be purged. A test compares both with the schema. */
export const purgedByItem: readonly string[] = Object.keys(keys).slice(0, 6)
export const purgedWhole: readonly string[] = [
  'child_details',
  'health_and_wellbeing',
  'adoption',
  'care_leavers',
]

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The outline of a message, or of a part of it. Loops, because it is done for every field of every child. */
export function outlineOf(of: Fields): Outline {
  const outline: Record<string, Outline | true> = {}
  for (const name in of) {
    if (name === 'purge') continue
    const value = of[name]
    const by = keys[name]
    if (Array.isArray(value)) outline[name] = by === undefined ? true : outlineOfList(value, by)
    else outline[name] = isFields(value) ? outlineOf(value) : true
  }
  return outline
}

/** An outline that was kept, as it was; what is no outline is left out. */
export const readOutline = (kept: unknown): Outline =>
  isFields(kept)
    ? Object.fromEntries(
        Object.entries(kept).map(([name, inner]) => [name, inner === true ? true : readOutline(inner)]),
      )
    : {}

function outlineOfList(items: readonly unknown[], by: readonly string[]): Outline {
  const outline: Record<string, Outline | true> = {}
  for (const item of items)
    if (isFields(item)) outline[by.map((field) => String(item[field] ?? '')).join(' ')] = outlineOf(item)
  return outline
}

/** Fields to purge in a part, what then still stands of it, and whether the whole part must go. */
type Loss = { readonly purge: Fields; readonly stays: Outline; readonly whole: boolean }

/** What stood before and stands no longer. A part that lost a field of its own must be purged whole and told again. */
function lossOf(before: Outline, now: Outline): Loss {
  const purge: Record<string, unknown> = {}
  const stays: Record<string, Outline | true> = {}
  let whole = false
  for (const [name, was] of Object.entries(before)) {
    const is = now[name]
    if (was === true || !(purgedByItem.includes(name) || purgedWhole.includes(name))) {
      whole ||= !covers(was, is)
      stays[name] = was
      continue
    }
    const inside = is === undefined || is === true ? {} : is
    const loss = purgedByItem.includes(name) ? lossOfItems(name, was, inside) : lossOfPart(was, inside)
    if (loss.purge !== undefined) purge[name] = loss.purge
    if (loss.stays !== undefined) stays[name] = loss.stays
  }
  return { purge, stays, whole }
}

type PartLoss = { readonly purge: unknown; readonly stays: Outline | undefined }

function lossOfPart(was: Outline, is: Outline): PartLoss {
  return lossOf(was, is).whole
    ? { purge: { purge: true }, stays: undefined }
    : { purge: undefined, stays: was }
}

function lossOfItems(list: string, was: Outline, is: Outline): PartLoss {
  const purged: Fields[] = []
  const stays: Record<string, Outline | true> = {}
  const field = keys[list]?.[0] ?? ''
  for (const [id, item] of Object.entries(was)) {
    const now = is[id]
    const loss = item === true || now === undefined || now === true ? undefined : lossOf(item, now)
    if (loss === undefined || loss.whole) {
      purged.push({ [field]: id, purge: true })
      continue
    }
    stays[id] = loss.stays
    if (Object.keys(loss.purge).length > 0) purged.push({ [field]: id, ...loss.purge })
  }
  return { purge: purged.length === 0 ? undefined : purged, stays }
}

/** Whether everything that stood still stands. */
const covers = (was: Outline | true, is: Outline | true | undefined): boolean =>
  is !== undefined &&
  (was === true || is === true || Object.entries(was).every(([name, inner]) => covers(inner, is[name])))

/** Something to send of one child, and what stands at the Department once it has been taken; undefined for nothing. */
export type ToSend = {
  readonly childId: string
  readonly payload: Payload
  readonly after: Sent | undefined
}

/** A child who is told whole. The outline is worked out when it is asked for: on a first day nobody asks before it is sent. */
function toTell(payload: Payload, digest: string): ToSend & { readonly digest: string } {
  const { la_child_id: childId, mis_child_id: misChildId, ...told } = payload
  let outline: Outline | undefined
  return {
    childId,
    digest,
    payload,
    get after() {
      outline ??= outlineOf(told)
      return { childId, misChildId, digest, outline }
    },
  }
}

/** A child who cannot be sent, and why. The reasons repeat nothing of the child. */
export type WrongPayload = { readonly childId: string; readonly problems: readonly Problem[] }

export type Changes = {
  /** Sent first: what is told no longer. Those who are also in `tell` are told again afterwards. */
  readonly purge: readonly ToSend[]
  /** Sent then: who is new, or of whom something has changed. */
  readonly tell: readonly ToSend[]
  /** Children who go wholly: they stand in `purge` and are told no more. */
  readonly gone: readonly string[]
  readonly unchanged: number
  /** Children who cannot be sent because their message does not keep to the schema. What was sent of them stays. */
  readonly wrong: readonly WrongPayload[]
  /** Children told before of whom nothing may be said now, so that nothing is purged either. */
  readonly held: readonly string[]
}

export type Telling = {
  readonly payloads: readonly Payload[]
  readonly sent: readonly Sent[]
  /** Whose record stands but cannot be told now, by `mis_child_id`: restricted to others, or without a number. */
  readonly held: ReadonlySet<string>
  /** Gives text a short name by which it is known again: SHA-256, for example. */
  digest(text: string): string
}

const byChild = <T extends { readonly childId: string }>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => (a.childId < b.childId ? -1 : 1))

/** What to send. Everything in the order of the children's numbers. */
export function changesSince({ payloads, sent, held, digest }: Telling): Changes {
  const before = new Map(sent.map((one) => [one.childId, one]))
  const { right, wrong } = checkAll(payloads)
  const told = right.map((payload) => toTell(payload, digest(JSON.stringify(payload))))
  const changed = told.filter(({ childId, digest: now }) => before.get(childId)?.digest !== now)
  const spoken = new Set([...told, ...wrong].map(({ childId }) => childId))
  const absent = sent.filter(({ childId }) => !spoken.has(childId))
  const isHeld = ({ misChildId }: Sent): boolean => misChildId !== undefined && held.has(misChildId)
  const gone = absent.filter((one) => !isHeld(one))
  const lost = changed.flatMap((one) => purgeOf(before.get(one.childId), one) ?? [])
  return {
    purge: byChild([...lost, ...gone.map(goneOf)]),
    tell: byChild(changed),
    gone: gone.map(({ childId }) => childId).sort(),
    unchanged: told.length - changed.length,
    wrong: byChild(wrong),
    held: absent
      .filter(isHeld)
      .map(({ childId }) => childId)
      .sort(),
  }
}

/** Children as the schema says, and those who are not, or share their number with another. */
function checkAll(payloads: readonly Payload[]): {
  readonly right: readonly Payload[]
  readonly wrong: readonly WrongPayload[]
} {
  const right: Payload[] = []
  const wrong: WrongPayload[] = []
  for (const [childId, same] of Map.groupBy(payloads, ({ la_child_id }) => la_child_id)) {
    const [payload] = same
    const checked = checkChild(payload)
    if (same.length > 1)
      wrong.push({
        childId,
        problems: [{ where: 'la_child_id', says: 'Several children have this number.' }],
      })
    else if (checked.ok) right.push(checked.value)
    else wrong.push({ childId, problems: checked.problems })
  }
  return { right, wrong }
}

const goneOf = ({ childId, misChildId }: Sent): ToSend => ({
  childId,
  payload: { ...named(childId, misChildId), purge: true },
  after: undefined,
})

const named = (childId: string, misChildId: string | undefined) => ({
  la_child_id: childId,
  ...(misChildId === undefined ? {} : { mis_child_id: misChildId }),
})

/** The message that purges what a child's next one does not tell; undefined where it tells everything that stood. */
function purgeOf(standing: Sent | undefined, now: ToSend): ToSend | undefined {
  if (standing === undefined || now.after === undefined) return undefined
  const { childId, misChildId } = standing
  const { purge, stays, whole } = lossOf(standing.outline, now.after.outline)
  if (whole) return goneOf(standing)
  if (Object.keys(purge).length === 0) return undefined
  const checked = checkChild({ ...named(childId, misChildId), ...purge })
  // What was sent kept to the schema, and names alone were taken from it.
  if (!checked.ok) return goneOf(standing)
  return { childId, payload: checked.value, after: { childId, misChildId, digest: '', outline: stays } }
}
