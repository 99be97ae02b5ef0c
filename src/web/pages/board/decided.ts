import type { Settled } from '../../../define/settle.ts'
import type { Problem } from '../../../plain/result.ts'
import { boardDecision, findTooEarly } from '../../../sight/board/decision.ts'
import type { Acting } from '../../../store/as.ts'
import { boardRecords } from '../../../store/board.ts'

/** As `findTooEarly`, of a decision of the board as it is recorded. Nothing for every other record. */
export async function findEarlyDecision(
  acting: Acting,
  { type, answers }: Settled,
): Promise<Problem | undefined> {
  if (type.name !== boardDecision.name) return undefined
  return findTooEarly(answers, await boardRecords(acting), acting.store.clock.today())
}
