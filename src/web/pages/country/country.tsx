import { regions } from '../../../sight/country/authorities.ts'
import {
  type Choice,
  gradesIn,
  knownReports,
  type Picture,
  pictureOf,
  publishedGrades,
  reports,
} from '../../../sight/country/reports.ts'
import { periods, reportsCounted, topicsSource } from '../../../sight/country/topics.ts'
import type { Finding } from '../../../sight/improvement/plan.ts'
import type { Area } from '../../../sight/inspection/framework.ts'
import { sayShare } from '../../../sight/performance/figure.ts'
import { sayJudged } from '../../../sight/self-evaluation/areas.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { ShareBar } from '../../chart/share-bar.tsx'
import { Button } from '../../govuk/button.tsx'
import { Details } from '../../govuk/details.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { Select } from '../../govuk/select.tsx'
import { CardTable } from '../../look/cards.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { InspectionParts } from '../inspection/parts.tsx'
import { findingHref, shortened } from '../inspection/saying.ts'
import { capital } from '../names.ts'
import { readEvaluated } from '../self-evaluation/read.ts'
import { topicsOfOurs } from './ours.ts'
import { ByGrade, ByYears } from './spread.tsx'

type View = {
  readonly asked: Asked
  readonly choice: Choice
  readonly picture: Picture
  /** Our findings that speak of each topic, by its code. */
  readonly ours: ReadonlyMap<string, readonly Finding[]>
  /** How many findings we have in all. */
  readonly many: number
}

/** So many topics stand open; the rest are folded away. */
const listed = 12

/**
 * `/country`: what Ofsted most often says must improve in England, in whom and since when, with our own findings beside
 * it. `region`, `period` and `grade` narrow it.
 */
export const country: Page = {
  path: '/country',
  room: 'inspection',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, readEvaluated)
    const choice = choiceOf(asked.query)
    return answer(reading, ({ plan }) =>
      page({
        title: 'The country',
        body: (
          <Country
            asked={asked}
            choice={choice}
            picture={pictureOf(choice)}
            ours={topicsOfOurs(plan.findings)}
            many={plan.findings.length}
          />
        ),
      }),
    )
  },
}

const choiceOf = ({ region, period, grade }: Asked['query']): Choice => ({
  region: regions.find((one) => one === region),
  period: periods.find((one) => one === period),
  grade: publishedGrades.find((one) => one === grade),
})

const Country = (view: View) => (
  <>
    <h1 class="govuk-heading-l">The country</h1>
    <InspectionParts worker={view.asked.worker} here="country" />
    <p class="govuk-body">
      What Ofsted most often says must improve in England’s children’s services, in whom, and since when; and
      which of it was said of us.
    </p>
    <ChoiceForm {...view} />
    <Topics {...view} />
    <Ours {...view} />
    <ByGrade />
    <ByYears />
    <Grades choice={view.choice} />
    <section aria-label="What these figures are worth">
      <h2 class="govuk-heading-m">What these figures are worth</h2>
      <p class="govuk-body">{topicsSource}</p>
      <p class="govuk-body">
        Of {knownReports({}).length} of these reports, and of {reports.length - knownReports({}).length} older
        ones, published {reports[0]?.publishedOn.slice(0, 4)} to {reports.at(-1)?.publishedOn.slice(0, 4)},
        each is known by itself; a region, or a grade and years together, can only be counted in these. They
        were not chosen by what they say. A topic that is named often is not always the worst: inspectors
        write what they look at. Reports after March 2025 are not counted.
      </p>
    </section>
  </>
)

const ChoiceForm = ({ choice: { region, period, grade } }: View) => {
  const any = { value: '', words: 'All' }
  return (
    <form method="get" action="/country" class="gt-month">
      <Select
        name="grade"
        label="Overall grade"
        value={grade ?? ''}
        options={[any, ...publishedGrades.map((one) => ({ value: one, words: capital(one) }))]}
      />
      <Select
        name="period"
        label="Published"
        value={period ?? ''}
        options={[any, ...periods.map((one) => ({ value: one, words: one }))]}
      />
      <Select
        name="region"
        label="Region"
        value={region ?? ''}
        options={[any, ...regions.map((one) => ({ value: one, words: one }))]}
      />
      <Button classes="govuk-button--secondary">Show</Button>
    </form>
  )
}

