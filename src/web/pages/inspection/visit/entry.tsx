import type { NameOf } from '../../../../define/kind.ts'
import { answersOf } from '../../../../define/on-record.ts'
import type { RecordId } from '../../../../define/record.ts'
import { readId } from '../../../../plain/id.ts'
import { action } from '../../../../sight/improvement/action.ts'
import { factCorrection } from '../../../../sight/inspection/visit/correction.ts'
import { inspectionDocument } from '../../../../sight/inspection/visit/document.ts'
import { inspectionInterview } from '../../../../sight/inspection/visit/interview.ts'
import { keepInTouch } from '../../../../sight/inspection/visit/keep-in-touch.ts'
import { inspectionRequest } from '../../../../sight/inspection/visit/request.ts'
import { clocked } from '../../../../sight/inspection/visit/space.ts'
import { myWork } from '../../../../store/access.ts'
import { as, mayEver, NotFound } from '../../../../store/as.ts'
import { inspectionFile } from '../../../../store/inspection-visits.ts'
import { namesOf } from '../../../../store/read.ts'
import { Breadcrumbs } from '../../../govuk/breadcrumbs.tsx'
import { SummaryList } from '../../../govuk/summary-list.tsx'
import { type Asked, answer, notFound, type Page, page } from '../../../page.tsx'
import { saidRows } from '../../../record/said.tsx'
import { BeginWith } from '../../begin-with.tsx'
import {
  type Entry,
  EntryHistory,
  EntrySigned,
  handFile,
  readEntry,
  type SignedEntry,
  withRecordNames,
} from '../../entry.tsx'
import { naming } from '../../names.ts'
import { Recorded } from '../recorded.tsx'
import { shortened } from '../saying.ts'
import { answerBegun, requestBegun } from './begin.ts'
import { Clock } from './requests-table.tsx'
import { visitHref } from './saying.ts'
import { mayRun } from './visits.tsx'

/** Where the records of a kind stand, which part of the visit they belong to, and what changing one is called. */
const kinds = {
  [inspectionRequest.name]: { at: '/inspection/requests', part: 'requests', words: 'Requests' },
  [inspectionInterview.name]: { at: '/inspection/interviews', part: 'interviews', words: 'Interviews' },
  [keepInTouch.name]: { at: '/inspection/days', part: 'log', words: 'Day by day' },
  [factCorrection.name]: { at: '/inspection/corrections', part: 'log', words: 'Day by day' },
  [inspectionDocument.name]: { at: '/inspection/documents', part: '', words: 'If Ofsted rang now' },
} as const

type KindShown = keyof typeof kinds

type View = { readonly asked: Asked; readonly entry: SignedEntry; readonly nameOf: NameOf }

/** One record about a visit, or of the library: what it says, what can be done with it, and how it read before. */
const entryPage = (kind: KindShown): Page => ({
  path: `${kinds[kind]?.at}/:id`,
  room: 'inspection',
  show: async (asked) => {
    const { store, worker, params } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      const entry = await readEntry(acting, 'prepare for inspections', 'inspection', params.id)
      if (entry.type.name !== kind) throw new NotFound()
      const names = naming(await namesOf(acting))
      return { entry, nameOf: await withRecordNames(acting, ['inspection'], entry.versions, names) }
    })
    return answer(reading, (found) =>
      page({
        title: shortened(titleOf(found), 80),
        before: <Crumbs {...found} />,
        body: <Shown {...found} asked={asked} />,
      }),
    )
  },
})

export const requestPage = entryPage(inspectionRequest.name)
export const interviewPage = entryPage(inspectionInterview.name)
export const dayPage = entryPage(keepInTouch.name)
export const correctionPage = entryPage(factCorrection.name)
export const documentPage = entryPage(inspectionDocument.name)

const titleOf = ({ entry: { type, now }, nameOf }: Omit<View, 'asked'>): string =>
  type.timeline(now.answers, undefined, nameOf)

/** The visit that a record hangs on; nothing for a document of the library. */
const visitOf = ({ now }: Entry): string | undefined =>
  typeof now.answers.visit === 'string' ? now.answers.visit : undefined

