import {
  type ListProblem,
  type ListsMade,
  listsFileName,
  makeLists,
  problemsOf,
  workbookMedia,
} from '../../../exchange/annex-a.ts'
import { counted, inFigures } from '../../../plain/counted.ts'
import { type Day, readDay, readTypedDay, sayDay } from '../../../plain/day.ts'
import { fine, type Result, wrong } from '../../../plain/result.ts'
import type { AnnexRow, ToldList } from '../../../standards/annex-a/row.ts'
import { writeAnnexA } from '../../../standards/annex-a/write.ts'
import { decide, myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import type { Worker } from '../../../store/worker.ts'
import { Button } from '../../govuk/button.tsx'
import { DateInput } from '../../govuk/date-input.tsx'
import { Details } from '../../govuk/details.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { PageHeaderActions } from '../../govuk/page-header-actions.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Answer, type Asked, answer, hand, type Page, page } from '../../page.tsx'
import { HandOverParts } from './parts.tsx'

/** `/hand-over`: Ofsted's lists as at a day, how many rows each has, and what is missing in them. */
export const handOverLists: Page = {
  path: '/hand-over',
  room: 'hand-over',
  show: async (asked) => {
    const { store, worker, query } = asked
    const on = dayAsked(query, store.clock.today())
    const day = on.ok ? on.value : store.clock.today()
    const reading = await as(store, worker, myWork, (acting) => makeLists(acting, day, 'looked through'))
    const problem = on.ok ? undefined : on.problems[0]?.says
    return answer(reading, (made) => shown(asked, made, problem))
  },
}

/** The day that was typed into three boxes, or today. */
function dayAsked(query: Asked['query'], today: Day): Result<Day> {
  const typed = ['on-day', 'on-month', 'on-year'].map((name) => (query[name] ?? '').trim())
  if (typed.every((part) => part === '')) return fine(today)
  const read = readTypedDay(typed.join(' '))
  return read.ok && read.value > today ? wrong('', `${sayDay(read.value)} has not come yet.`) : read
}

/** `/hand-over/workbook`: the lists as one workbook. */
export const handOverWorkbook: Page = {
  path: '/hand-over/workbook',
  room: 'hand-over',
  act: async ({ store, worker, form }) => {
    const on = readDay(form.on ?? '')
    const today = store.clock.today()
    const asAt = on.ok && on.value <= today ? on.value : today
    const reading = await as(store, worker, myWork, (acting) => makeLists(acting, asAt, 'handed over'))
    if (reading.may !== 'yes') return answer(reading, () => cannotWrite(''))
    const workbook = await writeAnnexA(reading.value)
    return workbook.ok
      ? hand({ file: workbook.value, name: listsFileName(asAt), media: workbookMedia })
      : cannotWrite(workbook.problems.map(({ where, says }) => `${where}: ${says}`).join(' '))
  },
}

const cannotWrite = (says: string): Answer =>
  page({
    title: 'The workbook was not made',
    status: 422,
    body: (
      <>
        <h1 class="govuk-heading-l">The workbook was not made</h1>
        <p class="govuk-body">{says}</p>
        <Button href="/hand-over">Back to the lists</Button>
      </>
    ),
  })

const shown = (asked: Asked, made: ListsMade, problem: string | undefined): Answer =>
  page({
    title: 'Lists for inspectors',
    hasErrors: problem !== undefined,
    status: problem === undefined ? 200 : 422,
    body: (
      <>
        {problem !== undefined && <ErrorSummary errors={[{ words: problem, href: '#on-day' }]} />}
        <PageHeaderActions title="Lists for inspectors" titleClasses="govuk-heading-l">
          <form method="post" action="/hand-over/workbook">
            <input type="hidden" name="on" value={made.asAt} />
            <Button>Make the workbook</Button>
          </form>
        </PageHeaderActions>
        <HandOverParts worker={asked.worker} here="lists" />
        <p class="govuk-body-l">
          Ofsted’s child-level lists (Annex A, January 2024), as at {sayDay(made.asAt)}.
        </p>
        <AsAt day={made.asAt} problem={problem} />
        <Lists made={made} />
        {made.lists.map((told) => (
          <Problems told={told} mayOpen={mayOpenRecords(asked.worker)} />
        ))}
      </>
    ),
  })

