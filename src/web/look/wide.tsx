import type { Words } from '../govuk/parts.ts'

export type WideProps = {
  /** Says what scrolls, for those who listen and those who use the keyboard. */
  readonly label: string
  readonly children?: Words
}

/** Something wider than a phone, such as a table of many columns: it scrolls by itself, the page never does. */
export const Wide = ({ label, children }: WideProps) => (
  // What scrolls must be reachable by keyboard (WCAG 2.1.1).
  <section class="gt-wide" aria-label={label} tabindex={0}>
    {children}
  </section>
)
