import { daysBetween } from '../../../plain/day.ts'
import { type Area, findAreaOf } from '../framework.ts'
import type { AboutVisit, Account } from './account.ts'
import { findAuthority } from './authorities.ts'
import { type Grade, type Letter, type Passage, type Place, withChildren } from './letter.ts'
import { wordsOf } from './passages.ts'
import { polarityOf } from './polarity.ts'
import type { Quote } from './quotes.ts'
import { topicsOf } from './topics.ts'

/*
 * A letter as other programs take it in: one object with plain fields. What is not in the document is null and never
 * guessed. Beside the fields stand three more, so that every value can be checked:
 *
 * - `from` gives, by the name of a field, the passage that its value was read from: exact words, page (of a PDF) or line
 *   (of anything else), and offsets in the text that was read. For a list it is a list, one passage an entry.
 * - `inferred` names the fields whose value is not printed but follows from what is.
 * - `lookedUp` names the fields whose value comes from a list of our own and not from the document.
 *
 * `readByRules` names what rules of words decided: whether a finding praises, and what it is about.
 */

/** The passage that a value was read from. Exactly one of `page` and `line` is given. */
export type From = {
  readonly words: string
  readonly page?: number
  readonly line?: number
  readonly start: number
  readonly end: number
}

/** The values of a document by field, with where they came from. */
export type LetterJson = Readonly<Record<string, unknown>> & {
  readonly from: Readonly<Record<string, From | readonly From[] | Readonly<Record<string, From>>>>
  readonly inferred: readonly string[]
  readonly lookedUp: readonly string[]
  readonly readByRules: readonly string[]
}

const areaKeys: { readonly [area in Area]: string } = {
  leaders: 'impact_of_leaders',
  'help and protection': 'help_and_protection',
  'children in care and care leavers': 'in_care_and_care_leavers',
  'children in care': 'in_care',
  'care leavers': 'care_leavers',
  overall: 'overall_effectiveness',
  'looked after and permanence': 'looked_after_and_permanence',
  adoption: 'adoption_performance',
  'leadership and governance': 'leadership_management_governance',
  'safeguarding board': 'lscb',
}

const keyOf = (words: string): string | null => {
  const area = findAreaOf(words)
  return area === undefined ? null : areaKeys[area]
}

const aboutMinutes: { readonly [about in AboutVisit]: string } = {
  'focused visit': 'focused visit',
  'monitoring visit': 'monitoring visit',
  JTAI: 'JTAI',
  'ILACS inspection': 'minutes about an ILACS inspection',
}

/** The kind of inspection that a document is about, as the sector names it; null where it is not known. */
export function kindOf({ kind, title, account }: Pick<Letter, 'kind' | 'title' | 'account'>): string | null {
  switch (kind) {
    case 'ILACS report':
      return 'ILACS inspection'
    case 'SIF report':
      if (/\bre-?inspection of\b/iu.test(title)) return 'SIF re-inspection'
      return /in need of help and protection/iu.test(title) ? 'SIF inspection' : 'LSCB review'
    case 'looked-after 2013 report':
      return 'inspection of looked after children services'
    case 'focused visit letter':
      return 'focused visit'
    case 'monitoring visit letter':
      return 'monitoring visit'
    case 'JTAI letter':
      return 'JTAI'
    case 'committee minutes':
      return account === undefined ? 'minutes' : aboutMinutes[account.about]
    case 'news article':
      return account?.about ?? null
    default:
      return null
  }
}

function documentType({ kind }: Letter): string | null {
  if (kind === 'committee minutes') return 'minutes'
  if (kind === 'news article') return 'news article'
  if (kind === 'unknown') return null
  return kind.endsWith('letter') ? 'letter' : 'report'
}

