import { type Day, readTypedDay } from '../../../plain/day.ts'
import { type NamedAreas, readNamedAreas } from '../named-areas.ts'
import { type Authority, findAuthority } from './authorities.ts'
import type { Grade, Passage, Period } from './letter.ts'
import { type MinutesRead, readMinutes } from './minutes.ts'
import type { Sheets } from './pages.ts'
import { readPeriods } from './periods.ts'
import { type Quote, quoteOf, sentencesOf } from './quotes.ts'

/** What others tell of a visit of Ofsted's. */
export type AboutVisit = 'focused visit' | 'monitoring visit' | 'JTAI' | 'ILACS inspection'

/**
 * An account of an inspection by somebody else: the minutes of a committee, or an article. Its words are the council's own and
 * no findings of Ofsted's. `inferred` names what is not said outright.
 */
export type Account = MinutesRead &
  NamedAreas & {
    readonly form: 'minutes' | 'article'
    readonly about: AboutVisit
    readonly visitNumber: number | undefined
    readonly authority: { readonly found: Authority; readonly from: Quote } | undefined
    readonly meetingOn: Day | undefined
    readonly published: Day | undefined
    readonly periods: readonly Period[]
    /** The month of the visit where no more is said, as `2021-05`. */
    readonly month: string | undefined
    readonly overall: { readonly grade: Grade; readonly before: Grade; readonly from: Quote } | undefined
    readonly truncated: boolean
    /** The words that say which visit it was, its days, and when the account was published or the meeting held. */
    readonly told: Readonly<
      Record<'about' | 'periods' | 'published' | 'meetingOn' | 'month', Quote | undefined>
    >
    readonly inferred: readonly ('kind' | 'periods')[]
  }

