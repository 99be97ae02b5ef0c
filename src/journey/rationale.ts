import { words } from '../define/kinds.ts'
import { must } from '../define/record.ts'

/**
 * How a decision is reasoned: what was relied on, what it means, what was decided against, and what would change it.
 * Every decision point asks the same four, so that a reader, an auditor and a measure find them in one place.
 */
export const rationale = {
  facts: must(words(5), 'Which facts do you rely on?', 'Write the facts that the decision rests on.', {
    heading: 'Why',
    guidance: 'What is known, from whom, and how sure it is. What is not known, too.',
  }),
  analysis: must(
    words(6),
    'What do they mean for these children?',
    'Write what the facts mean for the children.',
    {
      guidance:
        'Harm and its cause, what protects them, what the history shows, what is likely to happen next.',
    },
  ),
  rejected: must(
    words(4),
    'What did you decide against, and why?',
    'Write which other course you ruled out, and why.',
    {
      guidance: 'Name the step above and the step below, and why neither fits.',
    },
  ),
  wouldChange: must(words(2), 'What would change your mind?', 'Write what would make you decide otherwise.'),
} as const

/** The child's view of a decision, asked for each child: of a baby or an unborn child, what we see and know. */
export const childView = must(
  words(3),
  'What does this child say or show?',
  'Write this child’s view. For a baby or an unborn child, what you saw or know.',
)
