import { sayKept } from '../look/kept-line.tsx'
import type { Standing } from './sender.ts'

/** One quiet sentence for each thing that may be in the way. Short: the line holds two rows on a phone. */
const troubles = {
  offline: 'No signal: it will be sent by itself.',
  'signed out': 'You are signed out: sign in to send it.',
  down: 'Goldthread is away just now: it will be sent by itself.',
  unknown: 'Goldthread does not find this draft for you now. Nothing is thrown away.',
  refused: 'Goldthread could not take the last words. Copy them before you go.',
} as const

const full = 'This device has no room. Stay on this page until Goldthread has it.'
const settled = 'Recorded already: what you type now is kept, but is not part of the record.'
const heldBack = 'Not recorded yet: press the button again once Goldthread has everything.'
const healed = 'Goldthread had lost some of this. It has been sent again from here.'

/** What the page knows beside the standing of its draft. */
export type Notes = {
  /** Somebody wanted to record while not everything had been sent. */
  readonly isHeldBack?: boolean
  /** The check found that the server had lost what it had acknowledged, and this page sent it once more. */
  readonly isHealed?: boolean
}

/** What is in the way, in words; nothing where all is well. */
function sayTrouble(standing: Standing, { isHeldBack = false, isHealed = false }: Notes): string {
  const { trouble, waiting, deviceFull, isSettled, refusal } = standing
  const waits = waiting > 0
  const isRefused = waits && trouble === 'refused'
  return [
    ...(waits && deviceFull ? [full] : []),
    ...(waits && trouble !== undefined && !deviceFull ? [troubles[trouble]] : []),
    ...(isRefused && refusal !== undefined ? [refusal] : []),
    ...(waits && isHeldBack ? [heldBack] : []),
    ...(isHealed ? [healed] : []),
    ...(isSettled ? [settled] : []),
  ].join(' ')
}

/**
 * The kept-line in plain words: where the words are, and what is in the way. Nothing is said to be kept by Goldthread
 * before it has said so itself; while something is in the way only the place where the last words are is named.
 */
export function sayStanding(standing: Standing, notes: Notes = {}): { words: string; trouble: string } {
  const { onDeviceAt = null, byGoldthreadAt = null, waiting, deviceFull } = standing
  const trouble = sayTrouble(standing, notes)
  const isStuck = waiting > 0 && trouble !== ''
  const where = sayKept({
    onDeviceAt: deviceFull && waiting > 0 ? null : onDeviceAt,
    byGoldthreadAt: isStuck ? null : byGoldthreadAt,
    isWaiting: false,
  })
  const isNowhere = isStuck && (deviceFull || onDeviceAt === null)
  const words = [...(isNowhere ? [] : [where]), ...(trouble === '' ? [] : [trouble])].join(' · ')
  return { words, trouble }
}

const allWell = 'Goldthread has everything again.'

/**
 * Writes into the kept-line of the page. Its times change at every pause in typing, and a screen reader is not told of
 * them: it hears what is in the way once when it begins, and once that it is over.
 */
export function showStanding(line: HTMLElement, standing: Standing, notes: Notes): void {
  const says = sayStanding(standing, notes)
  const words = line.querySelector<HTMLElement>('[data-gt-kept-words]') ?? line
  if (words.textContent !== says.words) words.textContent = says.words
  sayAloud(line, says.trouble, standing.waiting > 0)
  const isTrouble = says.trouble !== ''
  line.classList.toggle('gt-kept--waiting', isTrouble)
  line.dataset.gtKept = standing.waiting > 0 ? (isTrouble ? 'waiting' : 'device') : 'goldthread'
}

function sayAloud(line: HTMLElement, trouble: string, waits: boolean): void {
  const said = line.querySelector<HTMLElement>('[data-gt-kept-said]')
  if (said === null) return
  const before = said.textContent ?? ''
  const over = before !== '' && before !== allWell
  // Between two tries nothing is in the way and nothing is well either: then nothing new is said.
  const now = trouble !== '' ? trouble : waits ? before : over ? allWell : before
  if (before !== now) said.textContent = now
}
