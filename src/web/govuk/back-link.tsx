import { classNames, type Dress, type Words } from './parts.ts'

export type BackLinkProps = Dress & { readonly href: string; readonly children?: Words }

/** GOV.UK back link: to the page before, in a journey of several pages. */
export const BackLink = ({ href, classes, attributes, children }: BackLinkProps) => (
  <a href={href} class={classNames('govuk-back-link', classes)} {...attributes}>
    {children ?? 'Back'}
  </a>
)
