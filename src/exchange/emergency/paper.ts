import type { PersonId, TeamId } from '../../define/record.ts'
import { isChild, relations } from '../../journey/people/household.ts'
import { findDueOn } from '../../journey/waits/due.ts'
import { findWait, waits } from '../../journey/waits/waits.ts'
import { addMinutes, type Day, type Moment } from '../../plain/day.ts'
import type { Deed } from '../../store/access.ts'
import { type Acting, log } from '../../store/as.ts'
import { type Duty, dutiesBetween } from '../../store/duty.ts'
import {
  type AtHome,
  familiesAround,
  type How,
  pastTheWall,
  type Restricted,
  requireEmergency,
  restrictedPeople,
  workersOf,
} from '../../store/emergency.ts'
import { everyChild, recordsAbout } from '../../store/every-child.ts'
import { namesOf } from '../../store/read.ts'
import { teamsOf } from '../../store/teams.ts'
import { telephonesOf } from '../../store/telephones.ts'
import { work } from '../../store/work.ts'
import { kindsInPaper, type OpenChild, openChildren, openIds, sayBorn } from './open-children.ts'

/** Somebody to ring. */
export type Ring = { readonly name: string; readonly telephone: string | undefined }

/** What must be done next for a child, and by when. */
export type Next = { readonly does: string; readonly dueOn: Day; readonly isLate: boolean }

export type PaperChild = OpenChild & { readonly worker: Ring | undefined; readonly next: Next | undefined }

/** The children of one family with whom one team works, and who else is at home. */
export type PaperFamily = {
  readonly name: string
  /** Where all the children of it live; nothing where they live apart, or where it is not known. */
  readonly address: string | undefined
  readonly adults: readonly string[]
  readonly others: readonly string[]
  readonly children: readonly PaperChild[]
}

export type PaperTeam = {
  readonly id: TeamId | undefined
  readonly name: string
  readonly telephone: string | undefined
  readonly families: readonly PaperFamily[]
}

/** A paper for the day on which nothing works: every open child once, and whom to ring. */
export type EmergencyPaper = {
  readonly council: string
  readonly madeAt: Moment
  readonly madeBy: string
  readonly today: Day
  readonly duties: readonly Duty[]
  readonly teams: readonly PaperTeam[]
  /** Of each open child whose record is restricted: nothing but whom to ring. */
  readonly restricted: readonly (readonly Ring[])[]
  /** How many children it names. */
  readonly children: number
}

/** How many days of the rota are printed: over a long weekend and a week in which nothing comes back. */
const dutyDays = 7

/**
 * Makes the paper from the whole record as it stands now. Only those who lead may, or whoever is on emergency duty;
 * every child whom it names has an entry in the log. A restricted child is never named in it, whoever makes it.
 */
export async function makePaper(acting: Acting, council: string, how: How): Promise<EmergencyPaper> {
  const { store, worker } = acting
  const { deed, rule } = await requireEmergency(acting)
  const [now, today] = [store.clock.now(), store.clock.today()]
  const restricted = await restrictedPeople(acting)
  const hidden = new Set<string>(restricted.map(({ person }) => person))
  const open = await everyOpenChild(acting, deed, hidden)
  const ids = open.map(({ id }) => id)
  await log(acting, how === 'evening' ? 'emergency paper, made by itself' : 'emergency paper', ids, rule)
  return {
    council,
    madeAt: now,
    madeBy: worker.name,
    today,
    duties: await dutiesBetween(acting, now, addMinutes(now, dutyDays * 24 * 60)),
    teams: await byTeam(acting, open, hidden),
    restricted: await ringFor(acting, restricted),
    children: open.length,
  }
}

async function everyOpenChild(
  acting: Acting,
  deed: Deed,
  hidden: ReadonlySet<string>,
): Promise<readonly OpenChild[]> {
  const today = acting.store.clock.today()
  const found: OpenChild[] = []
  for await (const { children, records } of everyChild(acting, deed, kindsInPaper)) {
    const here = new Set<string>(children)
    found.push(...openChildren(records, today).filter(({ id }) => here.has(id) && !hidden.has(id)))
  }
  return found
}

/** For each restricted child with open work, the workers who may say more. Names and counts nothing else of them. */
async function ringFor(
  acting: Acting,
  restricted: readonly Restricted[],
): Promise<EmergencyPaper['restricted']> {
  const kinds = kindsInPaper.filter((kind) => kind !== 'person')
  const people = restricted.map(({ person }) => person)
  const open = await pastTheWall(acting, async () => openIds(await recordsAbout(acting, people, kinds)))
  const ring = await ringing(acting)
  return restricted
    .filter(({ person }) => open.includes(person))
    .map(({ allowed }) => allowed.flatMap((one) => ring(one) ?? []))
}

