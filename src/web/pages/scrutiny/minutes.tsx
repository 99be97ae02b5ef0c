import { type Day, sayDay } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { flatPassages, keptReading, readingOf } from '../../../sight/inspection/letters/kept.ts'
import { readLetter } from '../../../sight/inspection/letters/read-letter.ts'
import {
  type AskedInMinutes,
  askedInMinutes,
  type Proposed,
} from '../../../sight/scrutiny/asked-in-minutes.ts'
import { type Programme, programmeOf } from '../../../sight/scrutiny/programme.ts'
import { promise } from '../../../sight/scrutiny/promise.ts'
import { myWork } from '../../../store/access.ts'
import { as, requireDeed } from '../../../store/as.ts'
import { type KeptLetter, keepLetter, letterFile } from '../../../store/letters.ts'
import { scrutinyRecords } from '../../../store/scrutiny.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { FileUpload } from '../../govuk/file-upload.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Answer, type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { letterHref } from '../inspection/saying.ts'
import { scrutinyHref } from './overview.tsx'

/** The largest file of minutes, and the longest text that is pasted, in bytes. */
const mostBytes = 25_000_000
const mostPasted = 400_000

const crumbs = (here: string) => (
  <Breadcrumbs crumbs={[{ words: 'Scrutiny', href: '/scrutiny' }, { words: here }]} />
)

/** `/scrutiny/minutes`: minutes are given as a file or pasted, read, and kept as they came. */
export const scrutinyMinutes: Page = {
  path: '/scrutiny/minutes',
  room: 'scrutiny',
  takes: mostBytes + 500_000,
  show: async ({ store, worker }) => {
    const reading = await as(store, worker, myWork, async (acting) => requireDeed(acting, 'serve boards'))
    return answer(reading, () => form(undefined, ''))
  },
  act: async ({ store, worker, form: sent, files }) => {
    const may = await as(store, worker, myWork, async (acting) => requireDeed(acting, 'serve boards'))
    if (may.may !== 'yes') return answer(may, () => form(undefined, ''))
    const pasted = (sent.words ?? '').replaceAll('\r\n', '\n').trim()
    const given = await bytesOf(files.minutes, pasted)
    if (typeof given === 'string') return form(given, pasted)
    const read = await readLetter(given.bytes)
    if (!read.ok) return form(read.problems.map(({ says }) => says).join(' '), pasted)
    const kept = await as(store, worker, myWork, (acting) =>
      keepLetter(acting, {
        name: given.name,
        media: read.value.source === 'pdf' ? 'application/pdf' : 'text/plain; charset=utf-8',
        bytes: given.bytes,
        read: keptReading(read.value),
        passages: flatPassages(read.value),
      }),
    )
    return answer(kept, ({ letter }) => go(`/scrutiny/minutes/${letter}`))
  },
}

async function bytesOf(
  file: File | undefined,
  pasted: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | string> {
  if (file !== undefined && file.size > 0) {
    if (file.size > mostBytes) return 'This file is larger than 25 MB. Give the minutes alone.'
    const name = file.name.replaceAll('\u0000', '').split(/[\\/]/).at(-1)?.slice(0, 200).trim() || 'minutes'
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
  }
  if (pasted === '') return 'Choose the file of the minutes, or paste their words.'
  return pasted.length > mostPasted
    ? 'This text is too long to be pasted. Give it as a file.'
    : { name: 'minutes, pasted.txt', bytes: Buffer.from(pasted) }
}

const form = (problem: string | undefined, pasted: string): Answer =>
  page({
    title: 'Read minutes',
    hasErrors: problem !== undefined,
    status: problem === undefined ? 200 : 422,
    before: crumbs('Read minutes'),
    body: (
      <>
        {problem !== undefined && <ErrorSummary errors={[{ words: problem, href: '#minutes' }]} />}
        <h1 class="govuk-heading-l">Read minutes</h1>
        <p class="govuk-body">
          Goldthread finds the actions in the minutes, such as “Action – Ann James”, and what was promised.
          Nothing becomes an action before you have looked at it.
        </p>
        <form method="post" action="/scrutiny/minutes" enctype="multipart/form-data">
          <FileUpload
            name="minutes"
            label="The minutes as a file"
            labelClasses="govuk-label--s"
            hint="A PDF, a Word document, a web page or a text. Up to 25 MB."
            error={problem}
            attributes={{ accept: '.pdf,.docx,.html,.htm,.txt,.md' }}
          />
          <Textarea name="words" label="Or paste their words" rows={10} value={pasted} />
          <Button preventDoubleClick>Read them</Button>
        </form>
      </>
    ),
  })

/** `/scrutiny/minutes/:id`: what the minutes say somebody is to do, each for a person to make an action of, or not. */
export const scrutinyMinutesRead: Page = {
  path: '/scrutiny/minutes/:id',
  room: 'scrutiny',
  show: async (asked) => {
    const id = readId<'letter'>(asked.params.id)
    if (!id.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      requireDeed(acting, 'serve boards')
      const { letter, passages } = await letterFile(acting, id.value)
      const minutes = askedInMinutes(readingOf(letter.read), passages)
      return { letter, minutes, programme: programmeOf(await scrutinyRecords(acting, [promise.name])) }
    })
    return answer(reading, (found) =>
      page({
        title: 'What the minutes ask for',
        before: crumbs('Minutes'),
        body: <Proposals asked={asked} {...found} />,
      }),
    )
  },
}

