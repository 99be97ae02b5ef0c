import { sayKept } from '../look/kept-line.tsx'
import type { Standing } from './sender.ts'

const troubles = {
  offline: 'There is no connection. Go on: what you type is kept on this device and sent when it is back.',
  'signed out': 'You have been signed out. What you typed is kept on this device.',
  down: 'Goldthread cannot be reached just now. What you type is kept on this device and sent when it is back.',
  unknown:
    'Goldthread does not find this draft for whoever is signed in now. What you typed stays on this device.',
  refused:
    'Goldthread could not take the last of what you typed. It is kept on this device; copy it before you go.',
} as const

const full = 'This device has no room to keep what you type. Stay on this page until Goldthread has it.'
const settled = 'This has been recorded already. What you type now is kept, but is not part of the record.'

const heldBack = 'Not recorded yet: press the button again once Goldthread has everything.'

/** The kept-line in plain words: where the words are, and what is in the way. */
export function sayStanding(standing: Standing, isHeldBack = false): { words: string; isTrouble: boolean } {
  const { onDeviceAt = null, byGoldthreadAt = null, trouble, waiting, deviceFull, isSettled } = standing
  const waits = waiting > 0
  const onDevice = deviceFull && waits ? null : onDeviceAt
  const where = sayKept({ onDeviceAt: onDevice, byGoldthreadAt, isWaiting: false })
  const news = [
    ...(waits && trouble !== undefined && !deviceFull ? [troubles[trouble]] : []),
    ...(waits && trouble === 'refused' && standing.refusal !== undefined ? [standing.refusal] : []),
    ...(waits && deviceFull ? [full] : []),
    ...(waits && isHeldBack ? [heldBack] : []),
    ...(isSettled ? [settled] : []),
  ]
  return { words: [where, ...news].join(' · '), isTrouble: news.length > 0 }
}

/**
 * Writes into the kept-line of the page. While all is well it changes at every pause in typing, and a screen reader is
 * not told; what is in the way is read out.
 */
export function showStanding(line: HTMLElement, standing: Standing, isHeldBack: boolean): void {
  const says = sayStanding(standing, isHeldBack)
  const words = line.querySelector<HTMLElement>('[data-gt-kept-words]') ?? line
  const waits = standing.waiting > 0
  words.setAttribute('aria-live', says.isTrouble ? 'polite' : 'off')
  if (words.textContent !== says.words) words.textContent = says.words
  line.classList.toggle('gt-kept--waiting', says.isTrouble)
  line.dataset.gtKept = waits ? (says.isTrouble ? 'waiting' : 'device') : 'goldthread'
  showSignIn(line, standing.trouble === 'signed out' && waits)
}

/** Signing in happens in another window: this page, and what is typed in it, stays as it is. */
function showSignIn(line: HTMLElement, isNeeded: boolean): void {
  const there = line.querySelector('[data-sign-in]')
  if (!isNeeded) there?.remove()
  if (!isNeeded || there !== null) return
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = '/signed-in'
  link.target = '_blank'
  link.rel = 'opener'
  link.dataset.signIn = ''
  link.textContent = 'Sign in again to go on (opens in a new tab)'
  line.append(link)
}
