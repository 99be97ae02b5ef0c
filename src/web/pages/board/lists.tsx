import { type Day, sayDay } from '../../../plain/day.ts'
import type { BoardAction, Decision, Paper } from '../../../sight/board/register.ts'
import { CardTable } from '../../look/cards.tsx'
import { FilesSaid } from '../../record/attachments.tsx'
import { MilestoneDue } from '../improvement/action-parts.tsx'
import { planHref } from '../inspection/saying.ts'
import { boardEntryHref } from './reading.ts'

/** What the board is given to read: each opens to what it says, and to the plan that it is about. */
export const PapersTable = ({
  caption,
  papers,
}: {
  readonly caption: string
  readonly papers: readonly Paper[]
}) => (
  <CardTable
    caption={caption}
    showCaption
    columns={[{ words: 'Paper' }, { words: 'Brought by' }, { words: 'Asks for' }, { words: 'About' }]}
    rows={papers.map(({ record, answers }) => [
      <>
        <a class="govuk-link" href={boardEntryHref(record.id)}>
          {answers.title ?? 'Paper'}
        </a>
        {answers.files !== undefined && <FilesSaid files={answers.files} at={boardEntryHref(record.id)} />}
      </>,
      answers.broughtBy ?? '',
      answers.wants === 'decision' ? 'A decision' : 'That it is known',
      answers.plan === undefined ? (
        ''
      ) : (
        <a class="govuk-link" href={planHref(answers.plan)}>
          The plan<span class="govuk-visually-hidden"> that {answers.title ?? 'it'} is about</span>
        </a>
      ),
    ])}
  />
)

export const DecisionsList = ({ decisions }: { readonly decisions: readonly Decision[] }) => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {decisions.map(({ record, answers }) => (
      <li>
        <a class="govuk-link" href={boardEntryHref(record.id)}>
          {answers.decided ?? 'Decision'}
        </a>
        {answers.chairOn === undefined
          ? ''
          : ` By the chair, before the meeting, on ${sayDay(answers.chairOn)}.`}
      </li>
    ))}
  </ul>
)

export type BoardActionsProps = {
  readonly caption: string
  readonly actions: readonly BoardAction[]
  readonly today: Day
}

/** What somebody on the board promised, for which organisation, and by when. */
export const BoardActions = ({ caption, actions, today }: BoardActionsProps) => (
  <CardTable
    caption={caption}
    showCaption
    columns={[{ words: 'What will be done' }, { words: 'By whom' }, { words: 'By when' }]}
    rows={actions.map(({ record, answers }) => [
      <a class="govuk-link" href={boardEntryHref(record.id)}>
        {answers.what ?? 'Action'}
      </a>,
      [answers.owner, answers.organisation].filter(Boolean).join(', '),
      <MilestoneDue answers={answers} today={today} />,
    ])}
  />
)
