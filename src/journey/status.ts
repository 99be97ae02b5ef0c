import type { Done } from '../define/kinds.ts'
import type { OnRecord } from '../define/on-record.ts'
import type { PersonId } from '../define/record.ts'
import { type ChildOnRecord, childrenOnRecord, happenedOn } from './episodes.ts'
import { isReferral } from './front-door/threshold-decision.ts'

/** Where a child stands, in one line. */
export type Status =
  | 'On a child protection plan'
  | 'Section 47 enquiry'
  | 'Child in need plan'
  | 'Being assessed'
  | 'Assessed, waiting for the next step'
  | 'Referred, waiting for an assessment'
  | 'At the front door'
  | 'Not open to us'

const isRunning = ({ answers }: OnRecord): boolean => answers.endedOn === undefined

const isUnfinished = ({ answers }: OnRecord): boolean => {
  const finished = answers.finished as Done | undefined
  return finished === undefined || finished.is === 'awaited'
}

/** What each status takes, the weightiest first: in the order of Ofsted's Annex A, list 6 (January 2024), so far as it goes. */
const weights: readonly {
  status: Status
  kind: string
  holds: (record: OnRecord, child: PersonId) => boolean
}[] = [
  { status: 'On a child protection plan', kind: 'protection plan', holds: isRunning },
  { status: 'Section 47 enquiry', kind: 'enquiry', holds: isUnfinished },
  { status: 'Child in need plan', kind: 'child in need plan', holds: isRunning },
  { status: 'Being assessed', kind: 'assessment', holds: isUnfinished },
  { status: 'Assessed, waiting for the next step', kind: 'assessment', holds: () => true },
  {
    status: 'Referred, waiting for an assessment',
    kind: 'referral',
    holds: ({ lines }, child) => lines[child]?.noFurtherAction !== true,
  },
]

/**
 * The headline status of a child, derived from what runs side by side in the episodes that no closure has ended. A child
 * stays open from the referral to the closure, whatever is finished in between.
 */
export function statusOf(records: readonly OnRecord[], child: PersonId): Status {
  const own = childrenOnRecord(records).find(({ id }) => id === child)
  return own === undefined ? 'Not open to us' : statusIn(own)
}

/** As `statusOf`, for a child whose records have been sorted by episode already. */
export function statusIn(own: ChildOnRecord): Status {
  const [child, open] = [own.id as PersonId, openRecords(own)]
  const weightiest = weights.find(({ kind, holds }) =>
    open.some((record) => record.kind === kind && holds(record, child)),
  )
  return weightiest?.status ?? (waitsAtFrontDoor(own, child) ? 'At the front door' : 'Not open to us')
}

/** The records of episodes that have not been closed; of what belongs to no episode, what came after its last closure. */
function openRecords({ episodes, loose }: ChildOnRecord): readonly OnRecord[] {
  const isClosure = ({ kind }: OnRecord): boolean => kind === 'closure'
  const running = episodes.filter((episode) => !episode.records.some(isClosure))
  const dayOf = (record: OnRecord): string => happenedOn(record) ?? ''
  const closedOn = loose.filter(isClosure).map(dayOf).sort().at(-1) ?? ''
  return [
    ...running.flatMap((episode) => [episode.referral, ...episode.records]),
    ...loose.filter((record) => dayOf(record) > closedOn),
  ]
}

/** A contact that nobody has decided about, or a decision to refer that no referral has followed. */
function waitsAtFrontDoor({ records }: ChildOnRecord, child: PersonId): boolean {
  const isFollowed = ({ id }: OnRecord, by: string): boolean =>
    records.some(({ kind, before }) => kind === by && before.includes(id))
  return records.some((record) => {
    if (record.kind === 'contact') return !isFollowed(record, 'threshold decision')
    return (
      record.kind === 'threshold decision' &&
      isReferral(record.lines[child]?.outcome) &&
      !isFollowed(record, 'referral')
    )
  })
}
