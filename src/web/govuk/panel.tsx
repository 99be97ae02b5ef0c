import { classNames, type Dress, given, type HeadingLevel, heading, type Words } from './parts.ts'

export type PanelProps = Dress & {
  readonly title: Words
  readonly level?: HeadingLevel | undefined
  readonly children?: Words
}

/** GOV.UK panel: it is done, and what it is known by. */
export function Panel({ title, level, classes, attributes, children }: PanelProps) {
  const Title = heading(level ?? 1)
  return (
    <div class={classNames('govuk-panel govuk-panel--confirmation', classes)} {...attributes}>
      <Title class="govuk-panel__title">{title}</Title>
      {given(children) && <div class="govuk-panel__body">{children}</div>}
    </div>
  )
}
