/**
 * Shows what a chosen radio asks further and hides what the others ask. GOV.UK Frontend's own script does the same but
 * marks the radio with `aria-expanded`, which ARIA 1.2 does not allow on a radio. Nothing hidden is cleared: what was
 * written stays. Runs in a browser.
 */
export function startReveals(within: Document | Element): void {
  for (const radios of within.querySelectorAll<HTMLElement>('.govuk-radios:not([data-gt-reveals])')) {
    radios.dataset.gtReveals = 'started'
    for (const input of radios.querySelectorAll<HTMLInputElement>('input[data-aria-controls]'))
      input.setAttribute('aria-controls', input.dataset.ariaControls ?? '')
    radios.addEventListener('change', () => showChosen(radios))
    // A page that the browser brings back may have other choices than the server wrote.
    window.addEventListener('pageshow', () => showChosen(radios))
    showChosen(radios)
  }
}

function showChosen(radios: HTMLElement): void {
  for (const input of radios.querySelectorAll<HTMLInputElement>('input[data-aria-controls]')) {
    const part = document.getElementById(input.dataset.ariaControls ?? '')
    part?.classList.toggle('govuk-radios__conditional--hidden', !input.checked)
  }
}
