import { BackLink, type BackLinkProps } from '../govuk/back-link.tsx'

/** The way back to the page before, where a page has no breadcrumbs: a landmark, so that nothing stands outside of one. */
export const Back = (props: BackLinkProps) => (
  <nav aria-label="Back">
    <BackLink {...props} />
  </nav>
)
