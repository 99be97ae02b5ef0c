import { attachments } from '../../../define/attachments.ts'
import { doneAt, line, moment, oneOf, pickOne, wholeNumber, words } from '../../../define/kinds.ts'
import { defineRecord, may, mayWhen, must } from '../../../define/record.ts'
import { catalogue } from './catalogue.ts'
import { routes } from './clocks.ts'

const isAnswered = ({ answer }: Readonly<Record<string, unknown>>): boolean =>
  typeof answer === 'object' && answer !== null && 'is' in answer && answer.is === 'done'

/**
 * Something that inspectors asked for, or that we ourselves do first. By when it is due follows from how it was asked and
 * is never kept: see `clocks.ts`.
 */
export const inspectionRequest = defineRecord({
  name: 'inspection request',
  title: 'Request of inspectors',
  begin: 'Add a request',
  concerns: 'service',
  desk: 'inspection',
  fields: {
    visit: must(pickOne('inspection visit'), 'On which visit?', 'Choose the visit.'),
    what: must(words(2), 'What is asked for?', 'Write what is asked for.', {
      hint: 'No names of children or families.',
    }),
    askedAt: must(moment, 'When was it asked?', 'Give the day and the time of the asking.'),
    askedBy: may(line(), 'Who asked?'),
    route: must(oneOf(routes), 'What kind of request is it?', 'Choose the kind of request.'),
    item: mayWhen(
      ({ route }) => route === 'initial',
      oneOf(catalogue.map(({ code, words: say }) => ({ code, words: say }))),
      'Which of the usual first requests is it?',
    ),
    owner: may(pickOne('worker'), 'Who answers it?'),
    answer: must(doneAt, 'Has it been answered?', 'Say whether it has been answered.', {
      heading: 'The answer',
    }),
    document: mayWhen(isAnswered, pickOne('inspection document'), 'With which document of the library?'),
    sent: mayWhen(isAnswered, wholeNumber, 'With which version of the lists?', {
      hint: 'Its number, as it stands under Lists.',
    }),
    says: mayWhen(isAnswered, words(3), 'In which words?', { hint: 'No names of children or families.' }),
    files: mayWhen(isAnswered, attachments, 'With which files?'),
  },
  lines: {},
  checks: [
    ({ askedAt }, { now }) =>
      askedAt === undefined || askedAt <= now
        ? undefined
        : { where: 'askedAt.day', says: 'This moment has not come yet.' },
    ({ answer }, { now }) =>
      answer?.is !== 'done' || answer.at <= now
        ? undefined
        : { where: 'answer.day', says: 'This moment has not come yet.' },
    ({ askedAt, answer }) =>
      answer?.is !== 'done' || askedAt === undefined || answer.at >= askedAt
        ? undefined
        : { where: 'answer.day', says: 'The answer is before the asking.' },
    ({ route, answer, document, sent, says, files }) =>
      answer?.is !== 'done' ||
      route === 'task' ||
      [document, sent, says, files].some((one) => one !== undefined)
        ? undefined
        : { where: 'says', says: 'Say with what it was answered: a document, the lists, words or a file.' },
    ({ sent }) =>
      sent === undefined || sent >= 1
        ? undefined
        : { where: 'sent', says: 'Versions of the lists are numbered from 1 on.' },
  ],
  happenedOn: () => undefined,
  timeline: ({ what }) => what ?? 'Request',
})
