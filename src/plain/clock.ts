import { aMoment, type Day, dayOf, type Moment } from './day.ts'

/** The only place from which Goldthread learns what time it is. */
export type Clock = { now(): Moment; today(): Day }

const telling = (now: () => Moment): Clock => ({ now, today: () => dayOf(now()) })

export const systemClock: Clock = telling(() => aMoment(new Date()))

/** A clock that stands at a moment until it is set to another: for tests and for drills. */
export function clockAt(start: Moment): Clock & { set(to: Moment): void } {
  let at = start
  return {
    ...telling(() => at),
    set: (to) => {
      at = to
    },
  }
}
