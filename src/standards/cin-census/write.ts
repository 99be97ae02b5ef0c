import type { Problem, Result } from '../../plain/result.ts'
import { fine } from '../../plain/result.ts'
import { childShape, type Group, headerShape, isGroup } from './schema.ts'
import type {
  Assessment,
  Child,
  ChildCharacteristics,
  ChildIdentifiers,
  CinDetails,
  Header,
  ProtectionPlan,
  Section47,
} from './tables.ts'
import { longestText } from './value.ts'

/** What an element holds: a text, other elements, or the same element several times. Nothing writes nothing. */
type Content = string | undefined | readonly Content[] | { readonly [element: string]: Content }

const flag = (value: boolean | undefined) => (value === undefined ? undefined : value ? '1' : '0')

const headerContent = (header: Header): Content => ({
  CollectionDetails: {
    Collection: header.collection,
    Year: header.year === undefined ? undefined : String(header.year).padStart(4, '0'),
    ReferenceDate: header.referenceOn,
  },
  Source: header.sources.map((source) => ({
    SourceLevel: source.level,
    LEA: source.authority,
    SoftwareCode: source.softwareCode,
    Release: source.release,
    SerialNo: source.serialNo,
    DateTime: source.writtenAt,
  })),
})

const identifiersContent = (row: ChildIdentifiers): Content => ({
  LAchildID: row.laChildId,
  UPN: row.upn,
  FormerUPN: row.formerUpn,
  UPNunknown: row.upnUnknown,
  PersonBirthDate: row.bornOn,
  ExpectedPersonBirthDate: row.expectedBirthOn,
  GenderCurrent: row.gender,
  Sex: row.sex,
  PersonDeathDate: row.diedOn,
})

const characteristicsContent = (row: ChildCharacteristics): Content => ({
  Ethnicity: row.ethnicity,
  Disabilities: { Disability: row.disabilities },
})

const assessmentContent = (row: Assessment): Content => ({
  AssessmentActualStartDate: row.startedOn,
  AssessmentInternalReviewDate: row.internalReviewOn,
  AssessmentAuthorisationDate: row.authorisedOn,
  FactorsIdentifiedAtAssessment: { AssessmentFactors: row.factors },
})

const section47Content = (row: Section47): Content => ({
  S47ActualStartDate: row.startedOn,
  InitialCPCtarget: row.conferenceTargetOn,
  DateOfInitialCPC: row.initialConferenceOn,
  ICPCnotRequired: flag(row.conferenceNotRequired),
})

const protectionPlanContent = (row: ProtectionPlan): Content => ({
  CPPstartDate: row.startedOn,
  CPPendDate: row.endedOn,
  InitialCategoryOfAbuse: row.initialCategory,
  LatestCategoryOfAbuse: row.latestCategory,
  NumberOfPreviousCPP: row.previousPlans?.toFixed(0),
  Reviews: { CPPreviewDate: row.reviews.map((review) => review.reviewedOn) },
})

const detailsContent = (row: CinDetails): Content => ({
  CINreferralDate: row.referredOn,
  ReferralSource: row.referralSource,
  PrimaryNeedCode: row.primaryNeed,
  CINclosureDate: row.closedOn,
  ReasonForClosure: row.closureReason,
  DateOfInitialCPC: row.initialConferenceOn,
  Assessments: row.assessments.map(assessmentContent),
  CINPlanDates: row.plans.map((plan) => ({ CINPlanStartDate: plan.startedOn, CINPlanEndDate: plan.endedOn })),
  Section47: row.section47s.map(section47Content),
  ReferralNFA: flag(row.noFurtherAction),
  ChildProtectionPlans: row.protectionPlans.map(protectionPlanContent),
})

const childContent = (child: Child): Content => ({
  ChildIdentifiers: child.identifiers && identifiersContent(child.identifiers),
  ChildCharacteristics: child.characteristics && characteristicsContent(child.characteristics),
  CINdetails: child.details.map(detailsContent),
})

/** Every character that XML 1.0 (section 2.2) does not allow, a half of a surrogate pair among them. */
const notAllowed = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }
const escapeText = (text: string) => text.replace(/[&<>\r]/g, (character) => escaped[character] ?? character)

type Writing = { readonly problems: Problem[]; where: string }

function value(name: string, text: string, indent: string, writing: Writing): string {
  const clean = text.trim()
  if (clean === '') return ''
  const where = `${writing.where}, ${name}`
  if (clean.length > longestText)
    writing.problems.push({ where, says: `No value may be longer than ${longestText} characters.` })
  else if (notAllowed.test(clean))
    writing.problems.push({ where, says: 'There is a character in this value that XML cannot carry.' })
  return `${indent}<${name}>${escapeText(clean)}</${name}>\n`
}

/** Writes the parts of a group in the order of the stated shape. A group with nothing in it writes nothing. */
function inside(shape: Group, content: Content, indent: string, writing: Writing): string {
  let text = ''
  for (const part of shape.parts) {
    const given = typeof content === 'object' && !isList(content) ? content[part.name] : undefined
    for (const one of isList(given) ? given : [given])
      if (typeof one === 'string') text += value(part.name, one, indent, writing)
      else if (isGroup(part)) text += group(part, one, indent, writing)
  }
  return text
}

const isList = (content: Content): content is readonly Content[] => Array.isArray(content)

function group(shape: Group, content: Content, indent: string, writing: Writing): string {
  const text = inside(shape, content, `${indent}  `, writing)
  return text === '' ? '' : `${indent}<${shape.name}>\n${text}${indent}</${shape.name}>\n`
}

/**
 * Writes a census as XML in UTF-8: elements in the order of the stated shape, two blanks a level, lines ended by
 * LF, so that the same rows always give the same bytes. A row that holds nothing writes nothing, and blanks around
 * a text are left away. Both codings of sex are written where both are given, and incomplete rows as they
 * are: whether a file keeps to the shape of its year is asked by `check`. Values a row could not read
 * (`unread`) are not written. Problems, and no file, where a text is too long or holds what XML cannot carry.
 */
export function write(header: Header | undefined, children: Iterable<Child>): Result<string> {
  const writing: Writing = { problems: [], where: 'Header' }
  const pieces = ['<?xml version="1.0" encoding="UTF-8"?>\n<Message>\n']
  if (header !== undefined) pieces.push(group(headerShape, headerContent(header), '  ', writing))
  pieces.push('  <Children>\n')
  let number = 0
  for (const child of children) {
    writing.where = `child ${++number}`
    pieces.push(group(childShape, childContent(child), '    ', writing))
  }
  pieces.push('  </Children>\n</Message>\n')
  return writing.problems.length > 0 ? { ok: false, problems: writing.problems } : fine(pieces.join(''))
}
