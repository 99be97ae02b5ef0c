import type { Deciding } from '../../../sight/decisions/deciding.ts'
import type { Point } from '../../../sight/decisions/points.ts'
import { fileGrades } from '../../../sight/inspection/sample/file-reading.ts'
import type { Decided } from '../../../store/decisions.ts'

/** How the record decides that this decision stands in. */
export const decidingOf = ({ by }: Point, { kind }: Pick<Decided, 'kind'>): Deciding | undefined =>
  by.find(({ type }) => type.name === kind)

/** What was chosen, in the words of the form. */
export function sayChoice(point: Point, one: Decided): string {
  const deciding = decidingOf(point, one)
  const field = deciding?.type.lines[deciding.chosen]
  if (one.chosen === null || field === undefined) return 'Not stated'
  return field.kind.say(one.chosen, String)
}

const workingDays = (many: number): string => (many === 1 ? '1 working day' : `${many} working days`)

/** How long it took and what was allowed; what cannot be told is said to be so. */
export function sayTime(point: Point, one: Decided): string {
  const { taken, allowed, ended, timely } = one
  if (decidingOf(point, one)?.clock === undefined) return 'No limit is set'
  if (taken === null || allowed === null) return 'Not known: no record before it says when time began'
  if (taken < 0) return 'Not known: time began after it, by what is written'
  const limit = `; ${allowed} allowed`
  if (ended) return `${taken === 0 ? 'The same day' : workingDays(taken)}${limit}`
  return timely === false
    ? `Not authorised after ${workingDays(taken)}${limit}`
    : `Not authorised yet, and in time still${limit}`
}

/** Whether every question that asks why has words. */
export const sayReasoned = ({ reasoned, source }: Decided): string =>
  reasoned === null
    ? `Not known: brought in from ${source ?? 'elsewhere'}`
    : reasoned
      ? 'Written'
      : 'Not written'

/** Whose it is: the post of whoever wrote it, and whether a manager stands behind it. */
export function sayBy(point: Point, one: Decided): string {
  const { post, source, verdict, answeredPost } = one
  const wrote = post ?? (source === null ? 'Post not known' : `Brought in from ${source}`)
  const needs = decidingOf(point, one)?.type.decision?.authorised === 'by a manager'
  if (verdict !== null) return `${wrote}; ${verdict}${answeredPost === null ? '' : ` by ${answeredPost}`}`
  return needs && source === null ? `${wrote}; not authorised yet` : wrote
}

export const sayGrade = (grade: string | null): string =>
  fileGrades.find(({ code }) => code === grade)?.words ?? 'Not audited'
