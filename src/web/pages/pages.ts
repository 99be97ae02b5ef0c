import type { Page } from '../page.tsx'
import { about } from './about/about.tsx'
import { accessibility } from './about/accessibility.tsx'
import { filesNotInUse } from './about/files-not-in-use.tsx'
import { healthPage } from './about/health.tsx'
import { whatIsKept } from './about/kept.tsx'
import { why } from './ask-why.tsx'
import { boardEntry, boardPaperFile } from './board/entry.tsx'
import { boardMeetingPage } from './board/meeting.tsx'
import { boardOverview } from './board/overview.tsx'
import { boardReportPage, draftReportPage } from './board/report.tsx'
import { childPage } from './children/child.tsx'
import { familyPage } from './children/family.tsx'
import { authoriseRecord, recordPage } from './children/record.tsx'
import { findChildren } from './children/search.tsx'
import { sharePage } from './children/share.tsx'
import { continuityEntry } from './continuity/entry.tsx'
import { continuityOverview } from './continuity/overview.tsx'
import { country } from './country/country.tsx'
import { whatTheySee } from './country/what-they-see.tsx'
import { beginAudit, decisionAuditPage } from './decisions/audit.tsx'
import { decisionsFile } from './decisions/file.ts'
import { decisionsPage } from './decisions/overview.tsx'
import { decisionPointPage } from './decisions/point.tsx'
import { devicesPage } from './devices/devices.tsx'
import { forgetDevicePage } from './devices/forget.tsx'
import { takeAlongPage, takenVisitPage } from './devices/take-along.tsx'
import { beginDraft } from './drafts/begin.ts'
import { draftFiles } from './drafts/files.tsx'
import { draftForTheReturn } from './drafts/for-the-return.tsx'
import { draftForm } from './drafts/form.tsx'
import { draftHistory } from './drafts/history.tsx'
import { contactPeople } from './drafts/people.tsx'
import { togetherPage } from './drafts/together.tsx'
import { emergencyPage } from './emergency/emergency.tsx'
import { frontDoorQueue } from './front-door/queue.tsx'
import { handOverBringIn, handOverCensus, handOverCensusFile, handOverImport } from './hand-over/census.tsx'
import { handOverCheck } from './hand-over/check.tsx'
import { handOverLists, handOverWorkbook } from './hand-over/lists.tsx'
import { carryPage } from './improvement/carry.tsx'
import { improvementEntry } from './improvement/entry.tsx'
import { partnerIssuePage, partnerIssuesPage } from './improvement/issues.tsx'
import { lessonsPage } from './improvement/lessons.tsx'
import { matrixPage } from './improvement/matrix.tsx'
import { improvementOverview } from './improvement/overview.tsx'
import { planPage } from './improvement/plan.tsx'
import { teamsPage } from './improvement/teams.tsx'
import { actionPage, progressPage } from './inspection/action.tsx'
import { correctLetterPage } from './inspection/correct-letter.tsx'
import { findingPage } from './inspection/finding.tsx'
import { letterFindings, letterOriginal, letterPage } from './inspection/letter.tsx'
import { inspectionOverview } from './inspection/overview.tsx'
import { readLetterPage } from './inspection/read-letter.tsx'
import { letterResponse } from './inspection/response.tsx'
import { addFilesPage } from './inspection/sample/add.tsx'
import { drawPage } from './inspection/sample/draw.tsx'
import { sampleEntry } from './inspection/sample/entry.tsx'
import { changeSampleFile } from './inspection/sample/file.ts'
import { invitationPage } from './inspection/sample/invitation.tsx'
import { invitePage } from './inspection/sample/invite.tsx'
import { leadersPage } from './inspection/sample/leaders.tsx'
import { sampleOverview } from './inspection/sample/overview.tsx'
import { drawProof } from './inspection/sample/proof.tsx'
import { visitorReadsPage } from './inspection/sample/read.tsx'
import { samplePage } from './inspection/sample/sample.tsx'
import {
  correctionPage,
  dayPage,
  documentFile,
  documentPage,
  interviewPage,
  requestFile,
  requestPage,
} from './inspection/visit/entry.tsx'
import { visitFrozen } from './inspection/visit/frozen.tsx'
import { visitCalendar, visitInterviews } from './inspection/visit/interviews.tsx'
import { visitLists, visitPack, visitWorkbook } from './inspection/visit/lists.tsx'
import { visitLog } from './inspection/visit/log.tsx'
import { visitOwners } from './inspection/visit/owners.tsx'
import { readyPage } from './inspection/visit/ready.tsx'
import { visitRequests } from './inspection/visit/requests.tsx'
import { visitListsSignedOff } from './inspection/visit/sign-off.tsx'
import { visitOfInspectors } from './inspection/visit/visit.tsx'
import { visitsPageOfInspectors } from './inspection/visit/visits.tsx'
import { keptNumbersPage } from './kept/numbers.tsx'
import { measureChildren } from './measures/children.tsx'
import { commentaryPage } from './measures/commentary.tsx'
import { measurePage } from './measures/measure.tsx'
import { measuresPage } from './measures/overview.tsx'
import { corporatePage } from './members/corporate.tsx'
import { membersPage } from './members/members.tsx'
import { riskPage } from './members/risk.tsx'
import { packFiles, packPage } from './publishing/pack.tsx'
import { packsPage } from './publishing/packs.tsx'
import { packWordsPage } from './publishing/words.tsx'
import { inTheWayPage } from './returns/in-the-way.tsx'
import { dutyOff, dutyPage } from './rota/duty.tsx'
import { numbersPage } from './rota/numbers.tsx'
import { rotaPage } from './rota/rota.tsx'
import { scrutinyEntry } from './scrutiny/entry.tsx'
import { scrutinyGlossary } from './scrutiny/glossary.tsx'
import { scrutinyMinutes, scrutinyMinutesRead } from './scrutiny/minutes.tsx'
import { scrutinyOverview } from './scrutiny/overview.tsx'
import { scrutinyProgramme } from './scrutiny/programme.tsx'
import { selfEvaluation } from './self-evaluation/document.tsx'
import { selfEvaluationEntry } from './self-evaluation/entry.tsx'
import { judgementEntry, judgements } from './self-evaluation/judgements.tsx'
import { theyFound } from './self-evaluation/they-found.tsx'
import { linesOfEnquiry, weaknesses } from './self-evaluation/weaknesses.tsx'
import { briefingPage } from './telling/briefing.tsx'
import { briefingsPage } from './telling/briefings.tsx'
import { messagePage } from './telling/message.tsx'
import { messagesPage } from './telling/messages.tsx'
import { visitsPage } from './visits/visits.tsx'
import { raisedPage, replyPage } from './voice/issue.tsx'
import { youngPeoplePage } from './voice/overview.tsx'
import { goAheadPage, plainPage } from './voice/plain.tsx'
import { voicePage } from './voice/voice.tsx'
import { voicesPage } from './voice/voices.tsx'
import { whatChangedPage } from './voice/what-changed.tsx'
import { caseloadPage } from './work/caseloads.tsx'
import { firstPage } from './work/first.ts'
import { myWorkPage } from './work/mine.tsx'
import { teamPage } from './work/team.tsx'

