import { day, oneOf, pickOne, words } from '../../define/kinds.ts'
import { defineRecord, may, must, mustWhen } from '../../define/record.ts'

export const allocationReasons = [
  { code: 'first', words: 'First worker' },
  { code: 'transfer', words: 'Transfer between teams' },
  { code: 'left', words: 'The worker left' },
  { code: 'absent', words: 'The worker is absent' },
  { code: 'request', words: 'The family or child asked' },
  { code: 'caseload', words: 'Caseload' },
] as const

/** Who works with a child, in which team, and from when. Ended by the next allocation, or by `endedOn`. */
export const allocation = defineRecord({
  name: 'allocation',
  title: 'Allocation',
  begin: 'Allocate a social worker',
  concerns: 'children',
  desk: 'allocation',
  fields: {
    worker: must(pickOne('worker'), 'Which worker?', 'Choose a worker.'),
    team: must(pickOne('team'), 'Which team?', 'Choose a team.'),
    startedOn: must(day, 'From which day?', 'Give the first day.'),
    why: must(oneOf(allocationReasons), 'Why this change?', 'Choose why.'),
    handover: mustWhen(
      ({ why }) => why !== undefined && why !== 'first',
      words(4),
      'What must the new worker know first?',
      'Write what is handed over.',
    ),
    endedOn: may(day, 'Ended on'),
  },
  lines: {},
  happenedOn: ({ startedOn }) => startedOn,
  timeline: ({ worker }, _, nameOf) =>
    worker === undefined ? 'A worker was allocated' : `Allocated to ${nameOf(worker)}`,
})
