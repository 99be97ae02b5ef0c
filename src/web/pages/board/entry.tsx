import { answersOf } from '../../../define/on-record.ts'
import { sayMonth } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { boardAction } from '../../../sight/board/board-action.ts'
import { boardDecision } from '../../../sight/board/decision.ts'
import { boardPaper } from '../../../sight/board/paper.ts'
import { boardTypes } from '../../../sight/board/register.ts'
import { reportNote } from '../../../sight/board/report-note.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver, NotFound } from '../../../store/as.ts'
import { boardFile } from '../../../store/board.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Thread, type ThreadStep } from '../../look/thread.tsx'
import { type Asked, answer, notFound, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import {
  EntryHistory,
  EntrySaid,
  EntrySigned,
  handFile,
  readEntry,
  type SignedEntry,
  withRecordNames,
} from '../entry.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { issueHref, planHref, shortened } from '../inspection/saying.ts'
import { type BoardGround, boardEntryHref, meetingHref, readBoard, reportHref } from './reading.ts'

type View = BoardGround & {
  readonly asked: Asked
  readonly entry: SignedEntry
  readonly nameOf: (id: string) => string
}

/** `/board/entries/:id`: a paper, a decision, something promised, a seat or a note, with what it belongs to. */
export const boardEntry: Page = {
  path: '/board/entries/:id',
  room: 'board',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const entry = await readEntry(acting, 'sit on the board', 'boards', asked.params.id)
      if (!boardTypes.includes(entry.type)) throw new NotFound()
      const ground = await readBoard(acting)
      const named = await withRecordNames(
        acting,
        ['boards', 'improvement'],
        entry.versions,
        ground.ground.nameOf,
      )
      const reports = new Map(
        ground.reports.map(({ id, month }) => [String(id), `Report, ${sayMonth(month).trim()}`]),
      )
      return { ...ground, entry, nameOf: (id: string) => reports.get(id) ?? named(id) }
    })
    return answer(reading, (found) =>
      page({
        title: `${found.entry.type.title}: ${shortened(titleOf(found), 60)}`,
        before: (
          <Breadcrumbs crumbs={[{ words: 'Board', href: '/board' }, { words: found.entry.type.title }]} />
        ),
        body: <EntryView {...found} asked={asked} />,
      }),
    )
  },
}

/** `/board/entries/:id/attachments/:file`: the file of a paper, for those who sit on the board and nobody else. */
export const boardPaperFile: Page = {
  path: '/board/entries/:id/attachments/:file',
  room: 'board',
  show: async ({ store, worker, params }) => {
    const [record, file] = [readId<'record'>(params.id), readId<'attachment'>(params.file)]
    if (!record.ok || !file.ok) return notFound
    return answer(
      await as(store, worker, myWork, (acting) => boardFile(acting, record.value, file.value)),
      handFile,
    )
  },
}

const titleOf = ({ entry: { type, now }, nameOf }: Pick<View, 'entry' | 'nameOf'>): string =>
  type.timeline(now.answers, undefined, nameOf)

const EntryView = (view: View) => {
  const { asked, entry, nameOf } = view
  return (
    <>
      <Recorded draft={asked.query.recorded} />
      <span class="govuk-caption-l">{entry.type.title}</span>
      <h1 class="govuk-heading-m">{titleOf(view)}</h1>
      {mayEver(asked.worker, 'serve boards') && (
        <div class="gt-begin-list">
          <BeginWith
            kind={entry.type.name}
            words={
              entry.type.name === boardAction.name ? 'Change this, or say that it is done' : 'Change this'
            }
            record={entry.now.id}
            quiet
          />
        </div>
      )}
      <EntrySaid entry={entry} nameOf={nameOf} at={boardEntryHref(entry.now.id)} />
      <Thread title="What it belongs to" steps={stepsOf(view)} />
      <EntrySigned entry={entry} />
      <EntryHistory entry={entry} nameOf={nameOf} />
    </>
  )
}

/** What it was written for: the meeting, the paper, the plan, the issue with a partner, or the report. */
function stepsOf({ entry: { now }, nameOf }: View): readonly ThreadStep[] {
  const { meeting, plan } = answersOf(boardPaper, now)
  const { paper } = answersOf(boardDecision, now)
  const { issue } = answersOf(boardAction, now)
  const { report } = answersOf(reportNote, now)
  const step = (what: string, id: string | undefined, href: (id: string) => string): readonly ThreadStep[] =>
    id === undefined ? [] : [{ what, when: '', words: nameOf(id), href: href(id) }]
  return [
    ...step('Meeting', meeting, meetingHref),
    ...step('Plan', plan, planHref),
    ...step('Paper', paper, boardEntryHref),
    ...step('Issue with a partner', issue, issueHref),
    ...step('Report', report, reportHref),
  ]
}
