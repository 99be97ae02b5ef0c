import type { NameOf } from '../../../define/kind.ts'
import { dayOf, sayDay } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { type Finding, planOf } from '../../../sight/improvement/plan.ts'
import { type Issue, raisedOf } from '../../../sight/voice/raised.ts'
import { outcomes } from '../../../sight/voice/reply.ts'
import { sayTheme } from '../../../sight/voice/themes.ts'
import { viewsOfReply } from '../../../sight/voice/view-of-a-reply.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver, NotFound } from '../../../store/as.ts'
import { improvementRecords } from '../../../store/improvement.ts'
import { namesOf } from '../../../store/read.ts'
import { youngPeoplesRecords } from '../../../store/young-people.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { Due } from '../../look/due.tsx'
import { type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { Paragraphs } from '../../record/said.tsx'
import { BeginWith } from '../begin-with.tsx'
import { type Entry, EntryHistory, readEntry, withRecordNames } from '../entry.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { actionHref, findingHref, shortened } from '../inspection/saying.ts'
import { naming } from '../names.ts'
import { IssueTag, LetOut } from './parts.tsx'
import { dayInputs, issueHref, sayWhen } from './saying.ts'
import { Speak } from './speak.tsx'

type View = {
  readonly asked: Asked
  readonly issue: Issue
  /** Findings that were made of it. */
  readonly findings: readonly Finding[]
  /** How the reply and the issue read before; nothing for those who only read. */
  readonly histories: readonly Entry[]
  readonly nameOf: NameOf
}

/** `/young-people/issues/:id`: what was raised, what we say to it, and whether that answers it. */
export const raisedPage: Page = {
  path: '/young-people/issues/:id',
  room: 'young-people',
  show: async (asked) => {
    const id = readId<'record'>(asked.params.id)
    if (!id.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const issue = raisedOf(await youngPeoplesRecords(acting)).issues.find(
        ({ record }) => record.id === id.value,
      )
      if (issue === undefined) throw new NotFound()
      const histories = await historiesOf(acting, issue)
      return {
        issue,
        findings: await findingsOf(acting, issue),
        histories,
        nameOf: await withNames(acting, histories),
      }
    })
    return answer(reading, (found) =>
      page({
        title: sayTheme(found.issue.answers.theme),
        before: (
          <Breadcrumbs
            crumbs={[
              { words: 'Young people', href: '/young-people' },
              { words: sayTheme(found.issue.answers.theme) },
            ]}
          />
        ),
        body: <IssueView {...found} asked={asked} />,
      }),
    )
  },
}

/** Those who answer also see what findings and actions are called; others see names of staff alone. */
const withNames = async (acting: Acting, shown: readonly Entry[]): Promise<NameOf> => {
  const names = naming(await namesOf(acting))
  return mayEver(acting.worker, 'answer young people')
    ? withRecordNames(
        acting,
        ['issues', 'improvement'],
        shown.flatMap(({ versions }) => versions),
        names,
      )
    : names
}

async function findingsOf(acting: Acting, { record }: Issue): Promise<readonly Finding[]> {
  if (!mayEver(acting.worker, 'read inspections')) return []
  return planOf(await improvementRecords(acting)).findings.filter((one) =>
    one.record.before.includes(record.id),
  )
}

/** What stands now may go out to boards; how it read before may not, so that only those see it whose words they are. */
async function historiesOf(acting: Acting, { record, reply }: Issue): Promise<readonly Entry[]> {
  const [answers, raises] = [
    mayEver(acting.worker, 'answer young people'),
    mayEver(acting.worker, 'raise issues'),
  ]
  if (!answers && !raises) return []
  const own = await readEntry(acting, 'read issues raised', 'issues', record.id)
  if (reply === undefined) return [own]
  return [own, await readEntry(acting, 'read issues raised', 'answers', reply.record.id)]
}

