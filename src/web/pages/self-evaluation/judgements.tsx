import { addMonths, type Day, sayDay } from '../../../plain/day.ts'
import { announcedFrameworks } from '../../../sight/inspection/framework.ts'
import { readingOf } from '../../../sight/inspection/letters/kept.ts'
import { sayJudged } from '../../../sight/self-evaluation/areas.ts'
import { frameworkOptions, gradeOptions } from '../../../sight/self-evaluation/judgement.ts'
import {
  changesBetween,
  type Judged,
  judgedOf,
  type LetterRead,
  sayProgress,
  type Track,
  tracksOf,
  type VisitWithoutGrade,
  visitsWithoutGrade,
} from '../../../sight/self-evaluation/over-the-years.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver, NotFound } from '../../../store/as.ts'
import { lettersOnRecord } from '../../../store/letters.ts'
import { GradeChart } from '../../chart/grade-chart.tsx'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Details } from '../../govuk/details.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { type Entry, EntryHistory, EntrySaid, readEntry } from '../entry.tsx'
import { InspectionParts } from '../inspection/parts.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { letterHref, sayKind, sayTitle } from '../inspection/saying.ts'
import { readEvaluated } from './read.ts'

type View = {
  readonly asked: Asked
  readonly judged: readonly Judged[]
  readonly without: readonly VisitWithoutGrade[]
}

/** What was judged over the years: of every letter that was read, and of what was entered by hand. */
export async function readJudged(acting: Acting): Promise<Omit<View, 'asked'>> {
  const letters = (await lettersOnRecord(acting)).map(({ id, name, read }): LetterRead => {
    const reading = readingOf(read)
    return { id, name: sayTitle(reading, name), reading }
  })
  const { evaluation } = await readEvaluated(acting)
  return { judged: judgedOf(letters, evaluation.judgements), without: visitsWithoutGrade(letters) }
}

/** `/inspection/judgements`: what inspectors judged of each area, year by year, and the words of visits without a grade. */
export const judgements: Page = {
  path: '/inspection/judgements',
  room: 'inspection',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, readJudged)
    return answer(reading, (found) =>
      page({ title: 'Judgements over the years', body: <Years {...found} asked={asked} /> }),
    )
  },
}

const Years = (view: View) => {
  const { asked, judged } = view
  const tracks = tracksOf(judged)
  return (
    <>
      <h1 class="govuk-heading-l">Judgements over the years</h1>
      <InspectionParts worker={asked.worker} here="judgements" />
      <p class="govuk-body">
        From every letter and report that was read here, and from what somebody entered with its source. What
        was judged together then stands in each area that it belongs to today.
      </p>
      {mayEver(asked.worker, 'improve') && (
        <div class="gt-begin-list">
          <BeginWith kind="judgement" words="Enter a judgement" />
        </div>
      )}
      {tracks.length === 0 && (
        <Empty title="No grade is on record">
          Read a report with grades, or enter what was judged before. Focused and monitoring visits give no
          grade; their words can be entered too.
        </Empty>
      )}
      {tracks.map((track) => (
        <TrackPart track={track} judged={judged} today={asked.store.clock.today()} />
      ))}
      <WithoutGrade {...view} />
      <Frameworks judged={judged} today={asked.store.clock.today()} />
    </>
  )
}

type TrackProps = Pick<View, 'judged'> & { readonly track: Track; readonly today: Day }

const TrackPart = ({ track, judged, today }: TrackProps) => {
  const from = addMonths(judged[0]?.on ?? today, -6)
  const says = sayProgress(track)
  return (
    <section class="gt-measure" aria-label={sayJudged(track.area)}>
      <h2 class="govuk-heading-m">{sayJudged(track.area)}</h2>
      <p class="govuk-body-l">{says}</p>
      <GradeChart
        id={`grades-${track.area.replaceAll(' ', '-')}`}
        title={sayJudged(track.area)}
        says={says}
        marks={track.judged.filter(({ doubtful }) => doubtful === undefined)}
        changes={changesBetween(from, today).map(({ on }) => on)}
        from={from}
        until={today}
      />
      <CardTable
        caption={`${sayJudged(track.area)}, the latest first`}
        columns={[
          { words: 'Visit began on' },
          { words: 'Grade' },
          { words: 'Framework' },
          { words: 'Judged as' },
          { words: 'Source' },
        ]}
        rows={track.judged
          .toReversed()
          .map((one) => [
            sayDay(one.on),
            sayGrade(one),
            sayFrameworkOf(one.framework),
            sayJudged(one.area),
            <Source of={one} />,
          ])}
      />
    </section>
  )
}

