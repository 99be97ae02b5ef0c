import { attachments } from '../../../define/attachments.ts'
import { day, line, oneOf, pickOne, webAddress, words } from '../../../define/kinds.ts'
import { defineRecord, may, must } from '../../../define/record.ts'
import { catalogue } from './catalogue.ts'

/** A document of the library: it lies ready for the day on which inspectors ring, and somebody keeps it right. */
export const inspectionDocument = defineRecord({
  name: 'inspection document',
  title: 'Document of the library',
  begin: 'Put a document into the library',
  concerns: 'service',
  desk: 'inspection',
  fields: {
    title: must(line(), 'What is it called?', 'Give the document’s title.'),
    item: must(
      oneOf([
        ...catalogue.map(({ code, words: say }) => ({ code, words: say })),
        { code: 'other', words: 'Something else' },
      ]),
      'What is it?',
      'Choose what it is.',
    ),
    owner: must(pickOne('worker'), 'Who keeps it right?', 'Choose who keeps it right.'),
    reviewedOn: must(day, 'When was it last looked through?', 'Give the day on which it was looked through.'),
    validUntil: may(day, 'Until which day does it hold?', {
      hint: 'Leave empty where it holds until it is changed.',
    }),
    files: may(attachments, 'The document itself', {
      hint: 'Of the service: nothing in it that names a child.',
    }),
    link: may(webAddress, 'Or where does it lie?'),
    dropped: may(words(2), 'If it is no longer used: why?'),
  },
  lines: {},
  checks: [
    ({ files, link, dropped }) =>
      files !== undefined || link !== undefined || dropped !== undefined
        ? undefined
        : { where: 'link', says: 'Give the document itself, or the address at which it lies.' },
    ({ reviewedOn }, { today }) =>
      reviewedOn === undefined || reviewedOn <= today
        ? undefined
        : { where: 'reviewedOn.day', says: 'This day has not come yet.' },
    ({ reviewedOn, validUntil }) =>
      reviewedOn === undefined || validUntil === undefined || reviewedOn <= validUntil
        ? undefined
        : { where: 'validUntil.day', says: 'It would have run out before it was looked through.' },
  ],
  happenedOn: ({ reviewedOn }) => reviewedOn,
  timeline: ({ title }) => title ?? 'Document',
})
