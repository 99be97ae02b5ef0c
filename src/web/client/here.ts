/** Somebody who opens a page and leaves it at once is not worth a word. */
const settleMs = 1_500

/** Who else writes, in one sentence; nothing where nobody does. */
export function sayHere(names: readonly string[]): string {
  const [last = '', ...others] = [...new Set(names)].toReversed()
  if (last === '') return ''
  if (others.length === 0) return `${last} is writing here too`
  return `${others.toReversed().join(', ')} and ${last} are writing here too`
}

/** Says beside the kept-line who else has the draft open. Changes only once it has stayed so for a moment. */
export function showHere(line: HTMLElement | null): (names: readonly string[]) => void {
  const place = line?.querySelector<HTMLElement>('[data-gt-here]') ?? undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  return (names) => {
    clearTimeout(timer)
    if (place === undefined || place.textContent === sayHere(names)) return
    timer = setTimeout(() => {
      place.textContent = sayHere(names)
    }, settleMs)
  }
}
