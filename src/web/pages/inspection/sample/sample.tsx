import { counted } from '../../../../plain/counted.ts'
import { type Moment, sayMoment } from '../../../../plain/day.ts'
import { readId } from '../../../../plain/id.ts'
import { inspectionQuestionKind } from '../../../../sight/inspection/sample/inspector-question.ts'
import { myWork } from '../../../../store/access.ts'
import { as, mayEver } from '../../../../store/as.ts'
import { type Errand, findErrand } from '../../../../store/errands.ts'
import { namesOf } from '../../../../store/read.ts'
import { filesOf, type SampleFile } from '../../../../store/sample-files.ts'
import { drawsOf, getSample, type KeptDraw, type Sample } from '../../../../store/samples.ts'
import type { Standing } from '../../../../store/standing.ts'
import type { Route } from '../../../../store/tables.ts'
import { type Invitation, invitationsTo, questionsTo } from '../../../../store/visitors.ts'
import { Breadcrumbs } from '../../../govuk/breadcrumbs.tsx'
import { Button } from '../../../govuk/button.tsx'
import { PageHeaderActions } from '../../../govuk/page-header-actions.tsx'
import { CardTable } from '../../../look/cards.tsx'
import { Empty } from '../../../look/empty.tsx'
import { type Asked, answer, notFound, type Page, page } from '../../../page.tsx'
import { BeginWith } from '../../begin-with.tsx'
import { ErrandState } from '../errand-state.tsx'
import { FilesTable } from './files-table.tsx'
import { drawHref, invitationHref, routeWords, sampleHref } from './saying.ts'

type View = {
  readonly asked: Asked
  readonly sample: Sample
  readonly errand: Errand | undefined
  readonly draws: readonly KeptDraw[]
  readonly files: readonly SampleFile[]
  readonly invitations: readonly Invitation[]
  readonly questions: readonly Standing[]
  readonly names: ReadonlyMap<string, string>
}

/** `/inspection/sample/:id`: the files of one visit by the way they came, who is invited to read them, and what they ask. */
export const samplePage: Page = {
  path: '/inspection/sample/:id',
  room: 'inspection',
  show: async (asked) => {
    const id = readId<'sample'>(asked.params.id)
    if (!id.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => ({
      sample: await getSample(acting, id.value),
      errand: await findErrand(acting, 'draw', id.value),
      draws: await drawsOf(acting, id.value),
      files: await filesOf(acting, id.value),
      invitations: await invitationsTo(acting, id.value),
      questions: await questionsTo(acting, id.value, inspectionQuestionKind),
      names: await namesOf(acting),
    }))
    return answer(reading, (view) =>
      page({
        title: view.sample.title,
        before: <Breadcrumbs crumbs={crumbs(view.sample.title)} />,
        body: <SampleBody asked={asked} {...view} />,
      }),
    )
  },
}

const crumbs = (title: string) => [
  { words: 'Inspection', href: '/inspection' },
  { words: 'Files that are read', href: '/inspection/sample' },
  { words: title },
]

const SampleBody = (view: View) => {
  const { sample, draws, files, errand, asked } = view
  return (
    <>
      <PageHeaderActions title={sample.title} titleClasses="govuk-heading-l">
        <Button
          href={`${sampleHref(sample.id)}/draw`}
          classes={draws.length > 0 ? 'govuk-button--secondary' : ''}
        >
          {draws.length === 0 ? 'Draw twelve files' : 'Draw once more'}
        </Button>
        <Button href={`${sampleHref(sample.id)}/add`} classes="govuk-button--secondary">
          Add files asked for or suggested
        </Button>
      </PageHeaderActions>
      <ErrandState errand={errand} today={asked.store.clock.today()} here={sampleHref(sample.id)} />
      <Drawn draws={draws} files={files} />
      <Chosen route="asked for" files={files} />
      <Chosen route="suggested" files={files} />
      <Invited {...view} />
      <Questions {...view} />
    </>
  )
}

/** How many files of a draw are not shown any more, because a record was restricted since. */
export const hiddenIn = (draw: KeptDraw, files: readonly SampleFile[]): number =>
  draw.drawn.length - files.filter((file) => file.draw === draw.id).length

