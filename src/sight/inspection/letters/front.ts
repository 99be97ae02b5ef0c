import type { Day } from '../../../plain/day.ts'
import type { Era, LetterKind, Period, Places } from './letter.ts'
import { type PlacedLine, type Sheets, unmarked } from './pages.ts'
import { wordsOf } from './passages.ts'
import { findDay, readPeriods } from './periods.ts'
import { placeOf } from './places.ts'

/** What the first page says of the document itself. */
export type Front = {
  readonly kind: LetterKind
  readonly era: Era
  readonly title: string
  readonly authority?: string
  readonly periods: readonly Period[]
  readonly published?: Day
  /** The lines of the title block, which are no paragraphs of the report. */
  readonly lines: ReadonlySet<PlacedLine>
  readonly places: Pick<Places, 'title' | 'periods' | 'published'>
}

/** How far down a document the title, the dates and the first words of a letter can stand. */
const frontLength = 90
const label =
  /^(?:(?:inspection|review) dates?|report published|lead inspectors?|deputy lead|team inspectors?|judgement|date of)\b/iu

const plainOf = (line: PlacedLine): string => unmarked(line).replaceAll('’', "'")

/** The words after a label and those of the next lines while they can still belong to them. */
function labelledLines(lines: readonly PlacedLine[], at: number, goesOn: RegExp): readonly PlacedLine[] {
  const taken = lines.slice(at, at + 1)
  for (const line of lines.slice(at + 1, at + 3)) {
    if (label.test(plainOf(line)) || !goesOn.test(plainOf(line))) break
    taken.push(line)
  }
  return taken
}

const dateWords = /^(?:\d{1,2}\b|to\b|and\b|[-–—]|[a-z]{3,9}\s+20\d\d|20\d\d)/iu
const said = (lines: readonly PlacedLine[]): string =>
  lines
    .map(plainOf)
    .join(' ')
    .replace(/^[^:]*:\s*|^(?:inspection|review) dates?\s+|^dates? of (?:the )?(?:inspection|review)\s+/iu, '')

const inspected =
  /\b(?:inspection of|re-?inspection of|review of the effectiveness of)\b|\bfocused visit to\b|\bmonitoring visit\b/iu

/** Which kind of document words such as its title and its opening speak of. */
function kindOf(title: string, opening: string): LetterKind {
  if (/in need of help and protection|local safeguarding children/iu.test(title)) return 'SIF report'
  if (/looked after children/iu.test(title)) return 'looked-after 2013 report'
  const isLetter = /\bdear\s|findings|this letter/iu.test(opening)
  if (/joint targeted area inspection/iu.test(title)) return 'JTAI letter'
  if (isLetter && /focused visit to/iu.test(title)) return 'focused visit letter'
  if (isLetter && /monitoring visit/iu.test(title)) return 'monitoring visit letter'
  const isReport = /inspection dates?\b|judgement\W+grade/iu.test(opening)
  return isReport && /inspection of .*children's (?:social care )?services/iu.test(title)
    ? 'ILACS report'
    : 'unknown'
}

const eraOf: { readonly [kind in LetterKind]: Era } = {
  'focused visit letter': 'ILACS',
  'monitoring visit letter': 'ILACS',
  'ILACS report': 'ILACS',
  'SIF report': 'SIF',
  'looked-after 2013 report': 'looked-after 2013',
  'JTAI letter': 'JTAI',
  'committee minutes': 'unknown',
  'news article': 'unknown',
  unknown: 'unknown',
}

/** The title of a joint inspection names its place last, where it names one. */
const jointTitle = /^joint targeted area inspection of /iu
const jointPlace = /^(?:.*\bin )?(?:the )?(\p{Lu}.*)$/u