/** Every page of Goldthread behind the sign-in. */
export const pages: readonly Page[] = [
  firstPage,
  frontDoorQueue,
  myWorkPage,
  visitsPage,
  takeAlongPage,
  takenVisitPage,
  devicesPage,
  forgetDevicePage,
  teamPage,
  caseloadPage,
  beginDraft,
  draftForm,
  draftForTheReturn,
  draftFiles,
  togetherPage,
  draftHistory,
  contactPeople,
  findChildren,
  childPage,
  sharePage,
  familyPage,
  recordPage,
  authoriseRecord,
  measuresPage,
  commentaryPage,
  measurePage,
  measureChildren,
  decisionsPage,
  decisionAuditPage,
  decisionPointPage,
  decisionsFile,
  beginAudit,
  inspectionOverview,
  readyPage,
  visitsPageOfInspectors,
  visitOfInspectors,
  visitRequests,
  visitOwners,
  visitLists,
  visitListsSignedOff,
  visitWorkbook,
  visitPack,
  visitInterviews,
  visitCalendar,
  visitLog,
  visitFrozen,
  requestPage,
  requestFile,
  interviewPage,
  dayPage,
  correctionPage,
  documentPage,
  documentFile,
  sampleOverview,
  leadersPage,
  samplePage,
  drawPage,
  addFilesPage,
  invitePage,
  visitorReadsPage,
  drawProof,
  changeSampleFile,
  invitationPage,
  sampleEntry,
  readLetterPage,
  letterPage,
  letterFindings,
  letterOriginal,
  letterResponse,
  correctLetterPage,
  findingPage,
  actionPage,
  progressPage,
  youngPeoplePage,
  whatChangedPage,
  goAheadPage,
  raisedPage,
  replyPage,
  plainPage,
  voicesPage,
  voicePage,
  messagesPage,
  messagePage,
  briefingsPage,
  briefingPage,
  improvementOverview,
  planPage,
  carryPage,
  matrixPage,
  teamsPage,
  partnerIssuesPage,
  partnerIssuePage,
  lessonsPage,
  improvementEntry,
  boardOverview,
  boardMeetingPage,
  boardEntry,
  boardPaperFile,
  draftReportPage,
  boardReportPage,
  scrutinyOverview,
  scrutinyEntry,
  scrutinyMinutes,
  scrutinyMinutesRead,
  scrutinyGlossary,
  scrutinyProgramme,
  packsPage,
  packWordsPage,
  packPage,
  packFiles,
  membersPage,
  corporatePage,
  riskPage,
  continuityOverview,
  continuityEntry,
  judgements,
  judgementEntry,
  whatTheySee,
  selfEvaluation,
  theyFound,
  weaknesses,
  linesOfEnquiry,
  selfEvaluationEntry,
  country,
  handOverLists,
  handOverWorkbook,
  handOverCensus,
  handOverBringIn,
  handOverImport,
  handOverCensusFile,
  handOverCheck,
  inTheWayPage,
  rotaPage,
  dutyPage,
  dutyOff,
  numbersPage,
  emergencyPage,
  keptNumbersPage,
  why,
  about,
  healthPage,
  whatIsKept,
  filesNotInUse,
  accessibility,
]
