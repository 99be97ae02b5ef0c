import { askedAtChange } from './asked-at-change.ts'
import { assessmentTimeliness } from './assessment-timeliness.ts'
import { auditedDecisions } from './audited-decisions.ts'
import { conferenceRationale } from './conference-rationale.ts'
import { faceToFace } from './face-to-face.ts'
import type { Measure } from './measure.ts'
import { referrerTold } from './referrer-told.ts'
import { seenAlone } from './seen-alone.ts'

/** Every measure, in the order of a child's journey. */
export const measures: readonly Measure[] = [
  referrerTold,
  assessmentTimeliness,
  conferenceRationale,
  seenAlone,
  faceToFace,
  askedAtChange,
  auditedDecisions,
]

export const findMeasure = (code: string): Measure | undefined =>
  measures.find((measure) => measure.code === code)
