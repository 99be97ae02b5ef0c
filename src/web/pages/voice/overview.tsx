import type { NameOf } from '../../../define/kind.ts'
import { sayDay } from '../../../plain/day.ts'
import { type Finding, planOf } from '../../../sight/improvement/plan.ts'
import { type Issue, isOwed, type Plain, type Raised, raisedOf } from '../../../sight/voice/raised.ts'
import { sayTheme } from '../../../sight/voice/themes.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver } from '../../../store/as.ts'
import { improvementRecords } from '../../../store/improvement.ts'
import { namesOf } from '../../../store/read.ts'
import { youngPeoplesRecords } from '../../../store/young-people.ts'
import { Details } from '../../govuk/details.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Due } from '../../look/due.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { shortened } from '../inspection/saying.ts'
import { naming } from '../names.ts'
import { IssueList, IssueTag } from './parts.tsx'
import { issueHref, plainHref } from './saying.ts'

type View = {
  readonly asked: Asked
  readonly raised: Raised
  /** Findings that nobody has put into plain words yet; none for those who do not write them. */
  readonly unsaid: readonly Finding[]
  readonly nameOf: NameOf
}

/** `/young-people`: what young people raised and by when they hear, and what was found, in plain words. */
export const youngPeoplePage: Page = {
  path: '/young-people',
  room: 'young-people',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const raised = raisedOf(await youngPeoplesRecords(acting))
      return { raised, unsaid: await unsaidFindings(acting, raised), names: await namesOf(acting) }
    })
    return answer(reading, ({ names, ...found }) =>
      page({
        title: 'Young people',
        body: <Overview {...found} nameOf={naming(names)} asked={asked} />,
      }),
    )
  },
}

async function unsaidFindings(acting: Acting, { plain }: Raised): Promise<readonly Finding[]> {
  const { worker } = acting
  if (!mayEver(worker, 'answer young people') || !mayEver(worker, 'read inspections')) return []
  const said = new Set<string>(plain.flatMap(({ answers }) => answers.finding ?? []))
  return planOf(await improvementRecords(acting)).findings.filter(
    ({ record, state }) => state !== 'closed' && !said.has(record.id),
  )
}

const Overview = (view: View) => {
  const raises = mayEver(view.asked.worker, 'raise issues')
  const answers = mayEver(view.asked.worker, 'answer young people')
  return (
    <div class={raises ? 'gt-large' : undefined}>
      <h1 class="govuk-heading-l">Young people</h1>
      {raises && (
        <div class="gt-begin-list">
          <BeginWith kind="issue raised" words="Raise an issue" />
        </div>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/young-people/what-changed">
          You said, we did
        </a>
        : what came of everything that was raised.
      </p>
      {answers ? <Owed {...view} /> : <Issues {...view} raises={raises} />}
      <InPlainWords {...view} />
    </div>
  )
}

const Issues = ({ raised: { issues }, asked, raises }: View & { readonly raises: boolean }) => (
  <section aria-label="What was raised">
    <h2 class="govuk-heading-m">{raises ? 'What we raised' : 'What young people raised'}</h2>
    {issues.length === 0 ? (
      <Empty title="Nothing was raised yet" level={3}>
        {raises
          ? 'Say what is not right, or what should change: where you live, who works with you, anything. It takes a minute. Somebody has to answer, and you see by when.'
          : 'What young people choose to share with boards and councillors stands here, in their own words, with our answers.'}
      </Empty>
    ) : (
      <IssueList issues={issues} today={asked.store.clock.today()} raises={raises} />
    )}
  </section>
)

/** For those who answer: whose answer is due by when, the longest waiting first; the others below. */
const Owed = (view: View) => {
  const owed = view.raised.issues.filter(isOwed).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const others = view.raised.issues.filter((issue) => !isOwed(issue))
  return (
    <section aria-label="Answers due">
      {view.raised.issues.length === 0 && (
        <Empty title="Young people have raised nothing yet">
          What Young Ambassadors raise stands here, with who answers and by when.
        </Empty>
      )}
      {owed.length > 0 && <IssuesTable caption={`Answers due (${owed.length})`} issues={owed} {...view} />}
      {others.length > 0 && (
        <Details summary={`${others.length} answered`}>
          <IssuesTable caption="Answered" issues={others} {...view} />
        </Details>
      )}
    </section>
  )
}

type IssuesTableProps = Pick<View, 'asked' | 'nameOf'> & {
  readonly caption: string
  readonly issues: readonly Issue[]
}

const IssuesTable = ({ caption, issues, asked, nameOf }: IssuesTableProps) => (
  <CardTable
    caption={caption}
    showCaption
    columns={[
      { words: 'What they raised' },
      { words: 'State' },
      { words: 'Who answers' },
      { words: 'By when' },
    ]}
    rows={issues.map((issue) => [
      <>
        <a class="govuk-link" href={issueHref(issue.record.id)}>
          {sayTheme(issue.answers.theme)}
        </a>
        : {shortened(issue.answers.said ?? '', 90)}
      </>,
      <IssueTag issue={issue} />,
      issue.reply?.answers.owner === undefined ? 'Nobody yet' : nameOf(issue.reply.answers.owner),
      issue.state === 'not needed' ? (
        ''
      ) : (
        <Due dueOn={issue.dueOn} today={asked.store.clock.today()} doneOn={issue.answeredOn ?? null} />
      ),
    ])}
  />
)

const InPlainWords = (view: View) => {
  const { plain } = view.raised
  const answers = mayEver(view.asked.worker, 'answer young people')
  if (plain.length === 0 && view.unsaid.length === 0 && !mayEver(view.asked.worker, 'raise issues')) return ''
  return (
    <section aria-label="What was found, in plain words">
      <h2 class="govuk-heading-m">What was found, in plain words</h2>
      {plain.length === 0 && !answers && (
        <p class="govuk-body">Nothing is here yet. When Ofsted has been, you find here what they said.</p>
      )}
      <ul class="govuk-list gt-issues">
        {plain.map((one) => (
          <PlainLine plain={one} />
        ))}
      </ul>
      {view.unsaid.length > 0 && <Unsaid findings={view.unsaid} />}
    </section>
  )
}

const PlainLine = ({ plain: { record, answers, mayGoOut } }: { readonly plain: Plain }) => (
  <li class="gt-issue">
    <h3 class="govuk-heading-s gt-issue__title">
      <a class="govuk-link" href={plainHref(record.id)}>
        {answers.heading ?? 'In plain words'}
      </a>{' '}
      {!mayGoOut && <Tag colour="yellow">Not shown to young people yet</Tag>}
    </h3>
    {answers.moreOn !== undefined && (
      <p class="govuk-body gt-quiet">We tell you more on {sayDay(answers.moreOn)}.</p>
    )}
  </li>
)

const saidByOf = (source: string | undefined): string =>
  source === 'letter' ? 'ofsted' : source === 'young people' ? 'young people' : 'us'

const Unsaid = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <Details
    summary={`${findings.length} ${findings.length === 1 ? 'finding is' : 'findings are'} not in plain words yet`}
  >
    <CardTable
      caption="Findings that are not in plain words yet"
      columns={[{ words: 'What needs to improve' }, { words: 'For young people' }]}
      rows={findings.map(({ record, answers }) => [
        answers.words ?? 'Finding',
        <BeginWith
          kind="plain version"
          words="Say it in plain words"
          before={record.id}
          answers={{ finding: record.id, saidBy: saidByOf(answers.source) }}
          about={shortened(answers.words ?? 'this finding', 60)}
          quiet
        />,
      ])}
    />
  </Details>
)
