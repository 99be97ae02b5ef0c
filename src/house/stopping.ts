import type { Server } from 'node:http'

/** Whether somebody has asked this process to stop, from its first moment on. */
export type Stopping = { readonly asked: Promise<'stop'>; isAsked(): boolean }

/**
 * Listens for Ctrl-C and for a stop from outside, once and for good: a second signal changes nothing, for the first is
 * already being obeyed.
 */
export function listenForStop(): Stopping {
  let isAsked = false
  const asked = new Promise<'stop'>((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        isAsked = true
        settle('stop')
      })
  })
  return { asked, isAsked: () => isAsked }
}

/** How long requests that are under way may take to be answered: less than the ten seconds that most who stop us wait. */
const lastAnswersMs = 5_000

/** Takes no new request, answers those that are under way, and then closes every connection. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((done) => server.close(done))
  // A connection whose last answer has gone out is idle, and is kept open for a next request that will not come.
  const tidy = setInterval(() => server.closeIdleConnections(), 50)
  const cut = setTimeout(() => server.closeAllConnections(), lastAnswersMs)
  await closed
  clearInterval(tidy)
  clearTimeout(cut)
}
