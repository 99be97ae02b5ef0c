import type { Action } from '../../../sight/improvement/plan.ts'
import { sayWant, wantsOf } from '../../../sight/improvement/wants.ts'
import type { Words } from '../../govuk/parts.ts'
import { CardTable } from '../../look/cards.tsx'
import { ActionDue } from '../inspection/lists.tsx'
import { actionHref } from '../inspection/saying.ts'
import { capital } from '../names.ts'
import { Rated } from './rated.tsx'
import type { Ground } from './reading.ts'

export type RatedActionsProps = {
  readonly caption: string
  readonly actions: readonly Action[]
  readonly ground: Ground
  /** A last column beside the others, where there is one. */
  readonly last?: { readonly words: string; readonly of: (action: Action) => Words } | undefined
}

/** Actions with their owner, their day, and how each half is rated today. */
export const RatedActions = ({ caption, actions, ground, last }: RatedActionsProps) => (
  <CardTable
    caption={caption}
    showCaption
    columns={[
      { words: 'What will be done' },
      { words: 'Owner' },
      { words: 'By when' },
      { words: 'Delivery' },
      { words: 'Impact' },
      ...(last === undefined ? [] : [{ words: last.words }]),
    ]}
    rows={actions.map((action) => {
      const stands = ground.standsOf(action)
      return [
        <ActionLink action={action} />,
        action.answers.owner === undefined ? 'Nobody yet' : ground.nameOf(action.answers.owner),
        <ActionDue action={action} today={ground.today} />,
        <Rated stood={stands?.delivery} />,
        <Rated stood={stands?.impact} />,
        ...(last === undefined ? [] : [last.of(action)]),
      ]
    })}
  />
)

export const ActionLink = ({ action: { record, answers } }: { readonly action: Action }) => (
  <a class="govuk-link" href={actionHref(record.id)}>
    {answers.what ?? 'Action'}
  </a>
)

/** What an action lacks, in words. */
export const sayWants = (action: Action, ground: Ground): string =>
  capital(
    wantsOf(action, ground.standsOf(action), ground.today)
      .map((want) => sayWant(want).toLowerCase())
      .join(', '),
  )
