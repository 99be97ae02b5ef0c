import { type Listed, sayMedia, saySize } from '../../define/attachments.ts'
import type { Sending } from './attach-send.ts'
import { element, linkTo } from './elements.ts'

/** One file of a form, as it is drawn. */
export type FileRow = {
  readonly element: HTMLLIElement
  /** `isKept` says whether the device had room for it. */
  show(file: Listed, so: Sending | undefined, isKept: boolean): void
  /** Puts the caret where one says what the file is. */
  focus(): void
  /** Whether nobody has said yet what it is. */
  isUnsaid(): boolean
}

type Doing = { readonly says: (words: string) => void; readonly takeOut: () => void }

const pauses = {
  'no signal': ['No signal.', 'It is kept on this device and goes on by itself.'],
  'signed out': ['You have been signed out.', 'It is kept on this device until you sign in again.'],
  away: ['Goldthread cannot be reached just now.', 'It is kept on this device and goes on by itself.'],
} as const
const noRoom = 'This device has no room to keep it: stay on this page until it has arrived.'

const sayPause = (why: keyof typeof pauses, isKept: boolean): string => {
  const [what, then] = pauses[why]
  return `${what} ${isKept ? then : noRoom}`
}

const percent = (sent: number, size: number): number => Math.floor((100 * sent) / Math.max(size, 1))

/** How a file stands, in words. */
export function sayStanding(file: Listed, so: Sending | undefined, isKept = true): string {
  if (file.media !== 'waiting' && file.media !== 'refused') return 'Kept by Goldthread'
  switch (so?.is) {
    case 'sending':
      return `Sending: ${percent(so.sent, file.size)}% of ${saySize(file.size)}`
    case 'paused':
      return sayPause(so.why, isKept)
    case 'refused':
      return so.says
    case 'stopped':
      return isKept ? `${so.says} It stays on this device.` : `${so.says} ${noRoom}`
    default:
      return file.media === 'refused'
        ? 'This could not be taken. Take it out.'
        : 'Not here yet: it is on the device on which it was chosen, and comes from there by itself.'
  }
}

/** A row with the file, how far it has come, what it is, and a button that takes it out. */
export function drawFile(first: Listed, href: string, doing: Doing): FileRow {
  const row = element('li', 'gt-file')
  row.dataset.file = first.id
  const title = element('p', 'gt-file__name')
  const bar = element('progress', 'gt-file__bar')
  bar.max = 100
  bar.setAttribute('aria-label', `Sending ${first.name}`)
  const state = element('p', 'gt-file__state')
  const id = `file-${first.id}`
  const label = element('label', 'govuk-label gt-file__label', 'What is it?')
  label.htmlFor = id
  label.append(element('span', 'govuk-visually-hidden', ` ${first.name}`))
  const says = element('input', 'govuk-input')
  says.id = id
  says.maxLength = 500
  says.dir = 'auto'
  says.addEventListener('input', () => doing.says(says.value))
  const out = element('button', 'gt-link-button', 'Take out')
  out.type = 'button'
  out.append(element('span', 'govuk-visually-hidden', ` ${first.name}`))
  out.addEventListener('click', doing.takeOut)
  row.append(title, bar, state, label, says, out)
  return {
    element: row,
    focus: () => says.focus(),
    isUnsaid: () => says.value.trim() === '',
    show: (file, so, isKept) => {
      const isHere = file.media !== 'waiting' && file.media !== 'refused'
      if (title.dataset.is !== file.media || title.dataset.name !== file.name) {
        title.dataset.is = file.media
        title.dataset.name = file.name
        title.replaceChildren(...nameOf(file, isHere ? href : undefined))
      }
      bar.hidden = isHere || (so?.is !== 'sending' && so?.is !== 'paused')
      if (so?.is === 'sending') bar.value = percent(so.sent, file.size)
      const words = sayStanding(file, so, isKept)
      if (state.textContent !== words) state.textContent = words
      row.classList.toggle('gt-file--trouble', !isHere && so?.is !== 'sending')
      if (document.activeElement !== says && says.value !== file.says) says.value = file.says
    },
  }
}

function nameOf(file: Listed, href: string | undefined): readonly Node[] {
  const { media, size } = file
  const name = element('bdi', '', file.name)
  const isTold = media !== 'waiting' && media !== 'refused'
  const about = element('span', 'gt-quiet', ` (${isTold ? sayMedia({ media, size }) : saySize(size)})`)
  if (href === undefined) return [name, about]
  const link = linkTo(href, '')
  link.target = '_blank'
  link.rel = 'noopener'
  link.append(name)
  return [link, about]
}
