import { queueOf } from './device.ts'
import { element } from './elements.ts'
import { ownerOfPage } from './keys.ts'
import { finishBeforeLeaving } from './leaving.ts'
import { leaveDesk } from './put-away.ts'

/** What waits is given so long to be sent before somebody is asked. */
const finishMs = 5_000

const sayWaiting = (waiting: number): string =>
  `${waiting === 1 ? '1 change' : `${waiting} changes`} of what you typed ${waiting === 1 ? 'has' : 'have'} not reached Goldthread yet.`

/** Asks in the browser's own dialog box, which keeps the focus and gives it back. Whether to sign out all the same. */
function ask(waiting: number): Promise<boolean> {
  const dialog = document.createElement('dialog')
  dialog.className = 'gt-ask'
  const heading = element('h2', 'govuk-heading-m', 'Not everything is sent yet')
  heading.id = 'gt-ask-title'
  dialog.setAttribute('aria-labelledby', heading.id)
  const words = `${sayWaiting(waiting)} Sign out, and it stays here, locked: nobody else can read it, and it is sent when you sign in on this device again.`
  const form = document.createElement('form')
  form.method = 'dialog'
  form.className = 'govuk-button-group'
  const stay = element('button', 'govuk-button', 'Stay signed in')
  const leave = element('button', 'govuk-button govuk-button--secondary', 'Sign out all the same')
  leave.value = 'leave'
  form.append(stay, leave)
  dialog.append(heading, element('p', 'govuk-body', words), form)
  document.body.append(dialog)
  dialog.showModal()
  return new Promise((done) =>
    dialog.addEventListener('close', () => {
      dialog.remove()
      done(dialog.returnValue === 'leave')
    }),
  )
}

/**
 * Before somebody signs out, what waits is sent; where something still waits they are asked. Then their key and what they
 * took along leave this device.
 */
export function guardSignOut(): void {
  const form = document.querySelector<HTMLFormElement>('form[action="/sign-out"]')
  let isBusy = false
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    if (isBusy) return
    isBusy = true
    void goesOut().then((goes) => {
      isBusy = false
      if (goes) form.submit()
    })
  })
}

async function goesOut(): Promise<boolean> {
  const worker = ownerOfPage()
  const { waiting } = await queueOf(worker).catch(() => ({ waiting: 0 }))
  if (waiting > 0) await finishBeforeLeaving('pressed', finishMs)
  const left = waiting === 0 ? 0 : (await queueOf(worker)).waiting
  if (left > 0 && !(await ask(left))) return false
  await leaveDesk(worker).catch(() => {})
  return true
}
