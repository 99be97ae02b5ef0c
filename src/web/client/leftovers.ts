import type { DraftId } from '../../define/record.ts'
import { systemClock } from '../../plain/clock.ts'
import type { Device } from './device.ts'
import { sendOverHttp } from './http.ts'
import { makeSender } from './sender.ts'

/**
 * Sends what this device still holds of drafts that are not open on this page: of one that was settled, of a browser that
 * crashed. Each update is taken from the device once the server has it, so that of a settled draft nothing stays behind.
 */
export async function sendLeftovers(device: Device, isOpen: (draft: DraftId) => boolean): Promise<void> {
  const drafts = await device.drafts().catch(() => [])
  for (const draft of drafts.filter((one) => !isOpen(one))) {
    const sender = makeSender({
      draft,
      device,
      send: sendOverHttp,
      now: systemClock.now,
      tell: ({ waiting, trouble }) => {
        // Somebody else's draft, or one that is no more: it stays for whoever wrote it, and is not tried again here.
        if (waiting === 0 || trouble === 'unknown') sender.stop()
      },
    })
    await sender.takeUp().catch(() => [])
  }
}
