import { fine, type Result, wrong } from '../../../plain/result.ts'
import { type Account, formOfAccount, readAccount, titleOfAccount } from './account.ts'
import { readAddressee } from './addressee.ts'
import { type Block, blocksOf, headingOf } from './blocks.ts'
import { doubtsAbout } from './doubts.ts'
import { type Front, readFront } from './front.ts'
import { announcesList, findImprovements, saysNone, type ToImprove } from './improvements.ts'
import { readTeam } from './inspectors.ts'
import { confirmed, noTable, readTable, saidInHeadings } from './judgements.ts'
import { mostLetters, TooLong } from './laid-out.ts'
import type { Era, Letter, Passage, Section } from './letter.ts'
import { type PlacedLine, type Sheets, sheetsOf, sheetsOfText } from './pages.ts'
import { passagesOf } from './passages.ts'
import { looksLikePdf, readPdf } from './pdf.ts'
import { earlierInspections } from './previous.ts'
import { looksLikeWebPage, textOfWebPage } from './web-page.ts'
import { looksLikeArchive, looksLikeOldWord, textOfWord } from './word.ts'

const maxTextBytes = 5_000_000

/** Ofsted's own address and licence at the end of every document: not words about the authority. */
const closing = /^(?:the office for standards in education, children|ofsted is proud to use crystal mark)/iu
const signOff = /^(?:yours (?:sincerely|faithfully)|ofsted will take the findings|i am copying this letter)/iu
const afterwards = /^next steps\b/iu

/** The lines that are the report's own words, without title block, table, list of inspectors and closing page. */
function bodyOf(sheets: Sheets, used: readonly ReadonlySet<PlacedLine>[]): readonly PlacedLine[] {
  const end = sheets.lines.findIndex((line) => closing.test(line.text))
  const lines = end < 0 ? sheets.lines : sheets.lines.slice(0, end)
  return lines.filter((line) => !used.some((set) => set.has(line)))
}

/** A title that says `Judgement  Grade` heads the table and no passage. */
const isTableHead = (line: PlacedLine): boolean => /^\W*judgement\W+grade\W*$/iu.test(line.text)

type Parts = Pick<Letter, 'headline' | 'priorityActions' | 'improvements' | 'findings'>

const startsOf = (blocks: Iterable<Block>): ReadonlySet<number> =>
  new Set([...blocks].map((block) => block.start))

const findingHeading = /^(?:main |key )?findings\b/iu
const firstFindings = /^(?:(?:main |key )?findings|(?:key )?strengths)\b/iu
const headlineHeading = /^(?:overview|headline findings|executive summary|summary of (?:key )?findings)/iu

/** The findings of a letter: what stands under *Findings*, *Strengths* or a heading after them, up to the sign-off. */
function lettersFindings(
  passages: readonly Passage[],
  era: Era,
  taken: ReadonlySet<number>,
): readonly Passage[] {
  const first = passages.findIndex((passage) => firstFindings.test(passage.heading))
  const after = first < 0 ? [] : passages.slice(first)
  const last = after.findIndex((passage) => signOff.test(passage.words) || afterwards.test(passage.heading))
  return (last < 0 ? after : after.slice(0, last)).filter(
    (passage) => !taken.has(passage.start) && !announcesList(passage.heading, era),
  )
}

/** Sorts the passages of a report into what each part of it says. */
function partsOf(passages: readonly Passage[], front: Front, found: ToImprove): Parts {
  const priority = startsOf(found.priority)
  const improve = startsOf(found.improve)
  const taken = new Set([...priority, ...improve])
  const firstItem = Math.min(...taken, Number.POSITIVE_INFINITY)
  const under = (heading: RegExp) =>
    passages.filter((passage) => heading.test(passage.heading) && !findingHeading.test(passage.heading))
  const isLetter = front.kind.endsWith('letter')
  const isIlacs = front.kind === 'ILACS report'
  const numbered = passages.filter((passage) => passage.number !== undefined && !taken.has(passage.start))
  const opening = passages.filter((passage) => passage.heading === '' && passage.number === undefined)
  return {
    headline: isIlacs ? opening.filter((passage) => passage.start < firstItem) : under(headlineHeading),
    priorityActions: passages.filter((passage) => priority.has(passage.start) && !saysNone(passage.words)),
    improvements: passages.filter((passage) => improve.has(passage.start)),
    findings:
      front.kind === 'unknown' ? [] : isLetter ? lettersFindings(passages, front.era, taken) : numbered,
  }
}

