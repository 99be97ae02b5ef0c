import type { AnyRecord } from '../../../define/record.ts'
import { mayFollow } from '../../../journey/next.ts'
import { waits } from '../../../journey/waits/waits.ts'
import { dayOf, sayDay, sayMoment } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { type Answered, namesOf } from '../../../store/read.ts'
import { type RecordFile, recordFile } from '../../../store/record-file.ts'
import type { Standing } from '../../../store/standing.ts'
import { work } from '../../../store/work.ts'
import { authorise, type Unauthorisable } from '../../../store/write.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { Details } from '../../govuk/details.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { NotificationBanner } from '../../govuk/notification-banner.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { WarningText } from '../../govuk/warning-text.tsx'
import { Thread, type ThreadStep } from '../../look/thread.tsx'
import { type Answer, type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { Paragraphs, Said } from '../../record/said.tsx'
import { BeginWith } from '../begin-with.tsx'
import { Audits, auditsFor } from '../decisions/audits-of.tsx'
import { mightWrite } from '../might.ts'
import { childrenAmong, nameOfMember, naming } from '../names.ts'
import { Authorise } from './authorise.tsx'
import { History } from './history.tsx'
import { timelineWords } from './timeline-words.ts'
import { awaits, latestAnswer, mayAnswer, sayAnswer, type View } from './viewing.ts'

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
      audits: await auditsFor(acting, file),
      names: await namesOf(acting),
    }
  })
  return answer(reading, ({ file, now, audits, names }) => {
    const type = store.types.find(({ name }) => name === file.now.kind)
    if (type === undefined) return notFound
    const view = {
      file,
      type,
      now: now.filter(({ record }) => record === id.value),
      audits,
      nameOf: naming(names, file.people),
      asked,
      problem,
    }
    return page({
      title: type.title,
      hasErrors: problem !== undefined,
      status: problem === undefined ? 200 : 422,
      before: <Breadcrumbs crumbs={crumbsOf(view)} />,
      body: <RecordView {...view} />,
    })
  })
}

/** By way of the child, where it concerns one alone whose page the reader may open. */
function crumbsOf(view: View) {
  const [only, another] = childrenOf(view)
  const isOne = only !== undefined && another === undefined && view.file.opens.includes(only.id)
  return [
    { words: 'Children', href: '/children' },
    ...(isOne ? [{ words: nameOfMember(only), href: `/children/${only.id}` }] : []),
    { words: view.type.title },
  ]
}

const childrenOf = ({ file }: View) =>
  childrenAmong(file.people).filter(({ id }) => file.now.lines[id] !== undefined)

const For = ({ view }: { view: View }) => {
  const { opens, now } = view.file
  const children = childrenOf(view)
  if (children.length === 0) return ''
  return (
    <ul class="gt-for" aria-label="Whom it concerns">
      {children.map(({ id, ...one }) => (
        <li>
          {opens.includes(id) ? (
            <a class="govuk-link" href={`/children/${id}`}>
              <bdi>{nameOfMember(one)}</bdi>
            </a>
          ) : (
            <bdi>{nameOfMember(one)}</bdi>
          )}
        </li>
      ))}
      {now.family !== undefined && opens.length > 0 && (
        <li>
          <a class="govuk-link" href={`/families/${now.family}`}>
            The whole family
          </a>
        </li>
      )}
    </ul>
  )
}

/** Why a manager returned it: what its author must read before they mend it. */
const Returned = ({ view: { file } }: { view: View }) => {
  const answered = latestAnswer(file)
  return answered?.verdict === 'returned' ? <InsetText>{sayAnswer(answered)}</InsetText> : ''
}

/** What the front door wrote about children with whom others work: it can be finished here, and nothing else of them is open. */
const OthersWork = ({ view: { file } }: { view: View }) =>
  file.opens.length > 0 || file.now.children.length === 0 ? (
    ''
  ) : (
    <InsetText>
      Others work with {file.now.children.length === 1 ? 'this child' : 'these children'}, and see this in the
      child’s record. You can read and finish what your team wrote here.
    </InsetText>
  )

const RecordView = (view: View) => {
  const { file, type, nameOf, asked, problem } = view
  const people = childrenOf(view).map((one) => ({ id: one.id, name: nameOfMember(one) }))
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
      <Returned view={view} />
      <OthersWork view={view} />
      <Next view={view} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {file.now.overrides.map(({ guard, because }) => (
            <WarningText>
              Went on although {guardSays(type, guard)} Why: {because}
            </WarningText>
          ))}
          <Said
            type={type}
            standing={file.now}
            people={people}
            nameOf={nameOf}
            at={`/records/${file.now.id}`}
          />
          <Authorise view={view} />
          <Audits {...{ asked, file }} audits={view.audits} />
          <History view={view} />
        </div>
        <div class="govuk-grid-column-one-third">
          {file.before.length + file.after.length > 0 && <Thread steps={threadOf(view)} />}
        </div>
      </div>
    </>
  )
}

