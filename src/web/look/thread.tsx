import { classNames, type HeadingLevel, heading, type Words } from '../govuk/parts.ts'

/** One step of a golden thread: a sentence, a decision, a figure, a finding, an action. */
export type ThreadStep = {
  /** What kind of thing it is: `Decision`, `Figure`. */
  readonly what: string
  /** When, said in full: `26 November 2026`; empty where it has no day of its own. */
  readonly when: string
  readonly words: Words
  readonly href?: string | undefined
  /** The step that the page is about. */
  readonly isHere?: boolean | undefined
}

export type ThreadProps = {
  /** "Why does this exist?" where not given. */
  readonly title?: string | undefined
  readonly level?: HeadingLevel | undefined
  readonly steps: readonly ThreadStep[]
}

const Step = ({ step }: { readonly step: ThreadStep }) => (
  <li
    class={classNames('gt-thread__step', step.isHere && 'gt-thread__step--here')}
    aria-current={step.isHere ? 'step' : undefined}
  >
    <p class="gt-thread__what">
      {step.what} {step.when !== '' && <span class="gt-thread__when">{step.when}</span>}
      {step.isHere && <span class="gt-thread__here">You are here</span>}
    </p>
    <p class="gt-thread__words">
      {step.href === undefined || step.isHere ? (
        step.words
      ) : (
        <a class="govuk-link" href={step.href}>
          {step.words}
        </a>
      )}
    </p>
  </li>
)

/** The golden thread: what led to this, in order, each step one click away. Nothing is shown where there are no steps. */
export function Thread({ title = 'Why does this exist?', level = 2, steps }: ThreadProps) {
  if (steps.length === 0) return ''
  const Title = heading(level)
  return (
    <section class="gt-thread" aria-label={title}>
      <Title class="govuk-heading-m gt-thread__title">{title}</Title>
      <ol class="gt-thread__list">
        {steps.map((step) => (
          <Step step={step} />
        ))}
      </ol>
    </section>
  )
}
