import type { AuthorityId } from '../define/record.ts'
import { analyze } from '../store/analyze.ts'
import type { Store } from '../store/as.ts'
import { enterAuthorities, enterUnmade } from '../store/council.ts'
import { within } from '../store/database.ts'
import { load } from '../store/load.ts'
import type { Tables } from '../store/tables.ts'
import { makeCounty } from './county.ts'
import { dutyOf } from './duty.ts'
import { brackwater, type CountyPeople, countyPeople, larkenshire } from './people/staff.ts'

/** How many families a first start makes: enough to see figures move, few enough to wait for. */
export const firstFamilies = 300
const firstSeed = 1

/** What was made, in numbers. */
export type Filled = { readonly families: number; readonly versions: number }

export type Filling = {
  readonly families: number
  readonly seed: number
  /** Told now and then how many families stand. */
  readonly tell: (families: number) => void
  /**
   * Furnishes a council once its families stand, before anybody can sign in to it: what its leaders, boards and young people
   * wrote. Nothing is furnished where none is given.
   */
  readonly furnish?: Furnish | undefined
}

export type Furnish = (store: Store, people: CountyPeople, seed: number) => Promise<void>

/**
 * Fills an empty database with the synthetic county and, to show that neither sees the other, a very small second
 * authority. Its staff are entered by the schema's owner, everything else by the application, a part at a time. The
 * councils themselves come last: where it is broken off there is none, and the next time begins from the beginning.
 */
export async function fillCounty(store: Store, ownerUrl: string, filling: Filling): Promise<Filled> {
  const today = store.clock.today()
  const plans = [
    { authority: larkenshire.id, families: filling.families },
    { authority: brackwater.id, families: Math.min(5, filling.families) },
  ]
  const councils = plans.map(({ authority, families }) => countyPeople(authority, today, families))
  await enterUnmade(ownerUrl, councils)
  let [families, versions] = [0, 0]
  for (const plan of plans) {
    const restrictions: Tables['restriction'][] = []
    const who = { authority: plan.authority, worker: writerOf(plan.authority, store) }
    for (const part of makeCounty({ ...plan, seed: filling.seed, today })) {
      await load(store.database, who, part.at, part)
      if (versions === 0) await analyze(ownerUrl)
      restrictions.push(...part.restrictions)
      families += part.families.length
      versions += part.deposits.length
      if (part.families.length > 0) filling.tell(families)
    }
    await restrict(store, who, restrictions)
    await fillRota(store, who, plan)
  }
  await analyze(ownerUrl)
  for (const people of councils) await filling.furnish?.(store, people, filling.seed)
  await enterAuthorities(ownerUrl, councils)
  return { families, versions }
}

function writerOf(authority: AuthorityId, { clock }: Store): Tables['worker']['id'] {
  const [writer] = countyPeople(authority, clock.today()).workers
  if (writer === undefined) throw new Error('A synthetic county without staff')
  return writer.id
}

/** Restrictions come last: they would hide from the loader what it has yet to write. */
async function restrict(
  { database }: Store,
  who: Parameters<typeof within>[1],
  rows: readonly Tables['restriction'][],
): Promise<void> {
  if (rows.length > 0)
    await within(database, who, (tx) =>
      tx
        .insertInto('restriction')
        .values([...rows])
        .execute(),
    )
}

/** Who is on duty, and by which number everybody is rung. */
async function fillRota(
  { database, clock }: Store,
  who: Parameters<typeof within>[1],
  { authority, families }: { readonly authority: AuthorityId; readonly families: number },
): Promise<void> {
  const today = clock.today()
  const { duty, telephone } = dutyOf(countyPeople(authority, today, families), today, clock.now())
  await within(database, who, async (tx) => {
    await tx
      .insertInto('telephone')
      .values([...telephone])
      .execute()
    if (duty.length > 0)
      await tx
        .insertInto('duty')
        .values([...duty])
        .execute()
  })
}

/** Makes the county of a first start, with a line that says how far it has come. */
export async function fillFirstCounty(
  store: Store,
  ownerUrl: string,
  { say, furnish }: { readonly say: (line: string) => void; readonly furnish: Furnish },
): Promise<void> {
  const tell = (families: number): void => say(`Making a synthetic county: ${families} families so far …`)
  say('This is the first start here. Making a small synthetic county takes some seconds.')
  const { families, versions } = await fillCounty(store, ownerUrl, {
    families: firstFamilies,
    seed: firstSeed,
    tell,
    furnish,
  })
  say(
    `Made ${families} families with ${versions.toLocaleString('en-GB')} versions of records, all of them made up.`,
  )
}
