/** What is done before whoever is signed in is signed out by a press of theirs, or the desk is locked. */
type Work = () => Promise<unknown>

const works: Work[] = []

/** Adds something to be done before the session ends, such as sending what waits. It is given a moment, and may fail. */
export function beforeLeaving(work: Work): void {
  works.push(work)
}

/** Does everything that was added. Fulfilled when all has ended, and after `withinMs` whatever has. Never rejects. */
export async function finishBeforeLeaving(withinMs: number): Promise<void> {
  const patience = new Promise((go) => setTimeout(go, withinMs))
  await Promise.race([Promise.allSettled(works.map(async (work) => work())), patience])
}
