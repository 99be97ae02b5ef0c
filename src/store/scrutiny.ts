import type { RecordId } from '../define/record.ts'
import { type Acting, mayEver, NotFound, requireDeed } from './as.ts'
import { recordsAtDesk, versionsAtDesk } from './desk-records.ts'
import type { Standing } from './standing.ts'

/** Where records of committees are written: by officers, and questions by members themselves. */
const desks = ['boards', 'questions'] as const

const requireSeat = (acting: Acting): string =>
  requireDeed(acting, mayEver(acting.worker, 'sit on scrutiny') ? 'sit on scrutiny' : 'sit on the board')

/**
 * The records of committees, of these kinds alone, as they stand, in the order in which they were made. For whoever sits on
 * a committee or a board, and the officers who serve them.
 */
export async function scrutinyRecords(
  acting: Acting,
  kinds: readonly string[],
): Promise<readonly Standing[]> {
  requireSeat(acting)
  const found: Standing[] = []
  for (const desk of desks) found.push(...(await recordsAtDesk(acting, desk)))
  return found.filter(({ kind }) => kinds.includes(kind))
}

/** Every version of one such record, oldest first. There is always one. */
export async function scrutinyVersions(
  acting: Acting,
  record: RecordId,
  kinds: readonly string[],
): Promise<readonly Standing[]> {
  requireSeat(acting)
  for (const desk of desks) {
    const versions = await versionsAtDesk(acting, desk, record).catch((error: unknown) => {
      if (error instanceof NotFound) return []
      throw error
    })
    if (versions.some(({ kind }) => kinds.includes(kind))) return versions
  }
  throw new NotFound()
}