export function sayGrade({ grade, says, doubtful }: Judged): string {
  if (doubtful !== undefined) return `Please check: ${doubtful}`
  const words = gradeOptions.find(({ code }) => code === grade)?.words ?? grade
  return says === undefined ? words : `${words}. “${says}”`
}

const sayFrameworkOf = (code: string): string =>
  frameworkOptions.find((one) => one.code === code)?.words ?? code

const Source = ({ of }: { readonly of: Judged }) =>
  of.in.by === 'letter' ? (
    <a class="govuk-link" href={letterHref(of.in.letter)}>
      {of.in.name}
    </a>
  ) : (
    <a class="govuk-link" href={`/inspection/judgements/${of.in.record}`}>
      {of.in.source}
    </a>
  )

const WithoutGrade = ({ without }: Pick<View, 'without'>) =>
  without.length === 0 ? (
    ''
  ) : (
    <section class="gt-measure" aria-label="Visits without a grade">
      <h2 class="govuk-heading-m">Visits without a grade</h2>
      <CardTable
        caption="Letters that give no grade, the latest first"
        columns={[
          { words: 'Visit began on' },
          { words: 'Letter' },
          { words: 'What it is' },
          { words: 'To improve' },
        ]}
        rows={without.toReversed().map((one) => [
          sayDay(one.on),
          <a class="govuk-link" href={`${letterHref(one.letter)}#improve`}>
            {one.name}
          </a>,
          sayKind(one),
          one.toImprove === 0
            ? 'Nothing listed'
            : `${one.toImprove} ${one.toImprove === 1 ? 'thing' : 'things'}`,
        ])}
      />
    </section>
  )

/** What changed in what is judged, between the first judgement on record and today. */
const Frameworks = ({ judged, today }: Pick<View, 'judged'> & { readonly today: Day }) => {
  const [first] = judged
  const changes = first === undefined ? [] : changesBetween(first.on, today)
  return (
    <Details summary="How the framework changed">
      <ul class="govuk-list govuk-list--bullet">
        {changes.map(({ on, words }) => (
          <li>
            {sayDay(on)}: {words}.
          </li>
        ))}
        {announcedFrameworks.map(({ says, source }) => (
          <li>
            {says} ({source}.)
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** `/inspection/judgements/:id`: a judgement that somebody entered, with its source and how it read before. */
export const judgementEntry: Page = {
  path: '/inspection/judgements/:id',
  room: 'inspection',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const entry = await readEntry(acting, 'read inspections', 'improvement', asked.params.id)
      if (entry.now.kind !== 'judgement') throw new NotFound()
      return entry
    })
    return answer(reading, (entry) =>
      page({
        title: 'Judgement',
        before: (
          <Breadcrumbs
            crumbs={[
              { words: 'Inspection', href: '/inspection' },
              { words: 'Judgements', href: '/inspection/judgements' },
              { words: 'Judgement' },
            ]}
          />
        ),
        body: <Entered entry={entry} asked={asked} />,
      }),
    )
  },
}

const Entered = ({ entry, asked }: { readonly entry: Entry; readonly asked: Asked }) => (
  <>
    <Recorded draft={asked.query.recorded} />
    <span class="govuk-caption-l">Judgement</span>
    <h1 class="govuk-heading-m">{entry.type.timeline(entry.now.answers, undefined, String)}</h1>
    {mayEver(asked.worker, 'improve') && (
      <div class="gt-begin-list">
        <BeginWith
          kind="judgement"
          words="Enter another"
          about="judgement of this visit"
          answers={ofSameVisit(entry)}
        />
        <BeginWith kind="judgement" words="Correct this judgement" record={entry.now.id} quiet />
      </div>
    )}
    <EntrySaid entry={entry} nameOf={String} />
    <EntryHistory entry={entry} nameOf={String} />
  </>
)

/** A report judges several areas: what is the same for all of them is not typed again. */
function ofSameVisit({ type, now: { answers } }: Entry): Readonly<Record<string, string>> {
  const same = ['startedOn', 'visit', 'framework', 'source']
  return Object.fromEntries(
    same.flatMap((question) => {
      const value = answers[question]
      const field = type.fields[question]
      if (value === undefined || field === undefined) return []
      const typed = field.kind.type(value)
      return Object.entries(typed).map(([part, text]) => [
        part === '' ? question : `${question}.${part}`,
        String(text),
      ])
    }),
  )
}
