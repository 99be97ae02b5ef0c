import { type HeadingLevel, heading, type Words } from '../govuk/parts.ts'

export type TimelineItem = {
  /** The day as the machine writes it, `2026-11-26`, or a moment. */
  readonly datetime: string
  /** When, said in full: `Thursday 26 November 2026`. */
  readonly when: string
  readonly title: string
  readonly href?: string | undefined
  /** Who wrote it. */
  readonly by?: string | undefined
  /** Tags that stand beside the title. */
  readonly tags?: Words
  readonly children?: Words
}

export type TimelineProps = {
  readonly label: string
  /** The level of each item's heading; 3 where not given. */
  readonly level?: HeadingLevel | undefined
  readonly items: readonly TimelineItem[]
}

function Item({ item, level }: { readonly item: TimelineItem; readonly level: HeadingLevel }) {
  const Title = heading(level)
  return (
    <li class="gt-timeline__item">
      <p class="gt-timeline__when">
        <time datetime={item.datetime}>{item.when}</time>
      </p>
      <div class="gt-timeline__event">
        <Title class="gt-timeline__title">
          {item.href === undefined ? (
            item.title
          ) : (
            <a class="govuk-link" href={item.href}>
              {item.title}
            </a>
          )}
          {item.tags !== undefined && <span class="gt-timeline__tags"> {item.tags}</span>}
        </Title>
        <div class="gt-timeline__words">{item.children}</div>
        {item.by !== undefined && <p class="gt-timeline__by">{item.by}</p>}
      </div>
    </li>
  )
}

/** What happened, as the page orders it, on the golden line. */
export const Timeline = ({ label, level = 3, items }: TimelineProps) => (
  <ol class="gt-timeline" aria-label={label}>
    {items.map((item) => (
      <Item item={item} level={level} />
    ))}
  </ol>
)
