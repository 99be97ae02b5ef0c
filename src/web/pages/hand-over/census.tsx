import { bringCensusIn, cinCensus, readCensusFile } from '../../../exchange/cin-census-in.ts'
import { censusFileName, lastCensusYear, makeCensus } from '../../../exchange/cin-census-out.ts'
import { reconciledFrom, sayReckoned, totalOf } from '../../../exchange/reconciled.ts'
import { sayMoment } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { sayProblem } from '../../../plain/result.ts'
import { censusYears, isCensusYear, sayYear } from '../../../standards/cin-census/census-year.ts'
import { myWork } from '../../../store/access.ts'
import { VersionTaken } from '../../../store/append.ts'
import { as, requireDeed } from '../../../store/as.ts'
import { type Import, type ImportId, importFile, importsDone } from '../../../store/imports.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { FileUpload } from '../../govuk/file-upload.tsx'
import { NotificationBanner } from '../../govuk/notification-banner.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { Select } from '../../govuk/select.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Answer, type Asked, answer, go, hand, notFound, type Page, page } from '../../page.tsx'
import { HandOverParts } from './parts.tsx'
import { Reconciliation } from './reconciliation.tsx'
import { findWaiting, letWait, type WaitingId, waitsFor } from './waiting-files.ts'

/** The largest census that the page takes, in bytes: a council of 50,000 children. The command line takes larger ones. */
const mostBytes = 60_000_000

const censusHref = '/hand-over/census'
const importHref = (id: ImportId): string => `${censusHref}/imports/${id}`

/** `/hand-over/census`: makes the census of a year, and brings one in, tried first. */
export const handOverCensus: Page = {
  path: censusHref,
  room: 'hand-over',
  takes: mostBytes + 100_000,
  show: (asked) => showCensus(asked, undefined),
  act: async (asked) => {
    const { store, worker, files } = asked
    const may = await as(store, worker, myWork, async (acting) => requireDeed(acting, 'exchange returns'))
    if (may.may !== 'yes') return answer(may, () => notFound)
    const { census } = files
    if (census === undefined || (census.size === 0 && census.name === ''))
      return showCensus(asked, 'Choose the census file first.')
    if (census.size > mostBytes)
      return showCensus(asked, 'This file is larger than 60 MB. The command “import cin-census” takes it.')
    const file = await readCensusFile(nameOf(census.name), census.stream())
    if (!file.ok) return showCensus(asked, file.problems.map(sayProblem).join(' '))
    const tried = await as(store, worker, myWork, (acting) => bringCensusIn(acting, file.value, 'try'))
    return answer(tried, ({ reconciled }) =>
      page({
        title: 'What this file would bring in',
        before: <BackToCensus here="What this file would bring in" />,
        body: (
          <>
            <h1 class="govuk-heading-l">What this file would bring in</h1>
            <p class="govuk-body">
              {file.value.name}, a census of {sayYear(reconciled.year)}. Nothing has been changed yet.
            </p>
            {totalOf(reconciled).kept === 0 ? (
              <p class="govuk-body">There is nothing new in it to bring in.</p>
            ) : (
              <BringIn id={letWait(store, worker, file.value)} />
            )}
            <Reconciliation reconciled={reconciled} />
          </>
        ),
      }),
    )
  },
}

const nameOf = (name: string): string =>
  name.replaceAll('\u0000', '').split(/[\\/]/).at(-1)?.slice(0, 200).trim() || 'census.xml'

const BringIn = ({ id }: { readonly id: WaitingId }) => (
  <form method="post" action={`${censusHref}/bring-in`}>
    <input type="hidden" name="file" value={id} />
    <Button preventDoubleClick>Bring it in</Button>
  </form>
)

/** `/hand-over/census/bring-in`: brings in the file that was tried. */
export const handOverBringIn: Page = {
  path: `${censusHref}/bring-in`,
  room: 'hand-over',
  act: async ({ store, worker, form }) => {
    const id = readId<'waiting file'>(form.file)
    const file = id.ok ? findWaiting(store, worker, id.value) : undefined
    if (file === undefined) return noLongerWaiting
    const brought = await as(store, worker, myWork, (acting) =>
      bringCensusIn(acting, file, 'bring in'),
    ).catch(unlessTaken)
    if (brought === undefined) return writtenMeanwhile
    return answer(brought, ({ entry }) =>
      entry === undefined ? notFound : go(`${importHref(entry)}?done=yes`),
    )
  },
}

/** Somebody changed a record while the file was compared with it: then nothing is written. */
function unlessTaken(error: unknown): undefined {
  if (!(error instanceof VersionTaken)) throw error
}

const writtenMeanwhile: Answer = page({
  title: 'Somebody wrote in the meantime',
  status: 409,
  body: (
    <>
      <h1 class="govuk-heading-l">Somebody wrote in the meantime</h1>
      <p class="govuk-body">
        A record that the file is about was changed while it was brought in. Nothing of the file was written.
        Give the file once more, so that it is compared with the record as it stands now.
      </p>
      <Button href={censusHref}>Give the file once more</Button>
    </>
  ),
})

const noLongerWaiting: Answer = page({
  title: 'This file waits no longer',
  status: 409,
  body: (
    <>
      <h1 class="govuk-heading-l">This file waits no longer</h1>
      <p class="govuk-body">
        It has been brought in already, or it has waited for more than {waitsFor} minutes. Nothing was changed
        now. The list of files says which were brought in.
      </p>
      <Button href={censusHref}>See the files that were brought in</Button>
    </>
  ),
})

