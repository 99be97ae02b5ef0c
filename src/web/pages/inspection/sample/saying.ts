import { dayOf, type Moment, readTypedMoment, timeOf } from '../../../../plain/day.ts'
import { fine, type Problem, type Result, wrong } from '../../../../plain/result.ts'
import type { Route } from '../../../../store/tables.ts'
import type { SummaryError } from '../../../govuk/error-summary.tsx'

export const sampleHref = (id: string): string => `/inspection/sample/${id}`
export const drawHref = (id: string): string => `/inspection/sample/draws/${id}`
export const invitationHref = (id: string): string => `/inspection/sample/invitations/${id}`
export const entryHref = (id: string): string => `/inspection/sample/entries/${id}`
export const childHref = (id: string): string => `/children/${id}`

/** How a file came into a sample, as its section is headed. */
export const routeWords: Readonly<Record<Route, string>> = {
  drawn: 'Drawn by chance',
  'asked for': 'Asked for by those who visit',
  suggested: 'Suggested by the council (nominated)',
}

/** What is wrong with a form, for its summary: the first control of each. */
export const summaryOf = (
  problems: readonly Problem[],
  places: Readonly<Record<string, string>> = {},
): readonly SummaryError[] =>
  problems.map(({ where, says }) => ({ words: says, href: `#${places[where] ?? where}` }))

/** What is wrong with one control. */
export const errorOf = (problems: readonly Problem[], name: string): string | undefined =>
  problems.find(({ where }) => where === name)?.says

type Typed = Readonly<Record<string, string>>

/** A line that must be there and has an end. */
export function readLine(form: Typed, name: string, needed: string, most = 500): Result<string> {
  const said = (form[name] ?? '').trim()
  if (said === '') return wrong(name, needed)
  return said.length > most
    ? wrong(name, `This is ${said.length} characters long; ${most} fit here.`)
    : fine(said)
}

/** A moment typed as a day in three boxes and a time. */
export function readAt(form: Typed, name: string): Result<Moment> {
  const day = ['day', 'month', 'year'].map((part) => form[`${name}-${part}`] ?? '').join(' ')
  const read = readTypedMoment(day, form[`${name}-time`] ?? '')
  return read.ok ? read : wrong(name, read.problems[0]?.says ?? 'Give a day and a time.')
}

/** A moment as the boxes hold it. */
export const typedAt = (name: string, at: Moment): Typed => {
  const day = dayOf(at)
  return {
    [`${name}-day`]: String(Number(day.slice(8))),
    [`${name}-month`]: String(Number(day.slice(5, 7))),
    [`${name}-year`]: day.slice(0, 4),
    [`${name}-time`]: timeOf(at),
  }
}
