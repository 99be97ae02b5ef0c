import { inputName } from '../../define/kind.ts'
import { type AnyRecord, type Fields, isEverAsked } from '../../define/record.ts'

/**
 * The inputs of a child’s own lines that may be the same for all the children: what is chosen, never what is written, and
 * nothing that is each child’s own. By the names that they have within a line.
 */
export const sameInputs = (type: AnyRecord): readonly string[] =>
  sameQuestions(type).flatMap(({ inputs }) => inputs)

/** The last question of a child’s own lines of which something may be the same for all; nothing where there is none. */
export const lastSame = (type: AnyRecord): string | undefined => sameQuestions(type).at(-1)?.question

type Same = { readonly question: string; readonly inputs: readonly string[] }

const sameQuestions = ({ lines }: AnyRecord): readonly Same[] =>
  Object.entries<Fields[string]>(lines).flatMap(([question, field]): Same[] => {
    if (field.eachOwn === true || !isEverAsked(field)) return []
    const chosen = field.kind.parts.filter(({ holds }) => holds === 'choice')
    const inputs = chosen.map(({ name }) => inputName(question, name))
    return inputs.length === 0 ? [] : [{ question, inputs }]
  })

/** The mark of the button that gives the other children the first one’s choices. */
export const sameButton = 'data-gt-same'

/** The mark of the line beside it that says what was done. */
export const sameSaid = 'data-gt-same-said'
