import { day, oneOf, words } from '../../define/kinds.ts'
import { defineRecord, must } from '../../define/record.ts'
import { closureReasons } from '../codes.ts'

/** The council's work with a child ends: why, what changed, and who now holds what. */
export const closure = defineRecord({
  name: 'closure',
  title: 'Closure',
  begin: 'Close',
  concerns: 'children',
  desk: 'children',
  fields: {
    closedOn: must(day, 'On which day did the work end?', 'Give the day on which the work ended.'),
    summary: must(
      words(5),
      'What changed, and who helps the family now?',
      'Write what changed and who helps now.',
    ),
  },
  lines: {
    reason: must(oneOf(closureReasons), 'Why does it end for this child?', 'Choose why it ends.'),
  },
  happenedOn: ({ closedOn }) => closedOn,
  timeline: (_, line) =>
    `Closed${line?.reason === undefined ? '' : `: ${closureReasons.find(({ code }) => code === line.reason)?.words}`}`,
})
