import { arrive } from './arrive.ts'
import { lookWhetherBack, lookWhose } from './ended.ts'
import { follow } from './follow.ts'
import { pageWorker } from './http.ts'
import { watchIdle } from './idle.ts'
import { coverThisTab, lockDesk } from './lock.ts'
import { askWhose, type DeskNews, hearDesk, tellDesk } from './session.ts'
import { offerSpeech } from './speak.ts'

// On every page of somebody who is signed in. Every page works without it.
const openHere = new Set(
  [...document.querySelectorAll<HTMLFormElement>('form[data-draft]')].map(({ dataset }) => dataset.draft),
)
arrive((draft) => openHere.has(draft))

/** A page that was out of sight for longer may find somebody else at the desk. */
const awayMs = 60_000

function lockOnPress(): void {
  const form = document.querySelector<HTMLFormElement>('form[action="/lock"]')
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    void lockDesk('pressed')
  })
}

function hear(news: DeskNews): void {
  if (news.is === 'here' && news.worker === pageWorker()) lookWhetherBack()
  else if (news.is === 'here') void lookWhose()
  else if (news.is === 'leaving') void coverThisTab(news.why)
  else if (news.is === 'left') location.replace(news.to)
}

function lookOnReturn(): void {
  let hiddenAt = Number.POSITIVE_INFINITY
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hiddenAt = performance.now()
    else if (performance.now() - hiddenAt > awayMs) void lookWhose()
  })
  // The browser may bring back a page as it stood when another worker was here.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    document.documentElement.hidden = true
    void askWhose().then((whose) => {
      if (whose === 'ours') document.documentElement.hidden = false
      else location.reload()
    })
  })
}

/** Where no server can be asked nobody can be signed out: somebody between two visits keeps what they took along. */
async function lockWhenIdle(): Promise<void> {
  if ((await askWhose()) !== 'unknown') await lockDesk('idle')
}

offerSpeech(document)
follow()
lockOnPress()
lookOnReturn()
hearDesk(hear)
tellDesk({ is: 'here', worker: pageWorker() })
watchIdle({ tell: () => void lookWhose(), idle: () => void lockWhenIdle() })
if (location.pathname === '/signed-in') window.close()
