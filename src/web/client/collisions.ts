import type { Collision } from '../../define/draft.ts'

/** What somebody who presses one of the answers has chosen. */
type Pick = (name: string, value: string) => void

/** The controls of one name. */
const controlsOf = (form: HTMLFormElement, name: string): readonly Element[] =>
  [...form.elements].filter((one) => one.getAttribute('name') === name)

const labelOf = (control: Element): string => {
  const { labels = null } = control instanceof HTMLInputElement ? control : { labels: null }
  return labels?.[0]?.textContent?.trim() ?? ''
}

/** An answer as the form words it: the words of its option, or of all that are ticked. */
function wordsOf(controls: readonly Element[], value: string): string {
  const [first] = controls
  if (first instanceof HTMLSelectElement)
    return [...first.options].find((option) => option.value === value)?.text.trim() ?? value
  const values = value.split(' ')
  const said = controls.flatMap((one) =>
    one instanceof HTMLInputElement && (one.value === value || values.includes(one.value))
      ? [labelOf(one)]
      : [],
  )
  return said.length === 0 ? value : said.join(', ')
}

/** The place in the question where a collision is said; made where the page has none. */
function placeOf(form: HTMLFormElement, name: string): HTMLElement | undefined {
  const there = form.querySelector<HTMLElement>(`[data-collision="${CSS.escape(name)}"]`)
  if (there !== null) return there
  const group = controlsOf(form, name)[0]?.closest('.govuk-form-group, [data-question]')
  if (group === null || group === undefined) return undefined
  const made = document.createElement('div')
  made.className = 'gt-collision'
  made.dataset.collision = name
  made.setAttribute('role', 'status')
  group.prepend(made)
  return made
}

const and = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

function fill(form: HTMLFormElement, place: HTMLElement, { name, values }: Collision, pick: Pick): void {
  const key = JSON.stringify(values)
  if (place.dataset.values === key) return
  place.dataset.values = key
  const controls = controlsOf(form, name)
  const answers = values.map((value) => ({ value, words: wordsOf(controls, value) }))
  const says = document.createElement('p')
  says.className = 'gt-collision__words'
  says.textContent = `Two answers were given: ${and(answers.map(({ words }) => `‘${words}’`))}. Choose one.`
  const buttons = answers.map(({ value, words }) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'govuk-button govuk-button--secondary gt-collision__answer'
    button.textContent = words
    button.addEventListener('click', () => pick(name, value))
    return button
  })
  place.replaceChildren(says, ...buttons)
  place.hidden = false
}

function clear(place: HTMLElement): void {
  // Whoever pressed the button goes on from the question it stood in.
  const hadFocus = place.contains(document.activeElement)
  const next = place.parentElement?.querySelector<HTMLElement>('input:checked, input, select')
  delete place.dataset.values
  place.replaceChildren()
  place.hidden = true
  if (hadFocus) next?.focus()
}

/**
 * Says at each choice that two people answered at the same time what both answers are, and lets anybody choose one. What
 * is settled is taken off again. Never chooses by itself.
 */
export function showCollisions(form: HTMLFormElement, collisions: readonly Collision[], pick: Pick): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-collision]')) {
    const isOpen = collisions.some(({ name }) => name === place.dataset.collision)
    if (!isOpen && !place.hidden) clear(place)
  }
  for (const one of collisions) {
    const place = placeOf(form, one.name)
    if (place !== undefined) fill(form, place, one, pick)
  }
}
