/**
 * After so many minutes in which nobody pressed a key or touched the page the desk is locked: as long as a session lasts
 * without a request. Source: NIST SP 800-63B (June 2017), section 4.2.3. The same number as in the store's sessions.
 */
export const idleMinutes = 30

const idleMs = idleMinutes * 60_000
/** Somebody who reads and scrolls, and so sends nothing, is there all the same; the server is told this often. */
const tellMs = 5 * 60_000
const lookMs = 15_000
/** Where the tabs of one browser note when somebody was last there. Holds a number and nothing else. */
const place = 'goldthread-active-at'

export type IdleParts = {
  /** Somebody is there, and the server has not heard of it for a while. */
  readonly tell: () => void
  /** Nobody has been there for as long as a session lasts. */
  readonly idle: () => void
}

const lastAt = (): number => Number(localStorage.getItem(place) ?? Number.NaN)

/** Watches whether anybody is there, in any tab of this browser. An open page alone is nobody. */
export function watchIdle({ tell, idle }: IdleParts): void {
  let toldAt = Date.now()
  const note = () => {
    const now = Date.now()
    // After the time is over the first touch must not count as having been there all along.
    if (now - lastAt() >= idleMs) return look()
    localStorage.setItem(place, String(now))
    if (now - toldAt < tellMs) return
    toldAt = now
    tell()
  }
  const look = () => {
    if (Date.now() - lastAt() >= idleMs) idle()
  }
  localStorage.setItem(place, String(Date.now()))
  for (const touch of ['keydown', 'pointerdown', 'input']) document.addEventListener(touch, note, true)
  document.addEventListener('visibilitychange', look)
  setInterval(look, lookMs)
}
