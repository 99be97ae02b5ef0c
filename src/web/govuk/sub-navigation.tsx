import { classNames, type Dress, type Words } from './parts.ts'

export type NavigationItem = {
  readonly words: Words
  readonly href: string
  readonly isHere?: boolean | undefined
}

export type SubNavigationProps = Dress & {
  readonly label: string
  readonly items: readonly NavigationItem[]
}

/** MoJ sub-navigation: the parts of one thing, such as a child's pages. */
export const SubNavigation = ({ label, items, classes, attributes }: SubNavigationProps) => (
  <nav class={classNames('moj-sub-navigation', classes)} aria-label={label} {...attributes}>
    <ul class="moj-sub-navigation__list">
      {items.map((item) => (
        <li key={item.href} class="moj-sub-navigation__item">
          <a
            class="moj-sub-navigation__link"
            aria-current={item.isHere ? 'page' : undefined}
            href={item.href}
          >
            {item.words}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
