import { headersOf, pageWorker } from './http.ts'

/** How often it is asked how far something is that takes a while. */
const everyMs = 2_000

const marked = '[data-follow]'

/** The same page as it is now. Nothing where it cannot be had: then it is asked for again. */
async function pageNow(): Promise<Document | undefined> {
  try {
    const headers = { ...headersOf(pageWorker()), accept: 'text/html' }
    const answer = await fetch(location.href, { headers })
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined
  } catch {
    return undefined
  }
}

/** Takes over what is said and how far it is, and leaves the rest alone, so that nobody loses their place. */
function show(part: Element, now: Element): void {
  const [said, says] = [part, now].map((one) => one.querySelector('[role="status"]'))
  if (said && says && said.textContent !== says.textContent) said.textContent = says.textContent
  const after = now.querySelector('progress')
  if (after !== null) part.querySelector('progress')?.replaceWith(document.importNode(after, true))
}

async function lookAgain(part: Element): Promise<void> {
  const page = document.visibilityState === 'hidden' ? undefined : await pageNow()
  const now = page?.querySelector(marked)
  if (now === null) location.reload()
  else {
    if (now !== undefined) show(part, now)
    followPart(part)
  }
}

const followPart = (part: Element): void => void setTimeout(() => void lookAgain(part), everyMs)

/**
 * Keeps the part of a page that says how far something is up to date, and loads the page anew once it is over. Without
 * this the part has a link that does the same.
 */
export function follow(): void {
  const part = document.querySelector(marked)
  if (part !== null) followPart(part)
}
