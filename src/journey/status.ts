import type { Done } from '../define/kinds.ts'
import type { Earlier, PersonId } from '../define/record.ts'

/** Where a child stands, in one line. */
export type Status =
  | 'On a child protection plan'
  | 'Child in need plan'
  | 'Section 47 enquiry'
  | 'Being assessed'
  | 'Referred, waiting for an assessment'
  | 'At the front door'
  | 'Not open to us'

const open = (answers: Readonly<Record<string, unknown>>): boolean => answers.endedOn === undefined
const unfinished = ({ finished }: Readonly<Record<string, unknown>>): boolean =>
  (finished as Done | undefined)?.is !== 'done' && (finished as Done | undefined)?.is !== 'not needed'

/**
 * The headline status of a child, derived from what runs side by side: the weightiest comes first, in the order of
 * Ofsted's list of children in need (Annex A, list 6, January 2024). `records` stand in the order in which they were made.
 */
export function statusOf(records: readonly Earlier[], child: PersonId): Status {
  const own = records.filter(({ children }) => children.includes(child))
  const closedAt = own.findLastIndex(({ kind }) => kind === 'closure')
  const since = own.slice(closedAt + 1)
  const any = (kind: string, holds: (answers: Readonly<Record<string, unknown>>) => boolean): boolean =>
    since.some((record) => record.kind === kind && holds(record.answers))
  if (any('protection plan', open)) return 'On a child protection plan'
  if (any('enquiry', unfinished)) return 'Section 47 enquiry'
  if (any('child in need plan', open)) return 'Child in need plan'
  if (any('assessment', unfinished)) return 'Being assessed'
  if (since.some(({ kind }) => kind === 'assessment')) return 'Not open to us'
  if (since.some(({ kind, lines }) => kind === 'referral' && lines[child]?.noFurtherAction !== true))
    return 'Referred, waiting for an assessment'
  const last = since.at(-1)
  return last?.kind === 'contact' ? 'At the front door' : 'Not open to us'
}