const guardSays = (type: AnyRecord, guard: string): string => {
  const says = type.guards?.find(({ name }) => name === guard)?.says ?? guard
  return says.charAt(0).toLowerCase() + says.slice(1)
}

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

const Recorded = ({ view: { file, nameOf } }: { view: View }) => {
  const answered = latestAnswer(file)
  return (
    <p class="govuk-body gt-quiet">
      {file.now.source === undefined
        ? `Recorded by ${nameOf(file.now.recordedBy)} on ${sayMoment(file.now.knownFrom)}.`
        : `Brought in from ${file.now.source} on ${sayMoment(file.now.knownFrom)}.`}
      {answered === undefined || answered.verdict === 'returned' ? '' : ` ${sayAnswer(answered)}`}
    </p>
  )
}

/**
 * What comes after this record: what is waited for first, then what may follow and has not. A decision is authorised
 * before anything follows, and what is not finished is gone on with first. What was taken once may be taken again, below.
 */
const Next = ({ view }: { view: View }) => {
  const { file, type, now, asked } = view
  const own = mightWrite(asked.worker, type)
  const steps = now.flatMap(({ code }) => waits.find((wait) => wait.code === code)?.next ?? [])
  const after = new Set(file.after.map(({ kind }) => kind))
  const may = writable(asked, awaits(type, file) ? [] : [...new Set([...steps, ...mayFollow(type.name)])])
  const isFirst = ({ name }: AnyRecord) => steps.includes(name) || !after.has(name)
  const [first, again] = [may.filter(isFirst), may.filter((next) => !isFirst(next))]
  const onFirst = own && goesOn(file.now)
  return (
    <>
      <div class="gt-begin-list">
        {mayAnswer(view) && <Button href="#authorise">Answer this decision</Button>}
        {onFirst && (
          <BeginWith
            kind={type.name}
            record={file.now.id}
            words={`Go on with this ${type.title.toLowerCase()}`}
          />
        )}
        {first.map((next, at) => (
          <BeginWith kind={next.name} before={file.now.id} words={next.begin} quiet={onFirst || at > 0} />
        ))}
        {own && !onFirst && (
          <BeginWith kind={type.name} record={file.now.id} words={correctWords(view)} quiet />
        )}
      </div>
      {again.length > 0 && (
        <Details summary="Record another step" classes="gt-screen-only">
          <div class="gt-begin-list">
            {again.map((next) => (
              <BeginWith kind={next.name} before={file.now.id} words={`${next.begin} again`} quiet />
            ))}
          </div>
        </Details>
      )}
    </>
  )
}

const writable = ({ store, worker }: Asked, kinds: readonly string[]): readonly AnyRecord[] =>
  kinds.flatMap((kind) => {
    const next = store.types.find(({ name }) => name === kind)
    return next !== undefined && mightWrite(worker, next) ? [next] : []
  })

const correctWords = ({ file, type }: View): string =>
  latestAnswer(file)?.verdict === 'returned' ? `Mend this ${type.title.toLowerCase()}` : 'Correct this'

const goesOn = ({ answers }: Standing): boolean => {
  const { finished } = answers as { finished?: { is: string } }
  return finished?.is === 'awaited'
}

const refusals: Readonly<Record<Unauthorisable, string>> = {
  author: 'You wrote this decision, so somebody else must authorise it.',
  answered: 'This version has been answered already.',
  'no decision': 'This has changed since you opened it. Read it again before you answer.',
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
            title: 'Nothing was answered',
            status: 409,
            body: <Refused words={refusals[refused]} note={note} record={id.value} />,
          }),
    )
  },
}

const Refused = ({ words, note, record }: { words: string; note: string; record: string }) => (
  <>
    <h1 class="govuk-heading-l">Nothing was answered</h1>
    <p class="govuk-body">{words}</p>
    {note !== '' && (
      <>
        <p class="govuk-body">Your note is not kept. Copy it, if you still need it:</p>
        <InsetText>
          <Paragraphs words={note} />
        </InsetText>
      </>
    )}
    <Button href={`/records/${record}`}>Back to the record</Button>
  </>
)

function threadOf({ file, nameOf, asked }: View): readonly ThreadStep[] {
  const step = (standing: Standing): ThreadStep => {
    const type = asked.store.types.find(({ name }) => name === standing.kind)
    return {
      what: type?.title ?? standing.kind,
      when: sayDay(type?.happenedOn(standing.answers) ?? dayOf(standing.madeAt)),
      words: timelineWords(type, standing, nameOf),
      href: `/records/${standing.id}`,
      isHere: standing.id === file.now.id,
    }
  }
  return [...file.before, file.now, ...file.after].map(step)
}
