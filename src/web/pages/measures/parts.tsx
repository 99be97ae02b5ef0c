import type { Day } from '../../../plain/day.ts'
import {
  sayCapability,
  sayFigure,
  sayShare,
  sayTarget,
  shareWords,
  toldIn,
} from '../../../sight/performance/figure.ts'
import { type Measure, shareOf } from '../../../sight/performance/measure.ts'
import { RunChart } from '../../chart/run-chart.tsx'
import { RunTable } from '../../chart/run-table.tsx'
import { Button } from '../../govuk/button.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import type { Words } from '../../govuk/parts.ts'
import { Select } from '../../govuk/select.tsx'
import { Empty } from '../../look/empty.tsx'
import type { Measured } from './measured.ts'
import { type Chosen, childrenHref, inAddress, monthsOffered, sayChosen } from './month.ts'

/** Chooses the month of a page. Works without script. */
export const MonthForm = ({
  action,
  chosen,
  today,
}: {
  readonly action: string
  readonly chosen: Chosen
  readonly today: Day
}) => {
  const offered = monthsOffered(today)
  const months = offered.includes(chosen.month) ? offered : [...offered, chosen.month]
  return (
    <>
      {chosen.unread && (
        <InsetText>That month cannot be shown, so this is {sayChosen(chosen.month, today)}.</InsetText>
      )}
      <form method="get" action={action} class="gt-month">
        <Select
          name="month"
          label="Month"
          value={inAddress(chosen.month)}
          options={months.map((month) => ({ value: inAddress(month), words: sayChosen(month, today) }))}
        />
        <Button classes="govuk-button--secondary">Show this month</Button>
      </form>
    </>
  )
}

/** A month's figure in words. For those who may, each part of it opens to its children. */
export const FigureInWords = ({
  of: { measure, month, figure },
  mayOpen,
}: {
  readonly of: Measured
  readonly mayOpen: boolean
}) => {
  const share = shareOf(figure)
  if (!mayOpen || share === undefined)
    return <p class="govuk-body-l gt-figure">{capital(sayFigure(figure))}</p>
  return (
    <p class="govuk-body-l gt-figure">
      <a class="govuk-link" href={childrenHref(measure.code, month)}>
        {figure.met} of {toldIn(figure)}
        <span class="govuk-visually-hidden"> children: {measure.title}</span>
      </a>
      , {sayShare(share)}
      {figure.cannotTell > 0 && (
        <>
          {'; '}
          <a class="govuk-link" href={childrenHref(measure.code, month, { is: 'cannot tell' })}>
            {figure.cannotTell} not known
            <span class="govuk-visually-hidden">: {measure.title}</span>
          </a>
        </>
      )}
    </p>
  )
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** The target, who set it, and whether the work as it is done now can meet it. */
export const Target = ({ of: { measure, points } }: { readonly of: Measured }) => (
  <p class="govuk-body">
    {sayTarget(measure)} {sayCapability(measure, points)}
  </p>
)

/** The run chart of a measure with its table beside it. What is said about the figure stands under the chart. */
export const Chart = ({
  of: { measure, points },
  children,
}: {
  readonly of: Measured
  readonly children?: Words
}) => {
  if (points.length === 0)
    return (
      <>
        <Empty title="Nobody has been counted yet" level={3}>
          Once records hold {withoutEach(measure)}, each month stands here as a point.
        </Empty>
        {children}
      </>
    )
  return (
    <div class="gt-beside">
      <div>
        <RunChart
          id={`chart-${measure.code}`}
          title="Month by month"
          level={3}
          points={points}
          words={shareWords}
          target={measure.target?.share}
        />
        {children}
      </div>
      <RunTable
        title={`${measure.title}, month by month`}
        points={points}
        words={shareWords}
        figure="Share met"
      />
    </div>
  )
}

const withoutEach = ({ counts }: Measure): string => counts.replace(/^each /, 'a ')