/** The authority as the title prints it: before *Inspection of*, or between it and *local authority children's*. */
function authorityOf(title: string): string | undefined {
  if (jointTitle.test(title)) return jointPlace.exec(title.replace(jointTitle, ''))?.[1]
  const before = /^(.+?)\s+(?:(?:re-?)?inspection of\b|review of the effectiveness\b)/iu.exec(title)
  const within =
    /(?:inspection of|visit (?:to|of)|visit of)\s+(?:the )?(.+?)\s+(?:local authority|children['’]s (?:social care )?services)/iu.exec(
      title,
    )
  return (before ?? within)?.[1]
}

/** Only what was found is a part of the answer. */
const optional = (
  authority: string | undefined,
  published: Day | undefined,
): Pick<Front, 'authority' | 'published'> => ({
  ...(authority === undefined ? {} : { authority }),
  ...(published === undefined ? {} : { published }),
})

const sayTitle = (lines: readonly PlacedLine[]): string => wordsOf(lines.map(unmarked).join('\n'))

const dateLabel = /^(?:(?:inspection|review) dates?|dates? of (?:the )?(?:inspection|review))\b/iu

/** A report: the title stands above a line that begins *Inspection date*. */
function reportFront(front: readonly PlacedLine[], opening: string): Front | undefined {
  const at = front.findIndex((line) => dateLabel.test(plainOf(line)))
  if (at < 0) return undefined
  const titleLines = front.slice(0, at).filter((line) => line.text !== '')
  const dates = labelledLines(front, at, dateWords)
  const publishedAt = front.findIndex((line) => /^report published\b/iu.test(plainOf(line)))
  const publishedLines = publishedAt < 0 ? [] : labelledLines(front, publishedAt, dateWords)
  const title = sayTitle(titleLines)
  const kind = kindOf(title.replaceAll('’', "'"), opening)
  return {
    ...{ kind, era: eraOf[kind], title, periods: readPeriods(said(dates)) },
    ...optional(authorityOf(title), findDay(said(publishedLines))),
    lines: new Set([...titleLines, ...dates, ...publishedLines]),
    places: placesOf(titleLines, dates, publishedLines),
  }
}

function placesOf(
  title: readonly PlacedLine[],
  periods: readonly PlacedLine[],
  published: readonly PlacedLine[],
): Front['places'] {
  const [atTitle, atPeriods, atPublished] = [title, periods, published].map(placeOf)
  return {
    ...(atTitle === undefined ? {} : { title: atTitle }),
    ...(atPeriods === undefined ? {} : { periods: atPeriods }),
    ...(atPublished === undefined ? {} : { published: atPublished }),
  }
}

const aDate = /^\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+\s+\d{4}$/u

/** A heading may run over two lines of the same letters. */
function wholeHeading(front: readonly PlacedLine[], first: PlacedLine): readonly PlacedLine[] {
  const next = front[front.indexOf(first) + 1]
  if (next === undefined || next.size === 0 || next.page !== first.page) return [first]
  const alike = Math.abs(next.size - first.size) < 0.6 && next.bold === first.bold
  return alike && first.y - next.y <= first.size * 1.5 && !/[.:]$/u.test(next.text) ? [first, next] : [first]
}

/** The lines that some words of the prose run over. */
function linesWith(lines: readonly PlacedLine[], words: string): readonly PlacedLine[] {
  if (words === '') return []
  const whole = lines.findIndex((line) => plainOf(line).includes(words))
  if (whole >= 0) return lines.slice(whole, whole + 1)
  const pair = lines.findIndex((line, at) => `${plainOf(line)} ${lines[at + 1]?.text ?? ''}`.includes(words))
  return pair < 0 ? [] : lines.slice(pair, pair + 2)
}

/** A letter: a heading names the visit, the prose gives its days, and a line of its own the day of the letter. */
function letterFront(front: readonly PlacedLine[], opening: string): Front | undefined {
  const titled = front.find(
    (line) => line.text.length < 160 && inspected.test(plainOf(line)) && !/[.;]$/u.test(line.text),
  )
  if (titled === undefined) return undefined
  const titleLines = wholeHeading(front, titled)
  const title = sayTitle(titleLines)
  const kind = kindOf(title.replaceAll('’', "'"), opening)
  if (kind === 'unknown') return undefined
  const visit =
    /(?:between|took place (?:on|from)|carried out (?:on|between|from)|\bfrom|\bon)\s+(\d[^.;]{3,80}?20\d\d)/iu.exec(
      opening,
    )
  const dateLine = front.find((line) => aDate.test(plainOf(line)))
  const dateLines = dateLine === undefined ? [] : [dateLine]
  const visitLines = linesWith(front, visit?.[1] ?? '')
  return {
    ...{ kind, era: eraOf[kind], title, periods: readPeriods(visit?.[1] ?? '', true) },
    ...optional(authorityOf(title), dateLine === undefined ? undefined : findDay(plainOf(dateLine))),
    lines: new Set([...titleLines, ...dateLines]),
    places: placesOf(titleLines, visitLines, dateLines),
  }
}

/** Reads the title, the kind, the days of the inspection and the day of publication from the head of a document. */
export function readFront(sheets: Sheets): Front {
  const front = sheets.lines.filter((line) => line.page <= (sheets.source === 'pdf' ? 2 : frontLength))
  const opening = front.map(plainOf).join(' ')
  const first = front.find((line) => line.text !== '')
  const nothing: Front = {
    kind: 'unknown',
    era: 'unknown',
    title: first === undefined ? '' : sayTitle([first]),
    periods: [],
    lines: new Set(),
    places: first === undefined ? {} : placesOf([first], [], []),
  }
  return reportFront(front, opening) ?? letterFront(front, opening) ?? nothing
}
