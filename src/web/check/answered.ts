import { useEffect, useState } from 'hono/jsx/dom'
import type { Asking } from './asking.ts'
import type { QuestionName, Questions } from './messages.ts'

/**
 * The worker's answer to a question, once it is there; asked anew when `key` changes. What was answered before stays in
 * sight until then, so that nothing jumps. Nothing where the worker could not answer.
 */
export function useAnswer<N extends QuestionName>(
  asking: Asking,
  ask: N,
  asked: Questions[N]['asked'],
  key: string,
): Questions[N]['answer'] | undefined {
  const [answer, setAnswer] = useState<{ readonly is: Questions[N]['answer'] | undefined }>({ is: undefined })
  useEffect(() => {
    let isWanted = true
    const take = (is: Questions[N]['answer'] | undefined) => {
      if (isWanted) setAnswer({ is })
    }
    asking.ask(ask, asked).then(take, () => take(undefined))
    return () => {
      isWanted = false
    }
  }, [key])
  return answer.is
}

/** How many lines are in sight, beginning anew with every `key`. */
export function usePortions(key: string, size: number): { readonly many: number; more(): void } {
  const [shown, setShown] = useState({ key, many: size })
  const many = shown.key === key ? shown.many : size
  return { many, more: () => setShown({ key, many: many + size }) }
}
