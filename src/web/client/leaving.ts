/** Why the desk is left: somebody pressed Lock or Sign out, or nobody has touched it for as long as a session lasts. */
export type Why = 'pressed' | 'idle'

type Work = (why: Why) => Promise<unknown>

const works: Work[] = []

/** Adds something to be done before the session ends, such as sending what waits. It is given a moment, and may fail. */
export function beforeLeaving(work: Work): void {
  works.push(work)
}

/** Does everything that was added. Fulfilled when all has ended, and after `withinMs` whatever has. Never rejects. */
export async function finishBeforeLeaving(why: Why, withinMs: number): Promise<void> {
  const patience = new Promise((go) => setTimeout(go, withinMs))
  await Promise.race([Promise.allSettled(works.map(async (work) => work(why))), patience])
}
