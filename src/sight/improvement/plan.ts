import { answersOf, type OnRecord } from '../../define/on-record.ts'
import type { AnswersIn } from '../../define/record.ts'
import { finding } from '../inspection/finding.ts'
import { action } from './action.ts'
import { progress } from './progress.ts'

/** A dated figure that a named person entered. */
export type FigureEntered = {
  readonly record: OnRecord
  readonly answers: Partial<AnswersIn<typeof progress>>
}

/** What is done about findings, with the figures entered for it, oldest first. */
export type Action = {
  readonly record: OnRecord
  readonly answers: Partial<AnswersIn<typeof action>>
  readonly figures: readonly FigureEntered[]
  readonly isClosed: boolean
}

/** `open` while no action answers it; `answered` while an action does; `closed` once every action is. */
export type FindingState = 'open' | 'answered' | 'closed'

export type Finding = {
  readonly record: OnRecord
  readonly answers: Partial<AnswersIn<typeof finding>>
  readonly actions: readonly Action[]
  readonly state: FindingState
}

/** All that is to improve and what is done about it. Priority actions of the inspectors come first. */
export type Plan = { readonly findings: readonly Finding[]; readonly actions: readonly Action[] }

/**
 * Puts the records of improvement together. A state is never kept, so that it cannot go stale: a finding is closed
 * because its actions are, and an action because it says what changed for children.
 */
export function planOf(records: readonly OnRecord[]): Plan {
  const of = (kind: string) => records.filter((record) => record.kind === kind)
  const entered = of(progress.name)
    .map((record) => ({ record, answers: answersOf(progress, record) }))
    .toSorted((a, b) => ((a.answers.countedOn ?? '') < (b.answers.countedOn ?? '') ? -1 : 1))
  const actions = of(action.name)
    .map((record): Action => {
      const answers = answersOf(action, record)
      const figures = entered.filter((one) => one.answers.action === asText(record.id))
      return { record, answers, figures, isClosed: answers.closedOn !== undefined }
    })
    .toSorted(byDue)
  const findings = of(finding.name).map((record): Finding => {
    const own = actions.filter(({ answers }) =>
      (answers.answers ?? []).some((id) => id === asText(record.id)),
    )
    return { record, answers: answersOf(finding, record), actions: own, state: stateOf(own) }
  })
  return {
    findings: [...findings.filter(isPriority), ...findings.filter((one) => !isPriority(one))],
    actions,
  }
}

/** What is picked on a form is an id of its own kind; the record it points at has an id of a record. */
const asText = (id: string): string => id

const isPriority = ({ answers }: Finding): boolean => answers.priority === true

const stateOf = (actions: readonly Action[]): FindingState =>
  actions.length === 0 ? 'open' : actions.every(({ isClosed }) => isClosed) ? 'closed' : 'answered'

/** Open actions by the day they are due, then closed ones. */
const byDue = (a: Action, b: Action): number =>
  Number(a.isClosed) - Number(b.isClosed) || ((a.answers.dueOn ?? '9') < (b.answers.dueOn ?? '9') ? -1 : 1)
