import type { NameOf } from '../../../define/kind.ts'
import { answersOf } from '../../../define/on-record.ts'
import { sayMonth } from '../../../plain/day.ts'
import type { Action } from '../../../sight/improvement/plan.ts'
import { commentary } from '../../../sight/performance/commentary.ts'
import { sayFigure } from '../../../sight/performance/figure.ts'
import type { Measure } from '../../../sight/performance/measure.ts'
import { findMeasure } from '../../../sight/performance/measures.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import { commentaryOn } from '../../../store/commentary.ts'
import { namesOf } from '../../../store/read.ts'
import type { Standing } from '../../../store/standing.ts'
import { type Team, teamsOf } from '../../../store/teams.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { SummaryList } from '../../govuk/summary-list.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, notFound, type Page, page } from '../../page.tsx'
import { actionsKnownBy, KnownBy } from '../improvement/known-by.tsx'
import { naming } from '../names.ts'
import { type Measured, measured } from './measured.ts'
import { type Chosen, measureHref, measuresHref, readMonth, sayChosen } from './month.ts'
import { Chart, FigureInWords, MonthForm, Target } from './parts.tsx'
import { BeginCommentary, frozenIn, Signed, saySigned } from './signed.tsx'
import { byLocality, byTeam, SplitTable } from './splits.tsx'

type View = {
  readonly asked: Asked
  readonly chosen: Chosen
  readonly of: Measured
  readonly teams: readonly Team[]
  /** All that was ever written about the measure, newest month first. */
  readonly written: readonly Standing[]
  readonly actions: readonly Action[]
  readonly nameOf: NameOf
}

/** `/measures/:code`: one measure, taken apart by team and locality, with what was said of it. */
export const measurePage: Page = {
  path: '/measures/:code',
  room: 'measures',
  show: async (asked) => {
    const { store, worker, params, query } = asked
    const measure = findMeasure(params.code ?? '')
    if (measure === undefined) return notFound
    const chosen = readMonth(query.month, store.clock.today())
    const reading = await as(store, worker, myWork, async (acting) => ({
      of: await measured(acting, measure, chosen.month),
      teams: await teamsOf(acting),
      written: await commentaryOn(acting, { measures: [measure.code] }),
      actions: await actionsKnownBy(acting, measure),
      names: await namesOf(acting),
    }))
    return answer(reading, ({ names, ...found }) =>
      page({
        title: measure.title,
        before: (
          <Breadcrumbs
            crumbs={[{ words: 'Measures', href: measuresHref(chosen.month) }, { words: measure.title }]}
          />
        ),
        body: <Whole asked={asked} chosen={chosen} nameOf={naming(names)} {...found} />,
      }),
    )
  },
}

const Whole = (view: View) => {
  const { asked, chosen, of } = view
  const today = asked.store.clock.today()
  const mayOpen = mayEver(asked.worker, 'open figures to children')
  return (
    <>
      <h1 class="govuk-heading-l">{of.measure.title}</h1>
      <p class="govuk-body-l">{of.measure.why}</p>
      <MonthForm action={`/measures/${of.measure.code}`} chosen={chosen} today={today} />
      <h2 class="govuk-heading-m">{sayChosen(of.month, today)}</h2>
      <FigureInWords of={of} mayOpen={mayOpen} />
      <Target of={of} />
      {!mayOpen && (
        <p class="govuk-body">
          The children behind the figure open to managers, performance analysts, the director and inspectors:
          only they need to know whose record it is.
        </p>
      )}
      <Chart of={of}>
        <Apart view={view} mayOpen={mayOpen} />
      </Chart>
      <Commentary {...view} />
      <KnownBy actions={view.actions} />
      <Definition measure={of.measure} />
    </>
  )
}

const Apart = ({ view, mayOpen }: { readonly view: View; readonly mayOpen: boolean }) => {
  const { asked, of, teams } = view
  const when = sayChosen(of.month, asked.store.clock.today())
  if (of.teams.length === 0)
    return (
      <Empty title={`Nobody was counted in ${when}`}>
        Once records hold {of.measure.counts.replace(/^each /, 'a ')}, the figure stands here by locality and
        team.
      </Empty>
    )
  const table = { measure: of.measure, month: of.month, mayOpen }
  return (
    <>
      {asked.query.by !== 'team' && (
        <SplitTable
          {...table}
          caption={`By locality, ${when}`}
          first="Locality"
          rows={byLocality(of.teams, teams)}
        />
      )}
      {asked.query.by !== 'locality' && (
        <SplitTable {...table} caption={`By team, ${when}`} first="Team" rows={byTeam(of.teams, teams)} />
      )}
      {mayEver(asked.worker, 'improve') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/improvement/teams?measure=${encodeURIComponent(of.measure.code)}`}>
            Compare teams over six months, and make a finding where it is needed
          </a>
        </p>
      )}
    </>
  )
}

const monthOfOne = (one: Standing) => answersOf(commentary, one).month

const Commentary = ({ asked, of, written, nameOf }: View) => {
  const { measure, month, figure } = of
  const here = written.filter((one) => monthOfOne(one) === month)
  const others = written.filter((one) => monthOfOne(one) !== month)
  const when = sayChosen(month, asked.store.clock.today())
  return (
    <section class="gt-measure" aria-label="Commentary">
      <h2 class="govuk-heading-m">Commentary on {when}</h2>
      {here.map((standing) => (
        <Signed standing={standing} now={figure} nameOf={nameOf} />
      ))}
      {here.length === 0 && (
        <Empty title={`Nobody has written about ${when} yet`} level={3}>
          What the figure shows, what it means for children, and what will be done about it, signed by a named
          person.
        </Empty>
      )}
      {mayEver(asked.worker, 'write commentary') && (
        <BeginCommentary
          measure={measure}
          month={month}
          words={here.length === 0 ? commentary.begin : 'Add another commentary'}
          quiet={here.length > 0}
        />
      )}
      {others.length > 0 && <Others measure={measure} others={others} nameOf={nameOf} />}
    </section>
  )
}

type OthersProps = {
  readonly measure: Measure
  readonly others: readonly Standing[]
  readonly nameOf: NameOf
}

const Others = ({ measure, others, nameOf }: OthersProps) => (
  <>
    <h3 class="govuk-heading-s">Commentary on other months</h3>
    <ul class="govuk-list govuk-list--spaced">
      {others.map((one) => {
        const month = monthOfOne(one)
        const frozen = frozenIn(one)
        return (
          <li>
            <a
              class="govuk-link"
              href={month === undefined ? `/measures/commentary/${one.id}` : measureHref(measure.code, month)}
            >
              {month === undefined ? 'Month not stated' : sayMonth(month).trim()}
            </a>
            {frozen === undefined ? '' : `: ${sayFigure(frozen)}`}. {saySigned(one, nameOf)}.
          </li>
        )
      })}
    </ul>
  </>
)

const Definition = ({ measure }: { readonly measure: Measure }) => (
  <section class="gt-measure" aria-label="What is counted">
    <h2 class="govuk-heading-m">What is counted</h2>
    <SummaryList
      rows={[
        { key: 'Counts', value: measure.counts },
        { key: 'Met when', value: measure.metWhen },
        {
          key: 'Better when',
          value: measure.better === 'more' ? 'the share is higher' : 'the share is lower',
        },
        { key: 'Where it comes from', value: measure.source },
        { key: 'Number', value: measure.code },
      ]}
    />
  </section>
)
