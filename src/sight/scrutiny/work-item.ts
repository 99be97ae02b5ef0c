import { day, line, oneOf, pickOne, webAddress, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'
import { measures } from '../performance/measures.ts'

/** The committees of councillors for which officers keep a work programme. The improvement board is none of them. */
export const committees = [
  { code: 'scrutiny', words: 'Children’s overview and scrutiny committee' },
  { code: 'corporate parenting', words: 'Corporate parenting board' },
  { code: 'council', words: 'Cabinet or full council' },
] as const

/**
 * One item of a committee’s work programme: what it looks at, why, when, which evidence it asked for, and what came of it.
 * Source: practice of England’s councils; the Centre for Governance and Scrutiny’s guides to work programming.
 */
export const workItem = defineRecord({
  name: 'work item',
  title: 'Item of the work programme',
  begin: 'Add to the work programme',
  concerns: 'service',
  desk: 'boards',
  fields: {
    committee: must(oneOf(committees), 'Which committee?', 'Choose the committee.'),
    topic: must(line(), 'What is looked at?', 'Say what is looked at.', {
      hint: 'No names of children, families or workers.',
    }),
    why: must(words(3), 'Why?', 'Write why the committee looks at it.', {
      hint: 'What inspectors found, what a figure shows, what young people asked for.',
    }),
    meetingOn: must(day, 'At which meeting?', 'Give the day of the meeting.'),
    officer: must(pickOne('worker'), 'Which officer answers for it?', 'Choose the officer.'),
    evidence: may(words(2), 'What evidence did members ask for?'),
    finding: may(pickOne('finding'), 'Which finding is it about?', { heading: 'What it hangs on' }),
    measure: may(
      oneOf(measures.map(({ code, title }) => ({ code, words: title }))),
      'Which measure is it about?',
    ),
    media: may(webAddress, 'A link to the papers, a recording or a video', {
      hint: 'Such as https://www.larkenshire.example/meetings/14-january',
    }),
    minutes: may(line(), 'Where in the minutes?', { heading: 'What came of it', hint: 'Such as Minute 31.' }),
    outcome: may(words(3), 'What did the committee decide or ask for?'),
    dropped: may(words(2), 'If it was taken off the programme: why?', {
      hint: 'Leave empty while it stands.',
    }),
  },
  lines: {},
  happenedOn: ({ meetingOn }) => meetingOn,
  timeline: ({ topic }) => topic ?? 'Item of the work programme',
})
