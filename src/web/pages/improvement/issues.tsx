import type { NameOf } from '../../../define/kind.ts'
import { readId } from '../../../plain/id.ts'
import { levels } from '../../../sight/improvement/escalation.ts'
import { ageOf, awaitedStep, type Issue, issuesOf } from '../../../sight/improvement/issues.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver, NotFound } from '../../../store/as.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Details } from '../../govuk/details.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Due } from '../../look/due.tsx'
import { Empty } from '../../look/empty.tsx'
import { Thread, type ThreadStep } from '../../look/thread.tsx'
import { type Asked, answer, notFound, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { type Entry, EntryHistory, EntrySaid, readEntry, withNamesOf } from '../entry.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { entryHref, issueHref, shortened } from '../inspection/saying.ts'
import { ImprovementParts } from './parts.tsx'
import { sayOn } from './rated.tsx'
import { type Ground, readGround } from './reading.ts'

/** `/improvement/issues`: what cannot be put right without a partner, how long it has been open, and how far it was taken. */
export const partnerIssuesPage: Page = {
  path: '/improvement/issues',
  room: 'improvement',
  show: async ({ store, worker }) => {
    const reading = await as(store, worker, myWork, readGround)
    return answer(reading, (ground) => {
      const issues = issuesOf(ground.records)
      const [open, ended] = [issues.filter(({ isOpen }) => isOpen), issues.filter(({ isOpen }) => !isOpen)]
      return page({
        title: 'Issues with partners',
        before: (
          <Breadcrumbs
            crumbs={[{ words: 'Improvement', href: '/improvement' }, { words: 'Issues with partners' }]}
          />
        ),
        body: (
          <>
            <h1 class="govuk-heading-l">Issues with partners</h1>
            <ImprovementParts worker={worker} here="issues" />
            {mayEver(worker, 'improve') && (
              <div class="gt-begin-list">
                <BeginWith kind="partner issue" words="Raise an issue" answers={{ 'ended.is': 'awaited' }} />
              </div>
            )}
            {open.length === 0 ? (
              <Empty title="No issue is open">
                What cannot be put right without health, police, schools or housing is raised with them here,
                with figures that both sides agree on, and taken further until it has an answer.
              </Empty>
            ) : (
              <IssuesTable
                caption={`Open (${open.length}), the oldest first`}
                issues={open}
                ground={ground}
              />
            )}
            {ended.length > 0 && (
              <Details summary={`${ended.length} ended`}>
                <IssuesTable caption="Ended" issues={ended} ground={ground} />
              </Details>
            )}
          </>
        ),
      })
    })
  },
}

export const sayLevel = ({ highest }: Pick<Issue, 'highest'>): string =>
  levels.find(({ code }) => code === highest)?.words ?? 'Raised, not taken further'

const sayAge = (days: number | undefined): string =>
  days === undefined ? 'Day not given' : days === 1 ? '1 day' : `${days} days`

type IssuesTableProps = {
  readonly caption: string
  readonly issues: readonly Issue[]
  readonly ground: Pick<Ground, 'today' | 'nameOf'>
}

export const IssuesTable = ({ caption, issues, ground: { today, nameOf } }: IssuesTableProps) => (
  <CardTable
    caption={caption}
    showCaption
    columns={[
      { words: 'Issue' },
      { words: 'Partner' },
      { words: 'Open for', isNumeric: true },
      { words: 'How far it was taken' },
      { words: 'Sees to it' },
    ]}
    rows={issues.map((issue) => [
      <a class="govuk-link" href={issueHref(issue.record.id)}>
        {shortened(issue.answers.issue ?? 'Issue', 160)}
      </a>,
      issue.answers.partner ?? 'Not stated',
      sayAge(ageOf(issue, today)),
      <>
        {sayLevel(issue)}
        <Awaited issue={issue} today={today} />
      </>,
      issue.answers.owner === undefined ? 'Nobody yet' : nameOf(issue.answers.owner),
    ])}
  />
)

const Awaited = ({ issue, today }: { readonly issue: Issue; readonly today: Ground['today'] }) => {
  const due = awaitedStep(issue)?.answers.answerDueOn
  return due === undefined ? (
    ''
  ) : (
    <>
      . Their answer: <Due dueOn={due} today={today} doneOn={null} />
    </>
  )
}

type View = {
  readonly asked: Asked
  readonly ground: Ground
  readonly issue: Issue
  readonly entry: Entry
  readonly nameOf: NameOf
}

/** `/improvement/issues/:id`: one issue, step by step, to its answer. */
export const partnerIssuePage: Page = {
  path: '/improvement/issues/:id',
  room: 'improvement',
  show: async (asked) => {
    const id = readId<'record'>(asked.params.id)
    if (!id.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const ground = await readGround(acting)
      const issue = issuesOf(ground.records).find(({ record }) => record.id === id.value)
      if (issue === undefined) throw new NotFound()
      return {
        ground,
        issue,
        entry: await readEntry(acting, 'read inspections', 'improvement', asked.params.id),
        nameOf: withNamesOf(acting, ground.records, ground.nameOf),
      }
    })
    return answer(reading, (found) =>
      page({
        title: shortened(found.issue.answers.issue ?? 'Issue', 80),
        before: (
          <Breadcrumbs
            crumbs={[
              { words: 'Improvement', href: '/improvement' },
              { words: 'Issues with partners', href: '/improvement/issues' },
              { words: 'Issue' },
            ]}
          />
        ),
        body: <IssueView {...found} asked={asked} />,
      }),
    )
  },
}

