import type { NameOf } from '../../../define/kind.ts'
import { addDays, addMonths, dayOf, type Moment, sayDay } from '../../../plain/day.ts'
import { findEnglishAuthority } from '../../../sight/country/authorities.ts'
import { ownCounts } from '../../../sight/country/own-counts.ts'
import type { Finding, Plan } from '../../../sight/improvement/plan.ts'
import { sumOf } from '../../../sight/performance/figure.ts'
import type { Figure } from '../../../sight/performance/measure.ts'
import { sayJudged } from '../../../sight/self-evaluation/areas.ts'
import { type Judged, sayProgress, tracksOf } from '../../../sight/self-evaluation/over-the-years.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver } from '../../../store/as.ts'
import { authorityCode } from '../../../store/authority.ts'
import { tally } from '../../../store/figures.ts'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { StateTag } from '../inspection/lists.tsx'
import { InspectionParts } from '../inspection/parts.tsx'
import { actionHref, findingHref, passageHref, sayArea, shortened } from '../inspection/saying.ts'
import { type Sentence, sentencesOf } from '../inspection/threads.ts'
import { lastWholeMonth } from '../measures/month.ts'
import { readJudged } from '../self-evaluation/judgements.tsx'
import { readEvaluated } from '../self-evaluation/read.ts'
import { foundByInspectors } from '../self-evaluation/they-found.tsx'
import { type CompareProps, PublishedFigures } from './compare.tsx'

type View = CompareProps & {
  readonly asked: Asked
  readonly plan: Plan
  readonly judged: readonly Judged[]
  /** The letter that each finding stands in, by the finding’s id. */
  readonly saidIn: ReadonlyMap<string, Sentence>
  readonly nameOf: NameOf
}

/**
 * `/inspection/what-they-see`: what inspectors read before they come: the published figures beside ours, what was judged,
 * the last findings with our answers, and what is open since when. `beside` is an authority’s number.
 */
export const whatTheySee: Page = {
  path: '/inspection/what-they-see',
  room: 'inspection',
  show: async (asked) => {
    const { store, worker, query, parts } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      const { plan, nameOf } = await readEvaluated(acting)
      const own = findEnglishAuthority(await authorityCode(acting))?.code
      const sentences = await sentencesOf(acting, plan.findings)
      const saidIn = new Map(
        [...sentences].flatMap(([id, [first]]) => (first === undefined ? [] : [[id, first] as const])),
      )
      const { judged } = await readJudged(acting)
      return { plan, nameOf, own, saidIn, judged, ours: await ownFigures(acting) }
    })
    return answer(reading, (found) =>
      page({
        title: 'What they will see',
        body: (
          <See
            {...found}
            asked={asked}
            isSynthetic={parts.isSynthetic}
            beside={
              findEnglishAuthority(query.beside)?.code ?? (query.beside === undefined ? found.own : undefined)
            }
          />
        ),
      }),
    )
  },
}

/** What our record counts of each published figure in the last twelve whole months; nothing for a post that reads no figures. */
async function ownFigures(acting: Acting): Promise<ReadonlyMap<string, Figure>> {
  const found = new Map<string, Figure>()
  if (!mayEver(acting.worker, 'read figures')) return found
  const last = lastWholeMonth(acting.store.clock.today())
  const span = { from: addMonths(last, -11), to: addDays(addMonths(last, 1), -1) }
  for (const count of ownCounts) found.set(count.beside, sumOf(await tally(acting, count, span)))
  return found
}

const See = (view: View) => (
  <>
    <h1 class="govuk-heading-l">What they will see</h1>
    <InspectionParts worker={view.asked.worker} here="what-they-see" />
    <p class="govuk-body">
      Inspectors read before they come. This is what they find: the published figures, the last judgements,
      what was to improve, and our answers.
    </p>
    <Judgements judged={view.judged} />
    <Findings {...view} />
    <PublishedFigures {...view} />
  </>
)

const Judgements = ({ judged }: Pick<View, 'judged'>) => {
  const tracks = tracksOf(judged)
  return (
    <section aria-label="The judgements">
      <h2 class="govuk-heading-m">The judgements</h2>
      {tracks.length === 0 ? (
        <p class="govuk-body">
          None is on record.{' '}
          <a class="govuk-link" href="/inspection/judgements">
            Enter them
          </a>
          .
        </p>
      ) : (
        <CardTable
          caption="What was judged of each area"
          columns={[{ words: 'Area' }, { words: 'Over the years' }]}
          rows={tracks.map((track) => [
            <a class="govuk-link" href="/inspection/judgements">
              {sayJudged(track.area)}
            </a>,
            sayProgress(track),
          ])}
        />
      )}
    </section>
  )
}

const Findings = ({ plan, nameOf, saidIn }: View) => {
  const findings = plan.findings.filter(foundByInspectors)
  const open = findings.filter(({ state }) => state !== 'closed')
  const closed = findings.length - open.length
  return (
    <section aria-label="The last findings, and our answers">
      <h2 class="govuk-heading-m">The last findings, and our answers</h2>
      {findings.length === 0 ? (
        <Empty title="No finding is on record" level={3}>
          Read the last letter and make findings of it: each then stands here with our answer.
        </Empty>
      ) : (
        <CardTable
          caption={`${open.length} open, ${closed} closed`}
          showCaption
          captionSize="s"
          columns={[
            { words: 'What needs to improve' },
            { words: 'Area' },
            { words: 'Said in' },
            { words: 'On record since' },
            { words: 'State' },
            { words: 'Our answer' },
          ]}
          rows={open.map((finding) => [
            <a class="govuk-link" href={findingHref(finding.record.id)}>
              {finding.answers.words ?? 'Finding'}
            </a>,
            sayArea(finding.answers.area),
            <SaidIn sentence={saidIn.get(finding.record.id)} />,
            sayMade(finding.record),
            <StateTag state={finding.state} />,
            <Answer finding={finding} nameOf={nameOf} />,
          ])}
        />
      )}
    </section>
  )
}

const SaidIn = ({ sentence }: { readonly sentence: Sentence | undefined }) =>
  sentence === undefined ? (
    'Not stated'
  ) : (
    <a class="govuk-link" href={passageHref(sentence.passage)}>
      {shortened(sentence.title, 60)}
    </a>
  )

/** The day on which the finding was put on record. */
const sayMade = ({ madeAt }: Finding['record'] & { readonly madeAt?: Moment }): string =>
  madeAt === undefined ? 'Not known' : sayDay(dayOf(madeAt))

const Answer = ({ finding, nameOf }: { readonly finding: Finding; readonly nameOf: NameOf }) =>
  finding.actions.length === 0 ? (
    'None yet'
  ) : (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {finding.actions.map(({ record, answers }) => (
        <li>
          <a class="govuk-link" href={actionHref(record.id)}>
            {shortened(answers.what ?? 'Action', 80)}
          </a>
          {answers.owner === undefined ? '' : ` (${nameOf(answers.owner)})`}
        </li>
      ))}
    </ul>
  )
