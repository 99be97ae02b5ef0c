/**
 * Makes sure that what an error summary leads to can be seen: opens what is folded away and shows what is hidden. The
 * summary itself, and where the focus goes, is GOV.UK Frontend's.
 */
export function openTargets(within: Document): void {
  within.addEventListener(
    'click',
    (event) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null
      const target = link === null ? null : within.getElementById(link.hash.slice(1))
      if (target !== null) unfold(target)
    },
    { capture: true },
  )
}

function unfold(target: HTMLElement): void {
  for (let at: HTMLElement | null = target; at !== null; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true
    if (at.hidden) at.hidden = false
    at.classList.remove('govuk-radios__conditional--hidden')
  }
}
