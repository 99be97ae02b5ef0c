import type { Day } from '../../../plain/day.ts'
import type { Problem } from '../../../plain/result.ts'
import type { Account } from './account.ts'
import type { Quote } from './quotes.ts'

/** What was published. `unknown` means that the words were read but no known kind of letter was recognised. */
export type LetterKind =
  | 'focused visit letter'
  | 'monitoring visit letter'
  | 'ILACS report'
  | 'SIF report'
  | 'looked-after 2013 report'
  | 'JTAI letter'
  | 'committee minutes'
  | 'news article'
  | 'unknown'

/** The inspection framework the words belong to: looked-after children 2013, SIF 2013–2018, ILACS from 2018, joint inspections. */
export type Era = 'looked-after 2013' | 'SIF' | 'ILACS' | 'JTAI' | 'unknown'

/** Where something stands: the page of a PDF or the line of other documents, and its offsets in `Letter.text`. */
export type Place = { readonly page: number; readonly start: number; readonly end: number }

/** To whom a letter is written, line by line as printed; what was not recognised stands in `address`. */
export type Addressee = {
  readonly name?: string
  readonly role?: string
  readonly organisation?: string
  readonly address: readonly string[]
  readonly salutation: string
}

/** Where what the first pages say was read. What was not printed has no place. */
export type Places = {
  readonly title?: Place
  readonly periods?: Place
  readonly published?: Place
  readonly leadInspector?: Place
  readonly inspectors?: Place
  readonly addressee?: Place
}

/** The days that inspectors were at work, both included. */
export type Period = { readonly from: Day; readonly to: Day }

/** A name and, where it is printed, a rank such as `HMI`; both exactly as printed. */
export type Inspector = { readonly name: string; readonly rank: string }

/**
 * Some of an inspector's words, never edited. `words` equals `wordsOf(letter.text.slice(start, end))`.
 * `page` is the 1-based page of a PDF, or the line of a text file. `order` is unique within the letter and rises in
 * reading order; `number` is the paragraph number where one is printed; `children` are the sub-bullets.
 */
export type Passage = {
  readonly order: number
  readonly words: string
  readonly page: number
  readonly number?: number
  readonly heading: string
  readonly start: number
  readonly end: number
  readonly children: readonly Passage[]
}

/** The four grades of Ofsted's scale, the older *adequate*, and the rare *not judged*. */
export type Grade = 'outstanding' | 'good' | 'requires improvement' | 'adequate' | 'inadequate' | 'not judged'

/**
 * One row of the judgement table: the label and the grade as printed, and which of the known grades it is.
 * A pairing that could not be confirmed is `doubtful`, with the reason; its grade must be checked by a person.
 */
export type Judgement = {
  readonly label: string
  readonly printed: string
  readonly grade: Grade
  readonly place: Place
} & ({ readonly safe: true } | { readonly safe: false; readonly doubtful: string })

/** A part of the report under its own heading; `first` and `last` are the orders of its passages. */
export type Section = {
  readonly heading: string
  readonly page: number
  readonly first: number
  readonly last: number
}

/** A letter or report as printed. Everything that could be doubted is said in `doubts`; nothing is guessed. */
export type Letter = {
  /** What the file was. The words of a Word document and of a web page are laid out as text, and lines are counted in that. */
  readonly source: 'pdf' | 'text' | 'Word' | 'web page'
  readonly pages: number
  readonly kind: LetterKind
  readonly era: Era
  readonly title: string
  readonly authority?: string
  readonly addressee?: Addressee
  readonly periods: readonly Period[]
  readonly published?: Day
  readonly leadInspector?: Inspector
  readonly otherInspectors: readonly Inspector[]
  readonly judgements: readonly Judgement[]
  readonly headline: readonly Passage[]
  readonly priorityActions: readonly Passage[]
  readonly improvements: readonly Passage[]
  readonly findings: readonly Passage[]
  readonly sections: readonly Section[]
  /** Every passage of the document in reading order, those named above included; sub-bullets hang on their parent. */
  readonly passages: readonly Passage[]
  /** The text that passages are proven against: without running headers, footers and footnotes. */
  readonly text: string
  /** What was set aside from `text`: running headers and footers, page numbers and footnotes. */
  readonly setAside: readonly string[]
  readonly doubts: readonly Problem[]
  /** Sentences that speak of an earlier inspection. */
  readonly previousInspections: readonly Quote[]
  readonly places: Places
  /** What minutes or an article tell of an inspection; they hold no findings of Ofsted's own. */
  readonly account?: Account
}

/** A passage and everything that hangs on it, itself first. */
export const withChildren = (passage: Passage): readonly Passage[] => [
  passage,
  ...passage.children.flatMap(withChildren),
]

/** The passage that stands at an order number, or nothing. */
export const findPassage = (letter: Letter, order: number): Passage | undefined =>
  letter.passages.flatMap(withChildren).find((passage) => passage.order === order)

/** Where a passage stands, as a person says it: `page 3, paragraph 12` or `line 40`. */
export function sayWhere(letter: Letter, passage: Passage): string {
  const place = `${letter.source === 'pdf' ? 'page' : 'line'} ${passage.page}`
  return passage.number === undefined ? place : `${place}, paragraph ${passage.number}`
}
