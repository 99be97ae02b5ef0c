import type { Begun } from '../../../store/errands.ts'
import type { Asked } from '../../page.tsx'

/** Sends for an errand that was put down; nobody is sent a second time for one that is under way. */
export async function sendFor({ parts, worker }: Asked, { id, isNew }: Begun): Promise<void> {
  if (isNew) await parts.sendErrand(worker.authority, id)
}
