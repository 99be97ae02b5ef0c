import { line, wholeNumber } from '../../define/kinds.ts'
import { defineRecord, filledIn } from '../../define/record.ts'

/**
 * Somebody has read words and lets them go out as they stand: a finding in plain words to young people, or an issue to
 * boards and councillors. It holds for one version alone: changed words are read again. Nobody types it; a button writes
 * it, so that it always says what it lets go.
 */
export const goAhead = defineRecord({
  name: 'go-ahead',
  title: 'Go-ahead',
  begin: 'Let it go out',
  concerns: 'service',
  desk: 'answers',
  fields: {
    clears: filledIn(line(), 'Which words'),
    stood: filledIn(wholeNumber, 'As they stood in version'),
  },
  lines: {},
  happenedOn: () => undefined,
  timeline: ({ stood }) => `Version ${stood ?? ''} may go out`,
})
