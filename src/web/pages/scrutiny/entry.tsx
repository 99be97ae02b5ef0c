import type { NameOf } from '../../../define/kind.ts'
import type { AnyRecord } from '../../../define/record.ts'
import { sayDay } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { findMeasure } from '../../../sight/performance/measures.ts'
import { memberQuestion } from '../../../sight/scrutiny/member-question.ts'
import { type Programme, programmeOf } from '../../../sight/scrutiny/programme.ts'
import { promise } from '../../../sight/scrutiny/promise.ts'
import { questionReply } from '../../../sight/scrutiny/question-reply.ts'
import { answerDue, recommendation } from '../../../sight/scrutiny/recommendation.ts'
import { workItem } from '../../../sight/scrutiny/work-item.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver, NotFound } from '../../../store/as.ts'
import { namesOf } from '../../../store/read.ts'
import { scrutinyRecords, scrutinyVersions } from '../../../store/scrutiny.ts'
import type { Standing } from '../../../store/standing.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { EntryHistory, EntrySaid, withRecordNames } from '../entry.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { findingHref, shortened } from '../inspection/saying.ts'
import { naming } from '../names.ts'
import { PromiseDue, QuestionState, sayAsker, scrutinyHref, scrutinyKinds } from './overview.tsx'

type View = {
  readonly asked: Asked
  readonly type: AnyRecord
  readonly now: Standing
  readonly versions: readonly Standing[]
  readonly programme: Programme
  readonly nameOf: NameOf
}

/** `/scrutiny/entries/:id`: an item, a question with its answer, a promise, or a recommendation. */
export const scrutinyEntry: Page = {
  path: '/scrutiny/entries/:id',
  room: 'scrutiny',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, (acting) => readOne(acting, asked.params.id))
    return answer(reading, (found) => {
      const title = shortened(found.type.timeline(found.now.answers, undefined, found.nameOf), 80)
      return page({
        title,
        before: (
          <Breadcrumbs crumbs={[{ words: 'Scrutiny', href: '/scrutiny' }, { words: found.type.title }]} />
        ),
        body: <Entry asked={asked} {...found} />,
      })
    })
  },
}

async function readOne(acting: Acting, id: string | undefined): Promise<Omit<View, 'asked'>> {
  const record = readId<'record'>(id)
  if (!record.ok) throw new NotFound()
  const versions = await scrutinyVersions(acting, record.value, scrutinyKinds)
  const now = versions.at(-1)
  const type = acting.store.types.find(({ name }) => name === now?.kind)
  if (now === undefined || type === undefined) throw new NotFound()
  const programme = programmeOf(await scrutinyRecords(acting, scrutinyKinds))
  const nameOf = await withRecordNames(
    acting,
    ['boards', 'questions', 'improvement'],
    versions,
    naming(await namesOf(acting)),
  )
  return { type, now, versions, programme, nameOf }
}

const Entry = (view: View) => {
  const { asked, type, now, nameOf } = view
  return (
    <>
      <Recorded draft={asked.query.recorded} />
      <span class="govuk-caption-l">{type.title}</span>
      <h1 class="govuk-heading-m">{type.timeline(now.answers, undefined, nameOf)}</h1>
      <State {...view} />
      <Buttons {...view} />
      <EntrySaid entry={view} nameOf={nameOf} />
      <HangsOn {...view} />
      <CameOf {...view} />
      <EntryHistory entry={view} nameOf={nameOf} />
    </>
  )
}

/** How it stands, in a word, where it has a state. */
const State = ({ now, programme, asked, nameOf }: View) => {
  const today = asked.store.clock.today()
  const question = programme.questions.find(({ record }) => record.id === now.id)
  if (question !== undefined)
    return (
      <p class="govuk-body">
        <QuestionState question={question} /> Asked by {sayAsker(question, nameOf)}.
      </p>
    )
  const promised = programme.promises.find(({ record }) => record.id === now.id)
  if (promised !== undefined)
    return (
      <p class="govuk-body">
        <PromiseDue answers={promised.answers} today={today} />
      </p>
    )
  const recommended = programme.recommendations.find(({ record }) => record.id === now.id)
  const due = recommended?.answers.madeOn === undefined ? undefined : answerDue(recommended.answers.madeOn)
  return due === undefined ? (
    ''
  ) : (
    <p class="govuk-body">
      To be answered by {sayDay(due.dueOn)}, within {due.rule.months} months.{' '}
      {due.rule.certain ? '' : 'To be confirmed: '}
      {due.rule.source}.
    </p>
  )
}

