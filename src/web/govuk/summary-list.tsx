import {
  type Attributes,
  classNames,
  type Dress,
  given,
  type HeadingLevel,
  heading,
  type Words,
} from './parts.ts'

export type SummaryAction = {
  readonly href: string
  readonly words: Words
  /** Read aloud after the words, so that "Change" says what it changes. */
  readonly hidden?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type SummaryRow = {
  readonly key: Words
  readonly value: Words
  readonly actions?: readonly SummaryAction[] | undefined
  readonly classes?: string | undefined
}

export type SummaryCard = Dress & {
  readonly title?: Words
  readonly titleClasses?: string | undefined
  /** 2 where not given. */
  readonly level?: HeadingLevel | undefined
  readonly actions?: readonly SummaryAction[] | undefined
}

export type SummaryListProps = Dress & {
  readonly rows: readonly SummaryRow[]
  readonly card?: SummaryCard | undefined
}

const ActionLink = ({ action, of }: { readonly action: SummaryAction; readonly of: Words }) => (
  <a class={classNames('govuk-link', action.classes)} href={action.href} {...action.attributes}>
    {action.words}
    {(action.hidden !== undefined || given(of)) && (
      <span class="govuk-visually-hidden">
        {action.hidden === undefined ? '' : ` ${action.hidden}`}
        {given(of) && <> ({of})</>}
      </span>
    )}
  </a>
)

function RowActions({ actions, of }: { readonly actions: readonly SummaryAction[]; readonly of: Words }) {
  const [first, ...others] = actions
  if (first === undefined) return ''
  return (
    <dd class="govuk-summary-list__actions">
      {others.length === 0 ? (
        <ActionLink action={first} of={of} />
      ) : (
        <ul class="govuk-summary-list__actions-list">
          {actions.map((action) => (
            <li key={action.href} class="govuk-summary-list__actions-list-item">
              <ActionLink action={action} of={of} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  )
}

function CardActions({ actions, of }: { readonly actions: readonly SummaryAction[]; readonly of: Words }) {
  const [first, ...others] = actions
  if (first === undefined) return ''
  if (others.length === 0)
    return (
      <div class="govuk-summary-card__actions">
        <ActionLink action={first} of={of} />
      </div>
    )
  return (
    <ul class="govuk-summary-card__actions">
      {actions.map((action) => (
        <li key={action.href} class="govuk-summary-card__action">
          <ActionLink action={action} of={of} />
        </li>
      ))}
    </ul>
  )
}

function Card({ card, children }: { readonly card: SummaryCard; readonly children: Words }) {
  const Title = heading(card.level ?? 2)
  return (
    <div class={classNames('govuk-summary-card', card.classes)} {...card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {given(card.title) && (
          <Title class={classNames('govuk-summary-card__title', card.titleClasses)}>{card.title}</Title>
        )}
        <CardActions actions={card.actions ?? []} of={card.title} />
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}

/** GOV.UK summary list: what is known, as keys and values; in a card where several stand on a page. */
export function SummaryList({ rows, card, classes, attributes }: SummaryListProps) {
  const anyActions = rows.some((row) => (row.actions?.length ?? 0) > 0)
  const list = (
    <dl class={classNames('govuk-summary-list', classes)} {...attributes}>
      {rows.map((row) => {
        const hasNone = anyActions && (row.actions?.length ?? 0) === 0
        const without = hasNone && 'govuk-summary-list__row--no-actions'
        return (
          <div class={classNames('govuk-summary-list__row', without, row.classes)}>
            <dt class="govuk-summary-list__key">{row.key}</dt>
            <dd class="govuk-summary-list__value">{row.value}</dd>
            <RowActions actions={row.actions ?? []} of={card?.title} />
          </div>
        )
      })}
    </dl>
  )
  return card === undefined ? list : <Card card={card}>{list}</Card>
}
