import { concernsInput, type Typing } from '../../define/draft.ts'
import type { AnyRecord, PersonId } from '../../define/record.ts'
import { questionsNotAsked } from '../record/asked.ts'

/** Shows the questions that are asked, as things stand, and the lines of those children who are ticked. */
export function showAsked(form: HTMLFormElement, type: AnyRecord | undefined, typing: Typing): void {
  const own = [...form.querySelectorAll<HTMLElement>('[data-child]')]
  const children = own.map(({ dataset }) => dataset.child as PersonId)
  for (const part of own) {
    const tick = typing[concernsInput(part.dataset.child as PersonId)]
    part.hidden = own.length > 1 && tick === ''
  }
  if (type === undefined) return
  const notAsked = questionsNotAsked(type, typing, children)
  for (const question of form.querySelectorAll<HTMLElement>('[data-question]'))
    question.hidden = notAsked.has(question.dataset.question ?? '')
}
