import type { Action } from '../../../sight/improvement/plan.ts'
import { planOf } from '../../../sight/improvement/plan.ts'
import type { Measure } from '../../../sight/performance/measure.ts'
import { type Acting, mayEver } from '../../../store/as.ts'
import { improvementRecords } from '../../../store/improvement.ts'
import { ActionLink } from './actions-table.tsx'

/** The actions that are known by a measure, so that the thread runs from a figure to what is done about it. */
export async function actionsKnownBy(acting: Acting, { code }: Measure): Promise<readonly Action[]> {
  if (!mayEver(acting.worker, 'read inspections')) return []
  return planOf(await improvementRecords(acting)).actions.filter(
    ({ answers, state }) => answers.measure === code && state !== 'dropped',
  )
}

/** From the figure to the actions that it shows to work or not. Nothing where there are none. */
export const KnownBy = ({ actions }: { readonly actions: readonly Action[] }) =>
  actions.length === 0 ? (
    ''
  ) : (
    <section aria-label="Actions known by this measure">
      <h2 class="govuk-heading-m">Actions that this figure shows to work, or not</h2>
      <ul class="govuk-list govuk-list--bullet">
        {actions.map((action) => (
          <li>
            <ActionLink action={action} />
            {action.state === 'closed' ? ' (closed)' : ''}
          </li>
        ))}
      </ul>
    </section>
  )
