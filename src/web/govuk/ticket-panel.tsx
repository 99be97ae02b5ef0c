import { classNames, type Dress, type Words } from './parts.ts'

export type TicketPanelProps = Dress & {
  readonly panels: readonly Words[]
  /** Names the panel for those who listen. */
  readonly label?: string | undefined
}

/** MoJ ticket panel: a few facts that stand out at the top of a page. */
export const TicketPanel = ({ panels, label, classes, attributes }: TicketPanelProps) => (
  <article class={classNames('moj-ticket-panel', classes)} aria-label={label} {...attributes}>
    {panels.map((panel) => (
      <section class="moj-ticket-panel__content">{panel}</section>
    ))}
  </article>
)
