import { addDays, addMonths, type Day, sayMonth } from '../../../plain/day.ts'
import { compareTeams, fewest, sayTeam, type TeamOnMeasure } from '../../../sight/improvement/teams.ts'
import { sayFigure, sayShare, sumOf } from '../../../sight/performance/figure.ts'
import { type Measure, shareOf } from '../../../sight/performance/measure.ts'
import { findMeasure, measures } from '../../../sight/performance/measures.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver } from '../../../store/as.ts'
import { tally } from '../../../store/figures.ts'
import { type Team, teamsOf } from '../../../store/teams.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { SubNavigation } from '../../govuk/sub-navigation.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { answer, notFound, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { lastWholeMonth } from '../inspection/figures-now.ts'

type View = {
  readonly measure: Measure
  readonly span: Span
  readonly rows: readonly TeamOnMeasure[]
  readonly teams: readonly Team[]
  readonly mayImprove: boolean
}

type Span = { readonly from: Day; readonly to: Day }

/** So many whole months are looked at together: of one month alone most teams have too few children. */
const monthsCompared = 6

/** `/improvement/teams`: one measure, team by team, so that a finding is made where it is needed and nowhere else. */
export const teamsPage: Page = {
  path: '/improvement/teams',
  room: 'improvement',
  show: async ({ store, worker, query }) => {
    const measure = query.measure === undefined ? measures[0] : findMeasure(query.measure)
    if (measure === undefined) return notFound
    const last = lastWholeMonth(store.clock.today())
    const span = { from: addMonths(last, 1 - monthsCompared), to: addDays(addMonths(last, 1), -1) }
    const reading = await as(store, worker, myWork, async (acting) => ({
      rows: await compared(acting, measure, span),
      teams: await teamsOf(acting),
    }))
    return answer(reading, (found) =>
      page({
        title: `Teams: ${measure.title}`,
        before: (
          <Breadcrumbs
            crumbs={[{ words: 'Improvement', href: '/improvement' }, { words: 'Compare teams' }]}
          />
        ),
        body: <Teams {...found} {...{ measure, span }} mayImprove={mayEver(worker, 'improve')} />,
      }),
    )
  },
}

async function compared(acting: Acting, measure: Measure, span: Span): Promise<readonly TeamOnMeasure[]> {
  const rows = await tally(acting, measure, span)
  const byTeam = [...Map.groupBy(rows, ({ team }) => team)]
  return compareTeams(
    measure,
    byTeam.map(([team, some]) => ({ team, figure: sumOf(some) })),
  )
}

const sayMonths = ({ from, to }: Span): string => `${sayMonth(from).trim()} to ${sayMonth(to).trim()}`

const Teams = (view: View) => {
  const { measure, span, rows } = view
  const all = shareOf(sumOf(rows.map(({ figure }) => figure)))
  return (
    <>
      <h1 class="govuk-heading-l">Compare teams</h1>
      <SubNavigation
        label="Measures"
        items={measures.map(({ code, title }) => ({
          words: title,
          href: `/improvement/teams?measure=${encodeURIComponent(code)}`,
          isHere: code === measure.code,
        }))}
      />
      <h2 class="govuk-heading-m">{measure.title}</h2>
      <p class="govuk-body">{measure.why}</p>
      {rows.length === 0 ? (
        <Empty title={`Nobody was counted from ${sayMonths(span)}`} level={3}>
          Counted is {measure.counts}.
        </Empty>
      ) : (
        <>
          <p class="govuk-body">
            {sayMonths(span)}; all teams together {all === undefined ? '' : sayShare(all)}. Of fewer than{' '}
            {fewest} children nothing can be said of a team. One that stands apart is worth a look: it may
            have other children, not other practice.
          </p>
          <Compared {...view} />
        </>
      )}
    </>
  )
}

const Compared = ({ measure, span, rows, teams, mayImprove }: View) => (
  <CardTable
    caption={`Team by team, ${sayMonths(span)}`}
    columns={[
      { words: 'Team' },
      { words: 'Met' },
      { words: 'Beside the others' },
      ...(mayImprove ? [{ words: 'What then' }] : []),
    ]}
    rows={rows.map((row) => {
      const name = teams.find(({ id }) => id === row.team)?.name ?? 'No team recorded'
      return [
        name,
        sayFigure(row.figure),
        <Apart apart={row.apart} />,
        ...(mayImprove ? [<WhatThen {...{ measure, span, row, name }} />] : []),
      ]
    })}
  />
)

const Apart = ({ apart }: Pick<TeamOnMeasure, 'apart'>) =>
  apart === 'worse' ? (
    <>
      <Tag colour="orange">Worse</Tag> more than chance gives
    </>
  ) : apart === 'better' ? (
    <>
      <Tag colour="green">Better</Tag> more than chance gives
    </>
  ) : (
    <span>{apart === 'within chance' ? 'Within chance' : 'Too few to tell'}</span>
  )

type WhatThenProps = {
  readonly measure: Measure
  readonly span: Span
  readonly row: TeamOnMeasure
  readonly name: string
}

/** What comes of it: of a team that stands apart for the worse a finding, for the better a lesson for the others. */
const WhatThen = ({ measure, span, row: { team, figure, apart }, name }: WhatThenProps) => {
  if (team === undefined || apart === 'too few to tell' || apart === 'within chance') return ''
  const says = `${sayTeam(measure, { name, figure, on: span.to })}, ${sayMonths(span)}.`
  const where = `Teams compared on ‘${measure.title}’, ${sayMonths(span)}`
  if (apart === 'better')
    return (
      <BeginWith
        kind="practice lesson"
        words="Write down what works"
        about={`in ${name}`}
        answers={{ learnedFrom: 'measure', learnedIn: where, learned: says, 'done.is': 'awaited' }}
        quiet
      />
    )
  const [year = '', month = '', day = ''] = span.to.split('-')
  return (
    <BeginWith
      kind="finding"
      words="Make a finding"
      about={`for ${name}`}
      answers={{
        source: 'measure',
        measure: measure.code,
        team,
        words: says,
        saidIn: where,
        'saidOn.day': String(Number(day)),
        'saidOn.month': String(Number(month)),
        'saidOn.year': year,
        priority: 'no',
      }}
      quiet
    />
  )
}
