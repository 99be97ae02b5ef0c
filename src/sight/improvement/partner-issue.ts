import { day, done, line, oneOf, pickOne, pickSome, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'
import { areas } from './areas.ts'

/** Something that we cannot put right without a partner, with what shows it, until it has an answer. */
export const partnerIssue = defineRecord({
  name: 'partner issue',
  title: 'Issue with a partner',
  begin: 'Raise an issue with a partner',
  concerns: 'service',
  desk: 'improvement',
  fields: {
    issue: must(words(3), 'What is the issue?', 'Write what the issue is.', {
      hint: 'What it means for children. No names of children or families.',
    }),
    partner: must(line(), 'With which partner?', 'Name the partner.', {
      hint: 'Such as: the integrated care board.',
    }),
    raisedOn: must(day, 'When was it raised with them?', 'Give the day on which it was raised.'),
    owner: must(pickOne('worker'), 'Who sees to it here?', 'Choose who sees to it.'),
    evidence: must(words(2), 'What shows it?', 'Write what shows it: figures, with their source.', {
      hint: 'Figures that both sides agree on, with where they come from.',
    }),
    wanted: must(line(), 'What do we ask of them?', 'Write what we ask of them.'),
    area: may(oneOf(areas), 'Judgement area'),
    findings: may(pickSome('finding'), 'Which findings does it bear on?'),
    ended: must(done, 'Has it been put right?', 'Say whether it has been put right.'),
    result: may(words(2), 'What came of it?'),
  },
  lines: {},
  checks: [
    ({ raisedOn }, { today }) =>
      raisedOn === undefined || raisedOn <= today
        ? undefined
        : { where: 'raisedOn.day', says: 'This day has not come yet.' },
    ({ ended, result }) =>
      ended?.is !== 'done' || result !== undefined
        ? undefined
        : { where: 'result', says: 'Write what came of it.' },
  ],
  happenedOn: ({ raisedOn }) => raisedOn,
  timeline: ({ issue, partner }) => `${partner ?? 'A partner'}: ${issue ?? 'issue'}`,
})
