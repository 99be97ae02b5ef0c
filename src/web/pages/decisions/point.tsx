import { clockRules } from '../../../journey/clocks.ts'
import { isHeld, type Point, pointsSource } from '../../../sight/decisions/points.ts'
import { isVisitor } from '../../../store/access.ts'
import { type Acting, mayEver } from '../../../store/as.ts'
import { type Decided, type DecisionTally, decisionsAt, tallyDecisions } from '../../../store/decisions.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { Pagination } from '../../govuk/pagination.tsx'
import { SummaryList } from '../../govuk/summary-list.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, notFound, type Page, page } from '../../page.tsx'
import { noTeam } from '../measures/splits.tsx'
import { CountsTable, countOf } from './counts.tsx'
import { DecisionList } from './list.tsx'
import { ofPart } from './overview.tsx'
import { Choose, cutWords } from './parts.tsx'
import { decisionsHref, fileHref, overviewHref, pointHref, sayPeriod } from './period.ts'
import { readWanted, type Wanted, whichOf } from './reading.ts'

/** So many decisions stand on one page. */
const mostShown = 25

type Found = {
  readonly wanted: Wanted
  readonly some: readonly DecisionTally[]
  readonly listed: readonly Decided[]
  readonly at: number
}

/** `/performance/decisions/:point`: every decision at one point, with its reason, its time and what an audit found. */
export const decisionPointPage: Page = {
  path: `${decisionsHref}/:point`,
  room: 'inspection',
  show: async (asked) => {
    const reading = await readWanted(asked, (acting, wanted) => read(acting, asked, wanted))
    return answer(reading, (found) => (found === undefined ? notFound : shown(asked, found)))
  },
}

async function read(acting: Acting, { query }: Asked, wanted: Wanted): Promise<Found> {
  const { point, asking, period, part } = wanted
  const at = Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1)
  if (!isHeld(point)) return { wanted, some: [], listed: [], at }
  const [all] = await tallyDecisions(acting, [asking], period)
  const listed = mayEver(acting.worker, 'open figures to children')
    ? await decisionsAt(acting, asking, period, {
        which: whichOf(wanted),
        from: Math.min(at - 1, 10_000) * mostShown,
        most: mostShown,
        named: true,
      })
    : []
  return { wanted, some: ofPart(all ?? [], part), listed, at }
}

function shown(asked: Asked, found: Found) {
  const { point, period } = found.wanted
  return page({
    title: `${point.code} ${point.title}`,
    before: (
      <Breadcrumbs
        crumbs={[
          { words: 'Inspection', href: '/inspection' },
          { words: 'Decisions', href: overviewHref({ period, team: asked.query.team }) },
          { words: point.code },
        ]}
      />
    ),
    body: (
      <>
        <h1 class="govuk-heading-l">
          {point.code} {point.title}
        </h1>
        <p class="govuk-body-l">{point.asks}</p>
        {isHeld(point) ? (
          <Held asked={asked} {...found} />
        ) : (
          <Empty title="Goldthread does not record this yet">
            {point.notHeld.join(' ')} That no decisions stand here says nothing of how many there were.
          </Empty>
        )}
        <Definition point={point} />
      </>
    ),
  })
}

type Props = Found & { readonly asked: Asked }

const Held = (props: Props) => {
  const { asked, wanted } = props
  const { point, period, part, cut } = wanted
  const today = asked.store.clock.today()
  const mayOpen = mayEver(asked.worker, 'open figures to children')
  return (
    <>
      <Choose
        action={`${decisionsHref}/${point.code}`}
        teams={part.all}
        team={asked.query.team}
        {...{ today, period }}
        cut={mayOpen ? cut : undefined}
      />
      <CountsTable
        caption={`${part.name}, ${sayPeriod(period, today)}`}
        first="Team"
        mayOpen={mayOpen}
        rows={byTeam(props)}
      />
      {mayOpen ? (
        <List {...props} />
      ) : (
        <p class="govuk-body">
          The decisions themselves open to managers, performance analysts, the director and inspectors.
        </p>
      )}
    </>
  )
}

