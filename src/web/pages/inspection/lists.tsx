import type { NameOf } from '../../../define/kind.ts'
import { type Day, sayDay } from '../../../plain/day.ts'
import { findKeptMeasure } from '../../../sight/improvement/kept-measures.ts'
import type { Action, Finding, FindingState } from '../../../sight/improvement/plan.ts'
import { findMeasure } from '../../../sight/performance/measures.ts'
import { Tag, type TagColour } from '../../govuk/tag.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Due } from '../../look/due.tsx'
import { type FiguresNow, measureHref, sayKept, sayMonthFigure } from './figures-now.ts'
import { actionHref, entryHref, findingHref, sayArea, shortened } from './saying.ts'

const states: Readonly<Record<FindingState, { words: string; colour: TagColour }>> = {
  open: { words: 'No action yet', colour: 'yellow' },
  answered: { words: 'Being answered', colour: 'blue' },
  closed: { words: 'Closed', colour: 'green' },
}

export const StateTag = ({ state }: { readonly state: FindingState }) => (
  <Tag colour={states[state].colour}>{states[state].words}</Tag>
)

/** Stands beside what inspectors called a priority action. */
export const PriorityTag = ({ finding }: { readonly finding: Finding }) =>
  finding.answers.priority === true ? <Tag colour="red">Priority action</Tag> : ''

export const countOf = (many: number, one: string, more: string): string =>
  many === 0 ? `No ${more} yet` : `${many} ${many === 1 ? one : more}`

export type FindingsTableProps = {
  readonly caption: string
  readonly findings: readonly Finding[]
  readonly today: Day
}

/** Findings, each with its actions and the day on which the next of them is due. */
export const FindingsTable = ({ caption, findings, today }: FindingsTableProps) => (
  <CardTable
    caption={caption}
    showCaption
    columns={[
      { words: 'What needs to improve' },
      { words: 'Judgement area' },
      { words: 'What we do about it' },
    ]}
    rows={findings.map((finding) => {
      const next = finding.actions.find(({ state }) => state === 'open')
      return [
        <>
          <a class="govuk-link" href={findingHref(finding.record.id)}>
            {finding.answers.words ?? 'Finding'}
          </a>{' '}
          <PriorityTag finding={finding} />
        </>,
        sayArea(finding.answers.area),
        <>
          {countOf(finding.actions.length, 'action', 'actions')}
          {next?.answers.dueOn !== undefined && (
            <>
              . <Due dueOn={next.answers.dueOn} today={today} doneOn={null} />
            </>
          )}
        </>,
      ]
    })}
  />
)

/** When an action is due, or how it was closed. */
export const ActionDue = ({ action, today }: { readonly action: Action; readonly today: Day }) => {
  const { dueOn, closedOn } = action.answers
  return dueOn === undefined ? 'No day given' : <Due dueOn={dueOn} today={today} doneOn={closedOn ?? null} />
}

/** How we shall know that an action worked, in words. */
export function sayKnow({ answers }: Pick<Action, 'answers'>): string {
  const by = knownBy(answers)
  return answers.good === undefined ? by : `${by}. It worked if: ${answers.good}`
}

function knownBy(answers: Action['answers']): string {
  switch (answers.knowBy) {
    case 'measure':
      return findMeasure(answers.measure ?? '')?.title ?? 'A measure that is not counted any more'
    case 'kept':
      return findKeptMeasure(answers.keptMeasure ?? '')?.words ?? 'A figure that is not kept any more'
    case 'audit':
      return `Audit: ${answers.auditQuestion ?? 'question not stated'}`
    case 'voice':
      return `Asked: ${answers.voiceQuestion ?? 'question not stated'}`
    default:
      return answers.figureName ?? 'A figure from elsewhere'
  }
}

export type FigureNowProps = {
  readonly action: Action
  readonly measured: FiguresNow
}

/** The figure by which an action is known, as it stands: of the last whole month, the last that was entered, or what was last found. */
export function FigureNow({ action, measured }: FigureNowProps) {
  const { knowBy, measure, keptMeasure } = action.answers
  if (knowBy === 'kept') return sayKept(keptMeasure, measured.kept)
  if (knowBy === 'audit' || knowBy === 'voice') return <LastEvidence action={action} />
  if (knowBy !== 'measure') return sayEntered(action)
  const now = measured.months.get(measure ?? '')?.at(-1)
  if (now === undefined || measure === undefined) return 'Shown to those who read figures'
  return (
    <a class="govuk-link" href={measureHref(measure, now.month)}>
      {sayMonthFigure(now)}
    </a>
  )
}

const LastEvidence = ({ action: { evidence } }: Pick<FigureNowProps, 'action'>) => {
  const last = evidence.at(-1)
  if (last === undefined) return 'Nothing found yet'
  return (
    <a class="govuk-link" href={entryHref(last.record.id)}>
      {shortened(last.answers.changed ?? 'Evidence')}
    </a>
  )
}

const sayEntered = ({ figures, record }: Action) => {
  const last = figures.at(-1)?.answers
  if (last?.figure === undefined) return 'No figure entered yet'
  return (
    <a class="govuk-link" href={actionHref(record.id)}>
      {figureWords(last.figure, last.unit)}
      {last.countedOn === undefined ? '' : ` on ${sayDay(last.countedOn)}`}
    </a>
  )
}

/** `83.5%`, `12 children`. */
export const figureWords = (figure: number, unit: string | undefined): string =>
  unit === undefined ? String(figure) : unit.startsWith('%') ? `${figure}${unit}` : `${figure} ${unit}`

export type ActionsTableProps = FigureNowTable & {
  readonly caption: string
  readonly actions: readonly Action[]
  readonly today: Day
  readonly nameOf: NameOf
}
type FigureNowTable = Pick<FigureNowProps, 'measured'>

/** Actions with their owner, their day, how we shall know, and the figure as it stands now. */
export const ActionsTable = ({ caption, actions, today, nameOf, measured }: ActionsTableProps) => (
  <CardTable
    caption={caption}
    showCaption
    columns={[
      { words: 'What will be done' },
      { words: 'Owner' },
      { words: 'By when' },
      { words: 'How we shall know' },
      { words: 'The figure now' },
    ]}
    rows={actions.map((action) => [
      <a class="govuk-link" href={actionHref(action.record.id)}>
        {action.answers.what ?? 'Action'}
      </a>,
      action.answers.owner === undefined ? 'Nobody yet' : nameOf(action.answers.owner),
      <ActionDue action={action} today={today} />,
      sayKnow(action),
      <FigureNow action={action} measured={measured} />,
    ])}
  />
)
