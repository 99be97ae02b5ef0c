import { packOf } from '../../../sight/publishing/digest.ts'
import type { Pack } from '../../../sight/publishing/pack.ts'
import { type Acting, mayEver } from '../../../store/as.ts'
import { packFile, packsOnRecord } from '../../../store/packs.ts'

const readers = ['sit on the board', 'sit on scrutiny'] as const

/** The packs that are out, the last one made first. Empty for a post that reads none. */
export async function packsOut(acting: Acting): Promise<readonly Pack[]> {
  if (!readers.some((deed) => mayEver(acting.worker, deed))) return []
  const packs: Pack[] = []
  for (const { id, state } of await packsOnRecord(acting))
    if (state === 'published') packs.push(packOf((await packFile(acting, id)).contents))
  return packs
}
