import { classNames, type Dress, type Words } from './parts.ts'
import { Tag } from './tag.tsx'

export type PhaseBannerProps = Dress & {
  readonly tag: Words
  readonly tagClasses?: string | undefined
  readonly children?: Words
}

/** GOV.UK phase banner: what kind of service this is, under its header. */
export const PhaseBanner = ({ tag, tagClasses, classes, attributes, children }: PhaseBannerProps) => (
  <div class={classNames('govuk-phase-banner govuk-width-container', classes)} {...attributes}>
    <p class="govuk-phase-banner__content">
      <Tag classes={classNames('govuk-phase-banner__content__tag', tagClasses)}>{tag}</Tag>{' '}
      <span class="govuk-phase-banner__text">{children}</span>
    </p>
  </div>
)
