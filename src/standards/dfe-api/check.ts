import * as v from 'valibot'
import { fine, type Problem, type Result } from '../../plain/result.ts'
import { codesAt } from './codes.ts'
import { childSchema, mostInABatch, type Payload } from './schema.ts'

/** The most that is said of one child: what a file has wrong throughout is wrong a hundred times alike. */
const mostSaid = 100

/**
 * Whether a value is one child as the API takes them. What is wrong names the field (`social_care_episodes[0].
 * referral_date`) and what was expected there; it repeats nothing that was given, not even a field's name where the
 * schema does not know it.
 */
export function checkChild(value: unknown): Result<Payload> {
  const parsed = v.safeParse(childSchema, value)
  return parsed.success
    ? fine(parsed.output)
    : { ok: false, problems: parsed.issues.slice(0, mostSaid).map(problemOf) }
}

type Issue = Pick<v.BaseIssue<unknown>, 'message' | 'expected' | 'path'>

function problemOf({ message, expected, path }: Issue): Problem {
  // The name of a field that the schema does not know is the sender's own words: only its place is told.
  const keys = (path ?? []).map(({ key }) => key)
  return { where: sayPath(expected === 'never' ? keys.slice(0, -1) : keys), says: `Expected ${message}.` }
}

const sayPath = (keys: readonly unknown[]): string =>
  keys.reduce<string>(
    (path, key) =>
      typeof key === 'number' ? `${path}[${key}]` : path === '' ? String(key) : `${path}.${String(key)}`,
    '',
  )

/**
 * Fields whose code is on no list known here. The schema lets them pass, so they hold nobody back: a list may have grown.
 */
export const unknownCodes = (child: Payload): readonly Problem[] =>
  codesIn(child, '', '')
    .slice(0, mostSaid)
    .map((where) => ({ where, says: 'This code is on none of the lists known here.' }))

function codesIn(value: unknown, path: string, place: string): readonly string[] {
  if (typeof value === 'string') return codesAt.get(path)?.has(value) === false ? [place] : []
  if (Array.isArray(value)) return value.flatMap((each, at) => codesIn(each, `${path}[]`, `${place}[${at}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    codesIn(inner, path === '' ? name : `${path}.${name}`, place === '' ? name : `${place}.${name}`),
  )
}

/** What is wrong with one child of a message; `at` is its place, counted from 0 as the API counts. */
export type WrongChild = { readonly at: number; readonly problems: readonly Problem[] }

/** A whole message, looked at. `problems` are those of the message itself. */
export type CheckedBatch = {
  readonly children: readonly Payload[]
  readonly wrong: readonly WrongChild[]
  readonly problems: readonly Problem[]
}

/**
 * Looks at a whole message: a list of at most 100 children, each as the schema says, none of them twice. Of a longer one
 * the first 100 are looked at.
 */
export function checkBatch(value: unknown): CheckedBatch {
  if (!Array.isArray(value)) {
    const says = 'Expected a list of children in square brackets, without anything around it.'
    return { children: [], wrong: [], problems: [{ where: '', says }] }
  }
  const given: readonly unknown[] = value
  const checked = given.slice(0, mostInABatch).map((child, at) => ({ at, is: checkChild(child) }))
  const children = checked.flatMap(({ is }) => (is.ok ? [is.value] : []))
  return {
    children,
    wrong: checked.flatMap(({ at, is }) => (is.ok ? [] : [{ at, problems: is.problems }])),
    problems: [...tooMany(given.length), ...twice(children)],
  }
}

const tooMany = (many: number): readonly Problem[] =>
  many <= mostInABatch
    ? []
    : [{ where: '', says: `Expected at most ${mostInABatch} children; here are ${many}.` }]

function twice(children: readonly Payload[]): readonly Problem[] {
  const different = new Set(children.map(({ la_child_id }) => la_child_id)).size
  const again = children.length - different
  return again === 0
    ? []
    : [{ where: 'la_child_id', says: `Expected each child once; ${again} stand here again.` }]
}
