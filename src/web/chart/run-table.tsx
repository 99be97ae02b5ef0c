import { type FigureWords, sayPoint, withinBounds } from '../../sight/performance/say-signals.ts'
import type { SpcPoint } from '../../sight/performance/spc.ts'
import { type Cell, Table } from '../govuk/table.tsx'
import { Wide } from '../look/wide.tsx'

export type RunTableProps = {
  readonly title: string
  readonly points: readonly SpcPoint[]
  readonly words: FigureWords
  /** What the figure is called at the head of its column; "Figure" where not given. */
  readonly figure?: string | undefined
}

function sayRange(point: SpcPoint, words: FigureWords): string {
  if (point.lower === null || point.upper === null) return 'too few figures'
  const [lower, upper] = [withinBounds(point.lower, words), withinBounds(point.upper, words)]
  return `${words.say(lower)} to ${words.say(upper)}`
}

function rowOf(point: SpcPoint, words: FigureWords, hasRanges: boolean): readonly Cell[] {
  const figure = { words: point.value === null ? 'no figure' : words.say(point.value), isNumeric: true }
  const range = hasRanges ? [{ words: sayRange(point, words), isNumeric: true }] : []
  return [{ words: words.sayPeriod(point.on) }, figure, ...range, { words: sayPoint(point) }]
}

/**
 * The figures of a run chart as a table, newest first, each sign in words: what the chart shows to those who listen.
 * The usual range stands in the caption, and in a column only where it is not the same for every period.
 */
export function RunTable({ title, points, words, figure = 'Figure' }: RunTableProps) {
  const ranges = new Set(points.map((point) => sayRange(point, words)))
  const [only] = ranges
  const hasRanges = ranges.size > 1
  return (
    <Wide label={`Table: ${title}`}>
      <Table
        caption={hasRanges || only === undefined ? title : `${title}. Usual range: ${only}`}
        captionClasses="govuk-visually-hidden"
        classes="gt-run-table"
        firstCellIsHeader
        head={[
          { words: 'Period' },
          { words: figure, isNumeric: true },
          ...(hasRanges ? [{ words: 'Usual range', isNumeric: true }] : []),
          { words: 'Unlikely to be chance' },
        ]}
        rows={points.toReversed().map((point) => rowOf(point, words, hasRanges))}
      />
    </Wide>
  )
}
