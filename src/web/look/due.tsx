import { workingDaysBetween } from '../../plain/calendar.ts'
import { type Day, sayDay, sayWeekday } from '../../plain/day.ts'
import { Tag, type TagColour } from '../govuk/tag.tsx'

/** What has a day by which it should be done. */
export type DueProps = {
  readonly dueOn: Day
  readonly today: Day
  /** The day it was done, or null. */
  readonly doneOn: Day | null
  /** From so many working days before the day on it counts as at risk; 2 where not given. */
  readonly riskWithin?: number | undefined
}

export type DueState = 'done' | 'done late' | 'due' | 'at risk' | 'overdue'

/** The state in a word, the whole in a sentence. */
export type DueWords = { readonly state: DueState; readonly tag: string; readonly words: string }

/** Beyond a month nobody counts working days. */
const countedUpTo = 20

const workingDays = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`

function sayDone(doneOn: Day, dueOn: Day): DueWords {
  if (doneOn <= dueOn) return { state: 'done', tag: 'Done', words: `Done on ${sayDay(doneOn)}, in time` }
  const late = workingDaysBetween(dueOn, doneOn)
  const by = late === 0 ? 'late' : `${workingDays(late)} late`
  const words = `Done on ${sayDay(doneOn)}, ${by}: it was due by ${sayDay(dueOn)}`
  return { state: 'done late', tag: 'Done late', words }
}

function sayOverdue(dueOn: Day, today: Day): DueWords {
  const late = workingDaysBetween(dueOn, today)
  const words =
    late === 0
      ? `Late since ${sayWeekday(dueOn)}`
      : `${workingDays(late)} late, was due by ${sayWeekday(dueOn)}`
  return { state: 'overdue', tag: 'Late', words }
}

function sayAhead(dueOn: Day, left: number): string {
  if (left === 0) return `Due before the next working day, by ${sayWeekday(dueOn)}`
  return left > countedUpTo
    ? `Due by ${sayWeekday(dueOn)}`
    : `Due in ${workingDays(left)}, by ${sayWeekday(dueOn)}`
}

/** What a due date means today. Counted in working days in England, the first not counted and the last counted. */
export function sayDue({ dueOn, today, doneOn, riskWithin = 2 }: DueProps): DueWords {
  if (doneOn !== null) return sayDone(doneOn, dueOn)
  if (today > dueOn) return sayOverdue(dueOn, today)
  if (today === dueOn) return { state: 'at risk', tag: 'Due today', words: `Due today, ${sayWeekday(dueOn)}` }
  const left = workingDaysBetween(today, dueOn)
  const atRisk = left <= riskWithin
  return {
    state: atRisk ? 'at risk' : 'due',
    tag: atRisk ? 'Due soon' : 'Due',
    words: sayAhead(dueOn, left),
  }
}

const colours: Readonly<Record<DueState, TagColour>> = {
  done: 'green',
  'done late': 'grey',
  due: 'grey',
  'at risk': 'yellow',
  overdue: 'red',
}

/**
 * A due date with its state: the tag says it in a word, the sentence in full; the colour only repeats them. What is
 * simply due has no tag, so that a long list stays calm.
 */
export function Due(props: DueProps) {
  const { state, tag, words } = sayDue(props)
  return (
    <span class="gt-due">
      {state !== 'due' && <Tag colour={colours[state]}>{tag}</Tag>} <span class="gt-due__words">{words}</span>
    </span>
  )
}