/** Asks for another day: lists are taken as at the first day of an inspection. */
const AsAt = ({ day, problem }: { readonly day: Day; readonly problem: string | undefined }) => (
  <form method="get" action="/hand-over">
    <DateInput
      id="on"
      name="on"
      legend="As at which day?"
      legendClasses="govuk-fieldset__legend--s"
      hint="The first day of the inspection, or today."
      error={problem}
      value={{
        day: String(Number(day.slice(8))),
        month: String(Number(day.slice(5, 7))),
        year: day.slice(0, 4),
      }}
    />
    <Button classes="govuk-button--secondary">Show the lists of that day</Button>
  </form>
)

const thingsWrong = (told: ToldList): number =>
  told.rows.reduce((sum, { problems }) => sum + problems.length, 0)

const Lists = ({ made }: { readonly made: ListsMade }) => (
  <>
    <CardTable
      caption="What is in the workbook"
      showCaption
      columns={[
        { words: 'List' },
        { words: 'What it holds' },
        { words: 'Rows', isNumeric: true },
        { words: 'Missing or not as the form has it', isNumeric: true },
      ]}
      rows={made.lists.map((told) => [
        `${told.list.number}. ${told.list.title}`,
        told.list.about,
        inFigures(told.rows.length),
        <a class="govuk-link" href={`#list-${told.list.number}`}>
          {counted(thingsWrong(told), 'thing', 'things')}
        </a>,
      ])}
    />
    {made.hidden > 0 && (
      <p class="govuk-body">
        {counted(made.hidden, 'person', 'people')} on record {made.hidden === 1 ? 'is' : 'are'} restricted to
        named workers and {made.hidden === 1 ? 'is' : 'are'} not in these lists. One of those workers can make
        lists with them.
      </p>
    )}
    <p class="govuk-body">
      Two more sheets say from which record each row comes, and what is missing. Every child in the lists has
      an entry in the log that says who made them.
    </p>
  </>
)

const Problems = ({ told, mayOpen }: { readonly told: ToldList; readonly mayOpen: boolean }) => {
  const problems = problemsOf(told)
  return (
    <section id={`list-${told.list.number}`} aria-label={`What is missing in list ${told.list.number}`}>
      <h2 class="govuk-heading-m">
        List {told.list.number}: {told.list.title}
      </h2>
      {told.rows.length === 0 ? (
        <Empty title="No rows" level={3}>
          {told.list.about} Nothing like it is on record for this day.
        </Empty>
      ) : problems.length === 0 ? (
        <p class="govuk-body">Nothing is missing in its {counted(told.rows.length, 'row', 'rows')}.</p>
      ) : (
        problems.map((problem) => <ProblemRows problem={problem} mayOpen={mayOpen} />)
      )}
    </section>
  )
}

/** So many rows of one problem are shown; the workbook has them all. */
const mostRows = 25

const ProblemRows = ({
  problem: { heading, says, rows },
  mayOpen,
}: {
  readonly problem: ListProblem
  readonly mayOpen: boolean
}) => (
  <Details summary={`${heading}: ${says} (${counted(rows.length, 'row', 'rows')})`}>
    <ul class="govuk-list">
      {rows.slice(0, mostRows).map((row) => (
        <li>
          Child {row.cells.childId ?? 'without a number'}
          {mayOpen && <RecordLink row={row} />}
        </li>
      ))}
    </ul>
    {rows.length > mostRows && (
      <p class="govuk-body">
        {inFigures(mostRows)} of {inFigures(rows.length)} are shown. The sheet “Problems” of the workbook has
        them all.
      </p>
    )}
  </Details>
)

/** The record that the row tells of: the first that is not the child's own. */
const RecordLink = ({ row: { traces } }: { readonly row: AnnexRow }) => {
  const trace = traces.find(({ kind }) => kind !== 'person')
  return trace === undefined ? (
    ''
  ) : (
    <>
      {': '}
      <a class="govuk-link" href={`/records/${trace.record}`}>
        open the {trace.kind}
      </a>
    </>
  )
}

/** Analysts make the lists and do not open records; a manager or the director may, for a reason. */
const mayOpenRecords = (worker: Worker): boolean =>
  decide({
    role: worker.role,
    deed: 'read a child',
    purpose: myWork,
    relations: new Set(),
    sensitivity: 'usual',
  }).may !== 'no'
