import type { NameOf } from '../../../define/kind.ts'
import { answersOf } from '../../../define/on-record.ts'
import { commentary } from '../../../sight/performance/commentary.ts'
import { measures } from '../../../sight/performance/measures.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import { commentaryOn } from '../../../store/commentary.ts'
import { namesOf } from '../../../store/read.ts'
import type { Standing } from '../../../store/standing.ts'
import { briefingsUnread } from '../../../store/telling.ts'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { naming } from '../names.ts'
import { ToRead, type ToReadProps } from '../telling/to-read.tsx'
import { type Measured, measured } from './measured.ts'
import { type Chosen, measureHref, readMonth, sayChosen } from './month.ts'
import { Chart, FigureInWords, MonthForm, Target } from './parts.tsx'
import { BeginCommentary, Signed } from './signed.tsx'

type View = ToReadProps & {
  readonly asked: Asked
  readonly chosen: Chosen
  readonly all: readonly Measured[]
  readonly written: readonly Standing[]
  readonly nameOf: NameOf
}

/** `/measures`: the month in figures, each with its chart and what a named person says of it. */
export const measuresPage: Page = {
  path: '/measures',
  room: 'measures',
  show: async (asked) => {
    const { store, worker, query } = asked
    const chosen = readMonth(query.month, store.clock.today())
    const reading = await as(store, worker, myWork, async (acting) => {
      const all: Measured[] = []
      for (const measure of measures) all.push(await measured(acting, measure, chosen.month))
      const codes = measures.map(({ code }) => code)
      const written = await commentaryOn(acting, { measures: codes, month: chosen.month })
      return { all, written, names: await namesOf(acting), unread: await briefingsUnread(acting) }
    })
    return answer(reading, ({ all, written, names, unread }) =>
      page({
        title: `Measures, ${sayChosen(chosen.month, store.clock.today())}`,
        body: <Month {...{ asked, chosen, all, written, unread }} nameOf={naming(names)} />,
      }),
    )
  },
}

const about = (written: readonly Standing[], code: string): Standing | undefined =>
  written.find((one) => answersOf(commentary, one).measure === code)

const Month = (view: View) => {
  const { asked, chosen, all, written } = view
  const today = asked.store.clock.today()
  const unwritten = all.filter(({ measure }) => about(written, measure.code) === undefined)
  return (
    <>
      <h1 class="govuk-heading-l">Measures, {sayChosen(chosen.month, today)}</h1>
      <ToRead unread={view.unread} />
      <MonthForm action="/measures" chosen={chosen} today={today} />
      {all.map((one) => (
        <Part view={view} of={one} isFirstUnwritten={one === unwritten[0]} />
      ))}
    </>
  )
}

type PartProps = { readonly view: View; readonly of: Measured; readonly isFirstUnwritten: boolean }

const Part = ({ view, of, isFirstUnwritten }: PartProps) => {
  const { measure, month } = of
  const mayOpen = mayEver(view.asked.worker, 'open figures to children')
  return (
    <section class="gt-measure" aria-label={measure.title}>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={measureHref(measure.code, month)}>
          {measure.title}
        </a>
      </h2>
      <p class="govuk-body">{measure.why}</p>
      <FigureInWords of={of} mayOpen={mayOpen} />
      <Target of={of} />
      <Chart of={of}>
        <Said view={view} of={of} isFirstUnwritten={isFirstUnwritten} />
      </Chart>
    </section>
  )
}

const Said = ({ view: { asked, written, nameOf }, of, isFirstUnwritten }: PartProps) => {
  const { measure, month, figure } = of
  const standing = about(written, measure.code)
  const when = sayChosen(month, asked.store.clock.today())
  return (
    <>
      <h3 class="govuk-heading-s">Commentary</h3>
      {standing === undefined ? (
        <Empty title={`Nobody has written about ${when} yet`} level={4}>
          What the figure shows, what it means for children, and what will be done about it, signed by a named
          person.
        </Empty>
      ) : (
        <Signed standing={standing} now={figure} nameOf={nameOf} />
      )}
      {standing === undefined && mayEver(asked.worker, 'write commentary') && (
        <BeginCommentary measure={measure} month={month} quiet={!isFirstUnwritten} />
      )}
    </>
  )
}
