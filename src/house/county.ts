import { countyPeople, syntheticAuthorities } from '../county/people/staff.ts'
import type { Store } from '../store/as.ts'
import { enterPeople, findAuthority } from './people.ts'

/** How many families a first start makes: enough to see figures move, few enough to wait for. */
export const firstFamilies = 300

/** Makes the synthetic county where there is none yet, telling how far it has come. */
export async function makeFirstCounty(
  store: Store,
  ownerUrl: string,
  say: (line: string) => void,
): Promise<void> {
  if ((await findAuthority(store.database)) !== undefined) return
  const today = store.clock.today()
  await enterPeople(
    ownerUrl,
    syntheticAuthorities.map(({ id }) => countyPeople(id, today)),
  )
  say('Made the synthetic county’s staff.')
}