const Crumbs = ({ entry, nameOf }: Omit<View, 'asked'>) => {
  const shown = kinds[entry.type.name]
  const visit = visitOf(entry)
  const between =
    visit === undefined
      ? [{ words: shown?.words ?? '', href: '/inspection/ready' }]
      : [
          { words: nameOf(visit), href: visitHref(visit) },
          { words: shown?.words ?? '', href: `${visitHref(visit)}/${shown?.part ?? ''}` },
        ]
  return (
    <Breadcrumbs
      crumbs={[{ words: 'Inspection', href: '/inspection' }, ...between, { words: entry.type.title }]}
    />
  )
}

const Shown = (view: View) => {
  const { entry, asked, nameOf } = view
  const at = `${kinds[entry.type.name]?.at}/${entry.now.id}`
  return (
    <>
      <Recorded draft={asked.query.recorded} />
      <span class="govuk-caption-l">{entry.type.title}</span>
      <h1 class="govuk-heading-m">{titleOf(view)}</h1>
      {entry.type.name === inspectionRequest.name && <RequestClock {...view} />}
      {mayRun(asked.worker) && <Buttons {...view} />}
      <SummaryList rows={saidRows(entry.type.fields, entry.now.answers, nameOf, at)} />
      <EntrySigned entry={entry} />
      <EntryHistory entry={entry} nameOf={nameOf} />
    </>
  )
}

const RequestClock = ({ entry, asked }: View) => {
  const { clock } = asked.store
  const one = { record: entry.now, answers: answersOf(inspectionRequest, entry.now) }
  return (
    <p class="govuk-body">
      Due: <Clock request={clocked(one, clock.now())} now={clock.now()} today={clock.today()} />
    </p>
  )
}

const changeWords: Readonly<Record<string, string>> = {
  [inspectionRequest.name]: 'Name who answers, or correct this',
  [inspectionInterview.name]: 'Change this interview, or write what came of it',
  [keepInTouch.name]: 'Correct this day',
  [factCorrection.name]: 'Say how far it has come',
  [inspectionDocument.name]: 'Change this document',
}

const Buttons = ({ entry: { now, type }, asked }: View) => {
  const awaits = type.name === inspectionRequest.name && isAwaited(now.answers.answer)
  return (
    <div class="gt-begin-list">
      {awaits && (
        <BeginWith
          kind={type.name}
          record={now.id}
          words="Answer"
          answers={answerBegun(asked.store.clock.now())}
        />
      )}
      <BeginWith kind={type.name} record={now.id} words={changeWords[type.name] ?? 'Change'} quiet={awaits} />
      {type.name === inspectionInterview.name && <AfterInterview now={now} asked={asked} />}
    </div>
  )
}

const isAwaited = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'is' in answer && answer.is === 'awaited'

/** What was said in an interview becomes a request that inspectors made, or an action of ours. */
const AfterInterview = ({ now, asked }: { readonly now: Entry['now']; readonly asked: Asked }) => {
  const { visit, notes, inspector } = answersOf(inspectionInterview, now)
  if (visit === undefined) return ''
  return (
    <>
      <BeginWith
        kind={inspectionRequest.name}
        words="They asked for something"
        before={now.id}
        answers={requestBegun(String(visit) as RecordId, asked.store.clock.now(), {
          route: 'papers',
          ...(inspector === undefined ? {} : { askedBy: inspector }),
        })}
        quiet
      />
      {mayEver(asked.worker, 'improve') && (
        <BeginWith
          kind={action.name}
          words="Make it an action"
          before={now.id}
          answers={notes === undefined ? {} : { what: notes }}
          quiet
        />
      )}
    </>
  )
}

/** A file of a request or a document. It is handed over to be kept, never opened here: what others wrote may hold anything. */
const filePage = (kind: KindShown): Page => ({
  path: `${kinds[kind]?.at}/:id/attachments/:file`,
  room: 'inspection',
  show: async ({ store, worker, params }) => {
    const [record, file] = [readId<'record'>(params.id), readId<'attachment'>(params.file)]
    if (!record.ok || !file.ok) return notFound
    const reading = await as(store, worker, myWork, (acting) =>
      inspectionFile(acting, record.value, file.value),
    )
    return answer(reading, handFile)
  },
})

export const requestFile = filePage(inspectionRequest.name)
export const documentFile = filePage(inspectionDocument.name)
