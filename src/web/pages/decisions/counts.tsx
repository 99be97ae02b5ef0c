import { isHeld, type Point } from '../../../sight/decisions/points.ts'
import { fileGrades } from '../../../sight/inspection/sample/file-reading.ts'
import { sayShare } from '../../../sight/performance/figure.ts'
import type { Cut, DecisionTally } from '../../../store/decisions.ts'
import type { Words } from '../../govuk/parts.ts'
import { CardTable } from '../../look/cards.tsx'
import { type Place, pointHref } from './period.ts'

/** How many decisions of these teams are cut so. */
export const countOf = (some: readonly DecisionTally[], cut: Cut): number =>
  some.reduce((sum, one) => sum + one[cut], 0)

/** One line of a table of counts: what it is of, and where its lists are. */
export type CountsRow = {
  readonly name: string
  readonly words: Words
  readonly point: Point
  readonly place: Place
  readonly some: readonly DecisionTally[]
}

export type CountsProps = {
  readonly caption: string
  readonly first: string
  readonly rows: readonly CountsRow[]
  /** Whether the counts open to their lists. */
  readonly mayOpen: boolean
}

/** Decisions, how many have a reason, how many were in time, and how their audits graded them; each opens to its list. */
export const CountsTable = ({ caption, first, rows, mayOpen }: CountsProps) => (
  <CardTable
    caption={caption}
    showCaption
    columns={[
      { words: first },
      { words: 'Decisions' },
      { words: 'Reason written' },
      { words: 'In time' },
      { words: 'Audited' },
    ]}
    rows={rows.map((row) => {
      const opened = (cut: Cut, says: (many: number) => string): Words => (
        <Opened {...{ row, mayOpen, cut }} says={says} />
      )
      return [
        row.words,
        opened('all', String),
        <>
          <Share row={row} good="reasoned" bad="no reason" />
          {opened('no reason', (many) => `${many} without`)}
          {opened('reason not known', (many) => `${many} not known`)}
        </>,
        hasClock(row.point) ? (
          <>
            <Share row={row} good="in time" bad="late" />
            {opened('late', (many) => `${many} late`)}
            {opened('time not known', (many) => `${many} not known`)}
          </>
        ) : (
          'No limit is set'
        ),
        <Grades row={row} opened={opened} />,
      ]
    })}
  />
)

export const hasClock = ({ by }: Point): boolean => by.some(({ clock }) => clock !== undefined)

type OpenedProps = {
  readonly row: CountsRow
  readonly cut: Cut
  readonly mayOpen: boolean
  readonly says: (many: number) => string
}

/** A count with the list behind it. Nothing where there are none, but of all decisions also none is said. */
const Opened = ({ row: { name, point, place, some }, cut, mayOpen, says }: OpenedProps) => {
  const many = countOf(some, cut)
  if (many === 0 && cut !== 'all') return ''
  if (many === 0 || !mayOpen) return <div>{says(many)}</div>
  return (
    <div>
      <a class="govuk-link" href={`${pointHref(point.code, { ...place, cut })}#list`}>
        {says(many)}
        <span class="govuk-visually-hidden">: {name}</span>
      </a>
    </div>
  )
}

const Share = ({
  row: { some },
  good,
  bad,
}: {
  readonly row: CountsRow
  readonly good: Cut
  readonly bad: Cut
}) => {
  const [met, told] = [countOf(some, good), countOf(some, good) + countOf(some, bad)]
  return told === 0 ? '' : <div>{`${met} of ${told}, ${sayShare(met / told)}`}</div>
}

type GradesProps = {
  readonly row: CountsRow
  readonly opened: (cut: Cut, says: (many: number) => string) => Words
}

const Grades = ({ row: { some }, opened }: GradesProps) => {
  const audited = countOf(some, 'all') - countOf(some, 'not audited')
  if (audited === 0) return 'None yet'
  return (
    <>
      <div>{`${audited} of ${countOf(some, 'all')}`}</div>
      {fileGrades.map(({ code, words }) => opened(code, (many) => `${many} ${words.toLowerCase()}`))}
    </>
  )
}

/** The points of which there is nothing on record yet: said, and never counted as none. */
export const NotHeld = ({ points }: { readonly points: readonly Point[] }) => (
  <CardTable
    caption="Goldthread does not record these yet"
    showCaption
    columns={[{ words: 'Point' }, { words: 'What is decided' }, { words: 'What is missing' }]}
    rows={points
      .filter((point) => !isHeld(point))
      .map(({ code, title, asks, notHeld }) => [
        <a class="govuk-link" href={`/performance/decisions/${code}`}>
          {code} {title}
        </a>,
        asks,
        notHeld.join(' '),
      ])}
  />
)
