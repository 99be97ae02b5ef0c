import type { NameOf } from '../../../define/kind.ts'
import type { AnyRecord } from '../../../define/record.ts'
import { sayDay } from '../../../plain/day.ts'
import type { Answered } from '../../../store/read.ts'
import type { RecordFile } from '../../../store/record-file.ts'
import type { Standing } from '../../../store/standing.ts'
import type { Work } from '../../../store/work.ts'
import type { Worker } from '../../../store/worker.ts'
import type { Asked } from '../../page.tsx'

/** What the page of a record knows while it is drawn. */
export type View = {
  readonly file: RecordFile
  readonly type: AnyRecord
  readonly now: readonly Work[]
  /** What audits found in its decision. */
  readonly audits: readonly Standing[]
  readonly nameOf: NameOf
  readonly asked: Asked
  readonly problem: string | undefined
}

/** A manager's answer to the version that stands, if there is one. */
export const latestAnswer = ({ now, answered }: RecordFile): Answered | undefined =>
  answered.findLast(({ version }) => version === now.version)

/** Whether a manager must still answer the version that stands. What was brought in waits for nobody. */
export const awaits = (type: AnyRecord, { now, answered }: RecordFile): boolean =>
  type.decision?.authorised === 'by a manager' &&
  now.source === undefined &&
  type.decision.decides(now.answers) &&
  !answered.some(({ version }) => version === now.version)

export const mayAuthorise = (worker: Worker): boolean =>
  worker.role === 'team manager' || worker.role === 'service manager'

/** Whether this worker is asked to authorise: it waits, and they are a manager who wrote no version of it. */
export const mayAnswer = ({ file, type, asked: { worker } }: View): boolean =>
  awaits(type, file) &&
  mayAuthorise(worker) &&
  !file.versions.some(({ recordedBy }) => recordedBy === worker.id)

/** `Returned by Amelia Dunworth, Team manager, on 20 November 2026: “Say what she wants.”` */
export function sayAnswer({ verdict, by, post, onDay, note }: Answered): string {
  const who = by === undefined ? '' : `by ${by}, ${post}, `
  const said = `${verdict === 'authorised' ? 'Authorised' : 'Returned'} ${who}on ${sayDay(onDay)}`
  if (note === undefined) return `${said}.`
  return /[.!?]$/.test(note) ? `${said}: “${note}”` : `${said}: “${note}”.`
}
