import type { Question, QuestionName, Questions, Told } from './messages.ts'

type Waiting = {
  answered(answer: never): void
  broke(kind: string): void
  onTheWay(says: string): void
}

/** Asks the worker. When it is ended, everything that was dropped is gone with it; another one begins with nothing. */
export class Asking {
  readonly #makeWorker: () => Worker
  #worker: Worker
  #waiting = new Map<number, Waiting>()
  #asked = 0

  constructor(makeWorker: () => Worker) {
    this.#makeWorker = makeWorker
    this.#worker = this.#begin()
  }

  /** Rejects where the worker broke, with the kind of fault and nothing of what was dropped. */
  ask<N extends QuestionName>(
    ask: N,
    asked: Questions[N]['asked'],
    onTheWay: (says: string) => void = () => {},
  ): Promise<Questions[N]['answer']> {
    this.#asked += 1
    const id = this.#asked
    return new Promise((answered, failed) => {
      this.#waiting.set(id, { answered, broke: (kind) => failed(new Error(kind)), onTheWay })
      this.#worker.postMessage({ id, ask, asked } as Question)
    })
  }

  /** Ends the worker with all that it holds. Questions that were not answered never are. */
  forget(): void {
    this.#worker.terminate()
    this.#waiting.clear()
    this.#worker = this.#begin()
  }

  #begin(): Worker {
    const worker = this.#makeWorker()
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => this.#hear(data))
    worker.addEventListener('error', () => {
      for (const waiting of this.#waiting.values()) waiting.broke('the worker ended')
      this.#waiting.clear()
    })
    return worker
  }

  #hear(told: Told): void {
    const waiting = this.#waiting.get(told.id)
    if (told.is === 'on the way') {
      waiting?.onTheWay(told.says)
      return
    }
    this.#waiting.delete(told.id)
    // A question and its answer bear one number, and the answer is of the question's kind.
    if (told.is === 'answer') waiting?.answered(told.answer as never)
    else waiting?.broke(told.kind)
  }
}
