import { notTold } from './annex-a/not-held.ts'
import { notHeld as notHeldForApi } from './dfe-api/not-held.ts'
import { whyNotWritten } from './ssd/held.ts'
import { objects } from './ssd/objects.ts'
import { notHeld as notHeldFor903 } from './ssda903/not-held.ts'
import { notHeld as notHeldForWorkforce } from './workforce/not-held.ts'

/** A part of a standard (a table, a list, a field) that is not told from the record, and why. */
export type Part = { readonly part: string; readonly says: string }

const ofSsd = (): readonly Part[] =>
  Object.values(objects).flatMap((object) =>
    object.fields.flatMap(({ name }) => {
      const says = whyNotWritten(name)
      return says === undefined ? [] : [{ part: name, says }]
    }),
  )

/** What each standard asks for and the record does not hold, by the standard's name: left out, and never made up. */
export const notHeldFor: Readonly<Record<string, () => readonly Part[]>> = {
  ssda903: () => notHeldFor903.map(({ table, says }) => ({ part: table, says })),
  'annex-a': () =>
    notTold.map(({ table, key, says }) => ({ part: key === undefined ? table : `${table}, ${key}`, says })),
  ssd: ofSsd,
  'dfe-api': () => notHeldForApi.map(({ path, says }) => ({ part: path, says })),
  workforce: () => notHeldForWorkforce.map(({ path, says }) => ({ part: path, says })),
}
