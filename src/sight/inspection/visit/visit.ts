import { day, line, moment, oneOf, pickOne, wholeNumber, words } from '../../../define/kinds.ts'
import { defineRecord, may, mayWhen, must } from '../../../define/record.ts'
import { dayOf, sayDay } from '../../../plain/day.ts'
import { comesInSeries, sayVisitKind, visitKinds } from './visit-kinds.ts'

const hasEnded = ({ endedOn }: Readonly<Record<string, unknown>>): boolean => endedOn !== undefined
const inSeries = ({ kind }: Readonly<Record<string, unknown>>): boolean => comesInSeries(kind)

/**
 * Ofsted has rung: which kind of visit, when they rang, who comes and when. Everything that they ask for, are given and
 * say hangs on it. What the visit is judged by follows from its days and is never typed: see `framework.ts`.
 */
export const inspectionVisit = defineRecord({
  name: 'inspection visit',
  title: 'Visit of inspectors',
  begin: 'Ofsted has rung',
  concerns: 'service',
  desk: 'inspection',
  fields: {
    kind: must(oneOf(visitKinds), 'Which kind of visit?', 'Choose the kind of visit.'),
    notifiedAt: must(moment, 'When did they ring?', 'Give the day and the time of the call.', {
      hint: 'The clock of twelve hours begins here.',
    }),
    lead: may(line(), 'Who leads the inspectors?', { hint: 'The name as they told it.' }),
    inspectors: may(words(3), 'Who else comes?', { hint: 'One name a line.' }),
    nominated: may(pickOne('worker'), 'Who leads for us?'),
    offSiteFrom: may(day, 'From which day do they read, off site?', { heading: 'When they come' }),
    onSiteFrom: may(day, 'From which day are they on site?'),
    onSiteTo: may(day, 'Until which day?'),
    scope: may(words(2), 'What do they look at?', { hint: 'The theme or scope, as they told it.' }),
    earlier: mayWhen(inSeries, pickOne('inspection visit'), 'Which visit came before it?', {
      hint: 'The last one of the same series, if it is on record.',
    }),
    place: mayWhen(inSeries, wholeNumber, 'Which number has it in its series?', {
      hint: 'Leave empty where the visit before it is on record.',
    }),
    endedOn: may(day, 'On which day did it end?', {
      heading: 'How it ended',
      hint: 'Leave empty while it goes on.',
    }),
    feedback: mayWhen(hasEnded, words(4), 'What did they say at the end?', {
      hint: 'Provisional, and not to be passed on before their letter is published. No names of children.',
    }),
    letter: mayWhen(hasEnded, pickOne('letter'), 'Which is their letter?', {
      hint: 'Read it first, then choose it here.',
    }),
    dropped: may(words(2), 'If it did not take place: why?'),
  },
  lines: {},
  checks: [
    ({ notifiedAt }, { now }) =>
      notifiedAt === undefined || notifiedAt <= now
        ? undefined
        : { where: 'notifiedAt.day', says: 'This moment has not come yet. Give when they rang.' },
    ({ onSiteFrom, onSiteTo }) =>
      onSiteFrom === undefined || onSiteTo === undefined || onSiteFrom <= onSiteTo
        ? undefined
        : { where: 'onSiteTo.day', says: 'The last day on site is before the first.' },
    ({ notifiedAt, onSiteFrom }) =>
      notifiedAt === undefined || onSiteFrom === undefined || dayOf(notifiedAt) <= onSiteFrom
        ? undefined
        : { where: 'onSiteFrom.day', says: 'This day is before the call. Inspectors ring first.' },
    ({ endedOn }, { today }) =>
      endedOn === undefined || endedOn <= today
        ? undefined
        : { where: 'endedOn.day', says: 'This day has not come yet.' },
    ({ place }) =>
      place === undefined || place >= 1
        ? undefined
        : { where: 'place', says: 'Give the number of the visit from 1 on.' },
  ],
  happenedOn: ({ onSiteFrom, notifiedAt }) => onSiteFrom ?? (notifiedAt && dayOf(notifiedAt)),
  timeline: ({ kind, notifiedAt }) =>
    `${sayVisitKind(kind)}${notifiedAt === undefined ? '' : `, notified on ${sayDay(dayOf(notifiedAt))}`}`,
})
