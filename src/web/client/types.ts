import type { AnyRecord } from '../../define/record.ts'
import { journey } from '../../journey/journey.ts'
import { decisionAudit } from '../../sight/decisions/decision-audit.ts'
import { actionOf } from '../../sight/improvement/action-of.ts'
import { evidenceOf } from '../../sight/improvement/evidence-of.ts'
import { improvementPlan } from '../../sight/improvement/improvement-plan.ts'
import { rating } from '../../sight/improvement/rating.ts'
import { findingOf } from '../../sight/inspection/finding-of.ts'
import { fileReading } from '../../sight/inspection/sample/file-reading.ts'
import { factCorrection } from '../../sight/inspection/visit/correction.ts'
import { inspectionInterview } from '../../sight/inspection/visit/interview.ts'
import { inspectionRequest } from '../../sight/inspection/visit/request.ts'
import { inspectionVisit } from '../../sight/inspection/visit/visit.ts'
import { citationOf } from '../../sight/self-evaluation/citation-of.ts'
import { difference } from '../../sight/self-evaluation/difference.ts'
import { judgement } from '../../sight/self-evaluation/judgement.ts'
import { weakness } from '../../sight/self-evaluation/weakness.ts'
import { briefing } from '../../sight/telling/briefing.ts'
import { message } from '../../sight/telling/message.ts'
import { reply } from '../../sight/voice/reply.ts'
import { voiceHeard } from '../../sight/voice/voice-heard.ts'

/**
 * The types of record whose forms show a question only once an earlier answer calls for it. Those of the service are named
 * here one by one: most of them have no such question, and what they are made of would weigh on every form.
 */
export const formTypes: readonly AnyRecord[] = [
  ...journey,
  reply,
  voiceHeard,
  message,
  briefing,
  fileReading,
  decisionAudit,
  inspectionVisit,
  inspectionRequest,
  inspectionInterview,
  factCorrection,
  findingOf([]),
  actionOf([]),
  improvementPlan,
  evidenceOf([]),
  rating,
  citationOf([]),
  weakness,
  difference,
  judgement,
]
