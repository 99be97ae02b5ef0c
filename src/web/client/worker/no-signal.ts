import { contentSecurityPolicy } from '../../look/policy.ts'
import type { Owner } from '../keys.ts'
import { built } from './scope.ts'

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': contentSecurityPolicy,
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

/** A page as an answer of this worker's. What was sealed as a page of Goldthread's is given back as it came. */
export const htmlAnswer = (html: string, status = 200): Response => new Response(html, { status, headers })

const tags = (worker: Owner | undefined): string =>
  [
    ...built.stylesheets.map((path) => `<link rel="stylesheet" href="${path}">`),
    ...(worker === undefined
      ? []
      : built.scripts.map((path) => `<script type="module" src="${path}"></script>`)),
  ].join('')

const words = {
  list: {
    title: 'Taken along',
    says: 'There is no signal now. Below stands what can be opened.',
  },
  elsewhere: {
    title: 'No signal',
    says: 'This page was not taken along, so it cannot be opened now. Below stands what can be opened.',
  },
  nobody: {
    title: 'No signal',
    says: 'Goldthread cannot be reached from here just now, and nobody is signed in on this device. Try again when there is a signal.',
  },
} as const

/**
 * The page for whoever has no signal. Holds nothing of anybody but an id: the script of every page draws into it what was
 * taken along. `worker` is whose things are on this device; nothing where nobody's are.
 */
export function noSignal(worker: Owner | undefined, isList: boolean): Response {
  const { title, says } = words[worker === undefined ? 'nobody' : isList ? 'list' : 'elsewhere']
  const whose = worker === undefined ? '' : ` data-worker="${worker}"`
  return htmlAnswer(
    `<!doctype html><html lang="en-GB" class="govuk-template"${whose}><head><meta charset="utf-8"><title>${title} – Goldthread</title><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><meta name="theme-color" content="#16223a">${tags(worker)}</head><body class="govuk-template__body gt-body"><header class="gt-header"><div class="govuk-width-container gt-header__inside"><a class="gt-header__name" href="/">Goldthread</a></div></header><div class="govuk-width-container gt-page"><main class="govuk-main-wrapper gt-main" id="content"><h1 class="govuk-heading-l">${title}</h1><p class="govuk-body" data-no-signal>${says}</p><div data-taken></div><p class="govuk-body"><a class="govuk-link" href="">Try this page again</a></p></main></div></body></html>`,
    isList ? 200 : 503,
  )
}