const IssueView = ({ asked, ground, issue, entry, nameOf }: View) => (
  <>
    <Recorded draft={asked.query.recorded} />
    <span class="govuk-caption-l">
      Issue with {issue.answers.partner ?? 'a partner'} ·{' '}
      {issue.isOpen ? `open for ${sayAge(ageOf(issue, ground.today))}` : 'ended'}
    </span>
    <h1 class="govuk-heading-m">{issue.answers.issue ?? 'Issue'}</h1>
    {mayEver(asked.worker, 'improve') && (
      <div class="gt-begin-list">
        {issue.isOpen && (
          <BeginWith
            kind="escalation"
            words="Take this further"
            before={issue.record.id}
            answers={{ issue: issue.record.id }}
          />
        )}
        <BeginWith
          kind="partner issue"
          words={issue.isOpen ? 'Change or end this issue' : 'Correct this issue'}
          record={issue.record.id}
          quiet={issue.isOpen}
        />
      </div>
    )}
    <EntrySaid entry={entry} nameOf={nameOf} />
    <Thread title="How far it was taken" steps={stepsOf(issue)} />
    <EntryHistory entry={entry} nameOf={nameOf} />
  </>
)

function stepsOf({ answers, steps, isOpen }: Issue): readonly ThreadStep[] {
  const raised = {
    what: `Raised with ${answers.partner ?? 'the partner'}`,
    when: sayOn(answers.raisedOn),
    words: answers.wanted ?? 'Not stated',
  }
  const taken = steps.map((step) => ({
    what: `${levels.find(({ code }) => code === step.answers.level)?.words ?? 'Taken further'}, to ${step.answers.takenTo ?? 'somebody'}`,
    when: sayOn(step.answers.takenOn),
    words:
      step.answers.answer === undefined
        ? `${step.answers.asked ?? ''} No answer yet.`
        : `${step.answers.asked ?? ''} Answered on ${sayOn(step.answers.answeredOn)}: ${step.answers.answer}`,
    href: entryHref(step.record.id),
  }))
  if (isOpen || answers.ended === undefined || answers.ended.is === 'awaited') return [raised, ...taken]
  const when = answers.ended.is === 'done' ? sayOn(answers.ended.on) : 'not needed'
  const words = answers.result ?? (answers.ended.is === 'not needed' ? answers.ended.because : 'Not stated')
  return [raised, ...taken, { what: 'What came of it', when, words }]
}
