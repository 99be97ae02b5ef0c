import { drawnInput, keptInput } from '../record/names.ts'
import { doLater } from './later.ts'
import type { Sender } from './sender.ts'

const flushMs = 15_000

/** Where Goldthread is known to be away, one more attempt is made and nobody waits long for it. */
const awayFlushMs = 2_000

const isAway = (sender: Sender): boolean =>
  !navigator.onLine || ['offline', 'down'].includes(sender.standing().trouble ?? '')

/**
 * Waits at least until the event at hand is over: while a form's own submit event is being told, it takes no other
 * (HTML, form submission, "firing submission events").
 */
const afterThis = async <T>(promise: Promise<T>): Promise<T> => {
  await new Promise((go) => setTimeout(go, 0))
  return promise
}

/** Everything is sent before the form is, so that the server reads it from the draft; until then nothing is submitted. */
export function sendBeforeSubmit(form: HTMLFormElement, sender: Sender): void {
  let isReady = false
  let isBusy = false
  form.addEventListener('submit', (event) => {
    if (isReady) return
    event.preventDefault()
    if (isBusy) return
    isBusy = true
    const { submitter } = event
    void afterThis(sender.flush(isAway(sender) ? awayFlushMs : flushMs)).then((isSent) => {
      isBusy = false
      const { trouble, deviceFull } = sender.standing()
      const isRefused = trouble === 'refused'
      if (!isSent && !isRefused) {
        form.dataset.heldBack = ''
        sender.wake()
        if (!deviceFull && (trouble === 'offline' || trouble === 'down')) void doLater(form, submitter)
        return
      }
      // What the draft cannot take, the form itself may still carry.
      const kept = form.elements.namedItem(keptInput)
      if (kept instanceof HTMLInputElement) kept.value = isSent ? 'yes' : ''
      const drawn = form.elements.namedItem(drawnInput)
      if (drawn instanceof HTMLInputElement) drawn.value = ''
      isReady = true
      form.requestSubmit(submitter instanceof HTMLButtonElement ? submitter : null)
      isReady = false
    })
  })
}
