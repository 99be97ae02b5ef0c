import type { OnRecord } from '../define/on-record.ts'
import type { PersonId } from '../define/record.ts'
import { newId } from '../plain/id.ts'

/* What tests need to write the record of one child as workers would write it. All of it is synthetic. */

/** Makes a record of the child: its kind, answers, the child's line, the records that it came after, and what else it has. */
export type RecordOfChild = (
  kind: string,
  answers: OnRecord['answers'],
  line?: Readonly<Record<string, unknown>>,
  before?: readonly OnRecord[],
  more?: Partial<OnRecord>,
) => OnRecord

/** A child with these answers in the person's record, and what makes further records of them. */
export function oneChild(answers: OnRecord['answers']): {
  readonly child: PersonId
  readonly person: OnRecord
  readonly of: RecordOfChild
} {
  const child = newId<'person'>()
  const person: OnRecord = {
    // A person is a record of their own, under the same id.
    id: child as unknown as OnRecord['id'],
    kind: 'person',
    children: [],
    answers,
    lines: {},
    version: 1,
    source: undefined,
    reason: undefined,
    team: undefined,
    before: [],
  }
  const of: RecordOfChild = (kind, own, line = {}, before = [], more = {}) => ({
    ...person,
    id: newId<'record'>(),
    kind,
    answers: own,
    children: [child],
    lines: { [child]: line },
    before: before.map(({ id }) => id),
    ...more,
  })
  return { child, person, of }
}
