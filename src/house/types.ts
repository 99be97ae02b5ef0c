import type { AnyRecord } from '../define/record.ts'
import { journey } from '../journey/journey.ts'
import { boardAction } from '../sight/board/board-action.ts'
import { boardDecision } from '../sight/board/decision.ts'
import { boardMeeting } from '../sight/board/meeting.ts'
import { boardPaper } from '../sight/board/paper.ts'
import { reportNote } from '../sight/board/report-note.ts'
import { boardSeat } from '../sight/board/seat.ts'
import { drill } from '../sight/continuity/drill.ts'
import { lesson } from '../sight/continuity/lesson.ts'
import { planLine } from '../sight/continuity/plan-line.ts'
import { decisionAudit } from '../sight/decisions/decision-audit.ts'
import { action } from '../sight/improvement/action.ts'
import { escalation } from '../sight/improvement/escalation.ts'
import { evidence } from '../sight/improvement/evidence.ts'
import { improvementPlan } from '../sight/improvement/improvement-plan.ts'
import { milestone } from '../sight/improvement/milestone.ts'
import { partnerIssue } from '../sight/improvement/partner-issue.ts'
import { practiceLesson } from '../sight/improvement/practice-lesson.ts'
import { progress } from '../sight/improvement/progress.ts'
import { rating } from '../sight/improvement/rating.ts'
import { finding } from '../sight/inspection/finding.ts'
import { bookmark } from '../sight/inspection/sample/bookmark.ts'
import { fileReading } from '../sight/inspection/sample/file-reading.ts'
import { inspectorQuestion } from '../sight/inspection/sample/inspector-question.ts'
import { factCorrection } from '../sight/inspection/visit/correction.ts'
import { inspectionDocument } from '../sight/inspection/visit/document.ts'
import { inspectionInterview } from '../sight/inspection/visit/interview.ts'
import { keepInTouch } from '../sight/inspection/visit/keep-in-touch.ts'
import { inspectionRequest } from '../sight/inspection/visit/request.ts'
import { inspectionVisit } from '../sight/inspection/visit/visit.ts'
import { commentary } from '../sight/performance/commentary.ts'
import { packText } from '../sight/publishing/pack-text.ts'
import { memberQuestion } from '../sight/scrutiny/member-question.ts'
import { promise } from '../sight/scrutiny/promise.ts'
import { questionReply } from '../sight/scrutiny/question-reply.ts'
import { recommendation } from '../sight/scrutiny/recommendation.ts'
import { risk } from '../sight/scrutiny/risk.ts'
import { workItem } from '../sight/scrutiny/work-item.ts'
import { citation } from '../sight/self-evaluation/citation.ts'
import { claim } from '../sight/self-evaluation/claim.ts'
import { difference } from '../sight/self-evaluation/difference.ts'
import { judgement } from '../sight/self-evaluation/judgement.ts'
import { weakness } from '../sight/self-evaluation/weakness.ts'
import { briefing } from '../sight/telling/briefing.ts'
import { message } from '../sight/telling/message.ts'
import { goAhead } from '../sight/voice/go-ahead.ts'
import { issueRaised } from '../sight/voice/issue-raised.ts'
import { plainVersion } from '../sight/voice/plain-version.ts'
import { reply } from '../sight/voice/reply.ts'
import { viewOfReply } from '../sight/voice/view-of-a-reply.ts'
import { voiceHeard } from '../sight/voice/voice-heard.ts'

/** Every type of record that the store keeps: a child's journey, and what the line of sight adds. */
export const recordTypes: readonly AnyRecord[] = [
  ...journey,
  finding,
  action,
  progress,
  improvementPlan,
  milestone,
  evidence,
  rating,
  partnerIssue,
  escalation,
  practiceLesson,
  boardMeeting,
  boardSeat,
  boardPaper,
  boardDecision,
  boardAction,
  reportNote,
  workItem,
  memberQuestion,
  questionReply,
  promise,
  recommendation,
  risk,
  packText,
  planLine,
  drill,
  lesson,
  commentary,
  fileReading,
  decisionAudit,
  bookmark,
  inspectorQuestion,
  claim,
  citation,
  weakness,
  difference,
  judgement,
  issueRaised,
  reply,
  viewOfReply,
  plainVersion,
  goAhead,
  voiceHeard,
  message,
  briefing,
  inspectionVisit,
  inspectionRequest,
  inspectionDocument,
  inspectionInterview,
  keepInTouch,
  factCorrection,
]
