import { classNames, type Words } from '../govuk/parts.ts'

export type Fact = { readonly name: string; readonly words: Words }

export type FactsProps = {
  readonly facts: readonly Fact[]
  /** Each is a number: two stand side by side on a phone as well. */
  readonly areNumbers?: boolean
}

/** A few short facts side by side on a desk, one under another on a phone. */
export const Facts = ({ facts, areNumbers = false }: FactsProps) => (
  <dl class={classNames('gt-facts', areNumbers && 'gt-facts--numbers')}>
    {facts.map(({ name, words }) => (
      <div class="gt-facts__one">
        <dt class="gt-facts__name">{name}</dt>
        <dd class="gt-facts__words">{words}</dd>
      </div>
    ))}
  </dl>
)
