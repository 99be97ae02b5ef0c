import { render } from 'hono/jsx/dom'
import { Asking } from './asking.ts'
import { CheckPage } from './check-page.tsx'
import type { Offered } from './choices.tsx'

/** What the bundler puts in: the standards on offer, and the worker's text where it is not served as a file of its own. */
declare const checkPage: { readonly offered: readonly Offered[]; readonly worker: string }

/**
 * On a page that is served by itself the worker is made of text, for only so do the page's own rules, which forbid every
 * connection, hold for it too (W3C Content Security Policy Level 3, 7.8: a worker made of a blob has its maker's policy).
 */
const workerAt = (path: string | undefined): string =>
  path ?? URL.createObjectURL(new Blob([checkPage.worker], { type: 'text/javascript' }))

const root = document.getElementById('check')
if (root !== null) {
  const address = workerAt(root.dataset.worker)
  root.replaceChildren()
  render(<CheckPage asking={new Asking(() => new Worker(address))} offered={checkPage.offered} />, root)
}

if (root?.dataset.offline !== undefined && location.protocol.startsWith('http'))
  void navigator.serviceWorker?.register('service-worker.js')
