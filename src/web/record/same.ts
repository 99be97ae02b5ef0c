import { inputName } from '../../define/kind.ts'
import { type AnyRecord, type Fields, isEverAsked } from '../../define/record.ts'

/**
 * The inputs of a child’s own lines that may be the same for all the children: what is chosen, never what is written, and
 * nothing that is each child’s own. By the names that they have within a line.
 */
export const sameInputs = ({ lines }: AnyRecord): readonly string[] =>
  Object.entries<Fields[string]>(lines).flatMap(([question, field]) =>
    field.eachOwn === true || !isEverAsked(field)
      ? []
      : field.kind.parts
          .filter(({ holds }) => holds === 'choice')
          .map(({ name }) => inputName(question, name)),
  )

/** The mark of the button that gives the other children the first one’s choices. */
export const sameButton = 'data-gt-same'

/** The mark of the line beside it that says what was done. */
export const sameSaid = 'data-gt-same-said'