type View = {
  readonly asked: Asked
  readonly letter: KeptLetter
  readonly minutes: AskedInMinutes
  readonly programme: Programme
}

const Proposals = ({ letter, minutes: { meetingOn, actions, commitments }, programme }: View) => {
  const proposed = { programme, meetingOn }
  return (
    <>
      <h1 class="govuk-heading-l">What the minutes ask for</h1>
      <p class="govuk-body">
        From{' '}
        <a class="govuk-link" href={letterHref(letter.id)}>
          {letter.name}
        </a>
        {meetingOn === undefined
          ? '. They do not say on which day the meeting was.'
          : `, a meeting on ${sayDay(meetingOn)}.`}{' '}
        Look at each, choose its owner and its day, and record it.
      </p>
      {actions.length + commitments.length === 0 && (
        <Empty title="No action was found">
          Nothing is marked as an action, and nothing reads like a promise.
        </Empty>
      )}
      {actions.length > 0 && <List title="Marked as actions" all={actions} {...proposed} />}
      {commitments.length > 0 && <List title="Said, and perhaps promised" all={commitments} {...proposed} />}
    </>
  )
}

type ListProps = Pick<View, 'programme'> & {
  readonly title: string
  readonly all: readonly Proposed[]
  readonly meetingOn: Day | undefined
}

const List = ({ title, all, programme, meetingOn }: ListProps) => (
  <section aria-label={title}>
    <h2 class="govuk-heading-m">{title}</h2>
    {all.map((one) => {
      const made = programme.promises.find(({ answers }) => (answers.what ?? '').trim() === one.words.trim())
      return (
        <div class="gt-measure">
          <p class="govuk-body">{one.words}</p>
          <p class="govuk-body-s">
            {one.owner === undefined ? 'The minutes name nobody.' : `The minutes name ${one.owner}.`}{' '}
            {one.minutes}
          </p>
          {made === undefined ? (
            <BeginWith
              kind={promise.name}
              words="Make it an action"
              answers={begun(one, meetingOn)}
              about={one.words}
              quiet
            />
          ) : (
            <p class="govuk-body">
              <a class="govuk-link" href={scrutinyHref(made.record.id)}>
                Recorded
              </a>
            </p>
          )}
        </div>
      )
    })}
  </section>
)

/** What is known of an action before anybody looks: its words, the committee, and the day of the meeting. */
function begun(one: Proposed, meetingOn: Day | undefined): Readonly<Record<string, string>> {
  const madeOn = meetingOn === undefined ? {} : promise.fields.madeOn.kind.type(meetingOn)
  return {
    what: one.words.trim(),
    committee: 'scrutiny',
    'done.is': 'awaited',
    ...(one.minutes === undefined ? {} : { minutes: one.minutes }),
    ...Object.fromEntries(Object.entries(madeOn).map(([name, value]) => [`madeOn.${name}`, value])),
  }
}
