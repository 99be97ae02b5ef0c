import { Hono } from 'hono'
import type { DraftId, PersonId } from '../define/record.ts'
import { visit } from '../journey/visits/visit.ts'
import { addDays, addMinutes, dayOf, type Moment, readTypedMoment, sayDay } from '../plain/day.ts'
import { myWork } from '../store/access.ts'
import { as, type Store } from '../store/as.ts'
import { requireTaking } from '../store/taking.ts'
import { type VisitAhead, visitsOf } from '../store/visits.ts'
import type { Worker } from '../store/worker.ts'
import { readForm } from './page.tsx'
import { beginOrGoOn } from './pages/drafts/begin.ts'
import { mightWrite } from './pages/might.ts'
import { sayNames } from './pages/names.ts'
import { firstDueOn } from './pages/visits/soonest.ts'
import type { Env } from './sign-in/parts.ts'

/**
 * Until when what is taken along stays on a device: the end of the working day, and never longer than a day. A visit in
 * the evening is prepared for the evening: with less than four hours to go, it is the end of the next working day.
 * Goldthread’s own rule of 22 November 2026, for each council to confirm with its Caldicott Guardian.
 */
const dayEnds = '20:00'
const leastMinutes = 4 * 60
const mostMinutes = 24 * 60

const endOf = (day: Parameters<typeof addDays>[0]): Moment | undefined => {
  const end = readTypedMoment(day, dayEnds)
  return end.ok ? end.value : undefined
}

export function takenUntil(now: Moment): Moment {
  const most = addMinutes(now, mostMinutes)
  const ends = [dayOf(now), addDays(dayOf(now), 1)].map(endOf)
  const end = ends.find((one) => one !== undefined && one >= addMinutes(now, leastMinutes)) ?? most
  return end < most ? end : most
}

/** By which id a visit ahead is known: its family’s, or the first child’s where no family is on record. */
export const keyOf = ({ family, children }: VisitAhead): string => family ?? children[0]?.id ?? ''

/** Who is visited, in words. */
export const namesOf = ({ children }: VisitAhead): string =>
  sayNames(
    children.map(({ name }) => name),
    6,
  )

/** One visit as the device is told of it. `record` leads to the form that was begun for it. */
export type Taken = {
  readonly title: string
  readonly says: string
  readonly path: string
  readonly record: string | undefined
}

/** The visits whose ids are asked for, of those that are this worker’s to make; each noted as taken along. */
async function readChosen(store: Store, worker: Worker, keys: ReadonlySet<string>) {
  return as(store, worker, myWork, async (acting) => {
    const chosen = (await visitsOf(acting)).filter((ahead) => keys.has(keyOf(ahead)))
    const children: readonly PersonId[] = chosen.flatMap((ahead) => ahead.children.map(({ id }) => id))
    if (children.length > 0) await requireTaking(acting, children)
    return chosen
  })
}

/** The form for a visit, begun or gone on with; nothing where this worker may not write one. */
async function draftFor(store: Store, worker: Worker, { begin }: VisitAhead): Promise<DraftId | undefined> {
  if (begin === undefined || !mightWrite(worker, visit)) return undefined
  const none = { family: undefined, record: undefined, before: undefined }
  const begun = await beginOrGoOn({ store, worker }, { kind: visit.name, ...none, ...begin })
  return begun.may === 'yes' ? begun.value : undefined
}

async function takenOf(store: Store, worker: Worker, ahead: VisitAhead): Promise<Taken> {
  const [draft, due] = [await draftFor(store, worker, ahead), firstDueOn(ahead)]
  const where = ahead.addresses.join('; ') || 'No address on record'
  return {
    title: namesOf(ahead),
    says: due === undefined ? where : `${where}. Due by ${sayDay(due)}.`,
    path: `/take-along/${keyOf(ahead)}`,
    record: draft === undefined ? undefined : `/drafts/${draft}`,
  }
}

/**
 * `POST /take-along`, a form with one `visit` for each visit ahead: begins a form for each, notes that its children were
 * read, and answers `{until, visits}`: the pages that the device then fetches and keeps. 403 where none is this worker’s.
 */
export const takeAlongRoute = (store: Store): Hono<Env> =>
  new Hono<Env>().post('/take-along', async (c, next) => {
    if (c.req.header('x-goldthread') !== 'client') return next()
    const { worker } = c.var
    const { form } = await readForm(c)
    const keys = new Set((form.visit ?? '').split(' '))
    const reading = await readChosen(store, worker, keys)
    if (reading.may !== 'yes' || reading.value.length === 0)
      return c.json({ says: 'None of these visits is yours to make.' }, 403)
    const visits: Taken[] = []
    for (const ahead of reading.value) visits.push(await takenOf(store, worker, ahead))
    return c.json({ until: takenUntil(store.clock.now()), visits })
  })
