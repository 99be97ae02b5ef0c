import {
  day,
  done,
  line,
  moment,
  oneOf,
  pickOne,
  webAddress,
  wholeNumber,
  words,
} from '../../define/kinds.ts'
import { defineRecord, type Guard, may, must, mustWhen } from '../../define/record.ts'
import { dayOf } from '../../plain/day.ts'
import { audiences, formats, sayAudience } from './audiences.ts'

type So = Readonly<Record<string, unknown>>
const isCounted = ({ reached }: So): boolean => reached !== undefined

/** Warns where words went out before they were free. It is written down all the same: it happened. */
const beforeEmbargo: Guard['stands'] = (_known, { sent, embargoUntil }) => {
  const given = sent as { is?: string; on?: string } | undefined
  return (
    given?.is === 'done' &&
    given.on !== undefined &&
    typeof embargoUntil === 'string' &&
    given.on < dayOf(embargoUntil as Parameters<typeof dayOf>[0])
  )
}

/**
 * One line of the communications plan: who hears what, how, by when and from whom; whether it went out, and what proves
 * that it reached them.
 */
export const message = defineRecord({
  name: 'message',
  title: 'Message',
  begin: 'Plan a message',
  concerns: 'service',
  desk: 'messages',
  fields: {
    about: must(line(), 'What is it about?', 'Say what it is about.', {
      hint: 'The letter, report or plan, as it is called.',
    }),
    audience: must(oneOf(audiences), 'Who is to hear it?', 'Choose who is to hear it.'),
    said: must(words(4), 'What do they hear?', 'Write what they hear.', {
      hint: 'In words of theirs. No names of children or families.',
    }),
    format: must(oneOf(formats), 'How?', 'Choose how they hear it.'),
    video: may(webAddress, 'Address of a short video'),
    plannedOn: must(day, 'On which day?', 'Give the day.'),
    owner: must(pickOne('worker'), 'Who sends it?', 'Choose one person who sends it.'),
    embargoUntil: may(moment, 'Not before', { hint: 'Leave empty where nothing holds it back.' }),
    sent: must(done, 'Has it gone out?', 'Say whether it has gone out.', {
      heading: 'Whether it reached them',
    }),
    reached: may(wholeNumber, 'How many did it reach?'),
    outOf: may(wholeNumber, 'Of how many?'),
    howKnown: mustWhen(isCounted, line(), 'How do we know?', 'Say how we know how many it reached.', {
      hint: 'Such as: counted in the room; the list of the webinar; opened e-mails',
    }),
    proof: may(webAddress, 'Where does that stand?'),
  },
  lines: {},
  checks: [
    ({ sent }, { today }) =>
      sent?.is !== 'done' || sent.on <= today
        ? undefined
        : { where: 'sent.day', says: 'This day has not come yet.' },
    ({ reached, outOf }) =>
      reached === undefined || (reached >= 0 && (outOf === undefined || reached <= outOf))
        ? undefined
        : { where: 'reached', says: 'It cannot have reached more than there are, nor fewer than nobody.' },
  ],
  guards: [
    {
      name: 'embargo',
      says: 'By the day given it went out before it was free.',
      source:
        'Ofsted: a letter or report is not shared before it is published, but with those who must prepare',
      stands: beforeEmbargo,
    },
  ],
  startsWith: ({ today }) => ({ answers: { plannedOn: today, sent: { is: 'awaited' } } }),
  happenedOn: ({ plannedOn }) => plannedOn,
  timeline: ({ audience, about }) => `${sayAudience(audience)}: ${about ?? 'nothing stated'}`,
})