/** What is counted: `Reports with the overall grade inadequate`. */
const sayChoice = ({ region, period, grade }: Choice): string =>
  [
    'Reports',
    ...(grade === undefined ? [] : [`with the overall grade ${grade}`]),
    ...(region === undefined ? [] : [`in ${region}`]),
    ...(period === undefined ? ['2018 to 2025'] : [`published ${period}`]),
  ].join(' ')

/** `151 of 259, 58%`. */
const sayOf = (found: number, of: number): string =>
  of === 0 ? 'none to count' : `${found} of ${of}, ${sayShare(found / of)}`

const Topics = ({ picture, choice, ours }: View) => {
  const [top, rest] = [
    picture.topics.slice(0, listed),
    picture.topics.slice(listed).filter(({ found }) => found > 0),
  ]
  const table = (topics: Picture['topics'], caption: string) => (
    <CardTable
      caption={caption}
      columns={[{ words: 'What must improve' }, { words: 'Reports that name it' }, { words: 'Said of us' }]}
      rows={topics.map(({ code, words, found, of }) => [
        words,
        <div class="gt-share">
          {of > 0 && <ShareBar share={found / of} />}
          {sayOf(found, of)}
        </div>,
        sayOurs(ours.get(code) ?? []),
      ])}
    />
  )
  return (
    <section aria-label="What must improve most often">
      <h2 class="govuk-heading-m">What must improve most often</h2>
      <p class="govuk-body">
        {sayChoice(choice)}: {picture.of}
        {picture.every ? '' : ' of those known one by one'}.
      </p>
      {picture.of < 20 && (
        <InsetText>
          {picture.of === 0
            ? 'None of the reports that are known one by one is among these. Choose fewer conditions.'
            : `Only ${picture.of}: too few to say what is usual.`}
        </InsetText>
      )}
      {picture.of > 0 && table(top, 'The topics named most often')}
      {picture.of > 0 && rest.length > 0 && (
        <Details summary={`${rest.length} more`}>{table(rest, 'The topics named less often')}</Details>
      )}
    </section>
  )
}

const sayOurs = (findings: readonly Finding[]): string =>
  findings.length === 0 ? 'No' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`

/** Our findings, each with the share of the country in which the same was found. */
const Ours = ({ ours, many, picture }: View) => {
  const found = picture.topics.filter(({ code }) => ours.has(code))
  const told = new Set([...ours.values()].flat().map(({ record }) => record.id)).size
  return (
    <section aria-label="Our findings beside them">
      <h2 class="govuk-heading-m">Our findings beside them</h2>
      {many === 0 ? (
        <p class="govuk-body">No finding of ours is on record yet.</p>
      ) : (
        <>
          <p class="govuk-body">
            {told} of our {many} {many === 1 ? 'finding speaks' : 'findings speak'} of something on this list,
            by the words in {many === 1 ? 'it' : 'them'}; a person has not checked it.
          </p>
          <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
            {found.map(({ code, words, found: reportsWith, of }) => (
              <li>
                {words}, also in {sayOf(reportsWith, of)} of the reports:{' '}
                {(ours.get(code) ?? []).map(({ record, answers }) => (
                  <>
                    <a class="govuk-link" href={findingHref(record.id)}>
                      {shortened(answers.words ?? 'Finding', 90)}
                    </a>{' '}
                  </>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const judged: readonly Area[] = [
  'overall',
  'leaders',
  'help and protection',
  'children in care and care leavers',
  'children in care',
  'care leavers',
]

/** The grades given, area by area, in the reports known one by one. */
const Grades = ({ choice }: Pick<View, 'choice'>) => {
  const known = knownReports(choice)
  if (known.length === 0) return ''
  const { byGrade, all } = reportsCounted
  return (
    <section aria-label="The grades">
      <h2 class="govuk-heading-m">The grades</h2>
      <p class="govuk-body">
        Of all {all} reports, {publishedGrades.map((grade) => `${byGrade[grade]} were ${grade}`).join(', ')}.
        By area, in {sayChoice(choice).toLowerCase()} that are known one by one:
      </p>
      <CardTable
        caption="Grades by area"
        columns={[
          { words: 'Area' },
          ...publishedGrades.map((grade) => ({ words: capital(grade), isNumeric: true })),
          { words: 'Reports', isNumeric: true },
        ]}
        rows={judged.map((area) => {
          const counts = gradesIn(area, known)
          const of = publishedGrades.reduce((sum, grade) => sum + counts[grade], 0)
          return [sayJudged(area), ...publishedGrades.map((grade) => String(counts[grade])), String(of)]
        })}
      />
    </section>
  )
}
