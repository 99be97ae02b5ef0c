import { Button } from '../govuk/button.tsx'
import { type HeadingLevel, heading, type Words } from '../govuk/parts.ts'

export type EmptyProps = {
  /** What is not here: "No visits recorded yet". */
  readonly title: string
  readonly level?: HeadingLevel | undefined
  /** How to begin, worded as the worker would say it. */
  readonly action?: { readonly href: string; readonly words: string } | undefined
  /** What belongs here. */
  readonly children?: Words
}

/** An empty page or part: what belongs there and how to begin. */
export function Empty({ title, level = 2, action, children }: EmptyProps) {
  const Title = heading(level)
  return (
    <div class="gt-empty">
      <Title class="govuk-heading-s gt-empty__title">{title}</Title>
      <div class="govuk-body gt-empty__words">{children}</div>
      {action !== undefined && (
        <Button href={action.href} classes="govuk-button--secondary gt-empty__action">
          {action.words}
        </Button>
      )}
    </div>
  )
}
