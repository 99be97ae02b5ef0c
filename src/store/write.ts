import type { AnyRecord, Desk, FamilyId, PersonId, RecordId, TeamId } from '../define/record.ts'
import { bringIn, type Settled } from '../define/settle.ts'
import type { Moment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import { type Deed, deedAt } from './access.ts'
import {
  append,
  appendAuthorisations,
  appendFamilies,
  appendMembers,
  personOf,
  recordOf,
  VersionTaken,
} from './append.ts'
import {
  type Acting,
  allowedChildren,
  log,
  mayEver,
  NotFound,
  refuseRestricted,
  requireChildren,
  requireDeed,
  requireEveryChild,
} from './as.ts'
import { hasTypedIn } from './draft-writers.ts'
import { versionsOf } from './read.ts'
import { hidesSomebody, stances, standingFor } from './relations.ts'
import type { Standing } from './standing.ts'
import type { Worker } from './worker.ts'

export type Writing = {
  readonly settled: Settled
  readonly record: RecordId
  readonly family: FamilyId | undefined
  readonly team: TeamId | undefined
  readonly before: readonly RecordId[]
  /** Needed for a new version of a record that stands already. */
  readonly reason: string | undefined
  /** The version that the writer has seen and means to replace, 0 for a new record: any other ends in `VersionTaken`. */
  readonly after?: number
}

/**
 * Writes a settled record, new or a new version, once the worker may write it with every child whom it concerns or has
 * concerned. The version follows the one that stands; two at once end in `VersionTaken`. Logged.
 */
export async function write(acting: Acting, writing: Writing): Promise<RecordId> {
  const { tx, worker, store } = acting
  const { settled, record, after } = writing
  const standing = (await versionsOf(acting, record)).at(-1)
  if (standing !== undefined && standing.kind !== settled.type.name) throw new NotFound()
  if (standing !== undefined && isAnothers(worker, settled.type, standing)) throw new NotFound()
  const stands = standing?.version ?? 0
  if (after !== undefined && after !== stands) throw new VersionTaken()
  const own = settled.type.concerns === 'person' ? [personOf(record)] : [...settled.lines.keys()]
  const children = [...new Set([...own, ...(standing?.children ?? [])])]
  await requireWriting(acting, settled.type, children, `wrote: ${settled.type.name}`)
  if (standing !== undefined && (await hidesSomebody(tx, record))) refuseRestricted()
  await append(tx, worker.authority, [
    {
      record,
      settled,
      version: stands + 1,
      at: notBefore(store.clock.now(), standing),
      by: worker.id,
      before: writing.before,
      ...(writing.family === undefined ? {} : { family: writing.family }),
      ...(writing.team === undefined ? {} : { team: writing.team }),
      ...(writing.reason === undefined ? {} : { reason: writing.reason }),
    },
  ])
  return record
}

/** Desks at which everybody changes only what is their own: what visitors note, and what members ask. */
const ownDesks: readonly Desk[] = ['inspecting', 'questions']

/** Whether a record is somebody else's, and stands at a desk where nobody changes another's words. */
export const isAnothers = (
  worker: Pick<Worker, 'id'>,
  { desk }: Pick<AnyRecord, 'desk'>,
  { recordedBy }: Pick<Standing, 'recordedBy'>,
): boolean => ownDesks.includes(desk) && recordedBy !== worker.id

/** A clock may be put back; a version is never known earlier than the one it replaces. */
const notBefore = (now: Moment, standing: Standing | undefined): Moment =>
  standing === undefined || standing.knownFrom < now ? now : standing.knownFrom

/**
 * Goes on if the worker may write this with every one of the children: with some of them is not enough, and with nobody
 * there is nothing to go on with. The front door takes contacts about anybody, whoever works with them. Logged.
 */
export async function requireWriting(
  acting: Acting,
  type: AnyRecord,
  children: readonly PersonId[],
  what = `form: ${type.name}`,
): Promise<void> {
  const deed = deedAt[type.desk]
  if (type.concerns === 'person') return requirePerson(acting, deed, children, what)
  if (type.concerns !== 'service' && type.desk !== 'front door')
    return requireEveryChild(acting, deed, children, what)
  const rule = requireDeed(acting, deed)
  if (children.length === 0) return
  if ((await stances(acting, children)).length < children.length) throw new NotFound()
  await log(acting, what, children, rule)
}

/** Whether `requireWriting` would go on. Nothing is read of anybody yet, so nothing is logged. */
export async function mayWrite(
  acting: Acting,
  type: AnyRecord,
  children: readonly PersonId[],
): Promise<boolean> {
  const deed = deedAt[type.desk]
  if (type.concerns === 'person') return mayWritePerson(acting, deed, children)
  if (type.concerns !== 'service' && type.desk !== 'front door') return mayWithEvery(acting, deed, children)
  return mayEver(acting.worker, deed) && (await stances(acting, children)).length === new Set(children).size
}

const mayWithEvery = async (acting: Acting, deed: Deed, children: readonly PersonId[]): Promise<boolean> =>
  children.length > 0 && (await allowedChildren(acting, deed, children)).length === new Set(children).size

async function mayWritePerson(acting: Acting, deed: Deed, people: readonly PersonId[]): Promise<boolean> {
  const [person] = people
  const decisive = person === undefined ? [] : await standingFor(acting, person)
  if (person === undefined || decisive.includes(person)) return mayWithEvery(acting, deed, people)
  return (await allowedChildren(acting, deed, decisive)).length > 0
}

/** A child's details are written by whoever writes about them; an adult's, by whoever writes about a child of theirs. */
async function requirePerson(
  acting: Acting,
  deed: Deed,
  people: readonly PersonId[],
  what: string,
): Promise<void> {
  const [person] = people
  const decisive = person === undefined ? [] : await standingFor(acting, person)
  if (person !== undefined && !decisive.includes(person)) await requireChildren(acting, deed, decisive, what)
  else await requireEveryChild(acting, deed, people, what)
}

/** Somebody of a family, known already or to be entered now. */
export type Joining = {
  readonly person: PersonId
  readonly relation: string
  readonly entered: object | undefined
}

/**
 * Enters the people of a family, as the front door settles who they are: those not known yet get a record of their own,
 * and all of them stand in one family, an old one where one of them has it.
 */
export async function enterFamily(
  acting: Acting,
  type: Settled['type'],
  family: FamilyId | undefined,
  people: readonly Joining[],
): Promise<FamilyId> {
  requireDeed(acting, 'record at the front door')
  const { tx, worker, store } = acting
  const at = store.clock.now()
  const home = family ?? newId<'family'>()
  if (family === undefined) await appendFamilies(tx, worker.authority, [{ family: home, at, by: worker.id }])
  await append(
    tx,
    worker.authority,
    people.flatMap(({ person, entered }) =>
      entered === undefined
        ? []
        : [
            {
              record: recordOf(person),
              settled: bringIn(type, entered, new Map()),
              version: 1,
              at,
              by: worker.id,
            },
          ],
    ),
  )
  const standing = await tx
    .selectFrom('family_member')
    .select('person')
    .where('authority', '=', worker.authority)
    .where('family', '=', home)
    .where('known_from', '<=', at)
    .where('known_to', '>', at)
    .execute()
  const here = new Set(standing.map(({ person }) => person))
  const joining = people.filter(({ person }) => !here.has(person))
  await appendMembers(
    tx,
    worker.authority,
    at,
    joining.map(({ person, relation }) => ({ family: home, person, relation })),
  )
  return home
}

export type Verdict = { readonly verdict: 'authorised' | 'returned'; readonly note: string | undefined }

/** Why a decision cannot be authorised, said to the one who tried. */
export type Unauthorisable = 'author' | 'answered' | 'no decision'

/**
 * A manager answers the decision in a record: authorises it, or returns it with a reason. Whoever wrote any version of it,
 * alone or with others, may not; a version is answered once. What its own chair decided, no manager answers. Logged.
 */
export async function authorise(
  acting: Acting,
  record: RecordId,
  version: number,
  { verdict, note }: Verdict,
): Promise<Unauthorisable | undefined> {
  const { tx, worker, store } = acting
  const versions = await versionsOf(acting, record)
  const now = versions.at(-1)
  const type = store.types.find(({ name }) => name === now?.kind)
  if (now === undefined || type === undefined) throw new NotFound()
  if (await hidesSomebody(tx, record)) refuseRestricted()
  await requireEveryChild(acting, 'authorise', now.children, `${verdict}: ${now.kind}`)
  if (type.decision?.authorised !== 'by a manager') return 'no decision'
  if (!type.decision.decides(now.answers) || now.version !== version) return 'no decision'
  if (versions.some(({ recordedBy }) => recordedBy === worker.id)) return 'author'
  if (await hasTypedIn(tx, worker.authority, worker.id, record)) return 'author'
  const written = await appendAuthorisations(tx, worker.authority, [
    {
      record,
      version,
      kind: type.name,
      point: type.decision.point,
      verdict,
      by: worker.id,
      onDay: store.clock.today(),
      at: store.clock.now(),
      ...(note === undefined ? {} : { note }),
    },
  ])
  return written === 0 ? 'answered' : undefined
}
