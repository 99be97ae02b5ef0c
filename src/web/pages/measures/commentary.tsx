import type { NameOf } from '../../../define/kind.ts'
import { answersOf } from '../../../define/on-record.ts'
import { sayMoment, sayMonth } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { commentary } from '../../../sight/performance/commentary.ts'
import { sayFigure } from '../../../sight/performance/figure.ts'
import { findMeasure } from '../../../sight/performance/measures.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import { commentaryVersions } from '../../../store/commentary.ts'
import { namesOf } from '../../../store/read.ts'
import type { Standing } from '../../../store/standing.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { Details } from '../../govuk/details.tsx'
import { NotificationBanner } from '../../govuk/notification-banner.tsx'
import { type Asked, answer, notFound, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { naming } from '../names.ts'
import { type Measured, measured } from './measured.ts'
import { measureHref, measuresHref } from './month.ts'
import { frozenIn, Signed, saySigned, Words } from './signed.tsx'

type View = {
  readonly asked: Asked
  readonly of: Measured
  readonly versions: readonly Standing[]
  readonly now: Standing
  readonly nameOf: NameOf
}

/** `/measures/commentary/:id`: one commentary as it was signed, beside the figure as it is now. */
export const commentaryPage: Page = {
  path: '/measures/commentary/:id',
  room: 'measures',
  show: async (asked) => {
    const { store, worker, params } = asked
    const id = readId<'record'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, async (acting) => {
      const versions = await commentaryVersions(acting, id.value)
      const now = versions.at(-1)
      const { measure: code, month } = now === undefined ? {} : answersOf(commentary, now)
      const measure = findMeasure(code ?? '')
      if (now === undefined || measure === undefined || month === undefined) return undefined
      return { now, versions, of: await measured(acting, measure, month), names: await namesOf(acting) }
    })
    return answer(reading, (found) => (found === undefined ? notFound : shown(asked, found)))
  },
}

function shown(
  asked: Asked,
  { names, ...found }: Omit<View, 'asked' | 'nameOf'> & { readonly names: ReadonlyMap<string, string> },
) {
  const { measure, month } = found.of
  const title = `Commentary on ${sayMonth(month).trim()}`
  return page({
    title: `${title}: ${measure.title}`,
    before: (
      <Breadcrumbs
        crumbs={[
          { words: 'Measures', href: measuresHref(month) },
          { words: measure.title, href: measureHref(measure.code, month) },
          { words: title },
        ]}
      />
    ),
    body: <One asked={asked} nameOf={naming(names)} {...found} />,
  })
}

const One = ({ asked, of, now, versions, nameOf }: View) => {
  const { measure, month, figure } = of
  return (
    <>
      {asked.query.recorded !== undefined && (
        <>
          <meta name="goldthread-settled" content={asked.query.recorded} />
          <NotificationBanner isSuccess>
            Signed. The figure is frozen with it as it stood at that moment.
          </NotificationBanner>
        </>
      )}
      <h1 class="govuk-heading-l">Commentary on {sayMonth(month).trim()}</h1>
      <p class="govuk-body-l">{measure.title}</p>
      <Signed standing={now} now={figure} nameOf={nameOf} isWhole />
      <Button href={measureHref(measure.code, month)}>See the figure</Button>
      {mayEver(asked.worker, 'write commentary') && (
        <BeginWith kind={commentary.name} record={now.id} words="Correct this and sign again" quiet />
      )}
      <Earlier versions={versions.slice(0, -1)} nameOf={nameOf} />
    </>
  )
}

const Earlier = ({
  versions,
  nameOf,
}: {
  readonly versions: readonly Standing[]
  readonly nameOf: NameOf
}) => (
  <>
    {versions.toReversed().map((version) => {
      const frozen = frozenIn(version)
      return (
        <Details summary={`Version ${version.version}, signed on ${sayMoment(version.knownFrom)}`}>
          <p class="govuk-body">
            {saySigned(version, nameOf)}
            {frozen === undefined ? '' : `, on the figure ${sayFigure(frozen)}`}.
          </p>
          <Words standing={version} />
        </Details>
      )
    })}
  </>
)
