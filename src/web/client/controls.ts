import { changeBetween, type Edit, type Input } from '../../define/draft.ts'
import { keptInput } from '../record/names.ts'
import { makeReadyFor } from './long-text.ts'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** One input of the draft with the controls that show it: one box, or all boxes and circles of one name. */
export type Bound = {
  readonly input: Input
  /** What stands in it now. */
  read(): string
  /** What stood in it when the page came. */
  first(): string
  /** Shows what the draft holds. The caret stays where it was in the words. */
  show(value: string): void
  /** Does what was done to the words elsewhere, stretch by stretch, so that the caret stays between the same letters. */
  edit(edits: readonly Edit[]): void
}

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement

const isChoice = (control: Control): boolean =>
  control instanceof HTMLSelectElement || control.type === 'radio' || control.type === 'checkbox'

/** Every input of a form, by name. */
export function boundIn(form: HTMLFormElement): ReadonlyMap<string, Bound> {
  const controls = [...form.elements].filter(isControl)
  const named = controls.filter(
    ({ name, type }) => name !== '' && name !== keptInput && type !== 'hidden' && type !== 'submit',
  )
  return new Map(
    [...Map.groupBy(named, ({ name }) => name)].flatMap(([name, group]) => {
      const [first] = group
      return first === undefined ? [] : [[name, bind(name, first, group)]]
    }),
  )
}

function bind(name: string, first: Control, group: readonly Control[]): Bound {
  if (first instanceof HTMLSelectElement) return bindSelect(name, first)
  if (isChoice(first))
    return bindTicks(
      name,
      group.filter((control) => control instanceof HTMLInputElement),
    )
  return bindWords(name, first)
}

function bindWords(name: string, box: HTMLInputElement | HTMLTextAreaElement): Bound {
  const replace = ({ from, removed, added }: Edit) => {
    makeReadyFor(box, added)
    box.setRangeText(added, from, from + removed, 'preserve')
  }
  return {
    input: { name, holds: 'words' },
    read: () => box.value,
    first: () => box.defaultValue,
    show: (value) => {
      if (box.value === value) return
      replace(changeBetween(box.value, value))
      if (box.value !== value) box.value = value
    },
    edit: (edits) => edits.forEach(replace),
  }
}

function bindSelect(name: string, select: HTMLSelectElement): Bound {
  return {
    input: { name, holds: 'choice' },
    read: () => select.value,
    first: () => [...select.options].find(({ defaultSelected }) => defaultSelected)?.value ?? '',
    show: (value) => {
      if (select.value !== value) select.value = value
    },
    edit: () => {},
  }
}

/** Values of one name are joined by blanks, as the kinds read them. */
function bindTicks(name: string, ticks: readonly HTMLInputElement[]): Bound {
  const joined = (is: (tick: HTMLInputElement) => boolean) =>
    ticks
      .filter(is)
      .map(({ value }) => value)
      .join(' ')
  const isOne = ticks.some(({ type }) => type === 'radio')
  return {
    input: { name, holds: 'choice' },
    read: () => joined(({ checked }) => checked),
    first: () => joined(({ defaultChecked }) => defaultChecked),
    show: (value) => {
      const chosen = isOne ? [value] : value.split(' ')
      for (const tick of ticks) tick.checked = chosen.includes(tick.value)
    },
    edit: () => {},
  }
}
