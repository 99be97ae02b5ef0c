import type { Collision } from './draft.ts'
import { inputName, type Kind, type NameOf, type Option } from './kind.ts'
import { doneOptions } from './kinds.ts'
import type { AnyRecord, Fields } from './record.ts'

/** A choice with the words in which its form offers it. */
function optionsOf({ control }: Kind<unknown>, part: string): readonly Option[] {
  switch (control.control) {
    case 'one of':
    case 'some of':
    case 'one of, why':
      return control.options
    case 'done':
      return doneOptions
    case 'grid': {
      const column = control.columns.find(({ code }) => part.endsWith(`.${code}`))
      return column?.holds === 'choice' ? column.options : []
    }
    default:
      return []
  }
}

/** An answer to a choice in the words of its form: of an option its words, of what was picked its name. */
export function sayChoice(kind: Kind<unknown>, part: string, value: string, nameOf: NameOf): string {
  const option = optionsOf(kind, part).find(({ code }) => code === value)
  if (option !== undefined) return option.words
  return kind.control.control === 'pick one' || kind.control.control === 'pick some'
    ? value.split(/\s+/).map(nameOf).join(', ')
    : value
}

/** What is said at a question to which several answers were given at once. */
export const sayCollision = (answers: readonly string[]): string => {
  const quoted = answers.map((words) => `‘${words}’`)
  const all = `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
  return answers.length === 2
    ? `Two answers were given: ${all}. Choose one.`
    : `${answers.length} answers were given: ${all}. Choose one.`
}

type Place = { readonly kind: Kind<unknown>; readonly part: string }

function placeOf(fields: Fields, input: string): Place | undefined {
  for (const [question, { kind }] of Object.entries(fields))
    for (const { name } of kind.parts) if (inputName(question, name) === input) return { kind, part: name }
  return undefined
}

/** What is to be said of each collision of a record's draft, by the name of its input. */
export const sayCollisions = (
  type: AnyRecord,
  collisions: readonly Collision[],
  nameOf: NameOf,
): ReadonlyMap<string, string> =>
  new Map(
    collisions.map(({ name, values }) => {
      const slash = name.indexOf('/')
      const place = placeOf(slash === -1 ? type.fields : type.lines, name.slice(slash + 1))
      const words = (value: string) =>
        place === undefined ? value : sayChoice(place.kind, place.part, value, nameOf)
      return [name, sayCollision(values.map(words))]
    }),
  )
