import type * as Y from 'yjs'
import { type Input, lineInput, readDraft, type Typing } from '../../../define/draft.ts'
import { inputName, type NameOf } from '../../../define/kind.ts'
import type { Field, Fields } from '../../../define/record.ts'
import type { Open } from '../../../store/drafting.ts'
import { amongIn } from './of-draft.tsx'

/** One question of a draft's form: the child whom it is about, if it stands in a child's own line, and its inputs. */
export type Question = {
  /** `facts`, or a child's `3f…c1/view`. */
  readonly key: string
  readonly of: string | undefined
  // biome-ignore lint/suspicious/noExplicitAny: a form asks fields of every kind
  readonly field: Field<any>
  readonly inputs: readonly Input[]
}

const questionsIn = (
  fields: Fields,
  of: string | undefined,
  keyOf: (question: string) => string,
): readonly Question[] =>
  Object.entries(fields).map(([question, field]) => ({
    key: keyOf(question),
    of,
    field,
    inputs: field.kind.parts.map(({ name, holds }) => ({ name: keyOf(inputName(question, name)), holds })),
  }))

/** Every question of a draft's form, in its order. */
export const questionsOf = (open: Open): readonly Question[] => [
  ...questionsIn(open.subject.type.fields, undefined, (question) => question),
  ...amongIn(open).flatMap(({ id, name }) =>
    questionsIn(open.subject.type.lines, name, (question) => lineInput(id, question)),
  ),
]

/** What stands at a question, in plain words where it can be read, and as it was typed where not. */
export function sayTyped({ field, inputs, key }: Question, typing: Typing, nameOf: NameOf): string {
  const typed = Object.fromEntries(
    field.kind.parts.map(({ name }) => [name, typing[inputName(key, name)] ?? '']),
  )
  const read = field.kind.parse(typed)
  if (read.ok && read.value !== undefined) return field.kind.say(read.value, nameOf)
  if (field.kind.sayTyped !== undefined) return field.kind.sayTyped(typed)
  return inputs
    .map(({ name }) => (typing[name] ?? '').trim())
    .filter((text) => text !== '')
    .join(' ')
}

/** A question whose answer was another one then. */
export type Difference = { readonly question: Question; readonly before: string; readonly now: string }

/** What of a draft stood otherwise in an earlier document of it. */
export function differences(open: Open, earlier: Y.Doc, nameOf: NameOf): readonly Difference[] {
  const before = readDraft(earlier, open.subject.inputs)
  return questionsOf(open).flatMap((question) => {
    const isSame = question.inputs.every(({ name }) => before[name] === (open.typing[name] ?? ''))
    if (isSame) return []
    return [
      {
        question,
        before: sayTyped(question, before, nameOf),
        now: sayTyped(question, open.typing, nameOf),
      },
    ]
  })
}
