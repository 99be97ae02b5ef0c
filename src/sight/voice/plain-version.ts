import { day, line, oneOf, pickOne, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'

/** Who says so, as young people read it above the words. */
export const whoSaidIt = [
  { code: 'ofsted', words: 'Ofsted', heading: 'What Ofsted said' },
  { code: 'young people', words: 'Young people', heading: 'What you told us' },
  { code: 'us', words: 'We found it ourselves, or others told us', heading: 'What we found' },
] as const

/**
 * A finding in words for young people, on one page: what was said, what we will do, who to ask, and when we tell them
 * more. Written by those who answer young people; shown to them once somebody else has approved these very words.
 */
export const plainVersion = defineRecord({
  name: 'plain version',
  title: 'In plain words',
  begin: 'Say it in plain words',
  concerns: 'service',
  desk: 'answers',
  fields: {
    finding: must(pickOne('finding'), 'Which finding?', 'Choose the finding.'),
    heading: must(line(), 'What is it about, in a few words?', 'Say what it is about.', {
      hint: 'Such as: Where you live',
    }),
    saidBy: must(oneOf(whoSaidIt), 'Who says so?', 'Choose who says so.'),
    theySaid: must(words(3), 'What do they say?', 'Write what they say.', {
      guidance:
        'Short sentences, everyday words. GOV.UK asks for sentences of no more than 25 words, and for words that a child of 9 knows.',
    }),
    weDo: must(words(3), 'What will we do?', 'Write what we will do.'),
    ask: must(line(), 'Who can young people ask?', 'Say who they can ask.', {
      hint: 'A team and how to reach it, rather than one person.',
    }),
    moreOn: must(day, 'On which day do we tell them more?', 'Give the day on which we tell them more.'),
    dropped: may(words(1), 'If it is not to be shown any more: why?', {
      hint: 'Leave empty while it holds.',
    }),
  },
  lines: {},
  happenedOn: () => undefined,
  timeline: ({ heading }) => heading ?? 'In plain words',
})
