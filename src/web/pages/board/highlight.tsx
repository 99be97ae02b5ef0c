import { type Day, sayDay, sayMonth } from '../../../plain/day.ts'
import type { Change, Highlight, Line } from '../../../sight/board/highlight.ts'
import { type Colour, colours } from '../../../sight/improvement/rating.ts'
import { CardTable } from '../../look/cards.tsx'
import { sayCosts } from '../improvement/rated.tsx'
import { actionHref, issueHref } from '../inspection/saying.ts'
import { boardEntryHref } from './reading.ts'

type Props = { readonly report: Highlight }

/** A highlight report as it reads, live or as it was frozen: the same drawing for both. */
export const HighlightShown = ({ report }: Props) => (
  <>
    <Changes
      title="What got better"
      changes={report.better}
      none={`No measure shows a change for the better in ${sayMonth(report.month).trim()} that is more than chance.`}
    />
    <Changes
      title="What got worse"
      changes={report.worse}
      none={`No measure shows a change for the worse in ${sayMonth(report.month).trim()} that is more than chance.`}
    />
    <Decisions report={report} />
    <Standing report={report} />
    <Exceptions report={report} />
    <Risks report={report} />
    <Issues report={report} />
    <Money report={report} />
    <Next report={report} />
    <p class="govuk-body gt-quiet">
      Changes are those that the charts show to be more than chance. Counts from 1 to 5 are not shown, nor any
      from which they could be worked out.
    </p>
  </>
)

type ChangesProps = { readonly title: string; readonly changes: readonly Change[]; readonly none: string }

const Changes = ({ title, changes, none }: ChangesProps) => (
  <section aria-label={title}>
    <h2 class="govuk-heading-m">{title}</h2>
    {changes.length === 0 ? (
      <p class="govuk-body">{none}</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {changes.map(({ measure, figure, says }) => (
          <li>
            <strong>{measure}</strong>: {figure}. {says}
          </li>
        ))}
      </ul>
    )}
  </section>
)

const Decisions = ({ report: { decisions } }: Props) => (
  <section aria-label="Decisions wanted">
    <h2 class="govuk-heading-m">Decisions wanted</h2>
    {decisions.length === 0 ? (
      <p class="govuk-body">None.</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {decisions.map(({ paper, title, broughtBy }) => (
          <li>
            <a class="govuk-link" href={boardEntryHref(paper)}>
              {title}
            </a>
            {broughtBy === '' ? '' : `, brought by ${broughtBy}`}
          </li>
        ))}
      </ul>
    )}
  </section>
)

const sayColour = (code: Colour): string => colours.find((one) => one.code === code)?.words ?? code

/** Delivery beside impact, so that a plan that is done and changes nothing is seen to be so. */
const Standing = ({ report: { plans, delivery, impact, doneWithoutImpact } }: Props) => (
  <section aria-label="How the plan stands">
    <h2 class="govuk-heading-m">How the plan stands</h2>
    <ul class="govuk-list">
      {plans.map(({ name, open, late, closed }) => (
        <li>
          <strong>{name}</strong>: {open} open, of which {late} late; {closed} closed.
        </li>
      ))}
    </ul>
    <CardTable
      caption="Open actions as they are rated"
      captionSize="s"
      showCaption
      columns={[
        { words: 'Rating' },
        { words: 'Delivery', isNumeric: true },
        { words: 'Impact', isNumeric: true },
      ]}
      rows={[
        ...colours.map(({ code }) => [sayColour(code), String(delivery[code]), String(impact[code])]),
        ['Not rated', String(delivery['not rated']), String(impact['not rated'])],
      ]}
    />
    {doneWithoutImpact > 0 && (
      <p class="govuk-body">
        Of {doneWithoutImpact} {doneWithoutImpact === 1 ? 'action that is' : 'actions that are'} on track,
        nothing shows yet that anything has changed for children.
      </p>
    )}
  </section>
)

const ActionOf = ({ line }: { readonly line: Line }) => (
  <a class="govuk-link" href={actionHref(line.action)}>
    {line.what}
  </a>
)

const sayDue = (dueOn: Day | null): string => (dueOn === null ? 'No day given' : sayDay(dueOn))

const Exceptions = ({ report: { exceptions } }: Props) =>
  exceptions.length === 0 ? (
    <p class="govuk-body">No action is late.</p>
  ) : (
    <CardTable
      caption={`Late (${exceptions.length}), the longest first`}
      showCaption
      columns={[
        { words: 'Action' },
        { words: 'Owner' },
        { words: 'Was due' },
        { words: 'Late by', isNumeric: true },
      ]}
      rows={exceptions.map((line) => [
        <ActionOf line={line} />,
        line.owner,
        sayDue(line.dueOn),
        line.daysLate === 1 ? '1 day' : `${line.daysLate} days`,
      ])}
    />
  )

const Risks = ({ report: { risks } }: Props) =>
  risks.length === 0 ? (
    ''
  ) : (
    <CardTable
      caption={`Risks (${risks.length})`}
      showCaption
      columns={[{ words: 'Action' }, { words: 'What could stop it' }, { words: 'Owner' }]}
      rows={risks.map((line) => [<ActionOf line={line} />, line.risk, line.owner])}
    />
  )

const Issues = ({ report: { issues } }: Props) =>
  issues.length === 0 ? (
    ''
  ) : (
    <CardTable
      caption={`Issues with partners (${issues.length})`}
      showCaption
      columns={[{ words: 'Issue' }, { words: 'Partner' }, { words: 'Open for', isNumeric: true }]}
      rows={issues.map(({ issue, says, partner, days }) => [
        <a class="govuk-link" href={issueHref(issue)}>
          {says}
        </a>,
        partner,
        days === null ? 'Day not given' : `${days} days`,
      ])}
    />
  )

const Money = ({ report: { money, paidFor } }: Props) => (
  <section aria-label="Money">
    <h2 class="govuk-heading-m">Money: {sayCosts(money).toLowerCase()}</h2>
    {paidFor.length > 0 && (
      <CardTable
        caption="What it buys, and what changed"
        columns={[{ words: 'Action' }, { words: 'What it buys' }, { words: 'What changed' }]}
        rows={paidFor.map((line) => [<ActionOf line={line} />, line.buys, line.changed])}
      />
    )}
  </section>
)

const Next = ({ report: { next } }: Props) =>
  next.length === 0 ? (
    <p class="govuk-body">Nothing is due by the end of next month.</p>
  ) : (
    <CardTable
      caption={`Due by the end of next month (${next.length})`}
      showCaption
      columns={[{ words: 'Action' }, { words: 'Owner' }, { words: 'By when' }]}
      rows={next.map((line) => [<ActionOf line={line} />, line.owner, sayDue(line.dueOn)])}
    />
  )
