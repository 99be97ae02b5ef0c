import { classNames, type Dress, type HeadingLevel, heading, type Words } from './parts.ts'

export type NotificationBannerProps = Dress & {
  /** Says that what was asked for is done; without it the banner tells of something else. */
  readonly isSuccess?: boolean | undefined
  readonly title?: Words
  readonly titleId?: string | undefined
  readonly level?: HeadingLevel | undefined
  readonly role?: string | undefined
  readonly disableAutoFocus?: boolean | undefined
  /** One line of text stands as a heading; anything else is shown as it is. */
  readonly children?: Words
}

/** GOV.UK notification banner: what happened a moment ago, or what holds beyond this page. */
export function NotificationBanner(props: NotificationBannerProps) {
  const { isSuccess, titleId = 'govuk-notification-banner-title', children } = props
  const Title = heading(props.level ?? 2)
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: its role is always alert or region, and both have names
    <div
      class={classNames(
        'govuk-notification-banner',
        isSuccess && 'govuk-notification-banner--success',
        props.classes,
      )}
      role={props.role ?? (isSuccess ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus?.toString()}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Title class="govuk-notification-banner__title" id={titleId}>
          {props.title ?? (isSuccess ? 'Success' : 'Important')}
        </Title>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof children === 'string' ? (
          <p class="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  )
}