const Drawn = ({ draws, files }: Pick<View, 'draws' | 'files'>) => (
  <section aria-label={routeWords.drawn}>
    <h2 class="govuk-heading-m">{routeWords.drawn}</h2>
    {draws.length === 0 && (
      <Empty title="Nothing was drawn yet" level={3}>
        A draw takes children by chance from all who are open today, and keeps everything that it takes to
        draw again.
      </Empty>
    )}
    {draws.map((draw) => (
      <>
        {files.some((file) => file.draw === draw.id) && (
          <FilesTable
            caption={`Draw ${draw.number} of ${draws.length}: ${draw.why}`}
            files={files.filter((file) => file.draw === draw.id)}
          />
        )}
        <p class="govuk-body">
          {draw.drawn.length} of {counted(draw.population.length, 'child', 'children')}, on{' '}
          {sayMoment(draw.madeAt)}, by {draw.madeBy}.{' '}
          <a class="govuk-link" href={drawHref(draw.id)}>
            How they were drawn, and draw again
            <span class="govuk-visually-hidden"> (draw {draw.number})</span>
          </a>
          .
          {hiddenIn(draw, files) > 0 &&
            ` ${counted(hiddenIn(draw, files), 'file is', 'files are')} not shown: the record was restricted since.`}
        </p>
      </>
    ))}
  </section>
)

const Chosen = ({ route, files }: { readonly route: Route; readonly files: readonly SampleFile[] }) => {
  const some = files.filter((file) => file.route === route)
  if (some.length === 0) return ''
  return (
    <section aria-label={routeWords[route]}>
      <h2 class="govuk-heading-m">{routeWords[route]}</h2>
      <FilesTable caption={`${counted(some.length, 'file')}, not drawn`} files={some} />
    </section>
  )
}

/** Whether an invitation runs now, as people say it. */
export function sayTime({ from, until }: Pick<Invitation, 'from' | 'until'>, now: Moment): string {
  if (until <= now) return `Ended ${sayMoment(until)}`
  return from > now
    ? `From ${sayMoment(from)} until ${sayMoment(until)}`
    : `Reads now, until ${sayMoment(until)}`
}

const Invited = ({ asked, sample, invitations }: View) => {
  const mayInvite = mayEver(asked.worker, 'invite visitors')
  return (
    <section aria-label="Who may read">
      <h2 class="govuk-heading-m">Who may read</h2>
      {invitations.length === 0 ? (
        <p class="govuk-body">Nobody from outside was invited yet.</p>
      ) : (
        <CardTable
          caption="Accounts for this visit"
          columns={[{ words: 'Name' }, { words: 'May read' }, { words: 'Scope' }]}
          rows={invitations.map((one) => [
            <a class="govuk-link" href={invitationHref(one.id)}>
              {one.name}
            </a>,
            <>
              {sayTime(one, asked.store.clock.now())}
              <br />
              {one.role === 'inspector'
                ? 'These files; others for a reason, which is kept'
                : 'These files and no others'}
            </>,
            `${one.scope} (${one.framework})`,
          ])}
        />
      )}
      {mayInvite && (
        <div class="gt-begin-list">
          <Button href={`${sampleHref(sample.id)}/invite`} classes="govuk-button--secondary">
            Invite somebody to read
          </Button>
          {invitations.length > 0 && (
            <Button href={`${sampleHref(sample.id)}/read`} classes="govuk-button--secondary">
              What they have read
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

const Questions = ({ sample, questions, names, asked }: View) => {
  if (questions.length === 0) return ''
  const canRequest = asked.store.types.some(({ name }) => name === 'inspection request')
  return (
    <section aria-label="What they ask">
      <h2 class="govuk-heading-m">What they ask</h2>
      <CardTable
        caption={counted(questions.length, 'question')}
        columns={[{ words: 'Question' }, { words: 'Asked' }, { words: 'Answer it' }]}
        rows={questions.map(({ answers, recordedBy, madeAt, id }) => [
          <>
            {String(answers.asked ?? '')}
            {typeof answers.page === 'string' && (
              <>
                <br />
                <a class="govuk-link" href={answers.page}>
                  The page it is about
                </a>
              </>
            )}
          </>,
          `${names.get(recordedBy) ?? ''}, ${sayMoment(madeAt)}`,
          canRequest && (
            <BeginWith
              kind="inspection request"
              words="Make it a request"
              about={`of: ${String(answers.asked ?? '')}`}
              before={id}
              answers={{
                what: String(answers.asked ?? ''),
                askedBy: names.get(recordedBy) ?? '',
                ...(sample.visit === undefined ? {} : { visit: sample.visit }),
              }}
              quiet
            />
          ),
        ])}
      />
    </section>
  )
}
