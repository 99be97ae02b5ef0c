import { answersOf, type OnRecord } from '../../define/on-record.ts'
import type { AnswersIn, AnyRecord } from '../../define/record.ts'
import type { Day } from '../../plain/day.ts'
import { drill } from './drill.ts'
import { lesson } from './lesson.ts'
import { planLine } from './plan-line.ts'
import { scenarios } from './scenarios.ts'

type Entry<R extends AnyRecord> = { readonly record: OnRecord; readonly answers: Partial<AnswersIn<R>> }

export type PlanLine = Entry<typeof planLine>
export type Drill = Entry<typeof drill>
/** A lesson with what it came from and what it changes, where those are on record. */
export type Lesson = Entry<typeof lesson> & {
  readonly from: Drill | undefined
  readonly line: PlanLine | undefined
  readonly isOpen: boolean
}

/** The continuity plan with what was practised and what was learned. */
export type Register = {
  /** The lines that hold, in the order of the scenarios. */
  readonly plan: readonly PlanLine[]
  readonly dropped: readonly PlanLine[]
  /** The latest first. */
  readonly drills: readonly Drill[]
  /** Open ones by the day they are due, then the others. */
  readonly lessons: readonly Lesson[]
}

/**
 * Puts the records of continuity together. Whether a lesson is open is never kept, so that it cannot go stale: it is open
 * while the plan has not been changed, nor said not to need it.
 */
export function registerOf(records: readonly OnRecord[]): Register {
  const of = <R extends AnyRecord>(type: R): readonly Entry<R>[] =>
    records
      .filter(({ kind }) => kind === type.name)
      .map((record) => ({ record, answers: answersOf(type, record) }))
  const [lines, drills] = [of(planLine), of(drill)]
  const at = ({ answers }: PlanLine): number => scenarios.findIndex(({ code }) => code === answers.scenario)
  const lessons = of(lesson).map((one): Lesson => {
    const { done, drill: from, changes } = one.answers
    return {
      ...one,
      from: drills.find(({ record }) => asText(record.id) === from),
      line: lines.find(({ record }) => asText(record.id) === changes),
      isOpen: done === undefined || done.is === 'awaited',
    }
  })
  return {
    plan: lines.filter(({ answers }) => answers.dropped === undefined).toSorted((a, b) => at(a) - at(b)),
    dropped: lines.filter(({ answers }) => answers.dropped !== undefined),
    drills: drills.toReversed().toSorted((a, b) => latestFirst(a.answers.happenedOn, b.answers.happenedOn)),
    lessons: lessons.toSorted(
      (a, b) =>
        Number(b.isOpen) - Number(a.isOpen) || ((a.answers.dueOn ?? '9') < (b.answers.dueOn ?? '9') ? -1 : 1),
    ),
  }
}

/** What is picked on a form is an id of its own kind; the record it points at has an id of a record. */
const asText = (id: string): string => id

const latestFirst = (a: Day | undefined, b: Day | undefined): number =>
  a === b ? 0 : (a ?? '') < (b ?? '') ? 1 : -1