/** Makes passages as they are given out of what was read. */
function fromIn(letter: Letter) {
  const at = (page: number) => (letter.source === 'pdf' ? { page } : { line: page })
  const ofQuote = ({ words, page, start, end }: Quote): From => ({ words, ...at(page), start, end })
  const ofPlace = (place: Place): From => ({
    words: wordsOf(letter.text.slice(place.start, place.end)),
    ...at(place.page),
    start: place.start,
    end: place.end,
  })
  const ofWhole = (passage: Passage): From => {
    const all = withChildren(passage)
    return ofPlace({
      page: passage.page,
      start: passage.start,
      end: Math.max(...all.map((each) => each.end)),
    })
  }
  return { ofQuote, ofPlace, ofWhole }
}

/** The words of a passage with its sub-bullets. */
const wholeOf = (passage: Passage): string =>
  withChildren(passage)
    .map(({ words }) => words)
    .join(' ')

type Tree = { readonly text: string; readonly children: readonly unknown[] }
const treeOf = (passage: Passage): Tree => ({
  text: passage.words,
  children: passage.children.map((child) => (child.children.length === 0 ? child.words : treeOf(child))),
})

/** What stands under *What needs to improve*: of a SIF report its urgent part too, as one list in the order printed. */
const improvementsOf = (letter: Letter): readonly Passage[] =>
  letter.era === 'SIF'
    ? [...letter.priorityActions, ...letter.improvements].toSorted((a, b) => a.order - b.order)
    : letter.improvements

const gradeIn = (heading: string): Grade | null => {
  const said = /\b(outstanding|requires? improvement(?: to be good)?|good|inadequate|adequate)\W*\d{0,2}$/iu
    .exec(heading)?.[1]
    ?.toLowerCase()
  if (said === undefined) return null
  const grades: readonly Grade[] = ['outstanding', 'good', 'adequate', 'inadequate']
  return said.startsWith('require')
    ? 'requires improvement'
    : (grades.find((grade) => grade === said) ?? null)
}

const numberOf = (passage: Passage, at: number): number => passage.number ?? at + 1

/** The parts of a report that hold findings, with the numbers of their first and last. */
function sectionsOf({ findings, sections }: Letter) {
  const numbered = findings.map((passage, at) => ({ passage, n: numberOf(passage, at) }))
  const pages = new Map(sections.toReversed().map(({ heading, page }) => [heading, page]))
  return [...Map.groupBy(numbered, ({ passage }) => passage.heading)].map(([heading, some]) => ({
    heading,
    area: keyOf(heading),
    grade: gradeIn(heading),
    page: pages.get(heading) ?? some[0]?.passage.page ?? null,
    first: some[0]?.n ?? null,
    last: some.at(-1)?.n ?? null,
    count: some.length,
  }))
}

const findingsOf = ({ findings }: Letter) =>
  findings.map((passage, at) => {
    const text = wholeOf(passage)
    const read = polarityOf(text)
    const topics = topicsOf(text)
    return {
      n: numberOf(passage, at),
      area: keyOf(passage.heading),
      heading: passage.heading,
      page: passage.page,
      text,
      polarity: read.polarity ?? null,
      topics: topics.map(({ id }) => id),
      decidedBy: {
        praise: read.praise,
        fault: read.fault,
        topics: Object.fromEntries(topics.map(({ id, words }) => [id, words])),
      },
    }
  })

/** Paragraph numbers of an ILACS report, which run straight through, that are not there. */
function gapsIn({ findings, kind }: Letter): readonly number[] {
  if (kind !== 'ILACS report') return []
  const numbers = new Set(findings.map(({ number }) => number))
  const last = Math.max(0, ...findings.map(({ number = 0 }) => number))
  return Array.from({ length: last }, (_, at) => at + 1).filter((number) => !numbers.has(number))
}

/** Whether an inspection was of the long or the short kind: no report says so. One week on site is short. */
function typeOf({ kind, periods: [first] }: Letter): string | null {
  if (kind !== 'ILACS report' || first === undefined) return null
  return daysBetween(first.from, first.to) < 7 ? 'short' : 'standard'
}

function authorityOf({ account, authority }: Letter) {
  const printed = account?.authority?.from.words ?? authority
  const found = printed === undefined ? undefined : findAuthority(printed)
  return {
    authority: found?.name ?? printed ?? null,
    authorityPrinted: printed ?? null,
    urn: found?.urn ?? null,
  }
}

