import type { NameOf } from '../../../define/kind.ts'
import { type Day, sayMonth } from '../../../plain/day.ts'
import { lookAgainOn, type RatedNow, sayStood } from '../../../sight/improvement/limits.ts'
import type { Action, Evidence, Milestone, Rating } from '../../../sight/improvement/plan.ts'
import { findMeasure } from '../../../sight/performance/measures.ts'
import { Details } from '../../govuk/details.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Due } from '../../look/due.tsx'
import { Empty } from '../../look/empty.tsx'
import { BeginWith } from '../begin-with.tsx'
import { entryHref } from '../inspection/saying.ts'
import { RatedInFull, sayOn } from './rated.tsx'

export type ActionPartsProps = {
  readonly action: Action
  readonly stands: RatedNow | undefined
  readonly today: Day
  readonly nameOf: NameOf
  readonly mayImprove: boolean
}

/** How an action is rated, what shows it, and the steps on its way. */
export const ActionParts = (props: ActionPartsProps) => (
  <>
    <Ratings {...props} />
    <EvidenceShown {...props} />
    {props.action.milestones.length > 0 && <Milestones {...props} />}
  </>
)

/** What is known already goes into the form: the action, the day, and the evidence that is newest. */
const RateButton = ({ action, today }: Pick<ActionPartsProps, 'action' | 'today'>) => {
  const [year = '', month = '', day = ''] = today.split('-')
  const newest = action.evidence.at(-1)?.record.id
  return (
    <BeginWith
      kind="rating"
      words="Rate this action"
      before={action.record.id}
      answers={{
        action: action.record.id,
        'ratedOn.day': String(Number(day)),
        'ratedOn.month': String(Number(month)),
        'ratedOn.year': year,
        ...(newest === undefined ? {} : { cites: newest }),
      }}
      quiet
    />
  )
}

const Ratings = ({ action, stands, today, mayImprove, nameOf }: ActionPartsProps) => (
  <section aria-label="How it stands">
    <h2 class="govuk-heading-m">How it stands</h2>
    {stands === undefined ? (
      <Empty title="Not rated yet" level={3}>
        Whether it is being done is rated apart from whether anything has changed for children. A good rating
        of the second rests on evidence.
      </Empty>
    ) : (
      <>
        <RatedInFull stands={stands} />
        <p class="govuk-body">{stands.rating.answers.because}</p>
      </>
    )}
    {mayImprove && (
      <div class="gt-begin-list">
        <RateButton action={action} today={today} />
      </div>
    )}
    <EarlierRatings ratings={action.ratings.slice(0, -1)} nameOf={nameOf} />
  </section>
)

const EarlierRatings = ({
  ratings,
  nameOf,
}: {
  readonly ratings: readonly Rating[]
  readonly nameOf: NameOf
}) =>
  ratings.length === 0 ? (
    ''
  ) : (
    <Details summary={`How it was rated before (${ratings.length})`}>
      <CardTable
        caption="The latest first"
        columns={[
          { words: 'Rated on' },
          { words: 'Delivery' },
          { words: 'Impact' },
          { words: 'Why' },
          { words: 'By' },
        ]}
        rows={ratings.toReversed().map(({ record, answers }) => [
          <a class="govuk-link" href={entryHref(record.id)}>
            {sayOn(answers.ratedOn)}
          </a>,
          answers.delivery ?? '',
          answers.impact ?? '',
          answers.because ?? '',
          ['recordedBy' in record ? nameOf(String(record.recordedBy)) : '', answers.signedAs ?? '']
            .filter(Boolean)
            .join(', '),
        ])}
      />
    </Details>
  )

const EvidenceShown = ({ action, today, mayImprove }: ActionPartsProps) => {
  const again = lookAgainOn(action)
  return (
    <section aria-label="Evidence">
      <h2 class="govuk-heading-m">Evidence</h2>
      {again !== undefined && (
        <p class="govuk-body">
          Somebody looks again whether it still holds.{' '}
          <Due dueOn={again} today={today} doneOn={null} riskWithin={10} />
        </p>
      )}
      {action.evidence.length === 0 ? (
        <Empty title="No evidence yet" level={3}>
          Evidence is dated and says what is different for children: a measure in one month, an audit, what
          children and families say, a document.
        </Empty>
      ) : (
        <EvidenceTable evidence={action.evidence} />
      )}
      {mayImprove && (
        <div class="gt-begin-list">
          <BeginWith
            kind="evidence"
            words="Add evidence"
            before={action.record.id}
            answers={{
              actions: action.record.id,
              ...(action.answers.measure === undefined
                ? {}
                : { shownBy: 'measure', measure: action.answers.measure }),
            }}
            about="for this action"
            quiet
          />
        </div>
      )}
    </section>
  )
}

export const EvidenceTable = ({ evidence }: { readonly evidence: readonly Evidence[] }) => (
  <CardTable
    caption="The latest first"
    columns={[{ words: 'What changed' }, { words: 'Stands for' }, { words: 'Shown by' }]}
    rows={evidence.toReversed().map(({ record, answers }) => [
      <a class="govuk-link" href={entryHref(record.id)}>
        {answers.changed ?? 'Evidence'}
      </a>,
      sayOn(answers.standsOn),
      sayShownBy(answers),
    ])}
  />
)

/** What shows it, in a few words. */
export function sayShownBy({ shownBy, source, measure, standsOn }: Evidence['answers']): string {
  if (shownBy === 'measure')
    return `${findMeasure(measure ?? '')?.title ?? 'A measure'}${standsOn === undefined ? '' : `, ${sayMonth(standsOn).trim()}`}`
  return source ?? 'Not stated'
}

const Milestones = ({ action: { milestones }, today }: ActionPartsProps) => (
  <section aria-label="Milestones">
    <CardTable
      caption={`Milestones (${milestones.length})`}
      showCaption
      columns={[{ words: 'What will have happened' }, { words: 'By when' }]}
      rows={milestones.map(({ record, answers }) => [
        <a class="govuk-link" href={entryHref(record.id)}>
          {answers.what ?? 'Milestone'}
        </a>,
        <MilestoneDue answers={answers} today={today} />,
      ])}
    />
  </section>
)

/** When something is due that is done, not needed or awaited. */
export const MilestoneDue = ({
  answers: { dueOn, done },
  today,
}: {
  readonly answers: Pick<Milestone['answers'], 'dueOn' | 'done'>
  readonly today: Day
}) => {
  if (done?.is === 'not needed') return <>Not needed: {done.because}</>
  if (dueOn === undefined) return <>No day given</>
  return <Due dueOn={dueOn} today={today} doneOn={done?.is === 'done' ? done.on : null} />
}

/** One sentence on how an action is rated, for a list or a report. */
export const sayStands = (stands: RatedNow | undefined): string =>
  stands === undefined
    ? 'Not rated yet'
    : `Delivery: ${sayStood(stands.delivery, stands.ratedOn)}. Impact: ${sayStood(stands.impact, stands.ratedOn)}`
