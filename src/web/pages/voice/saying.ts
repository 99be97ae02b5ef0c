import { type Day, sayDay } from '../../../plain/day.ts'
import type { Issue, IssueState } from '../../../sight/voice/raised.ts'
import type { TagColour } from '../../govuk/tag.tsx'

export const issueHref = (id: string): string => `/young-people/issues/${id}`
export const plainHref = (id: string): string => `/young-people/plain/${id}`
export const voiceHref = (id: string): string => `/voices/${id}`

type Said = { readonly words: string; readonly colour: TagColour }

const said: Readonly<Record<IssueState, Said>> = {
  waiting: { words: 'Waiting for us', colour: 'yellow' },
  'looked at': { words: 'Being looked at', colour: 'blue' },
  answered: { words: 'Answered', colour: 'green' },
  'asked again': { words: 'Asked again', colour: 'yellow' },
  'not needed': { words: 'No answer needed', colour: 'grey' },
}

export const sayState = ({ state }: Pick<Issue, 'state'>): Said => said[state]

/** When those who raised it hear: said to them where `isTheirs`, else of them. */
export function sayWhen(issue: Issue, today: Day, isTheirs: boolean): string {
  if (issue.answeredOn !== undefined) return `We answered on ${sayDay(issue.answeredOn)}.`
  if (issue.state === 'not needed') return ''
  const [late, by] = [issue.dueOn < today, sayDay(issue.dueOn)]
  if (!isTheirs) return late ? `The answer is late: it was due by ${by}.` : `They hear from us by ${by}.`
  return late ? `We are late. You should have heard from us by ${by}.` : `You will hear from us by ${by}.`
}

/** The three boxes of a day, for a draft that begins with it. */
export const dayInputs = (name: string, of: Day): Readonly<Record<string, string>> => ({
  [`${name}.day`]: String(Number(of.slice(8))),
  [`${name}.month`]: String(Number(of.slice(5, 7))),
  [`${name}.year`]: of.slice(0, 4),
})
