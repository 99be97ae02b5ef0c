import { lineInput } from '../../define/draft.ts'
import type { AnyRecord, PersonId } from '../../define/record.ts'
import { readId } from '../../plain/id.ts'
import { sameButton, sameInputs, sameSaid } from '../record/same.ts'
import { boundIn } from './controls.ts'

/** One child’s own lines on the form. */
type Own = { readonly child: PersonId; readonly name: string; readonly lines: HTMLElement }

/**
 * Where a form has lines for several children, offers to give the others what was chosen for the first: seen, alone,
 * where. What was written is each child’s own and is never copied, and an answer that is there already stays. Everything
 * copied is marked, can be changed, and is kept like everything that is typed.
 */
export function offerSameForAll(form: HTMLFormElement, types: readonly AnyRecord[]): void {
  const type = types.find(({ name }) => name === form.dataset.kind)
  if (type === undefined || form.querySelector(`[${sameButton}]`) === null) return
  const show = () => showOffer(form)
  form.addEventListener('change', show)
  window.addEventListener('pageshow', show)
  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest(`[${sameButton}]`) : null
    if (button !== null) copy(form, sameInputs(type))
  })
  form.addEventListener('change', (event) => {
    if (event.isTrusted && event.target instanceof Element) unmark(event.target)
  })
  show()
}

/** Those of the children who are ticked, in the order of the page. */
const ticked = (form: HTMLFormElement): readonly Own[] =>
  [...form.querySelectorAll<HTMLElement>('[data-child]')].flatMap((lines) => {
    const child = readId<'person'>(lines.dataset.child)
    const name = lines.querySelector('legend')?.textContent?.trim() ?? ''
    return child.ok && !lines.hidden ? [{ child: child.value, name, lines }] : []
  })

/** The offer stands with the first child who is ticked, and only while there is another. */
function showOffer(form: HTMLFormElement): void {
  const [first, another] = ticked(form)
  for (const offer of form.querySelectorAll<HTMLElement>('.gt-same'))
    offer.hidden = another === undefined || first?.lines.contains(offer) !== true
}

function copy(form: HTMLFormElement, inputs: readonly string[]): void {
  const [first, ...others] = ticked(form)
  if (first === undefined) return
  const bound = boundIn(form)
  let copied = 0
  let stayed = 0
  for (const input of inputs) {
    const value = bound.get(lineInput(first.child, input))?.read() ?? ''
    for (const { child, lines } of value === '' ? [] : others) {
      const other = bound.get(lineInput(child, input))
      if (other === undefined || other.read() === value) continue
      if (other.read() !== '') {
        stayed += 1
        continue
      }
      other.show(value)
      told(lines, lineInput(child, input))
      copied += 1
    }
  }
  const said = first.lines.querySelector(`[${sameSaid}]`)
  if (said !== null) said.textContent = sayCopied(others, copied, stayed)
}

/** Tells the form as if it had been chosen by hand, so that it is kept and what it reveals appears; and marks it. */
function told(lines: HTMLElement, name: string): void {
  const control = [...lines.querySelectorAll<HTMLElement>('input, select')].find(
    (one) => one.getAttribute('name') === name,
  )
  control?.dispatchEvent(new Event('change', { bubbles: true }))
  control?.closest('.gt-question')?.classList.add('gt-question--copied')
}

const unmark = (changed: Element): void =>
  changed.closest('.gt-question--copied')?.classList.remove('gt-question--copied')

function sayCopied(others: readonly Own[], copied: number, stayed: number): string {
  const names = others.map(({ name }) => name).join(', ')
  const kept = stayed === 0 ? '' : ` ${stayed} answered otherwise before ${stayed === 1 ? 'stays' : 'stay'}.`
  return copied === 0
    ? `Nothing to copy to ${names}.${kept}`
    : `Copied to ${names}. Look at each, and change what differs.${kept}`
}