/** `/hand-over/census/imports/:id`: what became of a file that was brought in. */
export const handOverImport: Page = {
  path: `${censusHref}/imports/:id`,
  room: 'hand-over',
  show: async ({ store, worker, params, query }) => {
    const id = readId<'import'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, (acting) => importFile(acting, id.value))
    return answer(reading, ({ name, at, by, reconciliation }) => {
      const reconciled = reconciledFrom(reconciliation)
      return page({
        title: `What became of ${name}`,
        before: <BackToCensus here={name} />,
        body: (
          <>
            {query.done === 'yes' && <NotificationBanner isSuccess>Brought in.</NotificationBanner>}
            <h1 class="govuk-heading-l">What became of {name}</h1>
            <p class="govuk-body">
              A census of {sayYear(reconciled.year)}, brought in by {by} on {sayMoment(at)}.
            </p>
            <Reconciliation reconciled={reconciled} />
          </>
        ),
      })
    })
  },
}

const BackToCensus = ({ here }: { readonly here: string }) => (
  <Breadcrumbs
    crumbs={[
      { words: 'Hand over', href: '/hand-over' },
      { words: 'Children in need census', href: censusHref },
      { words: here },
    ]}
  />
)

/** `/hand-over/census/file`: the census of a year, as a file. */
export const handOverCensusFile: Page = {
  path: `${censusHref}/file`,
  room: 'hand-over',
  act: async ({ store, worker, form, parts }) => {
    const year = Number(form.year)
    if (!isCensusYear(year)) return notFound
    const reading = await as(store, worker, myWork, (acting) =>
      makeCensus(acting, { year, all: form.scope === 'all', release: parts.version }),
    )
    return answer(reading, (made) =>
      made.ok
        ? hand({
            file: Buffer.from(made.value.xml),
            name: censusFileName(year, store.clock.now()),
            media: 'application/xml',
          })
        : cannotWrite(made.problems.map(sayProblem).join(' ')),
    )
  },
}

const cannotWrite = (says: string): Answer =>
  page({
    title: 'The census was not made',
    status: 422,
    body: (
      <>
        <h1 class="govuk-heading-l">The census was not made</h1>
        <p class="govuk-body">{says}</p>
        <Button href={censusHref}>Back to the census</Button>
      </>
    ),
  })

async function showCensus(asked: Asked, problem: string | undefined): Promise<Answer> {
  const reading = await as(asked.store, asked.worker, myWork, (acting) => importsDone(acting, cinCensus))
  return answer(reading, (imports) =>
    page({
      title: 'Children in need census',
      hasErrors: problem !== undefined,
      status: problem === undefined ? 200 : 422,
      body: (
        <>
          {problem !== undefined && <ErrorSummary errors={[{ words: problem, href: '#census' }]} />}
          <h1 class="govuk-heading-l">Children in need census</h1>
          <HandOverParts worker={asked.worker} here="census" />
          <MakeCensus asked={asked} />
          <ReadCensus problem={problem} />
          <Imports imports={imports} />
        </>
      ),
    }),
  )
}

const MakeCensus = ({ asked }: { readonly asked: Asked }) => (
  <form method="post" action={`${censusHref}/file`}>
    <h2 class="govuk-heading-m">Make the census</h2>
    <Select
      name="year"
      label="Which year?"
      hint="From 1 April to 31 March."
      value={String(lastCensusYear(asked.store.clock.today()))}
      options={censusYears.toReversed().map((year) => ({ value: String(year), words: sayYear(year) }))}
    />
    <Radios
      name="scope"
      legend="What should be in it?"
      legendClasses="govuk-fieldset__legend--s"
      value="year"
      choices={[
        { value: 'year', words: 'What belongs to the year', hint: 'For the Department for Education.' },
        {
          value: 'all',
          words: 'Everything on record that the census has a place for',
          hint: 'For moving a record to another system.',
        },
      ]}
    />
    <Button>Make the census</Button>
  </form>
)

const ReadCensus = ({ problem }: { readonly problem: string | undefined }) => (
  <form method="post" action={censusHref} enctype="multipart/form-data">
    <h2 class="govuk-heading-m">Bring a census in</h2>
    <p class="govuk-body">
      Goldthread first says what the file would bring in, row by row. Nothing is changed until you say so, and
      what was written here is never changed by a file.
    </p>
    <FileUpload
      name="census"
      label="The census file"
      labelClasses="govuk-label--s"
      hint="XML of a census from 2021/22 to 2025/26, as a case system writes it. Up to 60 MB."
      error={problem}
      attributes={{ accept: '.xml,application/xml,text/xml' }}
    />
    <Button classes="govuk-button--secondary" preventDoubleClick>
      See what it would bring in
    </Button>
  </form>
)

const Imports = ({ imports }: { readonly imports: readonly Import[] }) => (
  <section aria-label="Files brought in">
    <h2 class="govuk-heading-m">Files brought in</h2>
    {imports.length === 0 ? (
      <Empty title="No census has been brought in yet" level={3}>
        Each file that is brought in stands here, with what became of every row of it.
      </Empty>
    ) : (
      <CardTable
        caption="Files brought in, the last one first"
        columns={[{ words: 'File' }, { words: 'Brought in' }, { words: 'Rows' }]}
        rows={imports.map(({ id, name, at, by, reconciliation }) => [
          <a class="govuk-link" href={importHref(id)}>
            {name}
          </a>,
          `${sayMoment(at)}, by ${by}`,
          sayReckoned(totalOf(reconciledFrom(reconciliation))),
        ])}
      />
    )}
  </section>
)
