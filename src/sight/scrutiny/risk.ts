import { day, oneOf, pickOne, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'
import { measures } from '../performance/measures.ts'

const likelihoods = [
  { code: '1', words: '1: rare' },
  { code: '2', words: '2: unlikely' },
  { code: '3', words: '3: possible' },
  { code: '4', words: '4: likely' },
  { code: '5', words: '5: almost certain' },
] as const

const impacts = [
  { code: '1', words: '1: slight' },
  { code: '2', words: '2: minor' },
  { code: '3', words: '3: moderate' },
  { code: '4', words: '4: major' },
  { code: '5', words: '5: severe for children' },
] as const

/**
 * An entry of the corporate register of risks: what could happen to children’s services, how likely and how grave, what is
 * done about it, and the measure by which anybody can see whether it helps.
 */
export const risk = defineRecord({
  name: 'risk',
  title: 'Risk',
  begin: 'Add a risk',
  concerns: 'service',
  desk: 'boards',
  fields: {
    what: must(words(2), 'What could happen?', 'Write what could happen.', {
      hint: 'To the service and to children. No names.',
    }),
    because: must(words(2), 'Because of what?', 'Write what could bring it about.'),
    likelihood: must(oneOf(likelihoods), 'How likely is it?', 'Choose how likely it is.'),
    impact: must(oneOf(impacts), 'How grave would it be?', 'Choose how grave it would be.'),
    controls: must(words(3), 'What do we do about it?', 'Write what is done about it.'),
    measure: may(
      oneOf(measures.map(({ code, title }) => ({ code, words: title }))),
      'Which measure shows whether that helps?',
    ),
    finding: may(pickOne('finding'), 'Which finding does it hang on?'),
    owner: must(pickOne('worker'), 'Who owns it?', 'Choose one owner.'),
    reviewOn: must(day, 'When is it looked at again?', 'Give the day on which it is looked at again.'),
    dropped: may(words(2), 'If it is a risk no longer: why?', { hint: 'Leave empty while it is one.' }),
  },
  lines: {},
  happenedOn: () => undefined,
  timeline: ({ what }) => what ?? 'Risk',
})

/** Likelihood times impact, from 1 to 25, as councils’ registers count it; nothing where one is not known. */
export const scoreOf = ({
  likelihood,
  impact,
}: {
  readonly likelihood?: string | undefined
  readonly impact?: string | undefined
}): number | undefined =>
  likelihood === undefined || impact === undefined ? undefined : Number(likelihood) * Number(impact)