const changeWords: Readonly<Record<string, string>> = {
  [workItem.name]: 'Change this, or say what came of it',
  [memberQuestion.name]: 'Change or take back this question',
  [questionReply.name]: 'Change or finish this answer',
  [promise.name]: 'Say where it stands, or close it',
  [recommendation.name]: 'Change this, or answer it',
}

/** From a question one goes on to its answer, from the others to their next version. Members change their own questions. */
const Buttons = ({ asked: { worker }, now, programme }: View) => {
  const isOfficer = mayEver(worker, 'serve boards')
  const isOwn = now.kind === memberQuestion.name && String(now.recordedBy) === String(worker.id)
  const question = programme.questions.find(({ record }) => record.id === now.id)
  const mayAnswer = isOfficer && question !== undefined
  return (
    <div class="gt-begin-list">
      {mayAnswer &&
        (question.reply === undefined ? (
          <BeginWith
            kind={questionReply.name}
            words={questionReply.begin}
            before={now.id}
            answers={{ question: now.id }}
          />
        ) : (
          <BeginWith
            kind={questionReply.name}
            words={changeWords[questionReply.name] ?? ''}
            record={question.reply.record.id}
          />
        ))}
      {(isOwn || (isOfficer && now.kind !== memberQuestion.name)) && (
        <BeginWith
          kind={now.kind}
          words={changeWords[now.kind] ?? 'Change'}
          record={now.id}
          quiet={mayAnswer}
        />
      )}
    </div>
  )
}

/** Ways back: to the finding, the measure and the item that it is about. */
const HangsOn = ({ now, asked }: View) => {
  const { finding, measure } = now.answers
  const found = typeof measure === 'string' ? findMeasure(measure) : undefined
  const mayRead = mayEver(asked.worker, 'read figures')
  if (finding === undefined && (found === undefined || !mayRead)) return ''
  return (
    <ul class="govuk-list">
      {typeof finding === 'string' && (
        <li>
          <a class="govuk-link" href={findingHref(finding)}>
            What inspectors said, and what is done about it
          </a>
        </li>
      )}
      {found !== undefined && mayRead && (
        <li>
          <a class="govuk-link" href={`/measures/${encodeURIComponent(found.code)}`}>
            The measure: {found.title}
          </a>
        </li>
      )}
    </ul>
  )
}

/** What came of it: the answer to a question; the questions and promises about an item. */
const CameOf = ({ now, programme, nameOf }: View) => {
  const question = programme.questions.find(({ record }) => record.id === now.id)
  if (question !== undefined) return <Answer question={question} nameOf={nameOf} />
  const about = [
    ...programme.questions.map((one) => ({ ...one, words: one.answers.question })),
    ...programme.promises.map((one) => ({ ...one, words: one.answers.what })),
  ].filter(({ answers }) => String(answers.item) === String(now.id))
  return about.length === 0 ? (
    ''
  ) : (
    <section aria-label="Asked and promised">
      <h2 class="govuk-heading-m">Asked and promised about it</h2>
      <ul class="govuk-list govuk-list--bullet">
        {about.map(({ record, words }) => (
          <li>
            <a class="govuk-link" href={scrutinyHref(record.id)}>
              {shortened(words ?? record.kind)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Answer = ({
  question: { reply, state },
  nameOf,
}: {
  readonly question: Programme['questions'][number]
  readonly nameOf: NameOf
}) =>
  reply === undefined ? (
    ''
  ) : (
    <section aria-label="The answer">
      <h2 class="govuk-heading-m">{state === 'answered' ? 'The answer' : 'Being answered'}</h2>
      {state === 'answered' && <p class="govuk-body gt-words">{reply.answers.answer}</p>}
      <p class="govuk-body">
        {reply.answers.owner === undefined ? '' : `${nameOf(reply.answers.owner)}, `}
        {reply.answers.dueOn === undefined ? '' : `by ${sayDay(reply.answers.dueOn)}`}
      </p>
    </section>
  )
