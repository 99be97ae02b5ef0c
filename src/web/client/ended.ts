import { coverPage, someoneElse } from './cover.ts'
import { askWhose, endWriting, goOnWriting } from './session.ts'

const id = 'gt-ended'
const signInPath = '/signed-in'
const popup = 'popup,width=560,height=720'

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  classes: string,
  words: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  made.className = classes
  made.textContent = words
  return made
}

/** A window where the browser allows one, and else a new tab, as the link does by itself. */
function openSignIn(event: Event): void {
  if (window.open(signInPath, 'goldthread-sign-in', popup) !== null) event.preventDefault()
}

function drawn(): HTMLElement {
  const layer = element('section', 'gt-ended', '')
  layer.id = id
  layer.setAttribute('role', 'alert')
  const link = element('a', 'govuk-button', 'Sign in again')
  link.href = signInPath
  link.target = '_blank'
  link.rel = 'opener'
  link.dataset.signIn = ''
  link.addEventListener('click', openSignIn)
  link.append(element('span', 'govuk-visually-hidden', ' (opens in a new window)'))
  layer.append(
    element('h2', 'govuk-heading-m', 'You have been signed out'),
    element(
      'p',
      'govuk-body',
      'Nothing is lost: what you type stays in this page and on this device. Sign in again and it is sent.',
    ),
    link,
  )
  return layer
}

/**
 * Dims the page and asks for sign-in over it. The caret stays where it is and every key goes on to the words: somebody
 * in the middle of a sentence finishes it. A screen reader is told at once.
 */
function showEnded(): void {
  if (!isEndedShown()) document.body.append(drawn())
}

const isEndedShown = (): boolean => document.getElementById(id) !== null

/** The server took nothing, for want of a session: asks for sign-in, unless somebody else is here by now. */
export function noteSignedOut(): void {
  if (isEndedShown()) return
  showEnded()
  void lookWhose()
}

/** The server has taken what this page's worker typed, so that they are signed in. */
export function noteSignedIn(): void {
  if (!isEndedShown()) return
  document.getElementById(id)?.remove()
  goOnWriting()
}

/**
 * Looks who is signed in now, and does what follows: the same worker goes on, another finds the page covered, and where
 * nobody is the page asks for sign-in.
 */
export async function lookWhose(): Promise<void> {
  const whose = await askWhose()
  if (whose === 'another') {
    endWriting()
    coverPage(someoneElse)
  } else if (whose === 'nobody') showEnded()
  else if (whose === 'ours') noteSignedIn()
}

/** A page of the same worker was opened elsewhere in this browser: they may have signed in again. */
export const lookWhetherBack = (): void => {
  if (isEndedShown()) void lookWhose()
}
