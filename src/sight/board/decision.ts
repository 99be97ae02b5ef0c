import { day, pickOne, words } from '../../define/kinds.ts'
import { answersOf, type OnRecord } from '../../define/on-record.ts'
import { defineRecord, may, must } from '../../define/record.ts'
import { type Day, sayDay } from '../../plain/day.ts'
import type { Problem } from '../../plain/result.ts'
import { boardMeeting } from './meeting.ts'

/**
 * What the board decided at a meeting, and why; or what its chair decided between meetings, which the next meeting is told.
 */
export const boardDecision = defineRecord({
  name: 'board decision',
  title: 'Decision of the board',
  begin: 'Record a decision',
  concerns: 'service',
  desk: 'boards',
  fields: {
    meeting: must(pickOne('board meeting'), 'At which meeting?', 'Choose the meeting.', {
      hint: 'What the chair decides between meetings is told to the next one: choose that.',
    }),
    chairOn: may(day, 'If the chair decided it before the meeting: on which day?', {
      hint: 'Leave empty for what the board decided at the meeting.',
    }),
    decided: must(words(2), 'What was decided?', 'Write what was decided.'),
    because: must(words(2), 'Why?', 'Write why it was decided.'),
    paper: may(pickOne('board paper'), 'Which paper asked for it?'),
    plan: may(pickOne('improvement plan'), 'Which plan does it bear on?'),
  },
  lines: {},
  checks: [
    ({ chairOn }, { today }) =>
      chairOn === undefined || chairOn <= today
        ? undefined
        : { where: 'chairOn.day', says: 'This day has not come yet.' },
  ],
  happenedOn: () => undefined,
  timeline: ({ decided, chairOn }) =>
    `${decided ?? 'Decision'}${chairOn === undefined ? '' : ` (by the chair, ${sayDay(chairOn)})`}`,
})

/** What is wrong with a decision of a meeting that has not been held: a board decides nothing before it meets. */
export function findTooEarly(
  { meeting, chairOn }: Readonly<Record<string, unknown>>,
  records: readonly OnRecord[],
  today: Day,
): Problem | undefined {
  const at = records.find(({ id }) => id === meeting)
  const heldOn = at && answersOf(boardMeeting, at).heldOn
  if (chairOn !== undefined || heldOn === undefined || heldOn <= today) return undefined
  const says = `This meeting is on ${sayDay(heldOn)} and has not been held yet. If the chair decided it before, say on which day.`
  return { where: 'meeting', says }
}
