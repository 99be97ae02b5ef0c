import type { AnyRecord } from '../define/record.ts'
import { journey } from '../journey/journey.ts'
import { drill } from '../sight/continuity/drill.ts'
import { lesson } from '../sight/continuity/lesson.ts'
import { planLine } from '../sight/continuity/plan-line.ts'
import { action } from '../sight/improvement/action.ts'
import { progress } from '../sight/improvement/progress.ts'
import { finding } from '../sight/inspection/finding.ts'
import { factCorrection } from '../sight/inspection/visit/correction.ts'
import { inspectionDocument } from '../sight/inspection/visit/document.ts'
import { inspectionInterview } from '../sight/inspection/visit/interview.ts'
import { keepInTouch } from '../sight/inspection/visit/keep-in-touch.ts'
import { inspectionRequest } from '../sight/inspection/visit/request.ts'
import { inspectionVisit } from '../sight/inspection/visit/visit.ts'
import { commentary } from '../sight/performance/commentary.ts'

/** Every type of record that the store keeps: a child's journey, and what the line of sight adds. */
export const recordTypes: readonly AnyRecord[] = [
  ...journey,
  finding,
  action,
  progress,
  planLine,
  drill,
  lesson,
  commentary,
  inspectionVisit,
  inspectionRequest,
  inspectionDocument,
  inspectionInterview,
  keepInTouch,
  factCorrection,
]
