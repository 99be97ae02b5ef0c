import { line, pickSome, words, yesNo } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'

/** Something that an inspection says must improve. It cites the passages that say so, so it can always be traced back. */
export const finding = defineRecord({
  name: 'finding',
  title: 'Finding',
  begin: 'Add a finding',
  concerns: 'service',
  desk: 'improvement',
  fields: {
    words: must(words(3), 'What needs to improve?', 'Write what needs to improve.'),
    cites: must(pickSome('passage'), 'Which passages say so?', 'Choose at least one passage.'),
    area: may(line(), 'Judgement area'),
    priority: must(yesNo, 'Is it a priority action?', 'Say whether it is a priority action.'),
  },
  lines: {},
  happenedOn: () => undefined,
  timeline: ({ words: said }) => said ?? 'Finding',
})
