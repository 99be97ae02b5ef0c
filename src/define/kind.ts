import type { Problem, Result } from '../plain/result.ts'

/**
 * What stands in the inputs of one question, by the name of the part: `''` for a single input, `day` and `time`
 * for a moment. Always text, as typed, valid or not.
 */
export type Typed = Readonly<Record<string, string>>

/**
 * One input of a question. `words` are merged letter by letter when two people write; a `choice` is replaced as a whole.
 */
export type Part = { readonly name: string; readonly holds: 'words' | 'choice' }

/** One thing that can be chosen. `from` and `to` bound the days on which it may be chosen anew. */
export type Option = { readonly code: string; readonly words: string; readonly hint?: string }

/** What a page draws for a question. A kind says which; only the page knows how it looks. */
export type Control =
  | { readonly control: 'line'; readonly width: 'short' | 'long'; readonly numeric?: true }
  | { readonly control: 'words'; readonly rows: number }
  | { readonly control: 'day' }
  | { readonly control: 'moment' }
  | { readonly control: 'one of'; readonly options: readonly Option[] }
  | { readonly control: 'some of'; readonly options: readonly Option[] }
  | { readonly control: 'one of, why'; readonly options: readonly (Option & { readonly why?: string })[] }
  | { readonly control: 'pick one' | 'pick some'; readonly of: string }
  | { readonly control: 'done' }
  | { readonly control: 'attachments' }
  | { readonly control: 'grid'; readonly rows: readonly Option[]; readonly columns: readonly GridColumn[] }

/** A column of a grid: a tick, a few words, or one of `options`. */
export type GridColumn = { readonly code: string; readonly words: string } & (
  | { readonly holds: 'tick' | 'words' }
  | { readonly holds: 'choice'; readonly options: readonly Option[] }
)

/** The PostgreSQL type that keeps an answer. */
export type Column =
  | 'text'
  | 'date'
  | 'timestamptz'
  | 'boolean'
  | 'integer'
  | 'numeric'
  | 'uuid'
  | 'text[]'
  | 'uuid[]'
  | 'jsonb'

/** Gives the words for an identity (a worker, a team, a finding); the identity's own text where it is not known. */
export type NameOf = (id: string) => string

/**
 * A kind of answer: a day, words, one of a list. Each kind answers for itself: nobody else asks which kind it is.
 * `test/kind-exam` puts the same questions to all of them.
 */
export type Kind<T> = {
  readonly kind: string
  readonly column: Column
  readonly parts: readonly Part[]
  readonly control: Control
  /** Reads what was typed. `undefined` where nothing was; problems carry the part's name in `where`. */
  parse(typed: Typed): Result<T | undefined>
  /** What a person would have typed to give this answer. */
  type(value: T): Typed
  /** As it goes to the column, in a form that JSON can carry. */
  keep(value: T): unknown
  /** From the column, back to the answer. */
  take(kept: unknown): T
  /** The answer in plain words. */
  say(value: T, nameOf: NameOf): string
  /** What was typed, in words, while it is no answer yet. Where a kind has no words for it, what was typed is said itself. */
  sayTyped?(typed: Typed): string
  /** Below zero where `a` comes first. */
  compare(a: T, b: T): number
}

export type AnswerOf<K> = K extends Kind<infer T> ? T : never

/** Puts a problem at a part of a question: `receivedAt` and `time` make `receivedAt.time`. */
export const inputName = (question: string, part: string): string =>
  part === '' ? question : `${question}.${part}`

export const problemAt = (question: string, problem: Problem): Problem => ({
  where: inputName(question, problem.where),
  says: problem.says,
})
