/** How PostgreSQL, its driver and the network say that the database cannot be reached just now. */
const awayCodes = /^(08\w{3}|57P0[1-5]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)$/
const awayWords =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i

/** An error as far as a log may tell it. Its words are left out: a database quotes what somebody typed. */
export type Told = {
  readonly kind: string
  readonly code: string | undefined
  readonly frames: readonly string[]
  readonly causes: readonly { readonly kind: string; readonly code: string | undefined }[]
}

const codeOf = (error: Error): string | undefined =>
  'code' in error && typeof error.code === 'string' ? error.code.slice(0, 40) : undefined

/** The error and what caused it, three deep. */
function chainOf(error: unknown): Error[] {
  const chain: Error[] = []
  for (let one = error; one instanceof Error && chain.length < 3; one = one.cause) chain.push(one)
  return chain
}

/** Whether the database cannot be reached, which passes; everything else is a fault. */
export const isDatabaseAway = (error: unknown): boolean =>
  chainOf(error).some((one) => awayCodes.test(codeOf(one) ?? '') || awayWords.test(one.message))

/** The places in the code, without the words that stand before them. */
const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .map((line) => /^ {4}at .*?((?:src|bin|node_modules|node:)[^()]*:\d+:\d+)\)?$/.exec(line)?.[1] ?? '')
    .filter((place) => place !== '')
    .slice(0, 12)

export function tellFailure(error: unknown): Told {
  const [first, ...causes] = chainOf(error)
  if (first === undefined) return { kind: typeof error, code: undefined, frames: [], causes: [] }
  const named = (one: Error) => ({ kind: one.constructor.name, code: codeOf(one) })
  return { ...named(first), frames: framesOf(first), causes: causes.map(named) }
}

/** `2 MB`, `512 kB`: as a person reads a limit. */
export const sayBytes = (bytes: number): string =>
  bytes >= 1_000_000
    ? `${Math.floor(bytes / 100_000) / 10} MB`
    : `${Math.max(1, Math.floor(bytes / 1000))} kB`
