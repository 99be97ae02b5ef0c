import { directionOf, longText, longTextClass } from '../record/long-text.ts'

/** A box to which these words are about to be added stops growing before they come, where they are many. */
export function makeReadyFor(box: HTMLInputElement | HTMLTextAreaElement, added: string): void {
  if (box.value.length + added.length <= longText || box.classList.contains(longTextClass)) return
  box.classList.add(longTextClass)
  box.dir = directionOf(box.value + added)
}

/** Makes boxes ready for what is pasted or dropped into them, before the browser puts it in. */
export function watchPastes(form: HTMLFormElement): void {
  const ready = (box: EventTarget | null, given: DataTransfer | null) => {
    if (box instanceof HTMLTextAreaElement) makeReadyFor(box, given?.getData('text/plain') ?? '')
  }
  form.addEventListener('paste', ({ target, clipboardData }) => ready(target, clipboardData))
  form.addEventListener('drop', ({ target, dataTransfer }) => ready(target, dataTransfer))
}
