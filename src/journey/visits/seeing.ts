import type { Earlier, PersonId } from '../../define/record.ts'
import { ageOn, type Day } from '../../plain/day.ts'

/** How a visit was made. On the doorstep and face to face somebody stands before the child; on a screen or by telephone nobody does. */
export const modes = [
  { code: 'face to face', words: 'Face to face' },
  { code: 'doorstep', words: 'On the doorstep' },
  { code: 'video', words: 'By video call' },
  { code: 'telephone', words: 'By telephone' },
] as const

export type Mode = (typeof modes)[number]['code']

/** The ways of visiting by which a child is seen in person: these alone start the clock of the next visit anew. */
export const inPerson: readonly Mode[] = ['face to face', 'doorstep']

/** What a line says of a child who counts as seen. Of one not born yet, visiting the family is all the seeing there can be. */
export const asSeen: readonly string[] = ['yes', 'unborn']

export const isInPerson = (mode: unknown): boolean => inPerson.some((one) => one === mode)

/** Whether an answer with a reason is a plain yes. */
export const isYes = (said: unknown): boolean => (said as { is?: string } | undefined)?.is === 'yes'

/** Whether a visit in this way, with this answer in the child’s line, saw the child in person. */
export const isSeenInPerson = (mode: unknown, seen: unknown): boolean => isInPerson(mode) && isYes(seen)

/** What a visit may serve, the weightiest first, by the names of the records. */
export const served = [
  { code: 'protection plan', words: 'The child protection plan' },
  { code: 'child in need plan', words: 'The child in need plan' },
  { code: 'enquiry', words: 'The section 47 enquiry' },
  { code: 'assessment', words: 'The assessment' },
  { code: 'referral', words: 'The referral: no plan yet' },
] as const

export type Served = (typeof served)[number]['code']

/**
 * From this age on a child on a protection plan is seen alone, and a child’s own words are expected.
 * Source: practice of England’s councils, which is the council’s own to set; no statute names an age. To be confirmed.
 */
export const ownVoiceFrom = 4

/** Whether a child is old enough to be seen alone and to speak for themself; one whose age is not known counts as such. */
export const isOldEnough = (bornOn: Day | undefined, on: Day): boolean =>
  bornOn === undefined || ageOn(bornOn, on) >= ownVoiceFrom

const isRunning = ({ answers }: Earlier): boolean =>
  answers.endedOn === undefined && (answers.finished as { is?: string } | undefined)?.is !== 'done'

const isClosedSince = (record: Earlier, child: PersonId, earlier: readonly Earlier[]): boolean =>
  earlier
    .slice(earlier.indexOf(record) + 1)
    .some(({ kind, children }) => kind === 'closure' && children.includes(child))

/** The children for whom a record of this kind runs: it has not ended, nor has the work with them been closed since. */
export const runningFor = (kind: Served, earlier: readonly Earlier[]): ReadonlySet<PersonId> =>
  new Set(
    earlier
      .filter((record) => record.kind === kind && isRunning(record))
      .flatMap((record) => record.children.filter((child) => !isClosedSince(record, child, earlier))),
  )
