import { day, oneOf, pickOne, webAddress, words } from '../../define/kinds.ts'
import { defineRecord, may, must, mustWhen } from '../../define/record.ts'
import { sayDay } from '../../plain/day.ts'
import { sayService, saySpeaker, services, speakers, themes } from './themes.ts'

/** How somebody was heard. */
export const hearings = [
  { code: 'call', words: 'A call' },
  { code: 'visit', words: 'A visit' },
  { code: 'audit', words: 'An audit of their record, with them' },
  { code: 'survey', words: 'A survey' },
  { code: 'group', words: 'A group or forum' },
  { code: 'letter', words: 'A letter, message or drawing' },
  { code: 'interview', words: 'An interview for an inspection or review' },
] as const

/** Answers to a question that can be counted. What was not asked is not counted. */
export const yesPartNo = [
  { code: 'yes', words: 'Yes' },
  { code: 'part', words: 'In part' },
  { code: 'no', words: 'No' },
  { code: 'not asked', words: 'Not asked' },
] as const

const mayKeepWords = ({ consent }: Readonly<Record<string, unknown>>): boolean => consent === 'given'

/** The questions that are asked of everybody, so that they can be counted; `question` is the name of the field. */
export const asked = [
  { question: 'listened', words: 'Did someone listen?' },
  { question: 'understood', words: 'Do you understand the plan?' },
  { question: 'better', words: 'Is it better because of us?' },
] as const

/**
 * What a child, a parent, a carer or a worker said of how the service is for them. It is about the service and names
 * nobody: what a child says about their own life belongs to the child’s record. Four questions, the same all year, so that
 * answers can be put beside one another; words are kept only with consent.
 * Source: the practice of England’s councils, which ask for feedback in audits and reviews; the questions are Goldthread’s
 * own wording of it (November 2026).
 */
export const voiceHeard = defineRecord({
  name: 'voice heard',
  title: 'Voice',
  begin: 'Record what somebody said about us',
  concerns: 'service',
  desk: 'voices',
  fields: {
    heardOn: must(day, 'On which day?', 'Give the day.'),
    speaker: must(oneOf(speakers), 'Who spoke?', 'Choose who spoke.'),
    service: must(oneOf(services), 'About which service?', 'Choose the service.'),
    theme: must(oneOf(themes), 'What about?', 'Choose what it was about.'),
    how: must(oneOf(hearings), 'How were they heard?', 'Choose how they were heard.'),
    listened: must(oneOf(yesPartNo), 'Did someone listen?', 'Choose an answer, or that it was not asked.', {
      heading: 'What they answered',
    }),
    understood: must(
      oneOf(yesPartNo),
      'Do they understand the plan?',
      'Choose an answer, or that it was not asked.',
    ),
    better: must(
      oneOf(yesPartNo),
      'Is it better because of us?',
      'Choose an answer, or that it was not asked.',
    ),
    consent: must(
      oneOf([
        { code: 'given', words: 'Yes, without their name' },
        {
          code: 'not given',
          words: 'No, or they were not asked',
          hint: 'Then their answers are counted, and no words are kept.',
        },
      ]),
      'May their words be kept and shown to others?',
      'Say whether they agreed.',
    ),
    change: mustWhen(
      mayKeepWords,
      words(3),
      'What should we change? In their own words.',
      'Write what they said.',
      {
        hint: 'Word for word, without names or anything by which somebody could be recognised.',
      },
    ),
    did: may(words(2), 'What did we do because of it?', {
      hint: 'May be added later.',
      heading: 'What came of it',
    }),
    action: may(pickOne('action'), 'Which action of the plan does it speak to?'),
    link: may(webAddress, 'Where is more of it?', {
      hint: 'A report of a survey or a group, without names.',
    }),
  },
  lines: {},
  checks: [
    ({ heardOn }, { today }) =>
      heardOn === undefined || heardOn <= today
        ? undefined
        : { where: 'heardOn.day', says: 'This day has not come yet.' },
  ],
  startsWith: ({ today }) => ({ answers: { heardOn: today } }),
  happenedOn: ({ heardOn }) => heardOn,
  timeline: ({ speaker, service, heardOn, change }) =>
    `${saySpeaker(speaker)} on ${sayService(service).toLowerCase()}${heardOn === undefined ? '' : `, ${sayDay(heardOn)}`}${change === undefined ? '' : `: ${change}`}`,
})
