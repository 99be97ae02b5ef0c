import type { Account } from '../../../sight/inspection/letters/account.ts'
import { sayUndertaking } from '../../../sight/inspection/letters/minutes.ts'

/** What minutes or an article tell of an inspection: others' words, from which nothing is made by itself. */
export const AccountView = ({ account }: { readonly account: Account | undefined }) => {
  if (account === undefined) return ''
  return (
    <section aria-label="What it tells">
      <h2 class="govuk-heading-m">What it tells of the {account.about}</h2>
      <p class="govuk-body gt-quiet">
        These are others’ words about an inspection, found by rules. Ofsted’s own letter is where findings
        come from.
      </p>
      <List title="Actions" lines={account.actions.map(sayUndertaking)} />
      <List
        title="Said to be done, and not marked as an action"
        lines={account.commitments.map(sayUndertaking)}
      />
      <List title="Decisions" lines={account.decisions.map(({ words }) => words)} />
      <List title="Questions" lines={account.questions.map(({ words }) => words)} />
      <List title="Said to need improvement" lines={account.areas.map(({ words }) => words)} />
    </section>
  )
}

const List = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? (
    ''
  ) : (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
