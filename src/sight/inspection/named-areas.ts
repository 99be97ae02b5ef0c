import type { Quote } from './letters/quotes.ts'

// What others say that Ofsted wants better: minutes and articles tell it in sentences, and not in a list of their own.

const wanting =
  /\bareas?\b.{0,50}\b(?:improv\w+(?! (?:journey|plan|board))|of concern|development)|\bimprovements? (?:to be made|needed|required)|\bneed(?:s|ed|ing)? (?:to be (?!clear)|to improve|to ensure|further|improv\w+|more|dealt)|\bmore (?:[\p{L}-]+ ){1,5}(?:is|are|was|were|would) (?:needed|required|provide)|\bmore (?:to do|work)|\bwork to be (?:done|undertaken)|\b(?:main|key) issues?\b|\bbarrier\b|\bpoor (?:practice|service|quality)|\bslowed\b|\bissues surrounding\b|\bfundamental to improving\b|\bmore stable workforce\b/iu
/** Words about the future work of a committee, or about being better already, are no areas. */
const notWanting =
  /\bwork ?plan\b|\bareas that needed due consideration\b|\bprogress (?:has been|was) made\b|\balways improvements\b|\bneeds? to be refreshed\b|\bneeded to be (?:refreshed|considered)\b/iu

const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const announced =
  /\b(?:following )?(one|two|three|four|five|six|seven|eight|nine|ten) areas? (?:of|for) (?:improvement|development)\b/iu
const listed = /(?:^(?:these|they|those) (?:are|were|include)|\b(?:including|such as|namely)|:)\s+(.{20,})$/iu

/** Splits `a, b and c` where `b` may hold an *and* of its own: the last *and* that a new thing plainly follows parts it. */
function itemsOf(list: string): readonly string[] {
  const parts = list.replace(/[.;]$/u, '').split(/[,;]\s+(?:and\s+)?/u)
  const last = parts.at(-1) ?? ''
  const cut =
    /^(.{10,}?) and (?=(?:the|an?|their|its|how|more|better|greater|rationales?|services?|personal) )/u.exec(
      last,
    )
  return cut === null ? parts : [...parts.slice(0, -1), cut[1] ?? '', last.slice(cut[0].length)]
}

/** An area, and the sentence that names it. */
export type NamedArea = { readonly words: string; readonly from: Quote }

export type NamedAreas = {
  /** What is said to be on Ofsted's own list, and only where as many were found as are said to be. */
  readonly list: readonly NamedArea[]
  /** Every sentence that speaks of something to be better, or its parts where it lists some. */
  readonly areas: readonly NamedArea[]
}

function partsOf(from: Quote): readonly NamedArea[] {
  const list = listed.exec(from.words)?.[1]
  return list === undefined ? [{ words: from.words, from }] : itemsOf(list).map((words) => ({ words, from }))
}

function listAt(sentences: readonly Quote[], at: number): readonly NamedArea[] {
  const many = announced.exec(sentences[at]?.words ?? '')?.[1]?.toLowerCase()
  if (many === undefined) return []
  const said = [sentences[at], sentences[at + 1]].find(
    (each) => each !== undefined && listed.test(each.words),
  )
  const parts = said === undefined ? [] : partsOf(said)
  return parts.length === counts.indexOf(many) + 1 ? parts : []
}

/** Reads from sentences what is said to need improvement. */
export function readNamedAreas(sentences: readonly Quote[]): NamedAreas {
  const list = sentences.map((_, at) => listAt(sentences, at)).find((found) => found.length > 0) ?? []
  const told = new Set(list.map(({ from }) => from))
  const others = sentences.filter(
    ({ words }, at) => wanting.test(words) && !notWanting.test(words) && listAt(sentences, at).length === 0,
  )
  return { list, areas: [...list, ...others.filter((each) => !told.has(each)).flatMap(partsOf)] }
}
