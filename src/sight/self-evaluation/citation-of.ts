import { day, line, oneOf, pickOne, webAddress, wholeNumber, words } from '../../define/kinds.ts'
import { defineRecord, filledIn, may, mayWhen, must, mustWhen } from '../../define/record.ts'
import { monthOf, sayDay, sayMonth } from '../../plain/day.ts'
import type { Measure } from '../performance/measure.ts'

/** What can be cited. */
export const citedKinds = [
  {
    code: 'measure',
    words: 'A measure that Goldthread counts',
    hint: 'The figure is frozen with it, and compared with the figure of later months.',
  },
  { code: 'finding', words: 'A finding on record' },
  { code: 'action', words: 'An action on record' },
  { code: 'voice', words: 'A voice on record', hint: 'What a child, a parent, a carer or a worker told us.' },
  { code: 'audit', words: 'An audit', hint: 'Case files that were read, practice that was watched.' },
  { code: 'document', words: 'A report or another document' },
] as const
export type CitedKind = (typeof citedKinds)[number]['code']

const by =
  (...kinds: readonly CitedKind[]) =>
  ({ by: chosen }: Readonly<Record<string, unknown>>): boolean =>
    kinds.some((kind) => kind === chosen)

/**
 * Evidence for a claim, or for a weakness that we know. A measure’s figure is counted and frozen as it is cited, and so is
 * whether a finding or an action was closed then: nobody can type another. It is told which measures there are, so that a form can ask it without counting anything.
 */
export const citationOf = (measures: readonly Pick<Measure, 'code' | 'title'>[]) =>
  defineRecord({
    name: 'citation',
    title: 'Citation',
    begin: 'Cite evidence',
    concerns: 'service',
    desk: 'improvement',
    fields: {
      claim: may(pickOne('claim'), 'For which claim?', { hint: 'Leave empty where it is for a weakness.' }),
      weakness: may(pickOne('weakness'), 'Or for which weakness?'),
      by: must(oneOf(citedKinds), 'What is it?', 'Choose what it is.', { heading: 'The evidence' }),
      measure: mustWhen(
        by('measure'),
        oneOf(measures.map(({ code, title }) => ({ code, words: title }))),
        'Which measure?',
        'Choose the measure.',
      ),
      month: mustWhen(by('measure'), day, 'Which month?', 'Give a day of the month.', {
        hint: 'Any day of the month.',
      }),
      finding: mustWhen(by('finding'), pickOne('finding'), 'Which finding?', 'Choose the finding.'),
      action: mustWhen(by('action'), pickOne('action'), 'Which action?', 'Choose the action.'),
      voice: mustWhen(by('voice'), pickOne('voice heard'), 'Which voice?', 'Choose the voice.'),
      called: mustWhen(by('audit', 'document'), line(), 'What is it called?', 'Say what it is called.'),
      madeOn: mustWhen(by('audit', 'document'), day, 'Of which day is it?', 'Give its day.'),
      source: mustWhen(by('audit', 'document'), line(), 'Whose is it?', 'Say who made it, or who told us.', {
        hint: 'A team, a post or an organisation. No names of children or families.',
      }),
      link: mayWhen(by('audit', 'document'), webAddress, 'Where does it stand?', {
        hint: 'Its address, such as https://intranet.example/audit',
      }),
      shows: must(words(3), 'What does it show?', 'Write what it shows.'),
      met: filledIn(wholeNumber, 'Met'),
      notMet: filledIn(wholeNumber, 'Not met'),
      cannotTell: filledIn(wholeNumber, 'Cannot tell'),
      stateThen: filledIn(line(), 'How it stood when cited'),
      dropped: may(words(2), 'If it is cited no longer: why?', { hint: 'Leave empty while it is cited.' }),
    },
    lines: {},
    checks: [
      ({ claim, weakness }) =>
        (claim === undefined) !== (weakness === undefined)
          ? undefined
          : {
              where: 'claim',
              says: 'Say what it is evidence for: one claim, or one weakness, and not both.',
            },
      ({ month }, { today }) =>
        month === undefined || monthOf(month) <= monthOf(today)
          ? undefined
          : { where: 'month.day', says: 'This month has not come yet.' },
      ({ madeOn }, { today }) =>
        madeOn === undefined || madeOn <= today
          ? undefined
          : { where: 'madeOn.day', says: 'This day has not come yet.' },
    ],
    happenedOn: ({ madeOn, month }) => madeOn ?? month,
    timeline: ({ by: kind, measure, month, called, madeOn, shows }) => {
      if (kind === 'measure')
        return `${measures.find(({ code }) => code === measure)?.title ?? 'A measure'}${month === undefined ? '' : `, ${sayMonth(month).trim()}`}`
      if (called !== undefined) return `${called}${madeOn === undefined ? '' : `, ${sayDay(madeOn)}`}`
      return shows ?? 'Citation'
    },
  })
