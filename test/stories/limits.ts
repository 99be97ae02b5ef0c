import type { Logger } from 'playwright-core'

/** A step of a story that takes longer hangs. The longest takes less than half a minute where the machine is busy. */
export const longestStepMs = 150_000
/** What is not of the browser, such as a server that is to end, has a limit of its own, for nothing else gives it one. */
const longestElseMs = 30_000

/** So many of the last calls are told, the newest last: between them stands what a step was doing. */
const told = 6

const underWay = new Map<string, number>()
let last: readonly string[] = []

/**
 * Notes what a browser is asked for, as `=> page.close started` and `<= page.close succeeded`: some calls, such as closing
 * a page, take no limit of time, and one that hangs would hang without a word.
 */
export const calls: Logger = {
  isEnabled: (name) => name === 'api',
  log(_name, _severity, message) {
    const [, arrow, call = '', how = ''] =
      /^(=>|<=) (\S+) (started|succeeded|failed)/.exec(String(message)) ?? []
    if (arrow === undefined) return
    underWay.set(call, (underWay.get(call) ?? 0) + (arrow === '=>' ? 1 : -1))
    last = [...last, `${call} ${how}`].slice(-told)
  },
}

/** What the browsers of this process were asked for and have not answered, and the last of what they were asked for. */
export function sayCalls(): string {
  const open = [...underWay].flatMap(([call, count]) => (count > 0 ? [call] : []))
  return `Not answered by the browser: ${open.join(', ') || 'nothing'}. The last of it: ${last.join(', ') || 'nothing'}.`
}

/** Waits for a promise, and fails with a sentence that names what was waited for where it takes too long. */
export async function within<T>(what: string, promise: Promise<T>, ms = longestElseMs): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`Waited ${ms / 1000} s for ${what}. ${sayCalls()}`)), ms)
  })
  try {
    return await Promise.race([promise, tooLong])
  } finally {
    clearTimeout(timer)
  }
}
