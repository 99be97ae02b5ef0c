import type { Day } from '../../../plain/day.ts'
import type { Issue } from '../../../sight/voice/raised.ts'
import { sayTheme } from '../../../sight/voice/themes.ts'
import { Button } from '../../govuk/button.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { shortened } from '../inspection/saying.ts'
import { issueHref, sayState, sayWhen } from './saying.ts'

export const IssueTag = ({ issue }: { readonly issue: Issue }) => {
  const { words, colour } = sayState(issue)
  return <Tag colour={colour}>{words}</Tag>
}

/** Issues as those read them who raised them: what it was, and when they hear. Large, and nothing beside it. */
export type IssueListProps = {
  readonly issues: readonly Issue[]
  readonly today: Day
  /** Whoever reads it is one of those who raised it. */
  readonly raises: boolean
}

export const IssueList = ({ issues, today, raises }: IssueListProps) => (
  <ul class="govuk-list gt-issues">
    {issues.map((issue) => (
      <li class="gt-issue">
        <h3 class="govuk-heading-s gt-issue__title">
          <a class="govuk-link" href={issueHref(issue.record.id)}>
            {sayTheme(issue.answers.theme)}
          </a>{' '}
          <IssueTag issue={issue} />
        </h3>
        <p class="govuk-body" dir="auto">
          {shortened(issue.answers.said ?? '', 160)}
        </p>
        <p class="govuk-body gt-quiet">{sayWhen(issue, today, raises)}</p>
      </li>
    ))}
  </ul>
)

/** Lets words go out as they stand, for whoever has read them and did not write them. */
export const LetOut = ({
  id,
  words,
  back,
}: {
  readonly id: string
  readonly words: string
  readonly back: string
}) => (
  <form method="post" action="/young-people/go-ahead" class="gt-begin">
    <input type="hidden" name="record" value={id} />
    <input type="hidden" name="back" value={back} />
    <Button preventDoubleClick>{words}</Button>
  </form>
)