function judgementsOf({ account, judgements }: Letter): Readonly<Record<string, Grade>> {
  if (account?.overall !== undefined) return { overall_effectiveness: account.overall.grade }
  const rows = judgements.flatMap(({ label, grade }) => {
    const key = keyOf(label)
    return key === null ? [] : [[key, grade] as const]
  })
  return Object.fromEntries(rows)
}

const areaOf = ({ words }: { readonly words: string }) => ({
  text: words,
  topics: topicsOf(words).map(({ id }) => id),
})

const undertaken = (some: Account['actions']) =>
  some.map(({ words, owner, by }) => ({
    text: words,
    owner: owner ?? null,
    ...(by === undefined ? {} : { byWhen: by }),
  }))

/** What only minutes and articles hold; for every other document the lists are null. */
const accountJson = (account: Account | undefined) => ({
  secondary: account !== undefined,
  meetingDate: account?.meetingOn ?? null,
  inspectionMonth: account?.month ?? null,
  visitNumber: account?.visitNumber ?? null,
  actions: account === undefined ? null : undertaken(account.actions),
  commitmentsWithoutMarker: account === undefined ? null : undertaken(account.commitments),
  decisions: account?.decisions.map(({ words }) => words) ?? null,
  questions: account?.questions.map(({ words }) => words) ?? null,
  improvementAreas: account?.areas.map(areaOf) ?? null,
  previousGrade: account?.overall?.before ?? null,
  truncated: account?.truncated ?? false,
})

const inspectorsOf = ({ leadInspector, otherInspectors }: Letter) =>
  [...(leadInspector === undefined ? [] : [leadInspector]), ...otherInspectors].map(({ name, rank }) => ({
    name,
    role: rank === '' ? null : rank,
  }))

/** What is to be improved: the list of the document, or what minutes say stands on it. */
const listJson = (letter: Letter) => {
  const passages = improvementsOf(letter)
  const said = letter.account?.list.map(({ words }) => words)
  const items = said !== undefined && said.length > 0 ? said : passages.map(wholeOf)
  return {
    needsToImprove: items,
    needsToImproveTree: said !== undefined && said.length > 0 ? null : passages.map(treeOf),
    needsToImproveTopics: items.map((text) => topicsOf(text).map(({ id }) => id)),
    priorityActions: letter.priorityActions.map(wholeOf),
  }
}

/** Where an account tells of a visit, by the fields that say so. */
function toldIn(account: Account | undefined): readonly (readonly [field: string, quote: Quote])[] {
  if (account === undefined) return []
  const { told, authority, periods, published, meetingOn, month } = account
  const fields: readonly (readonly [string, unknown, Quote | undefined])[] = [
    ['kind', account.about, told.about],
    ['authority', authority, authority?.from],
    ['inspectionPeriods', periods[0], told.periods],
    ['inspectionStart', periods[0], told.periods],
    ['inspectionEnd', periods[0], told.periods],
    ['publicationDate', published, told.published],
    ['meetingDate', meetingOn, told.meetingOn],
    ['inspectionMonth', month, told.month],
  ]
  return fields.flatMap(([field, value, quote]) =>
    value === undefined || quote === undefined ? [] : [[field, quote] as const],
  )
}

