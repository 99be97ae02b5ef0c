import { coverPage, locking } from './cover.ts'
import { headersOf, pageWorker } from './http.ts'
import { finishBeforeLeaving, type Why } from './leaving.ts'
import { endWriting, tellDesk } from './session.ts'

/** What waits is given so long to be sent before the session ends; what is not sent stays on the device. */
const finishMs = 3_000
const patienceMs = 10_000
const againMs = 5_000

const backTo = (): string => `/locked?back=${encodeURIComponent(location.pathname + location.search)}`

/** Ends the session on the server. Whether it is over now. Never throws. */
async function endSession(): Promise<boolean> {
  try {
    const response = await fetch('/lock', {
      method: 'POST',
      headers: headersOf(pageWorker()),
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    return response.ok
  } catch {
    return false
  }
}

const noConnection = {
  title: 'Locked',
  words: 'There is no connection just now. As soon as there is, you can sign in here again. Nothing is lost.',
}

/** Covers this tab at once, and gives what waits a moment to be sent. */
export async function coverThisTab(why: Why): Promise<void> {
  coverPage(locking)
  await finishBeforeLeaving(why, finishMs)
  endWriting()
}

let isLocking = false

/**
 * Locks the desk: every tab of this browser shows nothing any more, the session ends on the server, and going on needs
 * sign-in. Where the server cannot be reached the tabs stay covered, and it is told as soon as it can be.
 */
export async function lockDesk(why: Why): Promise<void> {
  if (isLocking) return
  isLocking = true
  const to = backTo()
  tellDesk({ is: 'leaving', why })
  await coverThisTab(why)
  while (!(await endSession())) {
    coverPage(noConnection)
    await new Promise((go) => setTimeout(go, againMs))
  }
  tellDesk({ is: 'left', to: '/locked' })
  location.replace(to)
}