/** Gives the name and the number of a worker or a team. */
async function ringing(acting: Acting): Promise<(id: string | null | undefined) => Ring | undefined> {
  const [names, numbers] = [await namesOf(acting), await telephonesOf(acting)]
  return (id) => {
    const name = names.get(id ?? '')
    return name === undefined ? undefined : { name, telephone: numbers.get(id ?? '') }
  }
}

/** Everything that is told of each child besides what its own records say. */
type Around = {
  readonly familyOf: ReadonlyMap<string, string>
  readonly byFamily: ReadonlyMap<string, readonly AtHome[]>
  readonly next: ReadonlyMap<string, Next>
  readonly workers: Awaited<ReturnType<typeof workersOf>>
  readonly ring: Awaited<ReturnType<typeof ringing>>
  readonly today: Day
}

async function byTeam(
  acting: Acting,
  open: readonly OpenChild[],
  hidden: ReadonlySet<string>,
): Promise<readonly PaperTeam[]> {
  const ids = open.map(({ id }) => id)
  const homes = (await familiesAround(acting, ids)).filter(({ person }) => !hidden.has(person))
  const around: Around = {
    familyOf: familyOf(homes),
    byFamily: Map.groupBy(homes, ({ family }) => family as string),
    next: await nextDue(acting),
    workers: await workersOf(acting, ids),
    ring: await ringing(acting),
    today: acting.store.clock.today(),
  }
  const of = Map.groupBy(open, ({ id }) => around.workers.get(id)?.team ?? undefined)
  const teams = await teamsOf(acting)
  return [...teams.map(({ id }) => id), undefined].flatMap((id) => {
    const children = of.get(id) ?? []
    return children.length === 0 ? [] : [teamOf(id, children, around)]
  })
}

function teamOf(id: TeamId | undefined, children: readonly OpenChild[], around: Around): PaperTeam {
  const groups = Map.groupBy(children, ({ id }) => around.familyOf.get(id) ?? id)
  const ring = around.ring(id)
  return {
    id,
    name: ring?.name ?? 'Nobody works with these children yet',
    telephone: ring?.telephone,
    families: [...groups]
      .map(([key, some]) => paperFamily(key, some, around))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
  }
}

/** The family of each person; where there are several, the one made last, for their ids begin with the time. */
const familyOf = (homes: readonly AtHome[]): ReadonlyMap<string, string> =>
  new Map(
    homes.toSorted((a, b) => (a.family < b.family ? -1 : 1)).map(({ person, family }) => [person, family]),
  )

function paperFamily(key: string, children: readonly OpenChild[], around: Around): PaperFamily {
  const ids = new Set<string>(children.map(({ id }) => id))
  const others = (around.byFamily.get(key) ?? []).filter(({ person }) => !ids.has(person))
  const addresses = [...new Set(children.map(({ address }) => address))]
  const [address] = addresses
  const isShared = addresses.length === 1 && address !== undefined
  const surnames = new Set(children.map(({ name }) => name.split(' ').at(-1) ?? name))
  return {
    name: [...surnames].toSorted().join(' and '),
    address: isShared ? address : undefined,
    adults: others.filter(({ relation }) => !isChild(relation)).map(sayAdult),
    others: others
      .filter(({ relation }) => isChild(relation))
      .map(({ name, bornOn, expectedOn }) => `${name} (${sayBorn(bornOn, expectedOn, around.today)})`),
    children: children.map((child) => ({
      ...child,
      address: isShared ? undefined : child.address,
      worker: around.ring(around.workers.get(child.id)?.worker),
      next: around.next.get(child.id),
    })),
  }
}

const sayAdult = ({ name, relation }: AtHome): string => {
  const words = relations.find(({ code }) => code === relation)?.words.toLowerCase() ?? 'other person'
  return `${name} (${words})`
}

/** What is due first for each child. */
async function nextDue(acting: Acting): Promise<ReadonlyMap<string, Next>> {
  const today = acting.store.clock.today()
  const next = new Map<PersonId, Next>()
  for (const { code, from, children } of await work(acting, waits, 'everybody')) {
    const wait = findWait(code)
    const dueOn = wait === undefined ? undefined : findDueOn(wait, from)
    if (wait === undefined || dueOn === undefined) continue
    for (const { id } of children)
      if (dueOn < (next.get(id)?.dueOn ?? '9'))
        next.set(id, { does: wait.does, dueOn, isLate: dueOn < today })
  }
  return next
}
