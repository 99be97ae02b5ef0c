import type { NameOf } from '../../../define/kind.ts'
import type { AnyRecord } from '../../../define/record.ts'
import { mayFollow } from '../../../journey/next.ts'
import { waits } from '../../../journey/waits/waits.ts'
import { dayOf, sayDay, sayMoment } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { type Answered, namesOf, type RecordFile, recordFile } from '../../../store/read.ts'
import type { Standing } from '../../../store/standing.ts'
import { type Work, work } from '../../../store/work.ts'
import type { Worker } from '../../../store/worker.ts'
import { authorise, type Unauthorisable } from '../../../store/write.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { Details } from '../../govuk/details.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { NotificationBanner } from '../../govuk/notification-banner.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { WarningText } from '../../govuk/warning-text.tsx'
import { Thread, type ThreadStep } from '../../look/thread.tsx'
import { type Answer, type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { Said } from '../../record/said.tsx'
import { BeginForm } from '../begin-form.tsx'
import { mightWrite } from '../might.ts'
import { childrenAmong, nameOfPerson, naming } from '../names.ts'

type View = {
  readonly file: RecordFile
  readonly type: AnyRecord
  readonly now: readonly Work[]
  readonly nameOf: NameOf
  readonly asked: Asked
  readonly problem: string | undefined
}

/** A record: what it says, what came of it, who stands behind it, every version of it, and the thread it belongs to. */
export const recordPage: Page = {
  path: '/records/:id',
  room: 'children',
  show: (asked) => showRecord(asked, undefined),
}

async function showRecord(asked: Asked, problem: string | undefined): Promise<Answer> {
  const { store, worker, params } = asked
  const id = readId<'record'>(params.id)
  if (!id.ok) return notFound
  const reading = await as(store, worker, myWork, async (acting) => {
    const file = await recordFile(acting, id.value)
    const children = file.now.children
    return {
      file,
      now: children.length === 0 ? [] : await work(acting, waits, { children }),
      names: await namesOf(acting),
    }
  })
  return answer(reading, ({ file, now, names }) => {
    const type = store.types.find(({ name }) => name === file.now.kind)
    if (type === undefined) return notFound
    const view = {
      file,
      type,
      now: now.filter(({ record }) => record === id.value),
      nameOf: naming(names, file.people),
      asked,
      problem,
    }
    return page({
      title: type.title,
      hasErrors: problem !== undefined,
      status: problem === undefined ? 200 : 422,
      before: <Breadcrumbs crumbs={[{ words: 'Children', href: '/children' }, { words: type.title }]} />,
      body: <RecordView {...view} />,
    })
  })
}

const childrenOf = ({ file }: View) =>
  childrenAmong(file.people).filter(({ id }) => file.now.lines[id] !== undefined)

const For = ({ view }: { view: View }) => {
  const links = childrenOf(view).map(({ id, person }) => (
    <li>
      <a class="govuk-link" href={`/children/${id}`}>
        {nameOfPerson(person)}
      </a>
    </li>
  ))
  return links.length === 0 ? (
    ''
  ) : (
    <ul class="gt-for" aria-label="Children whom it concerns">
      {links}
    </ul>
  )
}

const RecordView = (view: View) => {
  const { file, type, nameOf, asked, problem } = view
  const people = childrenOf(view).map(({ id, person }) => ({ id, name: nameOfPerson(person) }))
  return (
    <>
      {asked.query.recorded !== undefined && (
        <>
          <meta name="goldthread-settled" content={asked.query.recorded} />
          <NotificationBanner isSuccess>Recorded. What you wrote stands below, for good.</NotificationBanner>
        </>
      )}
      {problem !== undefined && (
        <ErrorSummary title="There is a problem" errors={[{ words: problem, href: '#note' }]} />
      )}
      <h1 class="govuk-heading-l gt-record__title">{type.title}</h1>
      <For view={view} />
      <Verdict answered={latestAnswer(file)} type={type} file={file} />
      <Recorded view={view} />
      <Next view={view} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {file.now.overrides.map(({ guard, because }) => (
            <WarningText>
              Went on although {guardSays(type, guard)} Why: {because}
            </WarningText>
          ))}
          <Said type={type} standing={file.now} people={people} nameOf={nameOf} />
          <Authorise view={view} />
          <History view={view} />
        </div>
        <div class="govuk-grid-column-one-third">
          <Thread steps={threadOf(view)} />
        </div>
      </div>
    </>
  )
}

const guardSays = (type: AnyRecord, guard: string): string => {
  const says = type.guards?.find(({ name }) => name === guard)?.says ?? guard
  return says.charAt(0).toLowerCase() + says.slice(1)
}

const latestAnswer = ({ now, answered }: RecordFile): Answered | undefined =>
  answered.findLast(({ version }) => version === now.version)

const Verdict = ({
  answered,
  type,
  file,
}: {
  answered: Answered | undefined
  type: AnyRecord
  file: RecordFile
}) => {
  if (answered !== undefined)
    return answered.verdict === 'authorised' ? (
      <Tag colour="green">Authorised</Tag>
    ) : (
      <Tag colour="orange">Returned</Tag>
    )
  return awaits(type, file) ? <Tag colour="yellow">Waiting to be authorised</Tag> : ''
}

const awaits = (type: AnyRecord, { now, answered }: RecordFile): boolean =>
  type.decision?.authorised === 'by a manager' &&
  now.source === undefined &&
  type.decision.decides(now.answers) &&
  !answered.some(({ version }) => version === now.version)

const Recorded = ({ view: { file, nameOf } }: { view: View }) => {
  const answered = latestAnswer(file)
  return (
    <p class="govuk-body gt-quiet">
      {file.now.source === undefined
        ? `Recorded by ${nameOf(file.now.recordedBy)} on ${sayMoment(file.now.knownFrom)}.`
        : `Brought in from ${file.now.source} on ${sayMoment(file.now.knownFrom)}.`}
      {answered === undefined
        ? ''
        : ` ${answered.verdict === 'authorised' ? 'Authorised' : 'Returned'} ${answered.by === undefined ? '' : `by ${answered.by} `}on ${sayDay(answered.onDay)}${answered.note === undefined ? '' : `: “${answered.note}”`}.`}
    </p>
  )
}

/** What comes after this record: what is waited for first, then what may follow. A decision is authorised before anything follows. */
const Next = ({ view }: { view: View }) => {
  const { file, type, now, asked } = view
  const steps = now.flatMap(({ code }) => waits.find((wait) => wait.code === code)?.next ?? [])
  const may = (awaits(type, file) ? [] : [...new Set([...steps, ...mayFollow(type.name)])]).flatMap(
    (kind) => {
      const next = asked.store.types.find(({ name }) => name === kind)
      return next !== undefined && mightWrite(asked.worker, next) ? [next] : []
    },
  )
  return (
    <div class="gt-begin-list">
      {may.map((next, at) => (
        <BeginForm kind={next.name} before={file.now.id} words={next.begin} quiet={at > 0} />
      ))}
      {mightWrite(asked.worker, type) && (
        <BeginForm
          kind={type.name}
          record={file.now.id}
          words={goesOn(file.now) ? `Go on with this ${type.title.toLowerCase()}` : 'Correct this'}
          quiet={may.length > 0 || !goesOn(file.now)}
        />
      )}
    </div>
  )
}

const goesOn = ({ answers }: Standing): boolean => {
  const { finished } = answers as { finished?: { is: string } }
  return finished?.is === 'awaited'
}

const refusals: Readonly<Record<Unauthorisable, string>> = {
  author: 'You wrote this decision, so somebody else must authorise it.',
  answered: 'This version has been answered already.',
  'no decision': 'This has changed since you opened it. Read it again before you answer.',
}

const mayAuthorise = (worker: Worker): boolean =>
  worker.role === 'team manager' || worker.role === 'service manager'

const Authorise = ({ view: { file, type, asked } }: { view: View }) => {
  if (!awaits(type, file) || !mayAuthorise(asked.worker)) return ''
  if (file.now.recordedBy === asked.worker.id)
    return <p class="govuk-body">You wrote this decision, so another manager must authorise it.</p>
  return (
    <form method="post" action={`/records/${file.now.id}/authorise`} class="gt-authorise">
      <h2 class="govuk-heading-m">Do you authorise this decision?</h2>
      <input type="hidden" name="version" value={file.now.version} />
      <Textarea
        id="note"
        name="note"
        rows={3}
        label="What you want to say about it"
        hint="Needed if you return it."
      />
      <div class="govuk-button-group">
        <Button name="verdict" value="authorised" preventDoubleClick>
          Authorise
        </Button>
        <Button name="verdict" value="returned" classes="govuk-button--secondary" preventDoubleClick>
          Return with this note
        </Button>
      </div>
    </form>
  )
}

/** `/records/:id/authorise`: a manager's answer. */
export const authoriseRecord: Page = {
  path: '/records/:id/authorise',
  room: 'children',
  act: async (asked) => {
    const { store, worker, params, form } = asked
    const id = readId<'record'>(params.id)
    const version = Number(form.version)
    const verdict =
      form.verdict === 'returned' ? 'returned' : form.verdict === 'authorised' ? 'authorised' : undefined
    if (!id.ok || verdict === undefined || !Number.isSafeInteger(version)) return notFound
    const note = (form.note ?? '').trim().slice(0, 10_000)
    if (verdict === 'returned' && note === '') return showRecord(asked, 'Write why you return it.')
    const reading = await as(store, worker, myWork, (acting) =>
      authorise(acting, id.value, version, { verdict, note: note === '' ? undefined : note }),
    )
    return answer(reading, (refused) =>
      refused === undefined
        ? go(`/records/${id.value}`)
        : page({
            title: 'Not authorised',
            status: 409,
            body: <Refused words={refusals[refused]} record={id.value} />,
          }),
    )
  },
}

const Refused = ({ words, record }: { words: string; record: string }) => (
  <>
    <h1 class="govuk-heading-l">Not authorised</h1>
    <p class="govuk-body">{words}</p>
    <Button href={`/records/${record}`}>Back to the record</Button>
  </>
)

const History = ({ view: { file, type, nameOf } }: { view: View }) => {
  const older = file.versions.filter(({ version }) => version !== file.now.version)
  if (older.length === 0) return ''
  const people = childrenAmong(file.people).map(({ id, person }) => ({ id, name: nameOfPerson(person) }))
  return (
    <section aria-label="Earlier versions">
      <h2 class="govuk-heading-m">Earlier versions</h2>
      {older.toReversed().map((version) => (
        <Details
          summary={`Version ${version.version}, ${sayMoment(version.knownFrom)} until ${sayMoment(version.knownTo)}, by ${nameOf(version.recordedBy)}`}
        >
          {version.reason !== undefined && <p class="govuk-body">{version.reason}</p>}
          <Said type={type} standing={version} people={people} nameOf={nameOf} level={3} />
        </Details>
      ))}
    </section>
  )
}

function threadOf({ file, nameOf, asked }: View): readonly ThreadStep[] {
  const step = (standing: Standing): ThreadStep => {
    const type = asked.store.types.find(({ name }) => name === standing.kind)
    const line = Object.values(standing.lines)[0]
    return {
      what: type?.title ?? standing.kind,
      when: sayDay(type?.happenedOn(standing.answers) ?? dayOf(standing.madeAt)),
      words: type?.timeline(standing.answers, line, nameOf) ?? standing.kind,
      href: `/records/${standing.id}`,
      isHere: standing.id === file.now.id,
    }
  }
  return [...file.before, file.now, ...file.after].map(step)
}
