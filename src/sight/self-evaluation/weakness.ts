import { day, line, oneOf, pickOne, pickSome, words } from '../../define/kinds.ts'
import { defineRecord, may, mayWhen, must, mustWhen } from '../../define/record.ts'
import { areaOptionsNow } from './areas.ts'

/** What became of asking inspectors to look at it. */
export const enquiryStates = [
  { code: 'kept', words: 'We have not proposed it' },
  { code: 'proposed', words: 'We proposed it as a line of enquiry' },
  { code: 'taken up', words: 'Inspectors took it up' },
  { code: 'not taken up', words: 'Inspectors did not take it up' },
] as const

const wasProposed = ({ enquiry }: Readonly<Record<string, unknown>>): boolean =>
  enquiry === 'proposed' || enquiry === 'taken up' || enquiry === 'not taken up'

/**
 * Something that we know to be weak before anybody tells us, and what we do about it. It can be proposed to inspectors as
 * a line of enquiry.
 */
export const weakness = defineRecord({
  name: 'weakness',
  title: 'Known weakness',
  begin: 'Add a weakness',
  concerns: 'service',
  desk: 'improvement',
  fields: {
    what: must(words(3), 'What is weak?', 'Write what is weak.', {
      hint: 'What it means for children. No names of children or families.',
    }),
    area: must(oneOf(areaOptionsNow), 'Which area of the framework?', 'Choose the area.'),
    since: must(day, 'Since when do we know?', 'Give the day since when we know.'),
    knownBy: must(words(2), 'How do we know?', 'Write how we know.', {
      hint: 'Figures, audits and reports can be cited once it is recorded.',
    }),
    actions: may(pickSome('action'), 'Which actions on record answer it?'),
    does: may(words(3), 'What else do we do about it?'),
    owner: must(pickOne('worker'), 'Who answers for it?', 'Choose who answers for it.'),
    enquiry: must(
      oneOf(enquiryStates),
      'Did we ask inspectors to look at it?',
      'Say whether we asked inspectors to look at it.',
      { heading: 'As a line of enquiry' },
    ),
    proposedOn: mustWhen(wasProposed, day, 'On which day was it proposed?', 'Give the day.'),
    proposedTo: mayWhen(wasProposed, pickOne('inspection visit'), 'For which visit?', {
      hint: 'Leave empty where it is not on record yet.',
    }),
    visit: mustWhen(
      (so) => wasProposed(so) && so.proposedTo === undefined,
      line(),
      'For which visit, if it is not on record yet?',
      'Say for which visit.',
      { hint: 'Such as the focused visit of January 2027.' },
    ),
    dropped: may(words(2), 'If it is weak no longer: how do we know?', {
      hint: 'Leave empty while it is weak. With words here it leaves the list and stays on record.',
    }),
  },
  lines: {},
  checks: [
    ({ since }, { today }) =>
      since === undefined || since <= today
        ? undefined
        : { where: 'since.day', says: 'This day has not come yet.' },
    ({ proposedOn }, { today }) =>
      proposedOn === undefined || proposedOn <= today
        ? undefined
        : { where: 'proposedOn.day', says: 'This day has not come yet.' },
  ],
  happenedOn: ({ since }) => since,
  timeline: ({ what }) => what ?? 'Weakness',
})
