import { sayDay, sayWeekday } from '../../../../plain/day.ts'
import { responsesDue } from '../../../../sight/improvement/responses.ts'
import { readingOf } from '../../../../sight/inspection/letters/kept.ts'
import { inspectionRequest } from '../../../../sight/inspection/visit/request.ts'
import { countOf, interviewsOn } from '../../../../sight/inspection/visit/space.ts'
import { inspectionVisit } from '../../../../sight/inspection/visit/visit.ts'
import { myWork } from '../../../../store/access.ts'
import { type KeptMaking, makingsOf } from '../../../../store/annex-makings.ts'
import { as } from '../../../../store/as.ts'
import { findSnapshot, type KeptSnapshot } from '../../../../store/inspection-visits.ts'
import { type KeptLetter, lettersOnRecord } from '../../../../store/letters.ts'
import { Button } from '../../../govuk/button.tsx'
import { Details } from '../../../govuk/details.tsx'
import { InsetText } from '../../../govuk/inset-text.tsx'
import { WarningText } from '../../../govuk/warning-text.tsx'
import { Facts } from '../../../look/facts.tsx'
import { type Asked, answer, type Page, page } from '../../../page.tsx'
import { BeginWith } from '../../begin-with.tsx'
import { type Entry, EntryHistory, EntrySaid, readEntry } from '../../entry.tsx'
import { letterHref, sayTitle } from '../saying.ts'
import { requestBegun } from './begin.ts'
import { VisitCrumbs, VisitHead } from './head.tsx'
import { InterviewsTable } from './interviews-table.tsx'
import { readSpace, type SpaceRead } from './read.ts'
import { RequestsTable } from './requests-table.tsx'
import { sayCount, sayJudgedBy, sayMedian, sayVisit, sayWhen, visitHref } from './saying.ts'
import { mayRun } from './visits.tsx'

type View = SpaceRead & {
  readonly asked: Asked
  readonly entry: Entry
  readonly frozen: KeptSnapshot | undefined
  readonly made: KeptMaking | undefined
  readonly letter: KeptLetter | undefined
}

/** `/inspection/visits/:id`: where we stand with a visit of inspectors, and what to do next. */
export const visitOfInspectors: Page = {
  path: '/inspection/visits/:id',
  room: 'inspection',
  show: async (asked) => {
    const { store, worker, params } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      const read = await readSpace(acting, params.id)
      const { id, answers } = read.space.visit
      const letters = answers.letter === undefined ? [] : await lettersOnRecord(acting)
      return {
        ...read,
        entry: await readEntry(acting, 'prepare for inspections', 'inspection', params.id),
        frozen: await findSnapshot(acting, id),
        made: (await makingsOf(acting, id))[0],
        letter: letters.find((one) => String(one.id) === String(answers.letter)),
      }
    })
    return answer(reading, (found) =>
      page({
        title: sayVisit(found.space.visit),
        before: <VisitCrumbs visit={found.space.visit} here="" />,
        body: <Standing {...found} asked={asked} />,
      }),
    )
  },
}

const Standing = (view: View) => {
  const { space, asked } = view
  return (
    <>
      <VisitHead visit={space.visit} title={sayVisit(space.visit)} here="" recorded={asked.query.recorded} />
      <Numbers {...view} />
      {view.frozen === undefined && (
        <InsetText>
          This visit was put down more than three days after the call, as history: nothing was frozen for it,
          and no request was begun.
        </InsetText>
      )}
      {mayRun(asked.worker) && space.visit.state === 'under way' && <Buttons {...view} />}
      <Next {...view} />
      <Today {...view} />
      <Tasks {...view} />
      <Ending {...view} />
      <Details summary="What is on record of this visit">
        <EntrySaid entry={view.entry} nameOf={view.nameOf} />
        <EntryHistory entry={view.entry} nameOf={view.nameOf} />
      </Details>
    </>
  )
}

const Numbers = ({ space, made, asked }: View) => {
  const { visit } = space
  const today = asked.store.clock.today()
  const count = countOf(space.requests)
  return (
    <Facts
      facts={[
        {
          name: 'They rang',
          words:
            visit.answers.notifiedAt === undefined ? 'Not stated' : sayWhen(visit.answers.notifiedAt, today),
        },
        { name: 'Requests', words: sayCount(count, today) },
        { name: 'How quickly', words: sayMedian(count) },
        {
          name: 'Lists of children',
          words:
            made === undefined
              ? 'Not made yet'
              : `Version ${made.version}, made ${sayWhen(made.madeAt, today)}, ${made.signedOff === undefined ? 'not signed off' : 'signed off'}`,
        },
        { name: 'Judged by', words: sayJudgedBy(visit.framework) },
      ]}
    />
  )
}

