import { line, moment, oneOf, words } from '../../define/kinds.ts'
import { defineRecord, may, must, mustWhen } from '../../define/record.ts'
import { dayOf } from '../../plain/day.ts'
import { referralSources } from '../codes.ts'
import { household, householdProblems } from '../people/household.ts'

export const consents = [
  { code: 'given', words: 'Consent was given' },
  { code: 'sought later', words: 'Not asked yet', hint: 'We will ask before we ask other agencies.' },
  { code: 'dispensed', words: 'Not asked, because a child may be at risk' },
  { code: 'refused', words: 'Consent was refused' },
] as const

/** Somebody tells the front door that they worry about a child. What they said, as they said it. */
export const contact = defineRecord({
  name: 'contact',
  title: 'Contact',
  begin: 'Take a contact',
  concerns: 'children',
  desk: 'front door',
  fields: {
    receivedAt: must(
      moment,
      'When did it reach us?',
      'Give the day and time at which the contact reached us.',
    ),
    channel: must(
      oneOf([
        { code: 'call', words: 'Telephone' },
        { code: 'form', words: 'Web form or e-mail' },
        { code: 'in person', words: 'In person' },
        { code: 'police notice', words: 'Police notification' },
      ]),
      'How did it reach us?',
      'Choose how the contact reached us.',
    ),
    source: must(oneOf(referralSources), 'Who is telling us?', 'Choose who is telling us.'),
    referrer: may(line(), 'Name and post of the person telling us', {
      hint: 'Leave empty if they wish to stay unnamed.',
    }),
    referrerReach: may(line(), 'How to reach them'),
    household: must(household, 'Who is in the family?', 'Name at least one child, born or unborn.', {
      heading: 'The family',
      hint: 'One person a row. For an unborn child give the date expected. Days as 26/11/2019.',
    }),
    address: may(words(3), 'Where does the family live?'),
    worries: must(words(8), 'What are they worried about?', 'Write what the referrer is worried about.', {
      heading: 'What we were told',
      guidance:
        'As they said it: who saw what, when and where. Keep facts apart from what people think of them.',
    }),
    childrenSay: may(words(4), 'What have the children said?', {
      guidance: 'Their own words, and to whom they said them.',
    }),
    parentsKnow: may(words(3), 'Do the parents know about this contact, and what do they say?'),
    consent: must(oneOf(consents), 'Consent to share information', 'Choose how things stand with consent.'),
    whyDispensed: mustWhen(
      ({ consent }) => consent === 'dispensed',
      words(3),
      'Why was consent not asked?',
      'Say why consent was not asked.',
    ),
    urgency: must(
      oneOf([
        { code: 'red', words: 'Red', hint: 'A child may be in danger now. Decide within 4 hours.' },
        { code: 'amber', words: 'Amber', hint: 'Decide within one working day.' },
        { code: 'green', words: 'Green', hint: 'Decide within one working day; advice may be enough.' },
      ]),
      'How urgent is it?',
      'Choose how urgent it is.',
    ),
  },
  lines: {},
  checks: [
    ({ household: named }, { today }) =>
      named === undefined ? undefined : householdProblems(named, today)[0],
    ({ receivedAt }, { today }) =>
      receivedAt === undefined || dayOf(receivedAt) <= today
        ? undefined
        : { where: 'receivedAt.day', says: 'This day has not come yet.' },
  ],
  startsWith: ({ now }) => ({ answers: { receivedAt: now } }),
  happenedOn: ({ receivedAt }) => (receivedAt === undefined ? undefined : dayOf(receivedAt)),
  timeline: ({ source, urgency }) =>
    `Contact from ${referralSources.find(({ code }) => code === source)?.words.toLowerCase() ?? 'a source not stated'}${urgency === 'red' ? ', urgent' : ''}`,
})
