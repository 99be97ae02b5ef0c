import { addMinutes, type Moment } from '../../../plain/day.ts'
import type { Interview } from './space.ts'

/** Two interviews at one time that need the same person or the same room. */
export type Clash = { readonly one: Interview; readonly other: Interview; readonly over: readonly Over[] }
export type Over = 'inspector' | 'worker' | 'room'

type Slot = { readonly from: Moment; readonly to: Moment }

/** From when until when an interview takes; nothing where that is not known. */
export function findSlot({ answers: { startsAt, minutes } }: Interview): Slot | undefined {
  if (startsAt === undefined || minutes === undefined) return undefined
  return { from: startsAt, to: addMinutes(startsAt, minutes) }
}

/** Names as people type them: `Jo  Marsh` and `jo marsh` are one inspector. */
const sameName = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && plain(a) !== '' && plain(a) === plain(b)
const plain = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()

function overOf({ answers: a }: Interview, { answers: b }: Interview): readonly Over[] {
  const over: Over[] = []
  if (sameName(a.inspector, b.inspector)) over.push('inspector')
  if (a.worker !== undefined && a.worker === b.worker) over.push('worker')
  if (a.mode === 'room' && b.mode === 'room' && sameName(a.room, b.room)) over.push('room')
  return over
}

/**
 * The interviews that overlap and cannot both take place as planned. One that ends as another begins does not overlap.
 * Each pair comes once, in the order in which the first of them begins.
 */
export function clashesIn(interviews: readonly Interview[]): readonly Clash[] {
  const placed = interviews
    .flatMap((interview) => {
      const slot = findSlot(interview)
      return slot === undefined ? [] : [{ interview, slot }]
    })
    .toSorted((a, b) => (a.slot.from < b.slot.from ? -1 : a.slot.from > b.slot.from ? 1 : 0))
  return placed.flatMap(({ interview: one, slot }, at) =>
    placed
      .slice(at + 1)
      .filter((later) => later.slot.from < slot.to)
      .map(({ interview: other }) => ({ one, other, over: overOf(one, other) }))
      .filter(({ over }) => over.length > 0),
  )
}
