import type { AuthorityId } from '../define/record.ts'
import { census } from '../exchange/returns/find.ts'
import { lookAtAll } from '../exchange/returns/look.ts'
import { addMinutes, type Moment } from '../plain/day.ts'
import { readId } from '../plain/id.ts'
import { myWork } from '../store/access.ts'
import { alone } from '../store/alone.ts'
import { as, type Store } from '../store/as.ts'
import { goldthreadItself } from '../store/emergency.ts'
import { findLastLook } from '../store/in-the-way.ts'
import { dueAt } from './evening-paper.ts'

/** When all children are looked at: nobody waits for a page then. The council’s own to move. */
export const nightTime = '02:00'

/** After a failure it is tried again this much later. */
export const triedAgainAfterMinutes = 60

/** How often it is asked whether a night is due. */
const lookEveryMs = 60_000

/** Something that is done for each council once a night. */
export type Nightly = {
  readonly isDue: (store: Store, authority: AuthorityId) => Promise<boolean>
  /** Throws where it cannot. */
  readonly do: (night: Pick<Night, 'store' | 'log'>, authority: AuthorityId) => Promise<void>
  /** What the log says where it could not. */
  readonly notDone: string
}

export type Night = {
  readonly store: Store
  /** The councils served here, by their ids. */
  readonly councils: ReadonlyMap<string, string>
  /** One after the other, in this order. One that fails keeps none of the others back. */
  readonly nightly: readonly Nightly[]
  /** One line of the log. Never holds anything about a person. */
  readonly log: (line: string) => void
}

export type Nights = {
  /** Looks where a night is due; nothing where the last one was kept. Never rejects. */
  look(): Promise<void>
  stop(): void
}

/** Begins to ask every minute whether a night is due. One that was missed while nothing ran is made up for then. */
export function startNights(night: Night): Nights {
  const tryAgainAt = new Map<string, Moment>()
  let looking: Promise<void> | undefined
  const look = async (): Promise<void> => {
    for (const council of night.councils.keys())
      for (const nightly of night.nightly) {
        const key = `${council} ${nightly.notDone}`
        const now = night.store.clock.now()
        if (now < (tryAgainAt.get(key) ?? now)) continue
        if (!(await doFor(night, nightly, council)))
          tryAgainAt.set(key, addMinutes(now, triedAgainAfterMinutes))
      }
  }
  const lookOnce = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = undefined
    })
    return looking
  }
  const timer = setInterval(() => void lookOnce(), lookEveryMs).unref()
  return { look: lookOnce, stop: () => clearInterval(timer) }
}

/** Whether it is done for a council, now or before. */
async function doFor(night: Night, nightly: Nightly, council: string): Promise<boolean> {
  const authority = readId<'authority'>(council)
  if (!authority.ok) return false
  try {
    if (await nightly.isDue(night.store, authority.value)) await nightly.do(night, authority.value)
    return true
  } catch (error) {
    const why = error instanceof Error ? error.name : 'unknown'
    night.log(`${nightly.notDone}: something went wrong (${why})`)
    return false
  }
}

/** All children are looked at for what stands in the way of returns: by `lookHere`, or by `lookApart`. */
export const returnsAtNight = (look: Nightly['do']): Nightly => ({
  isDue,
  do: look,
  notDone: 'what stands in the way of returns was not looked at',
})

async function isDue(store: Store, authority: AuthorityId): Promise<boolean> {
  const last = await as(store, goldthreadItself(authority), myWork, (acting) =>
    findLastLook(acting, census, 'night'),
  )
  return last.may !== 'yes' || last.value === undefined || last.value < dueAt(store.clock.now(), nightTime)
}

/** Looks in this process, unless another has done so meanwhile. */
export async function lookHere(
  { store, log }: Pick<Night, 'store' | 'log'>,
  authority: AuthorityId,
): Promise<void> {
  const reading = await as(store, goldthreadItself(authority), myWork, async (acting) => {
    await alone(acting, 'nightly look at returns')
    const last = await findLastLook(acting, census, 'night')
    if (last !== undefined && last >= dueAt(store.clock.now(), nightTime)) return undefined
    return lookAtAll(acting)
  })
  if (reading.may !== 'yes') throw new RangeError('Goldthread itself may not look at returns.')
  const { value: looked } = reading
  if (looked === undefined) return
  log(
    `returns looked at: ${looked.children} children, something stands in the way of ${looked.inTheWay}` +
      (looked.broke === 0 ? '' : `; ${looked.broke} rules broke`),
  )
}