const IssueView = (view: View) => {
  const { asked, issue, histories, nameOf } = view
  const raises = mayEver(asked.worker, 'raise issues')
  return (
    <div class={raises ? 'gt-large' : undefined}>
      <Recorded draft={asked.query.recorded} />
      <h1 class="govuk-heading-l">{sayTheme(issue.answers.theme)}</h1>
      <p class="govuk-body">
        <IssueTag issue={issue} />{' '}
        {raises ? sayWhen(issue, asked.store.clock.today(), raises) : <When {...view} />}
      </p>
      <section class="gt-voice" aria-label="What young people said">
        <Paragraphs words={issue.answers.said ?? ''} />
        <p class="govuk-body gt-quiet">
          Raised on {sayDay(issue.raisedOn)}. {sayShared(issue)}
        </p>
      </section>
      <Answer {...view} />
      <Deeds {...view} />
      {histories.map((entry) => (
        <EntryHistory entry={entry} nameOf={nameOf} />
      ))}
    </div>
  )
}

const When = ({ issue, asked }: View) =>
  issue.state === 'not needed' ? (
    ''
  ) : (
    <Due dueOn={issue.dueOn} today={asked.store.clock.today()} doneOn={issue.answeredOn ?? null} />
  )

function sayShared({ answers, mayGoOut }: Issue): string {
  if (answers.share === 'group') return 'Only the group, and those who answer, can read it.'
  return mayGoOut
    ? 'Boards and councillors can read it too.'
    : 'Boards and councillors can read it once somebody has checked that nobody can be recognised.'
}

const Answer = ({ issue, asked, nameOf }: View) => {
  const { reply, views } = issue
  const said = reply?.answers
  if (said?.answered?.is === 'not needed')
    return <InsetText>No answer is needed: {said.answered.because}</InsetText>
  if (said?.answered?.is !== 'done')
    return (
      <p class="govuk-body">
        {said?.owner === undefined ? 'Nobody has taken it on yet.' : `${nameOf(said.owner)} answers this.`}
      </p>
    )
  return (
    <section aria-label="Our answer">
      <h2 class="govuk-heading-m">Our answer</h2>
      <div id="answer">
        <Paragraphs words={said.said ?? ''} />
        <p class="govuk-body">
          <strong>{outcomes.find(({ code }) => code === said.outcome)?.words ?? ''}.</strong>{' '}
          {said.changed ?? said.why ?? ''}
          {said.moreOn === undefined ? '' : `We tell you more on ${sayDay(said.moreOn)}.`}
        </p>
      </div>
      <Speak of="answer" about="our answer" />
      <p class="govuk-body gt-quiet">
        {said.owner === undefined ? '' : `${nameOf(said.owner)}, `}
        {sayDay(said.answered.on)}
      </p>
      <Evidence issue={issue} asked={asked} />
      {views.map(({ answers, record }) => (
        <p class="govuk-body">
          <strong>
            Did this answer you? {viewsOfReply.find(({ code }) => code === answers.answers)?.words}.
          </strong>{' '}
          <span dir="auto">{answers.said ?? ''}</span>{' '}
          <span class="gt-quiet">{sayDay(dayOf(record.madeAt))}</span>
        </p>
      ))}
    </section>
  )
}

const Evidence = ({ issue: { reply }, asked }: Pick<View, 'issue' | 'asked'>) => {
  const { evidence, action } = reply?.answers ?? {}
  const seesAction = action !== undefined && mayEver(asked.worker, 'read inspections')
  return (
    <>
      {evidence !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={evidence} rel="noreferrer">
            See it here
          </a>
        </p>
      )}
      {seesAction && (
        <p class="govuk-body">
          <a class="govuk-link" href={actionHref(action)}>
            The action of the plan that it belongs to
          </a>
        </p>
      )}
    </>
  )
}