/** All together, and below each team that decided something. */
function byTeam({ asked, wanted: { point, period, part }, some }: Props) {
  const row = (name: string, team: string | undefined, own: readonly DecisionTally[]) => ({
    name,
    words: name,
    point,
    place: { period, team },
    some: own,
  })
  const named = some.map((one) => {
    const team = part.all.find(({ id }) => id === one.team)
    return row(team?.name ?? noTeam.name, team?.id ?? noTeam.inAddress, [one])
  })
  if (part.teams !== undefined) return [row(part.name, asked.query.team, some)]
  return [
    row('All teams', undefined, some),
    ...named.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
  ]
}

const List = ({ asked, wanted, some, listed, at }: Props) => {
  const { point, period, part, cut } = wanted
  const many = countOf(some, cut)
  const place = { period, team: asked.query.team, cut }
  const words = cutWords.find(([one]) => one === cut)?.[1] ?? ''
  const link = (page: number) => ({ href: `${pointHref(point.code, { ...place, page })}#list` })
  return (
    <section id="list" aria-label="The decisions">
      <h2 class="govuk-heading-m">
        {words} ({many})
      </h2>
      {listed.length === 0 ? (
        <Empty title={many === 0 ? 'There are none' : 'Nothing stands on this page'} level={3}>
          Each decision stands here with its day, its reason and the time that it took.
        </Empty>
      ) : (
        <DecisionList {...{ asked, point, listed }} teams={part.all} />
      )}
      <Hidden many={many} at={at} listed={listed} />
      {many > mostShown && (
        <Pagination
          label="More decisions"
          previous={at > 1 ? link(at - 1) : undefined}
          next={at * mostShown < many ? link(at + 1) : undefined}
        />
      )}
      {listed.length > 0 && !isVisitor(asked.worker.role) && (
        <p class="govuk-body">
          <a class="govuk-link" href={fileHref(point.code, place)}>
            All of them as a file, without names and without the words (CSV)
          </a>
        </p>
      )}
    </section>
  )
}

/** Counted, and not shown: whose records only named workers may open. Told where the list ends. */
const Hidden = ({ many, at, listed }: Pick<Found, 'at' | 'listed'> & { readonly many: number }) => {
  const hidden = many - (at - 1) * mostShown - listed.length
  if (listed.length === mostShown || hidden <= 0) return ''
  return (
    <InsetText>
      {hidden === 1 ? 'One decision is' : `${hidden} decisions are`} counted and not listed here: only named
      workers may open {hidden === 1 ? 'that record' : 'those records'}.
    </InsetText>
  )
}

const Definition = ({ point }: { readonly point: Point }) => (
  <section class="gt-measure" aria-label="What is counted">
    <h2 class="govuk-heading-m">What is counted</h2>
    <SummaryList
      rows={[
        ...(isHeld(point)
          ? [
              { key: 'Counts', value: `Each child in a record of these: ${titlesOf(point)}.` },
              { key: 'When', value: point.counted },
              { key: 'Limit', value: limitOf(point) },
              { key: 'Why, asked as', value: reasonsOf(point) },
            ]
          : []),
        { key: 'Not recorded yet', value: point.notHeld.join(' ') },
        { key: 'The nine points', value: pointsSource },
      ]}
    />
  </section>
)

const titlesOf = ({ by }: Point): string => by.map(({ type }) => type.title.toLowerCase()).join('; ')

const limitOf = ({ by }: Point): string => {
  const codes = new Set(by.map(({ clock }) => clock?.code))
  const said = clockRules
    .filter(({ code }) => codes.has(code))
    .map(
      ({ workingDays, source, certain, from }) =>
        `${workingDays} working ${workingDays === 1 ? 'day' : 'days'}, from ${from.slice(0, 4)} on. ${source}.${certain ? '' : ' To be confirmed.'}`,
    )
  return said.length === 0 ? 'None is set.' : said.join(' ')
}

const reasonsOf = ({ by }: Point): string =>
  [
    ...new Set(
      by.flatMap(({ type, reason }) =>
        reason.map((one) => (type.fields[one] ?? type.lines[one])?.label ?? one),
      ),
    ),
  ].join(' ')
