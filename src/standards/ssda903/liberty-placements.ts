import type { DayNumber } from '../checking/day-number.ts'
import type { RowHead, Table } from '../checking/table.ts'

type Placed = RowHead & {
  readonly DECOM: DayNumber | undefined
  readonly DEC: DayNumber | undefined
  readonly PLACE: string | undefined
}
type Order = RowHead & {
  readonly DOLO_START: DayNumber | undefined
  readonly DOLO_END: DayNumber | undefined
}

const open = Number.MAX_SAFE_INTEGER

/** Whether an order held on a day of an episode on which the child did not move. What is not ended goes on. */
const heldDuring = (order: Order, { DECOM, DEC }: Placed): boolean =>
  order.DOLO_START !== undefined &&
  DECOM !== undefined &&
  order.DOLO_START < (DEC ?? open) &&
  DECOM < (order.DOLO_END ?? open)

/** Deprivation of liberty orders that held during an episode in such a placement, with these episodes. */
export function* ordersDuring(
  DoLo: Table<Order>,
  Episodes: Table<Placed>,
  isSuch: (place: string) => boolean,
): Iterable<RowHead> {
  for (const order of DoLo)
    for (const episode of Episodes.of(order))
      if (episode.PLACE !== undefined && isSuch(episode.PLACE) && heldDuring(order, episode)) {
        yield order
        yield episode
      }
}
