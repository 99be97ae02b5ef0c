import type { Moment } from '../plain/day.ts'
import type {
  AnswersOf,
  AnyRecord,
  AuthorityId,
  Fields,
  PersonId,
  RecordId,
  RecordType,
  WorkerId,
} from './record.ts'
import type { Answers } from './settle.ts'

/** Names are those of definitions, of which there are some hundred; each is asked for with every record that is read. */
const namesInTables = new Map<string, string>()

/** `knownFrom` → `known_from`; `strategy discussion` → `strategy_discussion`. Only for the names of definitions. */
export function inTable(name: string): string {
  const known = namesInTables.get(name)
  if (known !== undefined) return known
  const written = name.replaceAll(/[ -]/g, '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  namesInTables.set(name, written)
  return written
}

/** The table that holds the versions of a record type, and the one that holds each child's own lines. */
export const tableOf = (type: AnyRecord): string => inTable(type.name)
export const linesTableOf = (type: AnyRecord): string => `${tableOf(type)}_child`

/** What every version of a record carries beside its answers. */
export type VersionColumns = {
  authority: AuthorityId
  record: RecordId
  version: number
  known_from: Moment
  known_to: Moment
  recorded_by: WorkerId
  reason: string | null
  overrides: unknown
}

export type LineColumns = Pick<
  VersionColumns,
  'authority' | 'record' | 'version' | 'known_from' | 'known_to'
> & {
  child: PersonId
}

type Snake<S extends string> = S extends `${infer Head}${infer Tail}`
  ? Head extends Uppercase<Head>
    ? Head extends Lowercase<Head>
      ? `${Head}${Snake<Tail>}`
      : `_${Lowercase<Head>}${Snake<Tail>}`
    : `${Head}${Snake<Tail>}`
  : S

/** A column for each question; what was left open is null. */
export type AnswerColumns<F extends Fields> = {
  [K in keyof F & string as Snake<K>]: K extends keyof AnswersOf<F> ? AnswersOf<F>[K] | null : never
}

/** The two tables of a record type, as queries see them. */
export type TablesOf<R> =
  R extends RecordType<infer F, infer L>
    ? { versions: VersionColumns & AnswerColumns<F>; lines: LineColumns & AnswerColumns<L> }
    : never

/** Answers on their way into a row: by column, in a form that JSON can carry. */
export function toColumns(fields: Fields, answers: Answers): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([question, field]) => {
      const value = answers[question]
      return [inTable(question), value === undefined || value === null ? null : field.kind.keep(value)]
    }),
  )
}

/** Answers out of a row. */
export function fromColumns(fields: Fields, row: Readonly<Record<string, unknown>>): Answers {
  const answers: Record<string, unknown> = {}
  for (const [question, field] of Object.entries(fields)) {
    const kept = row[inTable(question)]
    if (kept !== null && kept !== undefined) answers[question] = field.kind.take(kept)
  }
  return answers
}

/** The columns that a type's two tables must have, by name, with their PostgreSQL types: what the drift test compares. */
export const columnsOf = (fields: Fields): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).map(([question, field]) => [inTable(question), field.kind.column]),
  )
