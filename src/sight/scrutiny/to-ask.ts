import type { Day } from '../../plain/day.ts'
import type { Plan } from '../improvement/plan.ts'
import type { Pack } from '../publishing/pack.ts'

/** A question that a member might ask, and why it is worth asking. */
export type ToAsk = { readonly question: string; readonly because: string }

const mostOfEach = 3

/**
 * Questions that a member might ask, from what stands: signs of change in the published figures, actions that are late, and
 * findings for which nothing is planned. They are proposals: a member asks what they want.
 */
export function questionsToAsk(pack: Pack | undefined, plan: Plan, today: Day): readonly ToAsk[] {
  const changed = (pack?.measures ?? []).filter(({ signal }) => signal === 'worse' || signal === 'better')
  const late = plan.actions.filter(
    ({ state, answers }) => state === 'open' && answers.dueOn !== undefined && answers.dueOn < today,
  )
  const unanswered = plan.findings.filter(({ state }) => state === 'open')
  return [
    ...changed.slice(0, mostOfEach).map(({ title, signal }) => ({
      question:
        signal === 'worse'
          ? `“${title}”: what do children notice of it, and what is done about it?`
          : `“${title}”: what was done that helped, and will it last?`,
      because: `The published figure is a change for the ${signal}.`,
    })),
    ...late.slice(0, mostOfEach).map(({ answers }) => ({
      question: `“${answers.what ?? 'An action'}”: what keeps it from being done?`,
      because: 'The action is late.',
    })),
    ...unanswered.slice(0, mostOfEach).map(({ answers }) => ({
      question: `“${answers.words ?? 'A finding'}”: what will be done, by whom, and by when?`,
      because: 'Nothing is planned yet.',
    })),
  ]
}
