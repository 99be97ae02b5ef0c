import { type Attributes, classNames, type Dress, type Words } from './parts.ts'

export type Crumb = {
  readonly words: Words
  /** Without one it is the page itself. */
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type BreadcrumbsProps = Dress & {
  readonly crumbs: readonly Crumb[]
  readonly label?: string | undefined
  readonly collapseOnMobile?: boolean | undefined
}

const CrumbItem = ({ crumb }: { readonly crumb: Crumb }) =>
  crumb.href === undefined ? (
    <li class="govuk-breadcrumbs__list-item" aria-current="page">
      {crumb.words}
    </li>
  ) : (
    <li class="govuk-breadcrumbs__list-item">
      <a class="govuk-breadcrumbs__link" href={crumb.href} {...crumb.attributes}>
        {crumb.words}
      </a>
    </li>
  )

/** GOV.UK breadcrumbs: where a page stands. */
export const Breadcrumbs = (props: BreadcrumbsProps) => (
  <nav
    class={classNames(
      'govuk-breadcrumbs',
      props.classes,
      props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
    )}
    {...props.attributes}
    aria-label={props.label ?? 'Breadcrumb'}
  >
    <ol class="govuk-breadcrumbs__list">
      {props.crumbs.map((crumb) => (
        <CrumbItem key={crumb.href} crumb={crumb} />
      ))}
    </ol>
  </nav>
)
