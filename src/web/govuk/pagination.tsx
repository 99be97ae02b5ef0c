import { type Attributes, classNames, type Dress, given, type Words } from './parts.ts'

export type PageLink = {
  readonly href: string
  readonly words?: Words
  /** What lies there, where there are no numbers. */
  readonly label?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type PageNumber =
  | {
      readonly number: number | string
      readonly href: string
      readonly isCurrent?: boolean | undefined
      readonly spoken?: string | undefined
      readonly attributes?: Attributes | undefined
    }
  | { readonly isGap: true }

export type PaginationProps = Dress & {
  readonly previous?: PageLink | undefined
  readonly next?: PageLink | undefined
  readonly pages?: readonly PageNumber[] | undefined
  readonly label?: string | undefined
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}
type Towards = keyof typeof arrows

const Arrow = ({ towards }: { readonly towards: Towards }) => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${towards}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={arrows[towards]}></path>
  </svg>
)

type StepProps = { readonly link: PageLink; readonly towards: Towards; readonly isBlock: boolean }

const stepWords = (towards: Towards) => (
  <>
    {towards === 'prev' ? 'Previous' : 'Next'}
    <span class="govuk-visually-hidden"> page</span>
  </>
)

function Step({ link, towards, isBlock }: StepProps) {
  const decorated = isBlock && link.label === undefined && 'govuk-pagination__link-title--decorated'
  const arrowFirst = isBlock || towards === 'prev'
  return (
    <div class={`govuk-pagination__${towards}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={towards} {...link.attributes}>
        {arrowFirst && <Arrow towards={towards} />}
        <span class={classNames('govuk-pagination__link-title', decorated)}>
          {given(link.words) ? link.words : stepWords(towards)}
        </span>
        {link.label !== undefined && isBlock && (
          <>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{link.label}</span>
          </>
        )}
        {!arrowFirst && <Arrow towards={towards} />}
      </a>
    </div>
  )
}

function Page({ page }: { readonly page: PageNumber }) {
  if ('isGap' in page) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  const current = page.isCurrent && 'govuk-pagination__item--current'
  return (
    <li class={classNames('govuk-pagination__item', current)}>
      <a
        class="govuk-link govuk-pagination__link"
        href={page.href}
        aria-label={page.spoken ?? `Page ${page.number}`}
        aria-current={page.isCurrent ? 'page' : undefined}
        {...page.attributes}
      >
        {page.number}
      </a>
    </li>
  )
}

/** GOV.UK pagination: a long list in parts, or a few pages in order. */
export function Pagination({ previous, next, pages, label, classes, attributes }: PaginationProps) {
  const isBlock = pages === undefined && (previous ?? next) !== undefined
  const block = isBlock && 'govuk-pagination--block'
  return (
    <nav
      class={classNames('govuk-pagination', block, classes)}
      aria-label={label ?? 'Pagination'}
      {...attributes}
    >
      {previous !== undefined && <Step link={previous} towards="prev" isBlock={isBlock} />}
      {pages !== undefined && (
        <ul class="govuk-pagination__list">
          {pages.map((page) => (
            <Page page={page} />
          ))}
        </ul>
      )}
      {next !== undefined && <Step link={next} towards="next" isBlock={isBlock} />}
    </nav>
  )
}