/** The stretches of passages that share a heading, in reading order. */
function sectionsOf(passages: readonly Passage[], blocks: readonly Block[]): readonly Section[] {
  const pages = new Map(
    blocks.filter((block) => block.kind === 'heading').map((block) => [headingOf(block), block]),
  )
  const sections: { -readonly [key in keyof Section]: Section[key] }[] = []
  for (const passage of passages) {
    const open = sections.at(-1)
    if (open !== undefined && open.heading === passage.heading) open.last = passage.order
    else if (passage.heading !== '') {
      const page = pages.get(passage.heading)?.lines[0]?.page ?? passage.page
      sections.push({ heading: passage.heading, page, first: passage.order, last: passage.order })
    }
  }
  return sections
}

/** Where a document speaks for itself, an account of it by others is not looked for. */
const speaksItself =
  /^[^\w\n]*dear\s|\byours (?:sincerely|faithfully)\b|majesty['’]s inspector|\blead inspector\b/imu

function accountIn(front: Front, text: string): Account['form'] | undefined {
  const isReport = front.kind.endsWith('report')
  return isReport || speaksItself.test(text) ? undefined : formOfAccount(text)
}

/** A document that others wrote about an inspection: its words are theirs, and none is a finding or a judgement of Ofsted's. */
function accountOf(form: Account['form'], sheets: Sheets, letter: Letter): Letter {
  const account = readAccount(form, sheets, letter.passages)
  const { authority: _, published: __, leadInspector: ___, ...rest } = letter
  return {
    ...rest,
    kind: form === 'minutes' ? 'committee minutes' : 'news article',
    era: 'unknown',
    title: titleOfAccount(letter.title, letter.passages),
    ...(account.authority === undefined ? {} : { authority: account.authority.found.name }),
    ...(account.published === undefined ? {} : { published: account.published }),
    ...{ periods: account.periods, otherInspectors: [], judgements: [] },
    ...{ headline: [], priorityActions: [], improvements: [], findings: [] },
    doubts: [secondHand, ...(account.truncated ? [cutShort] : [])],
    account,
  }
}

const secondHand = {
  where: 'kind',
  says: 'These are others’ words about an inspection and not Ofsted’s own. Nothing in them is made a finding by itself.',
}
const cutShort = { where: 'text', says: 'The text is cut short: it ends before the document does.' }

function letterOf(sheets: Sheets): Letter {
  const front = readFront(sheets)
  const form = accountIn(front, sheets.text)
  const letter = form === undefined ? reportOf(sheets, front) : reportOf(sheets, unknown(front))
  return form === undefined ? letter : accountOf(form, sheets, letter)
}

/** What stands on the first lines of an account is no title block of Ofsted's. */
const unknown = (front: Front): Front => ({
  ...{ kind: 'unknown', era: 'unknown', title: front.title, periods: [], lines: new Set() },
  places: front.places,
})

function reportOf(sheets: Sheets, front: Front): Letter {
  const known = front.kind !== 'unknown'
  const team = readTeam(sheets)
  // The grades of 2013 stand in the record at the end, on another scale; what is numbered in front of it is prose.
  const table = front.kind === 'looked-after 2013 report' ? noTable : readTable(sheets)
  const to = front.kind.endsWith('letter') ? readAddressee(sheets) : undefined
  const used = known ? [front.lines, team.lines, table.lines] : []
  const lines = bodyOf(sheets, used).filter((line) => !known || !isTableHead(line))
  const blocks = blocksOf(sheets, lines)
  const found = findImprovements(blocks, front, sheets.contents)
  const passages = passagesOf(blocks, sheets.text)
  const parts = partsOf(passages, front, found)
  const judgements = known
    ? [...confirmed(table.judgements, blocks), ...saidInHeadings(blocks, table.judgements)]
    : []
  const doubts = doubtsAbout({ sheets, front, team, judgements, found, findings: parts.findings })
  return {
    source: sheets.source,
    pages: sheets.pages,
    ...{ kind: front.kind, era: front.era, title: front.title, periods: front.periods },
    ...(front.authority === undefined ? {} : { authority: front.authority }),
    ...(front.published === undefined ? {} : { published: front.published }),
    ...(team.lead === undefined || !known ? {} : { leadInspector: team.lead }),
    ...(to === undefined ? {} : { addressee: to.addressee }),
    otherInspectors: known ? team.others : [],
    judgements,
    ...parts,
    sections: sectionsOf(passages, blocks),
    passages,
    text: sheets.text,
    setAside: sheets.setAside.map((line) => line.text),
    doubts,
    previousInspections: earlierInspections(sheets.text, passages),
    places: {
      ...front.places,
      ...(known ? team.places : {}),
      ...(to === undefined ? {} : { addressee: to.place }),
    },
  }
}

/** Tab, line feed, vertical tab, form feed and carriage return are the control characters that text may hold. */
const isControl = (letter: string): boolean => letter < ' ' && !'\t\n\v\f\r'.includes(letter)
const isBinary = (text: string): boolean => Array.prototype.some.call(text, isControl)

/** Text is UTF-8, or what older Windows programs wrote; anything with control characters in it is no text. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return isBinary(text) ? undefined : text
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    return isBinary(text) ? undefined : text
  }
}

const says = {
  failed: 'This file is a web page, not a PDF: the download went wrong. Download the report again.',
  noText:
    'This file is neither a PDF nor a Word document, a web page or text. Give the PDF that Ofsted published, or its words in one of these forms.',
  oldWord:
    'This is a Word document of the kind before 2007 (.doc). Save it as .docx or as a PDF and give that.',
  empty: 'This file holds no words.',
  long: `This file holds more than ${mostLetters.toLocaleString('en-GB')} letters, or is nested deeper than any report. Give the report alone.`,
}

const big = (bytes: Uint8Array): string =>
  `This file has ${Math.round(bytes.length / 1e6)} MB; a text file may have ${maxTextBytes / 1e6} MB.`

/** A letter from words that were laid out as text. */
function lettersText(source: Letter['source'], text: string): Result<Letter> {
  if (text.trim() === '') return wrong('', says.empty)
  return fine({ ...letterOf(sheetsOfText(text)), source })
}

/** A page of a web site that says that there is nothing: no letter's words, and few of its own. */
const isErrorPage = (letter: Letter): boolean =>
  letter.kind === 'unknown' &&
  (letter.text.length < 1_500 ||
    /\b(?:page|file|document|resource|server)\b.{0,60}\b(?:not (?:be )?found|cannot be|no longer|unavailable|error|moved)|\berror\b/iu.test(
      letter.text.slice(0, 3_000),
    ))

function readWebPage(page: string, isNamedPdf: boolean): Result<Letter> {
  if (isNamedPdf) return wrong('', says.failed)
  const letter = lettersText('web page', textOfWebPage(page))
  return !letter.ok || isErrorPage(letter.value) ? wrong('', says.failed) : letter
}

function readText(bytes: Uint8Array, name: string): Result<Letter> {
  if (bytes.length > maxTextBytes) return wrong('', big(bytes))
  const text = decode(bytes)?.replace(/\r\n?/gu, '\n')
  if (text === undefined) return wrong('', says.noText)
  return looksLikeWebPage(text)
    ? readWebPage(text, /\.pdf$/iu.test(name))
    : lettersText('text', text.replace(/^\ufeff/u, ''))
}

function readWord(bytes: Uint8Array): Result<Letter> {
  const text = textOfWord(bytes)
  return text.ok ? lettersText('Word', text.value) : text
}

/** Reads anything that is not a PDF. */
function readOther(bytes: Uint8Array, name: string): Result<Letter> {
  try {
    if (looksLikeOldWord(bytes)) return wrong('', says.oldWord)
    return looksLikeArchive(bytes) ? readWord(bytes) : readText(bytes, name)
  } catch (error) {
    if (error instanceof TooLong) return wrong('', says.long)
    throw error
  }
}

/** The largest file that is read at all, in bytes. */
const maxBytes = 40_000_000

/**
 * Reads an Ofsted letter or report, a committee's minutes about one, or an article about one, from a PDF, a Word document
 * (.docx), a web page, text or Markdown. Its words are kept exactly as they are; what is uncertain is listed in `doubts`. A
 * document of an unknown kind is still read, as plain paragraphs. `name` is the file's, where it has one: a web page that is
 * named as a PDF is a download that went wrong. Says in one sentence what is wrong with a file that is empty, too big, cut
 * short, locked, damaged, scanned, an error page or no text.
 */
export async function readLetter(bytes: Uint8Array, name = ''): Promise<Result<Letter>> {
  if (bytes.length === 0) return wrong('', 'This file is empty.')
  if (bytes.length > maxBytes)
    return wrong('', `This file has ${Math.round(bytes.length / 1e6)} MB; at most 40 MB are read.`)
  if (!looksLikePdf(bytes)) return readOther(bytes, name)
  const pages = await readPdf(bytes)
  return pages.ok ? fine(letterOf(sheetsOf(pages.value))) : pages
}

/** As `readLetter`, for the pages of a PDF that have been read before. */
export const letterOfPages = (pages: Parameters<typeof sheetsOf>[0]): Letter => letterOf(sheetsOf(pages))