const Buttons = ({ space, made, asked }: View) => {
  const { visit } = space
  const listsFirst = made === undefined && space.requests.some(({ answers }) => answers.item === 'lists')
  return (
    <div class="gt-begin-list">
      {listsFirst && (
        <form method="post" action={`${visitHref(visit.id)}/lists`}>
          <Button preventDoubleClick>Make the lists now</Button>
        </form>
      )}
      <BeginWith
        kind={inspectionRequest.name}
        words="Add a request"
        before={visit.id}
        answers={requestBegun(visit.id, asked.store.clock.now())}
        quiet={listsFirst}
      />
      <BeginWith kind={inspectionVisit.name} words="Change this visit" record={visit.id} quiet />
      <form method="post" action={`${visitHref(visit.id)}/pack`}>
        <Button classes="govuk-button--secondary">Download the pack</Button>
      </form>
    </div>
  )
}

/** So many of the open requests stand on the first page of a visit; the others are one click away. */
const shownFirst = 6

const Next = ({ space, asked, nameOf }: View) => {
  const open = space.requests.filter(({ state }) => state === 'open' || state === 'overdue')
  const { overdue, nobodys } = countOf(space.requests)
  if (open.length === 0) return ''
  return (
    <section aria-label="What is due">
      {overdue > 0 && (
        <WarningText>
          {overdue} {overdue === 1 ? 'request is' : 'requests are'} overdue.
        </WarningText>
      )}
      <RequestsTable
        caption={`Due next (${Math.min(shownFirst, open.length)} of ${open.length} open)`}
        requests={open.slice(0, shownFirst)}
        now={asked.store.clock.now()}
        today={asked.store.clock.today()}
        nameOf={nameOf}
        mayAnswer={mayRun(asked.worker)}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`${visitHref(space.visit.id)}/requests`}>
          All requests, by when they are due and by who answers
        </a>
        {nobodys > 0 && (
          <>
            . {nobodys} {nobodys === 1 ? 'has' : 'have'} nobody yet:{' '}
            <a class="govuk-link" href={`${visitHref(space.visit.id)}/owners`}>
              name who answers
            </a>
          </>
        )}
      </p>
    </section>
  )
}

const Today = ({ space, asked, nameOf }: View) => {
  const today = asked.store.clock.today()
  const interviews = interviewsOn(space.interviews, today)
  if (interviews.length === 0) return ''
  return (
    <section aria-label="Interviews today">
      <InterviewsTable
        caption={`Interviews today (${interviews.length})`}
        interviews={interviews}
        all={space.interviews}
        nameOf={nameOf}
        today={today}
      />
    </section>
  )
}

const Tasks = ({ space, asked, nameOf }: View) => {
  const { tasks } = space
  const open = tasks.filter(({ state }) => state === 'open' || state === 'overdue')
  const table = (caption: string, some: typeof tasks) => (
    <RequestsTable
      caption={caption}
      requests={some}
      now={asked.store.clock.now()}
      today={asked.store.clock.today()}
      nameOf={nameOf}
      mayAnswer={mayRun(asked.worker)}
      areTasks
    />
  )
  if (tasks.length === 0) return ''
  return (
    <section aria-label="What we do first">
      {open.length === 0 ? (
        <Details summary={`What we did first (${tasks.length})`}>{table('Done', tasks)}</Details>
      ) : (
        table(`What we do first (${tasks.length - open.length} of ${tasks.length} done)`, tasks)
      )}
    </section>
  )
}

/** When the letter comes, it is read, its sentences become findings, and the days to answer it are counted. */
const Ending = ({ space, letter, asked }: View) => {
  const { visit } = space
  if (visit.state === 'under way' && visit.answers.endedOn === undefined && letter === undefined) return ''
  return (
    <section aria-label="How it ended">
      <h2 class="govuk-heading-m">How it ended</h2>
      {visit.answers.endedOn !== undefined && (
        <p class="govuk-body">It ended on {sayDay(visit.answers.endedOn)}.</p>
      )}
      {letter === undefined ? (
        <>
          <p class="govuk-body">
            Their letter is not on record yet. What they said at the end is provisional, and not to be passed
            on before it is published.
          </p>
          {mayRun(asked.worker) && (
            <div class="gt-begin-list">
              <Button href="/inspection/read" classes="govuk-button--secondary">
                Read their letter
              </Button>
              <BeginWith kind={inspectionVisit.name} words="Say which letter it is" record={visit.id} quiet />
            </div>
          )}
        </>
      ) : (
        <LetterLine letter={letter} />
      )}
    </section>
  )
}

const LetterLine = ({ letter }: { readonly letter: KeptLetter }) => {
  const reading = readingOf(letter.read)
  const due = responsesDue(reading)
  return (
    <>
      <p class="govuk-body">
        Their letter:{' '}
        <a class="govuk-link" href={letterHref(letter.id)}>
          {sayTitle(reading, letter.name)}
        </a>
      </p>
      {due.length === 0 && <p class="govuk-body">It calls for no plan to be sent to Ofsted.</p>}
      {due.length > 0 && reading.published === undefined && (
        <p class="govuk-body">The day on which it was published was not found in it.</p>
      )}
      <ul class="govuk-list govuk-list--bullet">
        {due.map(({ clock, dueOn }) => (
          <li>
            {clock.title}: {dueOn === undefined ? 'by when cannot be told' : `by ${sayWeekday(dueOn)}`}
          </li>
        ))}
      </ul>
    </>
  )
}
