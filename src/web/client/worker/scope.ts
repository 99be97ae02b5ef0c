/** What a service worker is handed, as far as ours needs it (W3C Service Workers): the library of types for pages has none. */
export type Work = Event & { waitUntil(work: Promise<unknown>): void }
export type Fetching = Work & { readonly request: Request; respondWith(answer: Promise<Response>): void }
export type Syncing = Work & { readonly tag: string }

type Scope = {
  addEventListener(name: 'install' | 'activate', listener: (event: Work) => void): void
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(name: 'sync', listener: (event: Syncing) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}

export const scope = self as unknown as Scope

/** What the bundler puts in: every file that pages are made with, and those that a page of the worker's own needs. */
export type Goldthread = {
  readonly assets: readonly string[]
  readonly stylesheets: readonly string[]
  readonly scripts: readonly string[]
}
declare const goldthread: Goldthread

/** Pages are drawn with these files, and this worker was built with them. */
export const built: Goldthread = goldthread
