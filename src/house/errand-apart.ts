import { once } from 'node:events'
import { readId } from '../plain/id.ts'
import type { SendErrand } from '../web/page.tsx'
import { spawnApart, workApart } from './apart.ts'
import { doErrand } from './errand.ts'

/**
 * Has errands done each in a process of its own: it reads every child of the council, and nobody's page should wait for
 * that. A process that is killed takes its errand with it, and everybody sees that it broke off. Resolves when the process
 * has ended, however it did, and never rejects.
 */
export const sendApart =
  (log: (line: string) => void): SendErrand =>
  async (authority, id) => {
    try {
      const [code] = await once(spawnApart(['errand', authority, id], 'ignore'), 'close')
      if (code !== 0) log('an errand ended before it was done')
    } catch (error) {
      log(`an errand could not be begun: ${error instanceof Error ? error.name : 'unknown'}`)
    }
  }

/** What that process does: `goldthread errand AUTHORITY ERRAND`. */
export async function errand(
  [council, asked]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const [authority, id] = [readId<'authority'>(council), readId<'errand'>(asked)]
  if (!authority.ok || !id.ok) return 2
  return workApart(
    env,
    (store) => doErrand(store, authority.value, id.value),
    'Something went wrong with an errand',
  )
}
