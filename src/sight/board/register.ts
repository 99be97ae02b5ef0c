import type { OnRecord } from '../../define/on-record.ts'
import type { AnswersIn, AnyRecord } from '../../define/record.ts'
import type { Day } from '../../plain/day.ts'
import { byDay, entriesOf, pointsAt } from '../improvement/plan.ts'
import { boardAction } from './board-action.ts'
import { boardDecision } from './decision.ts'
import { boardMeeting } from './meeting.ts'
import { boardPaper } from './paper.ts'
import { reportNote } from './report-note.ts'
import { boardSeat } from './seat.ts'

type Entry<R extends AnyRecord> = { readonly record: OnRecord; readonly answers: Partial<AnswersIn<R>> }

export type Paper = Entry<typeof boardPaper>
export type Decision = Entry<typeof boardDecision>
export type BoardAction = Entry<typeof boardAction> & { readonly isOpen: boolean }
export type Seat = Entry<typeof boardSeat>
export type ReportNote = Entry<typeof reportNote>

/** A meeting with what was read before it, decided at it, and promised at it. */
export type Meeting = Entry<typeof boardMeeting> & {
  readonly papers: readonly Paper[]
  readonly decisions: readonly Decision[]
  readonly actions: readonly BoardAction[]
}

/** The improvement board: its meetings, the latest first; what was promised, open ones by their day first; who sits on it. */
export type Board = {
  readonly meetings: readonly Meeting[]
  readonly actions: readonly BoardAction[]
  readonly seats: readonly Seat[]
  readonly notes: readonly ReportNote[]
}

/** The types of record that the board is made of. A page of the board shows these and no others. */
export const boardTypes: readonly AnyRecord[] = [
  boardMeeting,
  boardSeat,
  boardPaper,
  boardDecision,
  boardAction,
  reportNote,
]

/** Puts the records of the board together. Whether something promised is open is never kept. */
export function boardOf(records: readonly OnRecord[]): Board {
  const [papers, decisions] = [entriesOf(boardPaper, records), entriesOf(boardDecision, records)]
  const actions = entriesOf(boardAction, records)
    .map((one): BoardAction => ({ ...one, isOpen: (one.answers.done?.is ?? 'awaited') === 'awaited' }))
    .toSorted(
      (a, b) =>
        Number(b.isOpen) - Number(a.isOpen) || byDay<BoardAction>(({ answers }) => answers.dueOn)(a, b),
    )
  const meetings = entriesOf(boardMeeting, records)
    .map((one): Meeting => {
      const own = <T extends { readonly answers: { readonly meeting?: string } }>(some: readonly T[]) =>
        some.filter(({ answers }) => pointsAt(answers.meeting, one.record))
      return { ...one, papers: own(papers), decisions: own(decisions), actions: own(actions) }
    })
    .toSorted(byDay<Meeting>(({ answers }) => answers.heldOn))
    .reverse()
  return { meetings, actions, seats: entriesOf(boardSeat, records), notes: entriesOf(reportNote, records) }
}

/** The next meeting that has not been held; nothing where none is set. */
export const nextMeeting = ({ meetings }: Board, today: Day): Meeting | undefined =>
  meetings.findLast(({ answers }) => (answers.heldOn ?? '') >= today)

/** Who sits on the board on a day. */
export const seatsOn = ({ seats }: Board, day: Day): readonly Seat[] =>
  seats.filter(
    ({ answers: { sinceOn, untilOn } }) =>
      (sinceOn === undefined || sinceOn <= day) && (untilOn === undefined || untilOn >= day),
  )

/**
 * How many organisations and how many parties sit on it: a board is meant to bring several of both together. An independent
 * chair sits for none.
 */
export function breadthOf(seats: readonly Seat[]): {
  readonly organisations: number
  readonly parties: number
} {
  const many = (said: readonly (string | undefined)[]): number =>
    new Set(said.flatMap((one) => (one === undefined ? [] : [one.trim().toLowerCase()]))).size
  const sitting = seats.filter(({ answers }) => answers.sits !== 'independent chair')
  return {
    organisations: many(sitting.map(({ answers }) => answers.organisation)),
    parties: many(seats.map(({ answers }) => answers.party)),
  }
}