function fromOf(letter: Letter): LetterJson['from'] {
  const { ofQuote, ofPlace, ofWhole } = fromIn(letter)
  const { places, account } = letter
  const placed = Object.entries({
    kind: places.title,
    title: places.title,
    authority: places.title,
    inspectionPeriods: places.periods,
    inspectionStart: places.periods,
    inspectionEnd: places.periods,
    publicationDate: places.published,
    leadInspector: places.leadInspector,
    inspectors: places.inspectors,
    addressee: places.addressee,
  }).flatMap(([field, place]) => (place === undefined ? [] : [[field, ofPlace(place)] as const]))
  const judged = letter.judgements.flatMap(({ label, place }) => {
    const key = keyOf(label)
    return key === null ? [] : [[key, ofPlace(place)] as const]
  })
  const ofOverall =
    account?.overall === undefined ? [] : [['overall_effectiveness', ofQuote(account.overall.from)] as const]
  return {
    ...Object.fromEntries(account === undefined ? placed : []),
    ...Object.fromEntries(toldIn(account).map(([field, quote]) => [field, ofQuote(quote)])),
    judgements: Object.fromEntries([...judged, ...ofOverall]),
    headline: letter.headline.map(ofWhole),
    needsToImprove:
      account === undefined
        ? improvementsOf(letter).map(ofWhole)
        : account.list.map(({ from }) => ofQuote(from)),
    priorityActions: letter.priorityActions.map(ofWhole),
    findings: letter.findings.map(ofWhole),
    previousInspectionSentences: letter.previousInspections.map(ofQuote),
    ...(account === undefined
      ? {}
      : {
          actions: account.actions.map(({ from }) => ofQuote(from)),
          commitmentsWithoutMarker: account.commitments.map(({ from }) => ofQuote(from)),
          decisions: account.decisions.map(ofQuote),
          questions: account.questions.map(ofQuote),
          improvementAreas: account.areas.map(({ from }) => ofQuote(from)),
        }),
  }
}

function inferredIn(letter: Letter): readonly string[] {
  const { account } = letter
  const signed = letter.doubts.some(({ says }) => says.startsWith('The letter does not say who led'))
  return [
    ...(typeOf(letter) === null ? [] : ['ilacsTypeInferred']),
    ...(signed ? ['leadInspector'] : []),
    ...(account?.inferred.includes('kind') === true ? ['kind'] : []),
    ...(account?.inferred.includes('periods') === true
      ? ['inspectionStart', 'inspectionEnd', 'inspectionPeriods']
      : []),
  ]
}

/** A letter as one object for other programs; see the head of this file for what its fields promise. */
export function letterJson(letter: Letter): LetterJson {
  const { periods, doubts } = letter
  const names = authorityOf(letter)
  const conflict = doubts.find(({ says }) => says.startsWith('The footer gives'))
  const isDcs = /director of children/iu.test(letter.addressee?.role ?? '')
  const ends = periods.map(({ to }) => to).toSorted()
  return {
    kind: kindOf(letter),
    documentType: documentType(letter),
    era: letter.era === 'unknown' ? null : letter.era,
    title: letter.title === '' ? null : letter.title,
    ...names,
    pages: letter.source === 'pdf' ? letter.pages : null,
    inspectionStart: periods[0]?.from ?? null,
    inspectionEnd: ends.at(-1) ?? null,
    inspectionPeriods: periods.map(({ from, to }) => [from, to]),
    ilacsTypeInferred: typeOf(letter),
    publicationDate: letter.published ?? null,
    addressee: letter.addressee ?? null,
    dcs: isDcs ? (letter.addressee?.name ?? null) : null,
    leadInspector: letter.leadInspector?.name ?? null,
    inspectors: inspectorsOf(letter),
    judgements: judgementsOf(letter),
    headline: letter.headline.map(wholeOf),
    ...listJson(letter),
    previousInspectionSentences: letter.previousInspections.map(({ words }) => words),
    sections: sectionsOf(letter),
    findingParagraphs: letter.findings.length,
    numberingGaps: gapsIn(letter),
    findings: findingsOf(letter),
    ...accountJson(letter.account),
    dateConflict: conflict?.says ?? null,
    doubts: doubts.map(({ where, says }) => ({ where, says })),
    from: fromOf(letter),
    inferred: inferredIn(letter),
    lookedUp:
      names.urn === null ? [] : ['urn', ...(names.authority === names.authorityPrinted ? [] : ['authority'])],
    readByRules: ['findings.polarity', 'findings.topics', 'needsToImproveTopics', 'improvementAreas.topics'],
  }
}

/** The published day that Ofsted's website puts into the names of its files, or nothing: `… - 25 november 2022.pdf`. */
export const dayInFileName = (name: string): string | undefined =>
  /(\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december) 20\d\d)/iu.exec(
    name,
  )?.[1]
