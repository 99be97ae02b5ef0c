import { settle, typingOf } from '../../../define/settle.ts'
import { readId } from '../../../plain/id.ts'
import { improvementPlan } from '../../../sight/improvement/improvement-plan.ts'
import type { Action } from '../../../sight/improvement/plan.ts'
import { type ImprovementPlan, improvementOf, unaccounted } from '../../../sight/improvement/plans.ts'
import { myWork } from '../../../store/access.ts'
import { alone } from '../../../store/alone.ts'
import { type Acting, as, NotFound, requireDeed } from '../../../store/as.ts'
import { improvementRecords } from '../../../store/improvement.ts'
import { knownOf } from '../../../store/read.ts'
import { write } from '../../../store/write.ts'
import { Button } from '../../govuk/button.tsx'
import { WarningText } from '../../govuk/warning-text.tsx'
import { answer, go, notFound, type Page } from '../../page.tsx'
import { planHref } from '../inspection/saying.ts'
import { ActionLink } from './actions-table.tsx'

export type CarryRestProps = {
  readonly before: ImprovementPlan
  readonly plan: ImprovementPlan
  /** The open actions of the plan before that are not accounted for. */
  readonly left: readonly Action[]
  readonly mayImprove: boolean
}

/** What would be lost if nobody looked: each can be opened to be closed or dropped, and the rest carried at one press. */
export const CarryRest = ({ before, plan, left, mayImprove }: CarryRestProps) => {
  const name = before.answers.name ?? 'the plan before'
  return (
    <section aria-label="Not accounted for yet">
      <WarningText>
        {left.length === 1
          ? `One open action of ${name} is not accounted for: open it to close it with what changed, or to say why it is not done any more, or carry it.`
          : `${left.length} open actions of ${name} are not accounted for: open those that end, to close them with what changed or to say why they are not done any more. The others can be carried.`}
      </WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {left.map((action) => (
          <li>
            <ActionLink action={action} />
          </li>
        ))}
      </ul>
      {mayImprove && (
        <form method="post" action={`${planHref(plan.record.id)}/carry`}>
          <Button preventDoubleClick>
            {left.length === 1 ? 'Carry it into this plan' : `Carry these ${left.length} into this plan`}
          </Button>
        </form>
      )}
    </section>
  )
}

/** `/improvement/plans/:id/carry`: carries every action of the plan before that is not accounted for. */
export const carryPage: Page = {
  path: '/improvement/plans/:id/carry',
  room: 'improvement',
  act: async ({ store, worker, params }) => {
    const id = readId<'record'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, (acting) => carryRest(acting, id.value))
    return answer(reading, () => go(planHref(id.value)))
  },
}

/**
 * Writes a new version of a plan that carries, beside what it carries already, every open action of the plan before that is
 * not accounted for. Gives how many were carried; with none left nothing is written.
 */
export async function carryRest(acting: Acting, id: ImprovementPlan['record']['id']): Promise<number> {
  requireDeed(acting, 'improve')
  await alone(acting, `carrying of actions into ${id}`)
  const { plans } = improvementOf(await improvementRecords(acting))
  const plan = plans.find(({ record }) => record.id === id)
  const before = plans.find(({ record }) => record === plan?.before)
  if (plan === undefined || before === undefined) throw new NotFound()
  const left = unaccounted(before).map(({ record }) => String(record.id))
  if (left.length === 0) return 0
  const answers = { ...plan.answers, carries: [...(plan.answers.carries ?? []), ...left] }
  const { fields } = improvementPlan
  const settling = settle(improvementPlan, typingOf(fields, answers), await knownOf(acting, []))
  if (!settling.ok) throw new Error('A plan that carries more actions did not settle')
  await write(acting, {
    settled: settling.value,
    record: id,
    family: undefined,
    team: acting.worker.team,
    before: [],
    reason: `Carried ${left.length} open actions of the plan before`,
  })
  return left.length
}
