import type { PersonId } from '../define/record.ts'
import { type Acting, requireEveryChild } from './as.ts'

/**
 * Makes sure that whoever takes pages about children along on a device may read each of the children, and writes it down
 * as a read of its own kind: what was taken along can be read where nothing is written down.
 */
export const requireTaking = (acting: Acting, children: readonly PersonId[]): Promise<void> =>
  requireEveryChild(acting, 'read a child', children, 'taken along on a device')
