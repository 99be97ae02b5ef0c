import { pickOne, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'

/** What the board decided at a meeting, and why. */
export const boardDecision = defineRecord({
  name: 'board decision',
  title: 'Decision of the board',
  begin: 'Record a decision',
  concerns: 'service',
  desk: 'boards',
  fields: {
    meeting: must(pickOne('board meeting'), 'At which meeting?', 'Choose the meeting.'),
    decided: must(words(2), 'What was decided?', 'Write what was decided.'),
    because: must(words(2), 'Why?', 'Write why it was decided.'),
    paper: may(pickOne('board paper'), 'Which paper asked for it?'),
    plan: may(pickOne('improvement plan'), 'Which plan does it bear on?'),
  },
  lines: {},
  happenedOn: () => undefined,
  timeline: ({ decided }) => decided ?? 'Decision',
})
