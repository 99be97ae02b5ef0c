import { answersOf, type OnRecord } from '../../define/on-record.ts'
import type { AnswersIn, AnyRecord } from '../../define/record.ts'
import { finding } from '../inspection/finding.ts'
import { action } from './action.ts'
import { evidence } from './evidence.ts'
import { milestone } from './milestone.ts'
import { progress } from './progress.ts'
import { rating } from './rating.ts'

type Entry<R extends AnyRecord> = { readonly record: OnRecord; readonly answers: Partial<AnswersIn<R>> }

/** A dated figure that a named person entered. */
export type FigureEntered = Entry<typeof progress>
export type Evidence = Entry<typeof evidence>
export type Rating = Entry<typeof rating>
export type Milestone = Entry<typeof milestone>

/** An action is open until it is closed, because something changed, or dropped, for a reason. */
export type ActionState = 'open' | 'closed' | 'dropped'

/** What is done about findings, with the figures entered for it, its evidence and its ratings, each oldest first. */
export type Action = Entry<typeof action> & {
  readonly figures: readonly FigureEntered[]
  readonly evidence: readonly Evidence[]
  readonly ratings: readonly Rating[]
  /** By the day they are due. */
  readonly milestones: readonly Milestone[]
  readonly state: ActionState
}

/**
 * `open` while no action answers it; `answered` while an action does; `closed` once every action is. An action that was
 * dropped answers nothing.
 */
export type FindingState = 'open' | 'answered' | 'closed'

export type Finding = Entry<typeof finding> & {
  readonly actions: readonly Action[]
  readonly state: FindingState
}

/** All that is to improve and what is done about it. Priority actions of the inspectors come first. */
export type Plan = { readonly findings: readonly Finding[]; readonly actions: readonly Action[] }

/** The records of one type, with their answers, in the order given. */
export const entriesOf = <R extends AnyRecord>(type: R, records: readonly OnRecord[]): readonly Entry<R>[] =>
  records
    .filter(({ kind }) => kind === type.name)
    .map((record) => ({ record, answers: answersOf(type, record) }))

/** What is picked on a form is an id of its own kind; the record it points at has an id of a record. */
export const asText = (id: string): string => id

/** Whether a question that picks one or several points at this record. */
export const pointsAt = (picked: string | readonly string[] | undefined, { id }: OnRecord): boolean =>
  typeof picked === 'string' ? picked === asText(id) : (picked ?? []).includes(asText(id))

/** Sorts by a day, the earliest first; what has no day last. */
export const byDay =
  <T>(dayOf: (one: T) => string | undefined) =>
  (a: T, b: T): number =>
    (dayOf(a) ?? '9').localeCompare(dayOf(b) ?? '9')

/**
 * Puts the records of improvement together. A state is never kept, so that it cannot go stale: a finding is closed
 * because its actions are, and an action because it says what changed for children.
 */
export function planOf(records: readonly OnRecord[]): Plan {
  const actions = actionsOf(records)
  const findings = entriesOf(finding, records).map((one): Finding => {
    const own = actions.filter(({ answers }) => pointsAt(answers.answers, one.record))
    return { ...one, actions: own, state: stateOf(own) }
  })
  return {
    findings: [...findings.filter(isPriority), ...findings.filter((one) => !isPriority(one))],
    actions,
  }
}

function actionsOf(records: readonly OnRecord[]): readonly Action[] {
  const figures = entriesOf(progress, records).toSorted(byDay(({ answers }) => answers.countedOn))
  const shown = entriesOf(evidence, records).toSorted(byDay(({ answers }) => answers.standsOn))
  const ratings = entriesOf(rating, records).toSorted(byDay(({ answers }) => answers.ratedOn))
  const milestones = entriesOf(milestone, records).toSorted(byDay(({ answers }) => answers.dueOn))
  return entriesOf(action, records)
    .map(
      ({ record, answers }): Action => ({
        record,
        answers,
        figures: figures.filter((one) => pointsAt(one.answers.action, record)),
        evidence: shown.filter((one) => pointsAt(one.answers.actions, record)),
        ratings: ratings.filter((one) => pointsAt(one.answers.action, record)),
        milestones: milestones.filter((one) => pointsAt(one.answers.action, record)),
        state: answers.closedOn !== undefined ? 'closed' : answers.dropped !== undefined ? 'dropped' : 'open',
      }),
    )
    .toSorted(openFirst)
}

const isPriority = ({ answers }: Finding): boolean => answers.priority === true

function stateOf(actions: readonly Action[]): FindingState {
  const held = actions.filter(({ state }) => state !== 'dropped')
  if (held.length === 0) return 'open'
  return held.every(({ state }) => state === 'closed') ? 'closed' : 'answered'
}

const order: readonly ActionState[] = ['open', 'closed', 'dropped']

/** Open actions by the day they are due, then the others. */
const openFirst = (a: Action, b: Action): number =>
  order.indexOf(a.state) - order.indexOf(b.state) || byDay<Action>(({ answers }) => answers.dueOn)(a, b)
