import { sayDay, sayMoment, sayMonth } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import {
  type Highlight,
  highlightOf,
  type MeasureNow,
  readHighlight,
} from '../../../sight/board/highlight.ts'
import type { ReportNote } from '../../../sight/board/register.ts'
import { measures } from '../../../sight/performance/measures.ts'
import { packOf } from '../../../sight/publishing/digest.ts'
import { findPublished } from '../../../sight/publishing/pack.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver, requireDeed } from '../../../store/as.ts'
import { issueReport, type ReportIssued, reportIssued } from '../../../store/board.ts'
import { packsEverApproved } from '../../../store/packs.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { Paragraphs } from '../../record/said.tsx'
import { BeginWith } from '../begin-with.tsx'
import { lastWholeMonth } from '../inspection/figures-now.ts'
import { Recorded } from '../inspection/recorded.tsx'
import { measured } from '../measures/measured.ts'
import { HighlightShown } from './highlight.tsx'
import { type BoardGround, readBoard, reportHref } from './reading.ts'

const titleOf = ({ month }: Pick<Highlight, 'month'>): string => `Highlight report, ${sayMonth(month).trim()}`

/** Makes the report of the last whole month from everything as it stands. For those who serve the board. */
async function makeReport(
  acting: Acting,
): Promise<{ readonly report: Highlight; readonly ground: BoardGround }> {
  requireDeed(acting, 'serve boards')
  const ground = await readBoard(acting)
  const { improvement, standsOf, nameOf, today } = ground.ground
  const month = lastWholeMonth(today)
  const packs = (await packsEverApproved(acting)).map(packOf)
  const now: MeasureNow[] = []
  for (const measure of measures) {
    const published = findPublished(packs, measure.code, month)
    now.push({ ...(await measured(acting, measure, month)), published })
  }
  const { board, issues } = ground
  return {
    ground,
    report: highlightOf({ month, today, improvement, standsOf, measured: now, issues, board, nameOf }),
  }
}

/** Gives the board the report of the last whole month. Undefined where the board has it already. */
export async function giveReport(acting: Acting): Promise<ReportIssued['id'] | undefined> {
  const { report } = await makeReport(acting)
  return issueReport(acting, { month: report.month, says: report })
}

/** `/board/report`: the report as it would be today, for officers; once given to the board it is frozen. */
export const draftReportPage: Page = {
  path: '/board/report',
  room: 'board',
  show: async ({ store, worker, query }) => {
    const reading = await as(store, worker, myWork, makeReport)
    return answer(reading, ({ report, ground }) => {
      const given = ground.reports.find(({ month }) => month === report.month)
      return page({
        title: `Draft: ${titleOf(report)}`,
        before: <Breadcrumbs crumbs={[{ words: 'Board', href: '/board' }, { words: 'Draft report' }]} />,
        body: <DraftReport report={report} given={given} isTwice={query.already === 'yes'} />,
      })
    })
  },
  act: async ({ store, worker }) => {
    const reading = await as(store, worker, myWork, giveReport)
    return answer(reading, (id) => go(id === undefined ? '/board/report?already=yes' : reportHref(id)))
  },
}

type DraftProps = {
  readonly report: Highlight
  readonly given: ReportIssued | undefined
  readonly isTwice: boolean
}

const DraftReport = ({ report, given, isTwice }: DraftProps) => (
  <>
    <h1 class="govuk-heading-l">Draft: {titleOf(report)}</h1>
    {given === undefined ? (
      <form method="post" action="/board/report">
        <p class="govuk-body">
          Made from the plan as it stands now. Once the board is given it, nobody can change it: what is to be
          added is written above it as a note.
        </p>
        <Button preventDoubleClick>Give this report to the board</Button>
      </form>
    ) : (
      <InsetText>
        {isTwice ? 'It was given already, and was not given again. ' : ''}
        The board has the report of {sayMonth(report.month).trim()}:{' '}
        <a class="govuk-link" href={reportHref(given.id)}>
          as it was given
        </a>
        . Below is how it would read today.
      </InsetText>
    )}
    <HighlightShown report={report} />
  </>
)

/** `/board/reports/:id`: a report as the board was given it, with the notes written since. */
export const boardReportPage: Page = {
  path: '/board/reports/:id',
  room: 'board',
  show: async (asked) => {
    const id = readId<'highlight report'>(asked.params.id)
    if (!id.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const ground = await readBoard(acting)
      return { issued: await reportIssued(acting, id.value), ground }
    })
    return answer(reading, (found) => {
      const report = readHighlight(found.issued.says)
      return page({
        title: titleOf(report),
        before: <Breadcrumbs crumbs={[{ words: 'Board', href: '/board' }, { words: titleOf(report) }]} />,
        body: <Given {...found} report={report} asked={asked} />,
      })
    })
  },
}

type GivenProps = {
  readonly asked: Asked
  readonly issued: ReportIssued
  readonly ground: BoardGround
  readonly report: Highlight
}

const Given = ({ asked, issued, ground: { board, ground }, report }: GivenProps) => {
  const notes = board.notes.filter(({ answers }) => answers.report === issued.id)
  return (
    <>
      <Recorded draft={asked.query.recorded} />
      <h1 class="govuk-heading-l">{titleOf(report)}</h1>
      <p class="govuk-body">
        Given to the board on {sayMoment(issued.issuedAt)} by {issued.issuedBy}, {issued.issuedAs}, as
        everything stood on {sayDay(report.asAt)}. It is not changed any more.
      </p>
      {mayEver(asked.worker, 'serve boards') && (
        <div class="gt-begin-list">
          <BeginWith
            kind="report note"
            words="Write a note on this report"
            answers={{ report: issued.id }}
            quiet
          />
        </div>
      )}
      {notes.map((note) => (
        <Note
          note={note}
          by={'recordedBy' in note.record ? ground.nameOf(String(note.record.recordedBy)) : ''}
        />
      ))}
      <HighlightShown report={report} />
    </>
  )
}

const Note = ({ note, by }: { readonly note: ReportNote; readonly by: string }) => (
  <InsetText>
    <strong>Note by {by}</strong>
    <Paragraphs words={note.answers.says ?? ''} />
  </InsetText>
)
