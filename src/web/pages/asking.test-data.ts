import { Hono } from 'hono'
import type { Store } from '../../store/as.ts'
import type { Worker } from '../../store/worker.ts'
import type { Page } from '../page.tsx'
import { servePages } from '../server.tsx'
import type { Env } from '../sign-in/parts.ts'

/** Asks for a page over HTTP on somebody's behalf, or sends it a form. */
export type Ask = (worker: Worker, path: string, form?: FormData | URLSearchParams) => Promise<Response>

/** Serves pages without signing anybody in: whoever is named is who asks. `councils` gives the names of councils by id. */
export function openPages(
  store: Store,
  pages: readonly Page[],
  councils: ReadonlyMap<string, string> = new Map(),
): Ask {
  const app = new Hono<Env & { Bindings: { worker: Worker } }>()
  app.use(async (c, next) => {
    c.set('worker', c.env.worker)
    await next()
  })
  const parts = {
    store,
    look: { stylesheets: ['/look.css'], script: '/start.js', font: '/font.woff2' },
    client: '/client.js',
    version: 'test',
    councils,
    isSynthetic: true,
    sendErrand: async () => {},
  }
  app.route('/', servePages(parts, pages))
  return async (worker, path, form) =>
    app.request(path, form === undefined ? {} : { method: 'POST', body: form }, { worker })
}
