import { classNames, type Dress, type Words } from './parts.ts'

export type PageHeaderActionsProps = Dress & {
  readonly title: Words
  readonly titleClasses?: string | undefined
  /** The buttons: one main action, the others secondary. */
  readonly children?: Words
}

/** MoJ page header actions: the page's heading with what can be done beside it. */
export const PageHeaderActions = ({
  title,
  titleClasses,
  classes,
  attributes,
  children,
}: PageHeaderActionsProps) => (
  <div class={classNames('moj-page-header-actions', classes)} {...attributes}>
    <div class="moj-page-header-actions__title">
      <h1 class={titleClasses ?? 'govuk-heading-xl'}>{title}</h1>
    </div>
    <div class="moj-page-header-actions__actions">
      <div class="moj-button-group moj-button-group--inline">{children}</div>
    </div>
  </div>
)
