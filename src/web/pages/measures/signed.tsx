import type { NameOf } from '../../../define/kind.ts'
import { answersOf } from '../../../define/on-record.ts'
import { type Day, dayOf, sayDay, sayMonth } from '../../../plain/day.ts'
import { commentary } from '../../../sight/performance/commentary.ts'
import { sayChangeSince, sayFigure } from '../../../sight/performance/figure.ts'
import type { Figure, Measure } from '../../../sight/performance/measure.ts'
import type { Standing } from '../../../store/standing.ts'
import { Button } from '../../govuk/button.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { SummaryList } from '../../govuk/summary-list.tsx'

/** The figure that was frozen with a commentary when it was signed; nothing in one that was brought in without it. */
export function frozenIn(standing: Standing): Figure | undefined {
  const { met, notMet, cannotTell } = answersOf(commentary, standing)
  return met === undefined || notMet === undefined || cannotTell === undefined
    ? undefined
    : { met, notMet, cannotTell }
}

/** Who signed, in which post, and when. */
export function saySigned(standing: Standing, nameOf: NameOf): string {
  const { signedAs } = answersOf(commentary, standing)
  const post = signedAs === undefined ? '' : `, ${signedAs}`
  return `Signed by ${nameOf(standing.recordedBy)}${post}, on ${sayDay(dayOf(standing.knownFrom))}`
}

/** The three parts of a commentary, as they were signed. */
export const Words = ({ standing }: { readonly standing: Standing }) => {
  const { what, soWhat, nowWhat } = answersOf(commentary, standing)
  return (
    <SummaryList
      rows={[
        { key: 'What it shows', value: what ?? '' },
        { key: 'So what, for children', value: soWhat ?? '' },
        { key: 'Now what, and by whom', value: nowWhat ?? '' },
      ]}
    />
  )
}

export type SignedProps = {
  readonly standing: Standing
  /** The figure as it is now. */
  readonly now: Figure
  readonly nameOf: NameOf
  /** It stands on its own page, and leads to no other. */
  readonly isWhole?: boolean
}

/** A signed commentary, with the figure as it stood then and what records made since make of it. */
export const Signed = ({ standing, now, nameOf, isWhole }: SignedProps) => {
  const frozen = frozenIn(standing)
  const change = frozen === undefined ? undefined : sayChangeSince(frozen, now)
  return (
    <div class="gt-commentary">
      <Words standing={standing} />
      <p class="govuk-body">
        {isWhole === true ? (
          saySigned(standing, nameOf)
        ) : (
          <a class="govuk-link" href={`/measures/commentary/${standing.id}`}>
            {saySigned(standing, nameOf)}
          </a>
        )}
        {frozen !== undefined && `, on the figure ${sayFigure(frozen)}.`}
      </p>
      {change !== undefined && <InsetText>{change}</InsetText>}
    </div>
  )
}

export type BeginCommentaryProps = {
  readonly measure: Measure
  readonly month: Day
  readonly words?: string
  readonly quiet?: boolean
}

/** Begins the commentary on a measure's month. */
export const BeginCommentary = ({
  measure,
  month,
  words = commentary.begin,
  quiet,
}: BeginCommentaryProps) => (
  <form method="post" action="/begin" class="gt-begin">
    <input type="hidden" name="kind" value={commentary.name} />
    {Object.entries(given(measure, month)).map(([name, value]) => (
      <input type="hidden" name={`with.${name}`} value={value} />
    ))}
    <Button classes={quiet === true ? 'govuk-button--secondary' : undefined} preventDoubleClick>
      {words}
      <span class="govuk-visually-hidden">
        {' '}
        on {measure.title}, {sayMonth(month).trim()}
      </span>
    </Button>
  </form>
)

/** What is known before anything is written: which measure, and which month. */
function given({ code }: Measure, month: Day): Readonly<Record<string, string>> {
  const { day, month: monthField, year } = commentary.fields.month.kind.type(month)
  return { measure: code, 'month.day': day ?? '', 'month.month': monthField ?? '', 'month.year': year ?? '' }
}
