import { sayDay } from '../../../plain/day.ts'
import { type Issue, raisedOf } from '../../../sight/voice/raised.ts'
import { sayTheme, themes } from '../../../sight/voice/themes.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import { youngPeoplesRecords } from '../../../store/young-people.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { IssueTag } from './parts.tsx'
import { issueHref, sayWhen } from './saying.ts'

/** `/young-people/what-changed`: what was said, and what was done or not done because of it, theme by theme. */
export const whatChangedPage: Page = {
  path: '/young-people/what-changed',
  room: 'young-people',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, async (acting) =>
      raisedOf(await youngPeoplesRecords(acting)),
    )
    return answer(reading, ({ issues }) =>
      page({
        title: 'You said, we did',
        before: (
          <Breadcrumbs
            crumbs={[{ words: 'Young people', href: '/young-people' }, { words: 'You said, we did' }]}
          />
        ),
        body: <WhatChanged issues={issues} asked={asked} />,
      }),
    )
  },
}

type Props = { readonly issues: readonly Issue[]; readonly asked: Asked }

const WhatChanged = ({ issues, asked }: Props) => (
  <div class={mayEver(asked.worker, 'raise issues') ? 'gt-large' : undefined}>
    <h1 class="govuk-heading-l">You said, we did</h1>
    {issues.length === 0 ? (
      <Empty title="Nothing to show yet">
        Each thing that young people raise and share stands here with what was done because of it, or why it
        was not.
      </Empty>
    ) : (
      <>
        <p class="govuk-body">{sayCounts(issues)}</p>
        {themes.map(({ code }) => (
          <OfTheme
            theme={code}
            issues={issues.filter(({ answers }) => answers.theme === code)}
            asked={asked}
          />
        ))}
      </>
    )}
  </div>
)

/** `Of 7 things raised, 3 were done, 2 are being done, 1 will not be done, and 1 waits for an answer.` */
function sayCounts(issues: readonly Issue[]): string {
  const came = (code: string): number =>
    issues.filter(({ state, reply }) => state === 'answered' && reply?.answers.outcome === code).length
  const [did, doing, cannot] = [came('did'), came('doing'), came('cannot')]
  const rest = issues.length - did - doing - cannot
  return `Raised: ${issues.length}. Done: ${did}. Being done: ${doing}. Not done, with the reason: ${cannot}. Waiting for an answer, or none needed: ${rest}.`
}

const OfTheme = ({ theme, issues, asked }: Props & { readonly theme: string }) =>
  issues.length === 0 ? (
    ''
  ) : (
    <section aria-label={sayTheme(theme)}>
      <h2 class="govuk-heading-m">{sayTheme(theme)}</h2>
      <ul class="govuk-list gt-issues">
        {issues.map((issue) => (
          <SaidAndDid issue={issue} asked={asked} />
        ))}
      </ul>
    </section>
  )

const SaidAndDid = ({ issue, asked }: Pick<Props, 'asked'> & { readonly issue: Issue }) => (
  <li class="gt-issue">
    <p class="govuk-body">
      <strong>You said:</strong> <span dir="auto">{issue.answers.said}</span>{' '}
      <a class="govuk-link" href={issueHref(issue.record.id)}>
        More<span class="govuk-visually-hidden"> about what was raised on {sayDay(issue.raisedOn)}</span>
      </a>
    </p>
    <p class="govuk-body">
      <WhatWeDid issue={issue} asked={asked} />
    </p>
  </li>
)

const WhatWeDid = ({ issue, asked }: Pick<Props, 'asked'> & { readonly issue: Issue }) => {
  const said = issue.reply?.answers
  if (issue.state !== 'answered')
    return (
      <>
        <IssueTag issue={issue} />{' '}
        {sayWhen(issue, asked.store.clock.today(), mayEver(asked.worker, 'raise issues'))}
      </>
    )
  return (
    <>
      <strong>
        {said?.outcome === 'did' ? 'We did:' : said?.outcome === 'doing' ? 'We are doing:' : 'We did not:'}
      </strong>{' '}
      {said?.changed ?? said?.why ?? said?.said ?? ''}
      {said?.moreOn === undefined ? '' : ` We tell you more on ${sayDay(said.moreOn)}.`}{' '}
      {said?.evidence !== undefined && (
        <a class="govuk-link" href={said.evidence} rel="noreferrer">
          See it<span class="govuk-visually-hidden"> here: {sayTheme(issue.answers.theme)}</span>
        </a>
      )}
    </>
  )
}
