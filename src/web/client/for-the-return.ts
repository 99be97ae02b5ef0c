import { returnBox } from '../record/names.ts'

/** After what was typed is kept, this long until it is asked what a return would say: a date is three boxes. */
const askAfterMs = 800

/**
 * Says in the form what a return would say of it, as soon as what was chosen or dated is kept. Asks only after answers
 * that a return takes, and not while somebody writes at length. Where it cannot be asked, what stands there stays.
 */
export function followReturn(form: HTMLFormElement): void {
  const box = document.getElementById(returnBox)
  const keptLine = form.querySelector('#gt-kept')
  const { draft } = form.dataset
  if (box === null || keptLine === null || draft === undefined) return
  let isAsked = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const isKept = () => keptLine.getAttribute('data-gt-kept') === 'goldthread'
  const askSoon = () => {
    if (!isAsked || !isKept()) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      // What was typed meanwhile is asked about once it is kept.
      if (!isKept()) return
      isAsked = false
      void show(box, draft)
    }, askAfterMs)
  }
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) return
    isAsked = true
    askSoon()
  })
  new MutationObserver(askSoon).observe(keptLine, { attributes: true, attributeFilter: ['data-gt-kept'] })
}

async function show(box: HTMLElement, draft: string): Promise<void> {
  try {
    const response = await fetch(`/drafts/${draft}/for-the-return`, { headers: { accept: 'text/html' } })
    if (!response.ok) return
    const said = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById(returnBox)
    // What is the same is left alone, so that nobody hears it twice.
    if (said !== null && said.textContent !== box.textContent)
      box.replaceChildren(...[...said.childNodes].map((node) => document.importNode(node, true)))
  } catch {
    // No signal. What the return would say is said again when the form is opened.
  }
}
