import { classNames, type Dress, type Words } from './parts.ts'

export type SkipLinkProps = Dress & { readonly href?: string | undefined; readonly children?: Words }

/** GOV.UK skip link: past the header to what the page is about. */
export const SkipLink = ({ href = '#content', classes, attributes, children }: SkipLinkProps) => (
  <a href={href} class={classNames('govuk-skip-link', classes)} {...attributes} data-module="govuk-skip-link">
    {children}
  </a>
)
