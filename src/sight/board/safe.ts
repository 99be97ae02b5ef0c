import type { Day } from '../../plain/day.ts'
import type { Figure } from '../performance/measure.ts'
import { releaseWhole, sayReleased } from '../publishing/release.ts'
import { smallNumbersOn } from '../publishing/small-numbers.ts'

/**
 * A figure as a board may read it: no count in it is small, and none can be worked out from the others, by the rule that
 * was in force on a day. The one door through which figures come to the board.
 */
export const sayForBoard = (figure: Figure, on: Day): string =>
  sayReleased(releaseWhole(figure, smallNumbersOn(on)))

/** Whether all of a figure may be said, so that what is worked out from it may be said too. */
export const isSaidWhole = (figure: Figure, on: Day): boolean => {
  const { met, told, notKnown } = releaseWhole(figure, smallNumbersOn(on))
  return met !== 'c' && told !== 'c' && notKnown !== 'c'
}
