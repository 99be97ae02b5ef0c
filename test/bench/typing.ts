import { runFile } from './goldthread.ts'
import type { Measured } from './measured.ts'
import { spreadOf } from './spread.ts'
import type { TypingTold } from './typists.ts'

/**
 * How long typing takes to be durably kept: from the sending of an update to the acknowledgement, which comes after the
 * commit and never before. Real requests from another process, each typist with a session and a draft of their own.
 */
export async function timeTyping(
  origin: string,
  typists: number,
  seconds: number,
): Promise<readonly Measured[]> {
  const ran = await runFile('test/bench/typists.ts', {
    BENCH_ORIGIN: origin,
    BENCH_TYPISTS: String(typists),
    BENCH_SECONDS: String(seconds),
  })
  const told: TypingTold = JSON.parse(ran.out)
  const { many, median, p95, p99, most } = spreadOf(told.acknowledged)
  const note = `median ${median.toFixed(0)}, 95 in 100 ${p95.toFixed(0)}, most ${most.toFixed(0)}; ${many} acknowledged in ${seconds} s`
  return [
    {
      name: `A keystroke kept, ${told.typists} typing: 99 in 100 within`,
      value: p99,
      unit: 'ms',
      note,
      target: 60,
    },
    {
      name: 'Not acknowledged, or acknowledged and lost',
      value: told.refused + told.lost,
      unit: 'updates',
      note: `${told.refused} not acknowledged, ${told.lost} drafts that differ`,
      target: 1,
    },
  ]
}
