import { Session } from 'node:inspector/promises'

/** Tells how much of our own code has run so far, so that an input that reaches something new is kept and built upon. */
export class Coverage {
  readonly #session = new Session()
  readonly #reached = new Set<string>()

  async start(): Promise<void> {
    this.#session.connect()
    await this.#session.post('Profiler.enable')
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true })
  }

  /** How many stretches of code have been reached that had not been before. */
  async newlyReached(): Promise<number> {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage')
    const before = this.#reached.size
    for (const { url, functions } of result)
      if (url.includes('/src/'))
        for (const { ranges } of functions)
          for (const { startOffset, endOffset, count } of ranges)
            if (count > 0) this.#reached.add(`${url} ${startOffset} ${endOffset}`)
    return this.#reached.size - before
  }

  get size(): number {
    return this.#reached.size
  }
}
