import { join } from 'node:path'
import { NotWritten, takeAwayOld, writePaper } from '../command/emergency/papers.ts'
import type { AuthorityId } from '../define/record.ts'
import { makePaperFile, type Sealing } from '../exchange/emergency/file.ts'
import { addDays, addMinutes, dayOf, type Moment, readTypedMoment } from '../plain/day.ts'
import { readId } from '../plain/id.ts'
import { myWork } from '../store/access.ts'
import { alone } from '../store/alone.ts'
import { as, type Store } from '../store/as.ts'
import { findLastEvening, goldthreadItself, keepPaper } from '../store/emergency.ts'

/**
 * When the paper is made by itself: after the day’s visits are written up, before the night’s duty needs it. The
 * council’s own to move; no guidance sets it (November 2026).
 */
export const eveningTime = '18:30'

/** After a failure it is tried again this much later, so that a full disk does not fill the register too. */
const triedAgainAfterMinutes = 60

/** How often it is asked whether a paper is due. */
const lookEveryMs = 60_000

export type Evening = {
  readonly store: Store
  /** The councils served here, by their ids. */
  readonly councils: ReadonlyMap<string, string>
  readonly folder: string
  readonly sealing: Sealing
  /** Makes the paper of one council: `makeHere`, or `makeApart`. Throws where it cannot be made. */
  readonly make: (evening: Evening, authority: AuthorityId) => Promise<void>
  /** One line of the log. Never holds anything about a person. */
  readonly log: (line: string) => void
}

/** How it stands with the papers of the evenings, for `/health`. */
export type EveningState = 'no passphrase' | 'not made yet' | 'made' | 'failed'

export type Evenings = {
  state(): EveningState
  /** Makes what is due now; nothing where the last evening’s is there. Never rejects. */
  look(): Promise<void>
  stop(): void
}

/** The last moment at which a paper was due, or whatever is made at another time of day: `02:00`. */
export function dueAt(now: Moment, time: string = eveningTime): Moment {
  const onDay = (days: number): Moment => {
    const read = readTypedMoment(addDays(dayOf(now), days), time)
    if (!read.ok) throw new RangeError('The day has no such time.')
    return read.value
  }
  const today = onDay(0)
  return today <= now ? today : onDay(-1)
}

/** Begins to look every minute whether a paper is due. One that was missed while nothing ran is made then. */
export function startEvenings(evening: Evening): Evenings {
  const states = new Map<string, EveningState>()
  const tryAgainAt = new Map<string, Moment>()
  let looking: Promise<void> | undefined
  const look = async (): Promise<void> => {
    for (const id of evening.councils.keys()) {
      const now = evening.store.clock.now()
      if (evening.sealing.passphrase === undefined || now < (tryAgainAt.get(id) ?? now)) continue
      const state = await makeFor(evening, id)
      states.set(id, state)
      if (state === 'failed') tryAgainAt.set(id, addMinutes(now, triedAgainAfterMinutes))
    }
  }
  const lookOnce = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = undefined
    })
    return looking
  }
  const timer = setInterval(() => void lookOnce(), lookEveryMs).unref()
  return {
    state: () => worst(evening, [...states.values()]),
    look: lookOnce,
    stop: () => clearInterval(timer),
  }
}

function worst({ sealing }: Evening, states: readonly EveningState[]): EveningState {
  if (sealing.passphrase === undefined) return 'no passphrase'
  if (states.includes('failed')) return 'failed'
  return states.length === 0 ? 'not made yet' : 'made'
}

async function makeFor(evening: Evening, council: string): Promise<EveningState> {
  const authority = readId<'authority'>(council)
  if (!authority.ok) return 'failed'
  try {
    if (await isDue(evening, authority.value)) await evening.make(evening, authority.value)
    return 'made'
  } catch (error) {
    const problem =
      error instanceof NotWritten
        ? error.message
        : `Something went wrong while it was made (${error instanceof Error ? error.name : 'unknown'}).`
    evening.log(`emergency paper not made: ${problem}`)
    await keepProblem(evening, authority.value, problem)
    return 'failed'
  }
}

/** Each council’s papers lie in a folder of their own. */
export const folderOf = (
  { folder, councils }: Pick<Evening, 'folder' | 'councils'>,
  council: string,
): string =>
  join(
    folder,
    (councils.get(council) ?? council)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replace(/-$/, ''),
  )

/** Whether the last evening's paper is missing still. */
async function isDue({ store }: Evening, authority: AuthorityId): Promise<boolean> {
  const last = await as(store, goldthreadItself(authority), myWork, findLastEvening)
  return last.may !== 'yes' || last.value === undefined || last.value < dueAt(store.clock.now())
}

/** What it takes to make the paper of one council. */
export type Making = Pick<Evening, 'store' | 'councils' | 'folder' | 'sealing' | 'log'>

/** Makes the paper in this process, unless another has made it meanwhile. */
export async function makeHere(making: Making, authority: AuthorityId): Promise<void> {
  const { store, sealing, log } = making
  const folder = folderOf(making, authority)
  const reading = await as(store, goldthreadItself(authority), myWork, async (acting) => {
    await alone(acting, 'emergency paper')
    const last = await findLastEvening(acting)
    if (last !== undefined && last >= dueAt(store.clock.now())) return undefined
    const paper = await makePaperFile(acting, 'evening', sealing)
    await writePaper(folder, paper)
    return paper
  })
  if (reading.may !== 'yes') throw new RangeError('Goldthread itself may not make the paper.')
  if (reading.value === undefined) return
  await takeAwayOld(folder)
  log(`emergency paper made: ${reading.value.children + reading.value.restricted} children`)
}

/** Where the database is away there is nowhere to keep it; `/health` says so all the same. */
async function keepProblem({ store }: Evening, authority: AuthorityId, problem: string): Promise<void> {
  const failed = { how: 'evening', children: 0, restricted: 0, encrypted: true, problem } as const
  await as(store, goldthreadItself(authority), myWork, (acting) => keepPaper(acting, failed)).catch(() => {})
}
