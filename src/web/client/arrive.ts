import type { DraftId } from '../../define/record.ts'
import { readId } from '../../plain/id.ts'
import { sendFilesLeft } from './attach-send.ts'
import { queueOf } from './device.ts'
import { element } from './elements.ts'
import { type Owner, ownerOfPage } from './keys.ts'
import { askForSync } from './later.ts'
import { beforeLeaving, type Why } from './leaving.ts'
import { fulfilWishes, sendLeftovers } from './leftovers.ts'
import { findKnown, hearOfForgetting, meetGoldthread } from './meeting.ts'
import { leaveDesk, leaveForOthers, putAwayWhatIsOver } from './put-away.ts'
import { goOnWriting } from './session.ts'
import { guardSignOut } from './sign-out.ts'
import { takeAlong } from './take-along.ts'
import { findTakenList } from './taken.ts'
import { showTaken } from './taken-list.ts'
import { dropWish, type Wish } from './wishes.ts'

/** While something waits it is tried again so often, whatever the browser says of the network. In milliseconds. */
const againMs = 10_000

/** The service worker's own file. */
const workerPath = '/service-worker.js'

type OpenHere = (draft: DraftId) => boolean

/**
 * What a page of somebody signed in does for this device: it makes it known to Goldthread, sends what waits, puts away
 * what is over, and takes along what is chosen. `isOpen` tells the drafts that this page sends itself.
 */
export function arrive(isOpen: OpenHere): void {
  const worker = ownerOfPage()
  if (document.documentElement.dataset.worker === undefined) return
  void navigator.serviceWorker
    ?.register(workerPath, { type: 'classic', updateViaCache: 'none' })
    .catch(() => {})
  beforeLeaving((why) => leaves(worker, why))
  guardSignOut()
  listenToTaking(worker)
  void begin(worker, isOpen)
}

/**
 * Whoever presses a button leaves with everything. Where nobody touched the page for long, what was taken along stays
 * until its time is over: somebody who drives to a visit touches nothing.
 */
async function leaves(worker: Owner, why: Why): Promise<void> {
  if (why === 'idle' && (await findTakenList(worker)) !== undefined) return
  await leaveDesk(worker)
}

async function begin(worker: Owner, isOpen: OpenHere): Promise<void> {
  await putAwayWhatIsOver().catch(() => {})
  const shown = showTaken(worker)
  const met = await meetGoldthread(worker)
  if (met === 'known') await leaveForOthers(worker).catch(() => {})
  // What waits can be read only now that its key is here: the forms of this page show it and send it.
  if (met === 'known') goOnWriting()
  // One that was forgotten is, for whoever goes on using it, another device.
  if (met === 'forgotten') await meetGoldthread(worker)
  if (met === 'away') await hearOfForgetting()
  void markThisDevice(worker)
  await dropWhatIsRecorded(worker)
  await shown
  const send = () => void sendAll(worker, isOpen)
  window.addEventListener('online', send)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void wakeLater(worker)
  })
  setInterval(() => void sendIfWaiting(worker, isOpen), againMs)
  send()
}

/** The page may be closed next: what waits then goes without it. */
async function wakeLater(worker: Owner): Promise<void> {
  const { waiting } = await queueOf(worker).catch(() => ({ waiting: 0 }))
  if (waiting > 0) await askForSync()
}

async function sendIfWaiting(worker: Owner, isOpen: OpenHere): Promise<void> {
  const { waiting } = await queueOf(worker).catch(() => ({ waiting: 0 }))
  await putAwayWhatIsOver().catch(() => {})
  await sendFilesLeft(worker, isOpen)
  if (waiting > 0) await sendAll(worker, isOpen)
  else await fulfilWishes(worker, followWish)
}

/** Everything that waits on this device goes, then what was wished for is done, and Goldthread is told what is left. */
async function sendAll(worker: Owner, isOpen: OpenHere): Promise<void> {
  const before = await queueOf(worker).catch(() => undefined)
  await sendLeftovers(worker, isOpen)
  await sendFilesLeft(worker, isOpen)
  await fulfilWishes(worker, followWish)
  const after = await queueOf(worker).catch(() => undefined)
  const noSignal = document.querySelector<HTMLElement>('[data-no-signal]')
  const isNews = before?.waiting !== after?.waiting || noSignal !== null
  if (isNews && (await meetGoldthread(worker)) === 'known') noSignal?.remove()
  if ((after?.waiting ?? 0) > 0) await askForSync()
  await showTaken(worker)
}

/** Whoever still has the form open goes on to the record that came of it, or is shown what is missing. */
function followWish({ draft, is, record }: Wish): void {
  if (document.querySelector(`form[data-draft="${draft}"]`) === null) return
  if (is === 'recorded' && record !== undefined) location.assign(`${record}?recorded=${draft}`)
}

/** The record that a draft became says so in its address: nothing is to be wished for any more. */
async function dropWhatIsRecorded(worker: Owner): Promise<void> {
  const draft = readId<'draft'>(new URLSearchParams(location.search).get('recorded') ?? undefined)
  if (draft.ok) await dropWish(worker, draft.value).catch(() => {})
}

async function markThisDevice(worker: Owner): Promise<void> {
  const known = await findKnown(worker).catch(() => undefined)
  const cell = document.querySelector(`[data-device="${known?.device}"]`)
  cell?.append(' ', element('strong', 'govuk-tag', 'This one'))
}

/** A form with `data-take-along` takes along what it names. Without script it leads to a page that says what is needed. */
function listenToTaking(worker: Owner): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-take-along]'))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void taking(worker, form)
    })
}

async function taking(worker: Owner, form: HTMLFormElement): Promise<void> {
  const button = form.querySelector('button')
  if (button?.disabled === true) return
  if (button !== null) button.disabled = true
  form.querySelector('[data-taking]')?.remove()
  const says = element('p', 'govuk-body', 'Taking along …')
  says.dataset.taking = ''
  says.setAttribute('role', 'status')
  form.append(says)
  const taken = await takeAlong(worker, form)
  if (taken !== undefined) return location.assign('/take-along')
  says.textContent = 'This did not work: nothing is taken along. Check the signal and try again.'
  if (button !== null) button.disabled = false
}
