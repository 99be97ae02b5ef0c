import { type Collision, lineInput, type Typing } from '../../define/draft.ts'
import { inputName } from '../../define/kind.ts'
import type { DraftId, Field, PersonId } from '../../define/record.ts'
import type { Problem } from '../../plain/result.ts'

/** One thing that may be picked: a worker, a team, a finding. */
export type Offer = { readonly id: string; readonly words: string }

/** What a form knows while it is drawn. */
export type Drawing = {
  readonly typing: Typing
  readonly problems: readonly Problem[]
  /** What may be picked, by what it is: `worker`, `team`. */
  readonly picks: Readonly<Record<string, readonly Offer[]>>
  /** The choices to which several answers were given at once. */
  readonly collisions?: readonly Collision[]
  /** The draft that is drawn: its files stand at its address. */
  readonly draft?: { readonly id: DraftId }
}

/** One question on its way to the page. */
export type Asking = Drawing & {
  /** The name of the question as the form knows it: `startedOn`, or a child's `3f…c1/outcome`. */
  readonly question: string
  // biome-ignore lint/suspicious/noExplicitAny: a form draws fields of every kind
  readonly field: Field<any>
}

export const askingOf = (
  drawing: Drawing,
  // biome-ignore lint/suspicious/noExplicitAny: as above
  [question, field]: readonly [string, Field<any>],
  child?: PersonId,
): Asking => ({ ...drawing, field, question: child === undefined ? question : lineInput(child, question) })

/** The input of one part, as the form knows it. */
export const nameIn = ({ question }: Asking, part: string): string => inputName(question, part)

export const typedIn = (asking: Asking, part: string): string => asking.typing[nameIn(asking, part)] ?? ''

const belongs = (asking: Asking, where: string): boolean =>
  where === asking.question || asking.field.kind.parts.some(({ name }) => nameIn(asking, name) === where)

const problemsOf = (asking: Asking): readonly Problem[] =>
  asking.problems.filter(({ where }) => belongs(asking, where))

/** What is wrong with the answer, in words; nothing where nothing is. */
export function errorOf(asking: Asking): string | undefined {
  const said = [...new Set(problemsOf(asking).map(({ says }) => says))]
  return said.length === 0 ? undefined : said.join(' ')
}

/** Whether a problem is about this very input. */
export const isWrong = (asking: Asking, part: string): boolean =>
  problemsOf(asking).some(({ where }) => where === nameIn(asking, part))