const speaksOf = /\b(?:ofsted|inspectorate)\b/iu
const minutesSigns = [
  /\b(?:sub-)?committee\b|\bboard\b|\bpanel\b/iu,
  /\bminutes\b|\bagenda item\b|\bapologies for absence\b/iu,
  /\bmembers (?:were|noted|asked|wondered|felt|welcomed|acknowledged|recognised|requested)\b/iu,
  /\b(?:it was|the (?:sub-)?committee|the chair) (?:noted|explained|agreed|recognised|stated|informed|advised|thanked)\b/iu,
  /\bRESOLVED\b|\(action\b|^\W*actions?\b.{0,20}(?::|\|)/imu,
  /^\W*(?:present|in attendance|attendees|apologies)\b/imu,
]
const articleSigns = [
  /^\s*published\b/imu,
  /\bsaid\s*:?\s*[“"]/iu,
  /\bcabinet member\b|\bcllr\b|\bcouncillor\b/iu,
  /\bcan be (?:viewed|read)\b|\bfull report is available\b|\bsubscribe\b|\bnewsletter\b|\bskip to main content\b/iu,
  /^\s*news\s*$/imu,
]

const signs = (text: string, some: readonly RegExp[]): number => some.filter((sign) => sign.test(text)).length

/** Whether some words are minutes or an article about an inspection; nothing where they are neither. */
export function formOfAccount(text: string): Account['form'] | undefined {
  if (!speaksOf.test(text)) return undefined
  const minutes = signs(text, minutesSigns)
  const article = signs(text, articleSigns)
  if (minutes >= 3 && minutes >= article) return 'minutes'
  return article >= 3 ? 'article' : undefined
}

const visits: readonly (readonly [RegExp, AboutVisit])[] = [
  [/\bfocuss?ed visit/iu, 'focused visit'],
  [/\bmonitoring visit/iu, 'monitoring visit'],
  [/\bjoint targeted area inspection|\bJTAI\b/iu, 'JTAI'],
]

/** The kind that is named first; an article compares a visit with other kinds after it has named it. */
function aboutOf(text: string): AboutVisit | undefined {
  const found = visits
    .map(([words, about]) => ({ about, at: text.search(words) }))
    .filter(({ at }) => at >= 0)
  return found.toSorted((a, b) => a.at - b.at)[0]?.about
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]

function visitNumberOf(text: string): number | undefined {
  const said = /\b(\p{L}+)\s+(?:monitoring|focuss?ed) visit/iu.exec(text)?.[1]?.toLowerCase() ?? ''
  const at = ordinals.indexOf(said)
  return at < 0 ? undefined : at + 1
}

const council =
  /((?:\p{Lu}[\p{L}’'.-]+,? (?:(?:and|of|upon|with|on|in|the|&) ){0,2}){1,5})(?:Council)\b|\b(London Borough of(?: (?:\p{Lu}[\p{L}’'-]+|and|upon)){1,4})/gu

/** The place of a match in the text, by the passage that it stands in. */
function placed(text: string, passages: readonly Passage[], start: number, end: number): Quote {
  const within = passages.findLast((passage) => passage.start <= start)
  return quoteOf(text, within?.page ?? 1, start, end)
}

/** Whose council it is stands near the head of minutes and articles. */
const mostLookedThrough = 100_000

/** The council that is named most often, by its whole name or the end of it (`The Gloucestershire County Council`). */
function authorityIn(text: string, passages: readonly Passage[]): Account['authority'] {
  const tally = new Map<string, { readonly found: Authority; readonly from: Quote; many: number }>()
  for (const match of text.slice(0, mostLookedThrough).matchAll(council)) {
    const words = match[0].split(' ')
    const tail = words
      .map((_, at) => words.slice(at).join(' '))
      .find((each) => findAuthority(each) !== undefined)
    const found = tail === undefined ? undefined : findAuthority(tail)
    if (found === undefined || tail === undefined) continue
    const end = match.index + match[0].length
    const row = tally.get(found.urn) ?? {
      found,
      from: placed(text, passages, end - tail.length, end),
      many: 0,
    }
    row.many += 1
    tally.set(found.urn, row)
  }
  const [first] = [...tally.values()].toSorted((x, y) => y.many - x.many)
  return first === undefined ? undefined : { found: first.found, from: first.from }
}

const months = 'january|february|march|april|may|june|july|august|september|october|november|december'

/** A day in figures or words: `06/07/2021`, `20.11.2020`, `20 November 2020`. */
function dayIn(words: string): Day | undefined {
  const figures = /\b(\d{1,2})[./](\d{1,2})[./](20\d\d)\b/u.exec(words)
  const spelt = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(${months})\\s+(20\\d\\d)\\b`, 'iu').exec(words)
  const month = figures?.[2] ?? months.split('|').indexOf((spelt?.[2] ?? '').toLowerCase()) + 1
  const day = readTypedDay(`${figures?.[1] ?? spelt?.[1] ?? ''}/${month}/${figures?.[3] ?? spelt?.[3] ?? ''}`)
  return day.ok ? day.value : undefined
}

const meeting = /\bmeeting\s*(?:held on|of|date)?\s*:?\s*(.{0,40}20\d\d)/iu
const publication = /\bpublished\s*(?:on|date)?\s*:?\s*(.{0,30}20\d\d)/isu
const onDays = new RegExp(
  `\\b(?:between|from|on)\\s+(\\d{1,2}(?:st|nd|rd|th)?(?:\\s+(?:${months}))?\\s+(?:and|to|[–-])\\s+\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${months}))(?:\\s+(20\\d\\d))?`,
  'iu',
)

/** The days of the visit. Where no year is said it is the last such days before the account was published: inferred. */
function daysOf(
  text: string,
  told: Day | undefined,
): { readonly periods: readonly Period[]; readonly inferred: boolean } {
  const said = onDays.exec(text)
  if (said?.[1] === undefined) return { periods: [], inferred: false }
  if (said[2] !== undefined) return { periods: readPeriods(`${said[1]} ${said[2]}`, true), inferred: false }
  if (told === undefined) return { periods: [], inferred: false }
  const year = Number(told.slice(0, 4))
  const tries = [year, year - 1].map((each) => readPeriods(`${said[1]} ${each}`, true))
  return { periods: tries.find(([first]) => first !== undefined && first.to <= told) ?? [], inferred: true }
}

const inMonth = new RegExp(
  `\\b(?:visit|inspection)\\s+(?:took place )?in\\s+(${months})\\s+(20\\d\\d)\\b`,
  'iu',
)

function monthOf(text: string): string | undefined {
  const said = inMonth.exec(text)
  if (said === null) return undefined
  const month = months.split('|').indexOf((said[1] ?? '').toLowerCase()) + 1
  return `${said[2]}-${String(month).padStart(2, '0')}`
}

const grades: readonly Grade[] = ['outstanding', 'good', 'requires improvement', 'inadequate']
const moved =
  /\b(?:moved|risen|improved|gone|went|fallen|dropped)\s+from\s+(?:an? )?[‘'“"]?(inadequate|requires improvement|good|outstanding)[’'”"]?\s+to\s+(?:an? )?[‘'“"]?(inadequate|requires improvement|good|outstanding)\b/iu

function overallIn(sentences: readonly Quote[]): Account['overall'] {
  for (const from of sentences) {
    const said = moved.exec(from.words)
    const [before, grade] = [1, 2].map((group) =>
      grades.find((each) => each === said?.[group]?.toLowerCase()),
    )
    if (before !== undefined && grade !== undefined) return { grade, before, from }
  }
  return undefined
}

const cutOff = /\bview the full minutes\b|\.{3}\s*view\b|\[?(?:read more|continued)\]?\s*$/iu

/** What belongs to a web site, and what somebody from the council says in quotation marks: neither is about the visit. */
const furniture =
  /^(?:home|news|published|skip to|sign up|help us|don[’']t include|subscribe|share|print|additional documents|supporting documents|report attached|related)\b|\bnewsletter\b|\bemail updates\b|\bcookies?\b/iu
const isSpeech = (words: string): boolean => /^[“"]|\bsaid\s*:?\s*[“"]/u.test(words)

/** Where in the text each of these was read. */
function toldBy(text: string, passages: readonly Passage[]): Account['told'] {
  const at = (words: RegExp): Quote | undefined => {
    const match = words.exec(text)
    return match === null ? undefined : placed(text, passages, match.index, match.index + match[0].length)
  }
  const about = aboutOf(text)
  const named = visits.find(([, each]) => each === about)?.[0]
  return {
    about: named === undefined ? undefined : at(named),
    periods: at(onDays),
    published: at(publication),
    meetingOn: at(meeting),
    month: at(inMonth),
  }
}

/** What a document of others is called: the first of its words, its first line among them, that are not those of a web site. */
export const titleOfAccount = (first: string, passages: readonly Passage[]): string =>
  [first, ...passages.map(({ words }) => words)].find(
    (words) =>
      words.split(' ').length >= 4 &&
      words.length < 200 &&
      !furniture.test(words) &&
      !/^skip to|^over \d/iu.test(words),
  ) ?? first

/** Reads what minutes or an article tell of an inspection. */
export function readAccount(form: Account['form'], sheets: Sheets, passages: readonly Passage[]): Account {
  const { text } = sheets
  const told = passages.filter(({ words }) => !furniture.test(words) && !isSpeech(words))
  const sentences = told.flatMap((passage) => sentencesOf(text, passage))
  const about = aboutOf(text)
  const published = dayIn(publication.exec(text)?.[1] ?? '')
  const meetingOn = dayIn(meeting.exec(text)?.[1] ?? '')
  const days = daysOf(text, published ?? meetingOn)
  const inMinutes: MinutesRead =
    form === 'minutes'
      ? readMinutes(sheets, told)
      : { actions: [], commitments: [], decisions: [], questions: [] }
  return {
    form,
    about: about ?? 'ILACS inspection',
    ...{ visitNumber: visitNumberOf(text), authority: authorityIn(text, passages), meetingOn, published },
    ...{ periods: days.periods, month: monthOf(text), overall: overallIn(sentences) },
    ...inMinutes,
    ...readNamedAreas(sentences),
    told: toldBy(text, passages),
    truncated: cutOff.test(text),
    inferred: [
      ...(about === undefined ? (['kind'] as const) : []),
      ...(days.inferred && days.periods.length > 0 ? (['periods'] as const) : []),
    ],
  }
}
