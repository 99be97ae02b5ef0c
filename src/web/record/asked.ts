import { lineInput, type Typing } from '../../define/draft.ts'
import { inputName } from '../../define/kind.ts'
import type { AnyRecord, Fields, PersonId } from '../../define/record.ts'

/** What a form shows of a record: the names of the questions that are not asked, as things stand. */
export type NotAsked = ReadonlySet<string>

type Answers = Readonly<Record<string, unknown>>

/**
 * Which questions what was typed so far makes superfluous: `whyDispensed`, or a child's `3f…c1/rationale`. A question
 * that has not been answered, or not in a way that can be read, counts as open. Runs in the browser and on the server.
 */
export function questionsNotAsked(type: AnyRecord, typing: Typing, children: readonly PersonId[]): NotAsked {
  const whole = follow(type.fields, (input) => typing[input] ?? '', {})
  const own = type.concerns === 'children' ? children : []
  const lines = own.flatMap((child) =>
    follow(type.lines, (input) => typing[lineInput(child, input)] ?? '', whole.answers).notAsked.map(
      (question) => lineInput(child, question),
    ),
  )
  return new Set([...whole.notAsked, ...lines])
}

function follow(
  fields: Fields,
  typedIn: (input: string) => string,
  above: Answers,
): { answers: Answers; notAsked: readonly string[] } {
  const answers: Record<string, unknown> = { ...above }
  const notAsked: string[] = []
  for (const [question, field] of Object.entries(fields)) {
    if (field.asked !== undefined && !field.asked(answers)) {
      notAsked.push(question)
      continue
    }
    const typed = field.kind.parts.map(({ name }) => [name, typedIn(inputName(question, name))] as const)
    const read = field.kind.parse(Object.fromEntries(typed))
    if (read.ok && read.value !== undefined) answers[question] = read.value
  }
  return { answers, notAsked }
}
