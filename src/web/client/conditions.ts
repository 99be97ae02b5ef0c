import { concernsInput, type Typing } from '../../define/draft.ts'
import type { AnyRecord } from '../../define/record.ts'
import { readId } from '../../plain/id.ts'
import { questionsNotAsked } from '../record/asked.ts'

/** Shows the questions that are asked, as things stand, and the lines of those children who are ticked. */
export function showAsked(form: HTMLFormElement, type: AnyRecord | undefined, typing: Typing): void {
  const own = [...form.querySelectorAll<HTMLElement>('[data-child]')]
  const children = own.flatMap(({ dataset }) => {
    const child = readId<'person'>(dataset.child)
    return child.ok ? [child.value] : []
  })
  for (const child of children)
    for (const part of own.filter(({ dataset }) => dataset.child === child))
      part.hidden = own.length > 1 && typing[concernsInput(child)] === ''
  if (type === undefined) return
  const notAsked = questionsNotAsked(type, typing, children)
  for (const question of form.querySelectorAll<HTMLElement>('[data-question]'))
    question.hidden = notAsked.has(question.dataset.question ?? '')
}
