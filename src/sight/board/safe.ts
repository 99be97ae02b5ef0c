import type { Day } from '../../plain/day.ts'
import type { Figure } from '../performance/measure.ts'
import { isSameReleased, type Released, releaseWhole, sayReleased } from '../publishing/release.ts'
import { smallNumbersOn } from '../publishing/small-numbers.ts'

const released = (figure: Figure, on: Day): Released => releaseWhole(figure, smallNumbersOn(on))

/**
 * A figure as a board may read it: no count in it is small, and none can be worked out from the others, by the rule that
 * was in force on a day. The one door through which figures come to the board. What a pack has `published` of the same is
 * repeated as it was: two figures of one month, counted on two days, would show by their difference what both hide.
 */
export const sayForBoard = (figure: Figure, on: Day, published?: Released): string =>
  sayReleased(published ?? released(figure, on))

/** Whether all of a figure may be said, and is said nowhere otherwise, so that what is worked out from it may be said too. */
export const isSaidWhole = (figure: Figure, on: Day, published?: Released): boolean => {
  const own = released(figure, on)
  const { met, told, notKnown } = own
  return [met, told, notKnown].every((count) => count !== 'c') && isSameReleased(published ?? own, own)
}
