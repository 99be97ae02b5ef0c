import type { DraftId } from '../../define/record.ts'
import { timeOf } from '../../plain/day.ts'
import { keptInput } from '../record/names.ts'
import { queueOf } from './device.ts'
import { element, linkTo } from './elements.ts'
import type { Owner } from './keys.ts'
import { meetGoldthread } from './meeting.ts'
import { putAwayTaken } from './put-away.ts'
import { draftOf } from './take-along.ts'
import { findTakenList, type TakenList, type TakenVisit } from './taken.ts'
import { dropWish, type Wish, wishesOf } from './wishes.ts'

let drawnAs = ''

type View = {
  readonly worker: Owner
  readonly list: TakenList | undefined
  readonly waiting: readonly DraftId[]
  readonly wishes: readonly Wish[]
}

/**
 * Shows, in the element with `data-taken`, what is on this device: the visits taken along, what is on its way to
 * Goldthread, and what came of it. On every other page it does nothing.
 */
export async function showTaken(worker: Owner): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-taken]')
  if (place === null) return
  const [list, queue, wishes] = await Promise.all([
    findTakenList(worker).catch(() => undefined),
    queueOf(worker).catch(() => ({ drafts: [] })),
    wishesOf(worker).catch(() => []),
  ])
  const view: View = { worker, list, waiting: queue.drafts, wishes }
  // Once something is taken along, to record it is what one came for.
  const take = document.querySelector('form[data-take-along] button')
  take?.classList.toggle('govuk-button--secondary', list !== undefined)
  const drawn = [queueLine(view), ...visitsPart(view), ...othersPart(view)]
  const words = drawn.map(({ outerHTML }) => outerHTML).join('')
  // What has not changed stays, with the focus in it.
  if (words === drawnAs) return
  drawnAs = words
  place.replaceChildren(...drawn)
}

const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`

/** How many forms are on their way, in one sentence that a screen reader hears when it changes. */
function queueLine({ waiting, wishes }: View): HTMLElement {
  const drafts = new Set([...waiting, ...wishes.filter(({ is }) => is === 'waits').map(({ draft }) => draft)])
  const line = element('p', 'govuk-body-l')
  line.setAttribute('role', 'status')
  line.textContent =
    drafts.size === 0
      ? 'Everything you wrote is with Goldthread.'
      : `${plural(drafts.size, 'form waits', 'forms wait')} to be sent. It goes by itself when there is a signal.`
  return line
}

function visitsPart(view: View): readonly HTMLElement[] {
  const { list } = view
  if (list === undefined || list.visits.length === 0)
    return [element('p', 'govuk-body', 'Nothing is taken along on this device.')]
  const until = `Taken along until ${timeOf(list.until)}. After that it is put away by itself.`
  const items = element('ul', 'govuk-list gt-taken')
  items.append(...list.visits.map((visit) => visitItem(view, visit)))
  return [
    element('h2', 'govuk-heading-m', 'Visits'),
    element('p', 'govuk-body', until),
    items,
    putAwayButton(view),
  ]
}

function visitItem(view: View, visit: TakenVisit): HTMLElement {
  const item = element('li', 'gt-taken__visit')
  const heading = element('h3', 'govuk-heading-s')
  heading.append(linkTo(visit.path, visit.title))
  item.append(heading, element('p', 'govuk-body', visit.says))
  const draft = visit.record === undefined ? undefined : draftOf(visit.record)
  const wish = view.wishes.find((one) => one.draft === draft)
  if (visit.record !== undefined && wish?.is !== 'recorded')
    item.append(recordLink(visit.record, visit.title, wish))
  if (draft !== undefined) item.append(...standing(view, draft, wish))
  return item
}

/** To write is what one comes for; once it was wished for, the next thing is something else. */
function recordLink(path: string, whom: string, wish: Wish | undefined): HTMLElement {
  const [words, classes] =
    wish === undefined
      ? ['Record the visit', 'govuk-button']
      : ['Go on writing', 'govuk-button govuk-button--secondary']
  const link = linkTo(path, words, classes)
  link.append(element('span', 'govuk-visually-hidden', ` for the visit to ${whom}`))
  return link
}

/** Where the words of a form are now, and what can be done about it. */
function standing(view: View, draft: DraftId, wish: Wish | undefined): readonly HTMLElement[] {
  if (wish?.is === 'recorded') return [recordedLine(wish)]
  if (wish?.is === 'needs more') return [needsMore(wish)]
  const isOnDevice = view.waiting.includes(draft)
  if (wish !== undefined)
    return [element('p', 'govuk-body', 'Will be recorded when there is a signal.'), notYet(view, wish)]
  return isOnDevice ? [element('p', 'govuk-body', 'Written here, and waits to be sent.')] : []
}

function recordedLine({ draft, record, at }: Wish): HTMLElement {
  const line = element('p', 'govuk-body', `Recorded. You pressed the button at ${timeOf(at)}. `)
  if (record !== undefined) line.append(linkTo(`${record}?recorded=${draft}`, 'Read the record'))
  return line
}

/** The server's own answer to "Record": its list of what is missing, above the form with every word in it. */
function needsMore({ draft }: Wish): HTMLElement {
  const form = element('form', '')
  form.method = 'post'
  form.action = `/drafts/${draft}`
  const kept = element('input', '')
  kept.type = 'hidden'
  kept.name = keptInput
  kept.value = 'yes'
  form.append(
    element(
      'p',
      'govuk-body',
      'Goldthread has every word. Something is still needed before it can be recorded.',
    ),
    kept,
    element('button', 'govuk-button', 'See what is still needed'),
  )
  return form
}

function notYet({ worker }: View, { draft }: Wish): HTMLElement {
  const button = element('button', 'govuk-button govuk-button--secondary', 'Do not record it yet')
  button.type = 'button'
  button.addEventListener('click', () => void dropWish(worker, draft).then(() => showTaken(worker)))
  return button
}

function putAwayButton({ worker }: View): HTMLElement {
  const button = element('button', 'govuk-button govuk-button--secondary', 'Put away what I took along')
  button.type = 'button'
  button.addEventListener('click', () => {
    void putAwayTaken(worker).then(async () => {
      await showTaken(worker)
      await meetGoldthread(worker)
    })
  })
  return button
}

/** Forms that were not taken along, or are no longer: they stand here as long as something is to be done. */
function othersPart(view: View): readonly HTMLElement[] {
  const taken = new Set((view.list?.visits ?? []).map(({ record = '' }) => draftOf(record)))
  const drafts = new Set([...view.waiting, ...view.wishes.map(({ draft }) => draft)])
  const others = [...drafts].filter((draft) => !taken.has(draft))
  if (others.length === 0) return []
  const items = element('ul', 'govuk-list gt-taken')
  items.append(...others.map((draft) => otherItem(view, draft)))
  return [element('h2', 'govuk-heading-m', 'Other forms'), items]
}

function otherItem(view: View, draft: DraftId): HTMLElement {
  const wish = view.wishes.find((one) => one.draft === draft)
  const item = element('li', 'gt-taken__visit')
  const heading = element('h3', 'govuk-heading-s')
  heading.append(linkTo(`/drafts/${draft}`, wish?.title ?? 'A form you were writing'))
  item.append(heading, ...standing(view, draft, wish))
  return item
}