const Deeds = (view: View) => {
  const { asked, issue } = view
  if (mayEver(asked.worker, 'raise issues')) return <OfYoungPeople issue={issue} />
  return mayEver(asked.worker, 'answer young people') ? <OfThoseWhoAnswer {...view} /> : ''
}

const OfYoungPeople = ({ issue }: Pick<View, 'issue'>) => {
  const { id } = issue.record
  return (
    <>
      {issue.state === 'answered' && (
        <section aria-label="Did this answer you?">
          <h2 class="govuk-heading-m">Did this answer you?</h2>
          <div class="gt-begin-list">
            <BeginWith
              kind="view of a reply"
              words="Yes"
              before={id}
              answers={{ issue: id, answers: 'yes' }}
              quiet
            />
            <BeginWith
              kind="view of a reply"
              words="No, or not all of it"
              before={id}
              answers={{ issue: id, answers: 'no' }}
              quiet
            />
          </div>
        </section>
      )}
      <div class="gt-begin-list">
        <BeginWith kind="issue raised" words="Change what we said" record={id} quiet />
      </div>
    </>
  )
}

const OfThoseWhoAnswer = ({ asked, issue, findings }: View) => {
  const { record, answers, reply, mayGoOut } = issue
  const needsLetting = answers.share === 'boards' && !mayGoOut
  return (
    <>
      <div class="gt-begin-list">
        {reply === undefined ? (
          <BeginWith
            kind="reply"
            words="Say who answers"
            before={record.id}
            answers={{ issue: record.id, 'answered.is': 'awaited' }}
          />
        ) : (
          <BeginWith
            kind="reply"
            words={issue.state === 'answered' ? 'Change the answer' : 'Answer'}
            record={reply.record.id}
          />
        )}
        {mayEver(asked.worker, 'improve') && findings.length === 0 && <MakeFinding issue={issue} />}
      </div>
      {needsLetting && (
        <section aria-label="Before boards read it">
          <h2 class="govuk-heading-m">Before boards read it</h2>
          <p class="govuk-body">
            Young people want boards and councillors to read this. Check that nobody can be recognised: no
            name, no street, nothing that only one person can have said. If somebody can, ask the group to
            change it.
          </p>
          <LetOut
            id={record.id}
            words="Nobody can be recognised: let boards read it"
            back={issueHref(record.id)}
          />
        </section>
      )}
      {findings.map((finding) => (
        <p class="govuk-body">
          Became the finding{' '}
          <a class="govuk-link" href={findingHref(finding.record.id)}>
            {shortened(finding.answers.words ?? 'Finding')}
          </a>
          .
        </p>
      ))}
    </>
  )
}

/** Words are copied to where boards read once somebody has let them go there, and not before. */
const MakeFinding = ({ issue: { record, answers, raisedOn, mayGoOut } }: Pick<View, 'issue'>) => (
  <BeginWith
    kind="finding"
    words="Make it a finding"
    before={record.id}
    answers={{
      source: 'young people',
      ...(answers.share === 'boards' && mayGoOut ? { words: answers.said ?? '' } : {}),
      saidIn: 'Young Ambassadors',
      priority: 'no',
      ...dayInputs('saidOn', raisedOn),
    }}
    quiet
  />
)

/** `/young-people/replies/:id`: a reply, or what was said to it, is read on the page of its issue. */
export const replyPage: Page = {
  path: '/young-people/replies/:id',
  room: 'young-people',
  show: async ({ store, worker, params, query }) => {
    const id = readId<'record'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, async (acting) => {
      const of = raisedOf(await youngPeoplesRecords(acting)).issues.find(
        ({ reply, views }) =>
          reply?.record.id === id.value || views.some(({ record }) => record.id === id.value),
      )
      if (of === undefined) throw new NotFound()
      return of.record.id
    })
    const said = query.recorded === undefined ? '' : `?recorded=${encodeURIComponent(query.recorded)}`
    return answer(reading, (issue) => go(`${issueHref(issue)}${said}`))
  },
}
