import type { Words } from '../govuk/parts.ts'

export type Fact = { readonly name: string; readonly words: Words }

/** A few short facts side by side on a desk, one under another on a phone. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl class="gt-facts">
    {facts.map(({ name, words }) => (
      <div class="gt-facts__one">
        <dt class="gt-facts__name">{name}</dt>
        <dd class="gt-facts__words">{words}</dd>
      </div>
    ))}
  </dl>
)
