import { readId } from '../../plain/id.ts'
import { leaveInput } from '../record/names.ts'
import { ownerOfPage } from './keys.ts'
import { wishToRecord } from './wishes.ts'

const listPath = '/take-along'

/** What the browser offers where it can go on without a page (Web Background Synchronization); not every one does. */
type Syncing = { readonly sync?: { register(tag: string): Promise<void> } }

/** Asks to be woken when the signal is back, also where no page is open any more. */
export async function askForSync(): Promise<void> {
  const registration: (ServiceWorkerRegistration & Syncing) | undefined =
    await navigator.serviceWorker?.getRegistration()
  await registration?.sync?.register('goldthread-send').catch(() => {})
}

const titleOf = (form: HTMLFormElement): string => {
  const whose = form.parentElement?.querySelector('.govuk-body-l')?.textContent?.trim() ?? ''
  const title = document.querySelector('h1')?.textContent?.trim() ?? 'A form'
  return whose === '' ? title : `${title}: ${whose}`
}

/**
 * A button of a form was pressed while Goldthread could not be reached, and every word is on this device: what was wished
 * for is kept, and done when there is a signal. Then the list is shown of what is on its way, which opens without a signal.
 */
export async function doLater(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const draft = readId<'draft'>(form.dataset.draft)
  if (!draft.ok || document.documentElement.dataset.worker === undefined) return
  const isLeaving = submitter instanceof HTMLButtonElement && submitter.name === leaveInput
  if (!isLeaving) await wishToRecord(ownerOfPage(), draft.value, titleOf(form))
  await askForSync()
  if (navigator.serviceWorker?.controller != null) location.assign(listPath)
}
