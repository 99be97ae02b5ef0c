import { type Day, daysBetween, sayDay } from '../../plain/day.ts'
import type { Grade } from '../../sight/inspection/letters/letter.ts'

/** The grades from the top of the drawing to its foot. Adequate, given until 2013, stands on the line of what took its place. */
const lines: readonly { readonly grade: Grade; readonly words: string; readonly short: string }[] = [
  { grade: 'outstanding', words: 'Outstanding', short: 'Outstanding' },
  { grade: 'good', words: 'Good', short: 'Good' },
  { grade: 'requires improvement', words: 'Requires improvement', short: 'Requires imp.' },
  { grade: 'inadequate', words: 'Inadequate', short: 'Inadequate' },
]

export type GradeMark = { readonly on: Day; readonly grade: Grade }

export type GradeChartProps = {
  /** Unique on the page. */
  readonly id: string
  /** What is graded: `Care leavers`. */
  readonly title: string
  /** What it shows, in a sentence, for those who do not see it. */
  readonly says: string
  readonly marks: readonly GradeMark[]
  /** Days on which what is judged changed. */
  readonly changes: readonly Day[]
  readonly from: Day
  readonly until: Day
}

type Size = {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  readonly left: number
  readonly right: number
}
const sizes: readonly Size[] = [
  { name: 'wide', width: 760, left: 176, right: 40 },
  { name: 'narrow', width: 340, left: 106, right: 26 },
]
const [top, apart] = [30, 30]
const foot = top + apart * (lines.length - 1) + 16

const heightOf = (grade: Grade): number => {
  const known = grade === 'adequate' ? 'requires improvement' : grade
  return top + apart * lines.findIndex((line) => line.grade === known)
}

const placing =
  ({ from, until }: GradeChartProps, { width, left, right }: Size) =>
  (on: Day): number =>
    Math.round(
      left + ((width - left - right) * daysBetween(from, on)) / Math.max(1, daysBetween(from, until)),
    )

/** Drawn only where a grade was given: grades are steps of a ladder and no numbers, so nothing joins them. */
const Drawing = (props: GradeChartProps & { readonly size: Size }) => {
  const { id, title, says, marks, changes, size } = props
  const at = placing(props, size)
  const named = `${id}-${size.name}`
  return (
    <svg
      class={`gt-chart__drawing gt-chart__drawing--${size.name}`}
      viewBox={`0 0 ${size.width} ${foot + 8}`}
      role="img"
      aria-labelledby={`${named}-title ${named}-desc`}
    >
      <title id={`${named}-title`}>{title}</title>
      <desc id={`${named}-desc`}>{says} The same grades stand in the table.</desc>
      {lines.map(({ grade, words, short }) => (
        <g>
          <line
            class="gt-chart__grid"
            x1={size.left - 12}
            x2={size.width - size.right + 16}
            y1={heightOf(grade)}
            y2={heightOf(grade)}
          />
          <text x={size.left - 22} y={heightOf(grade) + 5} text-anchor="end">
            {size.name === 'wide' ? words : short}
          </text>
        </g>
      ))}
      {changes.map((on) => (
        <line class="gt-chart__limit" x1={at(on)} x2={at(on)} y1={8} y2={foot} />
      ))}
      {marks
        .filter(({ grade }) => grade !== 'not judged')
        .map(({ on, grade }) => (
          <g>
            <circle class="gt-chart__point" cx={at(on)} cy={heightOf(grade)} r="7" />
            <text x={at(on)} y={heightOf(grade) - 11} text-anchor="middle">
              {on.slice(0, 4)}
            </text>
          </g>
        ))}
    </svg>
  )
}

/** The grades of one area over the years, each a mark on the line of its grade. Put the table of the same grades beside it. */
export const GradeChart = (props: GradeChartProps) => (
  <figure class="gt-chart">
    {sizes.map((size) => (
      <Drawing {...props} size={size} />
    ))}
    {props.changes.length > 0 && (
      <p class="govuk-body gt-chart__says">
        Broken line: what is judged changed, on {props.changes.map(sayDay).join(' and on ')}.
      </p>
    )}
  </figure>
)
