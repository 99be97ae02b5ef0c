import { type Day, sayMonth } from '../../plain/day.ts'
import {
  namedPeriods,
  narrow,
  type Placing,
  pathsByStretch,
  pathThrough,
  placingOf,
  type Size,
  spreadOut,
  wide,
} from '../../sight/performance/plot.ts'
import { type FigureWords, saySignals, withinBounds } from '../../sight/performance/say-signals.ts'
import { markPath, meaningWords } from '../../sight/performance/shapes.ts'
import type { Meaning, SpcPoint } from '../../sight/performance/spc.ts'
import { type HeadingLevel, heading } from '../govuk/parts.ts'

export type RunChartProps = {
  /** Unique on the page; the parts of the drawing are named by it. */
  readonly id: string
  readonly title: string
  readonly level?: HeadingLevel | undefined
  readonly points: readonly SpcPoint[]
  readonly words: FigureWords
  readonly target?: number | null | undefined
  /** A period in a few letters, for the axis; `Nov 26` where not given. */
  readonly shortPeriod?: ((on: Day) => string) | undefined
}

const shortMonth = (on: Day): string => `${sayMonth(on).trim().slice(0, 3)} ${on.slice(2, 4)}`

type Drawn = RunChartProps & { readonly size: Size; readonly placing: Placing }

const Axes = ({ points, size, placing, words, shortPeriod = shortMonth }: Drawn) => (
  <g>
    {placing.ticks.map((tick) => (
      <g key={tick}>
        <line
          class="gt-chart__grid"
          x1={size.left}
          x2={size.width - size.right}
          y1={placing.y(tick)}
          y2={placing.y(tick)}
        />
        <text x={size.left - 7} y={placing.y(tick) + 4} text-anchor="end">
          {words.say(tick)}
        </text>
      </g>
    ))}
    {namedPeriods(points.length, size.names).map((at) => (
      <text key={at} x={placing.x(at)} y={size.height - size.bottom + 22} text-anchor="middle">
        {points[at] === undefined ? '' : shortPeriod(points[at].on)}
      </text>
    ))}
  </g>
)

const Lines = ({ points, size, placing, target }: Drawn) => (
  <g>
    {pathsByStretch(points, placing, (point) => point.upper).map((path) => (
      <path class="gt-chart__limit" d={path} />
    ))}
    {pathsByStretch(points, placing, (point) => point.lower).map((path) => (
      <path class="gt-chart__limit" d={path} />
    ))}
    {pathsByStretch(points, placing, (point) => point.centre).map((path) => (
      <path class="gt-chart__centre" d={path} />
    ))}
    {typeof target === 'number' && (
      <line
        class="gt-chart__target"
        x1={size.left}
        x2={size.width - size.right}
        y1={placing.y(target)}
        y2={placing.y(target)}
      />
    )}
    <path class="gt-chart__line" d={pathThrough(points, placing, (point) => point.value)} />
  </g>
)

const Marks = ({ points, placing }: Drawn) => (
  <g>
    {points.map((point, at) =>
      point.value === null ? null : (
        <path
          key={point.on}
          class={`gt-chart__point gt-chart__point--${point.meaning}`}
          d={markPath(point.meaning)}
          transform={`translate(${placing.x(at)} ${placing.y(point.value)})`}
        />
      ),
    )}
  </g>
)

type Label = { readonly name: string; readonly value: number }

/** The lines of the newest stretch by name, highest name first. */
function labelsOf({ points, target }: RunChartProps): readonly Label[] {
  const last = points.findLast((point) => point.centre !== null)
  const named = [
    { name: 'Upper', value: last?.upper },
    { name: 'Centre', value: last?.centre },
    { name: 'Lower', value: last?.lower },
    { name: 'Target', value: target },
  ]
  return named.flatMap(({ name, value }) => (typeof value === 'number' ? [{ name, value }] : []))
}

function LineNames(props: Drawn) {
  const { size, placing, words } = props
  const labels = labelsOf(props)
  const heights = spreadOut(
    labels.map((label) => placing.y(label.value) + 4),
    16,
    size.height - size.bottom + 4,
  )
  return (
    <g>
      {labels.map((label, at) => (
        <text key={label.name} x={size.width - size.right + 12} y={heights[at]}>
          {label.name} {words.say(withinBounds(label.value, words))}
        </text>
      ))}
    </g>
  )
}

function Drawing(props: RunChartProps & { readonly size: Size }) {
  const { id, title, points, words, target, size } = props
  const drawn = { ...props, placing: placingOf(points, words, target ?? null, size) }
  const named = `${id}-${size.name}`
  return (
    <svg
      class={`gt-chart__drawing gt-chart__drawing--${size.name}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-labelledby={`${named}-title ${named}-desc`}
    >
      <title id={`${named}-title`}>{title}</title>
      <desc id={`${named}-desc`}>{saySignals(points, words)} The same figures stand in the table.</desc>
      <Axes {...drawn} />
      <Lines {...drawn} />
      <Marks {...drawn} />
      {size.name === 'wide' && <LineNames {...drawn} />}
    </svg>
  )
}

const KeyMark = ({ meaning }: { readonly meaning: Meaning }) => (
  <li>
    <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path class={`gt-chart__point gt-chart__point--${meaning}`} d={markPath(meaning)} />
    </svg>
    {meaningWords[meaning]}
  </li>
)

const KeyLine = ({ name, label }: { readonly name: string; readonly label: string }) => (
  <li>
    <svg viewBox="0 0 26 8" width="26" height="8" aria-hidden="true" focusable="false">
      <line class={`gt-chart__${name}`} x1="1" x2="25" y1="4" y2="4" />
    </svg>
    {label}
  </li>
)

function Key(props: RunChartProps) {
  const { points, words, target } = props
  const last = points.findLast((point) => point.centre !== null)
  const meanings = [...new Set(points.flatMap((point) => (point.value === null ? [] : [point.meaning])))]
  const say = (value: number) => words.say(withinBounds(value, words))
  return (
    <ul class="gt-chart__key">
      {typeof last?.centre === 'number' && (
        <KeyLine name="centre" label={`Centre line ${say(last.centre)}`} />
      )}
      {typeof last?.lower === 'number' && typeof last.upper === 'number' && (
        <KeyLine name="limit" label={`Limits ${say(last.lower)} to ${say(last.upper)}`} />
      )}
      {typeof target === 'number' && <KeyLine name="target" label={`Target ${say(target)}`} />}
      {meanings.map((meaning) => (
        <KeyMark key={meaning} meaning={meaning} />
      ))}
    </ul>
  )
}

/**
 * A run chart with its centre line, limits and signs, and one sentence that says what it shows. Drawn twice, for a desk
 * and for a phone; the stylesheet shows one. Put `RunTable` beside it: the same figures in words. Points as `xmrChart`
 * or `pChart` give them, one a period and evenly spaced.
 */
export function RunChart(props: RunChartProps) {
  const Title = heading(props.level ?? 2)
  return (
    <figure class="gt-chart" aria-labelledby={`${props.id}-heading`}>
      <Title class="govuk-heading-s gt-chart__title" id={`${props.id}-heading`}>
        {props.title}
      </Title>
      <p class="govuk-body gt-chart__says">{saySignals(props.points, props.words)}</p>
      {props.points.length > 0 && (
        <>
          <Drawing {...props} size={wide} />
          <Drawing {...props} size={narrow} />
          <Key {...props} />
        </>
      )}
    </figure>
  )
}
