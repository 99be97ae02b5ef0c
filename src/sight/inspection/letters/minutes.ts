import { type ActionTable, readActionTables } from './action-table.ts'
import { type Passage, withChildren } from './letter.ts'
import type { Sheets } from './pages.ts'
import { wordsOf } from './passages.ts'
import { type Quote, quoted, sentencesOf } from './quotes.ts'

/** Something that minutes say somebody is to do. `owner` and `by` as printed; none where minutes name nobody or no day. */
export type Undertaking = {
  readonly words: string
  readonly owner: string | undefined
  readonly by?: string | undefined
  readonly from: Quote
}

/** An undertaking as a person says it, with who is to do it and by when where that is said. */
export function sayUndertaking({ words, owner, by }: Undertaking): string {
  const who = [owner, by].filter((each) => each !== undefined).join(', ')
  return who === '' ? words : `${words} (${who})`
}

/** What committee minutes hold besides their account of what was said. */
export type MinutesRead = {
  /** What minutes mark as an action: `(Action – Name)`, `ACTION: …`, a list under *Actions*, or a row of a table of them. */
  readonly actions: readonly Undertaking[]
  /** What somebody said would be done, without such a mark; no action until a person makes it one. */
  readonly commitments: readonly Undertaking[]
  readonly decisions: readonly Quote[]
  readonly questions: readonly Quote[]
}

/** Whether words stand in an item of a list: then a bullet or number stands before them on their line. */
type Listed = Passage & { readonly listed: boolean }
type Said = Quote & { readonly listed: boolean }

const marker = /[([]\s*actions?(?:\s+(?:point|for|by))?\s*\d*\s*[:–—-]+\s*([^)\]]{1,120})[)\]]\s*[.:;]?/iu
const lineMarker =
  /^actions?(?:\s+(?:point|required|agreed))?(?:\s+(?:no\.?\s*)?[A-Z]{0,3}\d[\d./]*)?\s*[:–—-]+\s*(.{3,})$/iu
const ownerMarker = /^(?:actions?\s+(?:by|for)|owner)\s*[:–—-]+\s*(.{2,80}?)\.?$/iu
const lastName = /(?:\s[–—-]\s*|\()(\p{Lu}[\p{L}’'., -]{1,60})\)?\.?$/u
const alone = /^\W*actions?(?: points?| agreed| arising| required)?\s*[:–—-]?\s*$/iu

/** Who is to do it, where an action begins with them: initials, a whole name, or a post. A thing is no owner. */
const doer = /^(?:The )?(\p{L}[\p{L}’'&, -]{1,60}?) (?:to|will|would|shall) (?!be\b)\p{Ll}/u
const isName = /^(?:\p{Lu}{2,4}|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2})$/u
const isPost =
  /\b(?:director|head|officers?|manager|leader|lead|teams?|services?|chair|clerk|committee|board|cllr|councillors?|chief|assistant|members?|mr|mrs|ms|dr)\b/iu
const joins = /^(?:of|and|for|the|&|services?|team|care|officers?|manager)$/u
const asksFor =
  /^(?:send|provide|share|circulate|invite|ask|write|bring|arrange|report|request|update|review|contact|add|note|letter)\b/iu

function doerOf(words: string): string | undefined {
  const named = doer.exec(words)?.[1]
  if (named === undefined || asksFor.test(named)) return undefined
  const isTitle = named.split(/,? /u).every((word) => /^\p{Lu}/u.test(word) || joins.test(word))
  return isTitle && (isName.test(named) || isPost.test(named)) ? named : undefined
}

/** An action in words of its own: its owner stands at their end or begins them. */
function actionIn(words: string, from: Quote): Undertaking {
  const named = lastName.exec(words)
  if (named === null) return { words, owner: doerOf(words), from }
  return { words: words.slice(0, named.index).trim(), owner: named[1]?.trim(), from }
}

/** An action by its mark; the words are those before the mark, or the sentence before it. */
function actionAt(sentences: readonly Quote[], at: number): Undertaking | undefined {
  const here = sentences[at]
  const before = sentences[at - 1]
  if (here === undefined) return undefined
  const marked = marker.exec(here.words)
  const said = marked === null ? '' : here.words.slice(0, marked.index).trim()
  const owner = (marked ?? ownerMarker.exec(here.words))?.[1]?.trim()
  if (owner !== undefined) {
    if (said !== '') return { words: said, owner, from: here }
    return before === undefined ? undefined : { words: before.words, owner, from: before }
  }
  const line = lineMarker.exec(here.words)?.[1]
  return line === undefined ? undefined : actionIn(line, here)
}

/** The items of a list that follows the one at `at`, or else the one that stands after it. */
function listAfter<Each extends { readonly listed: boolean }>(
  some: readonly Each[],
  at: number,
): readonly Each[] {
  const after = some.slice(at + 1)
  const end = after.findIndex(({ listed }) => !listed)
  const items = end < 0 ? after : after.slice(0, end)
  return items.length > 0 ? items : after.slice(0, 1)
}

/** Actions under a line or heading that only says *Actions*. */
function listedActions(passages: readonly Listed[]): readonly Undertaking[] {
  const found = passages.flatMap((passage, at) => {
    if (alone.test(passage.words)) return listAfter(passages, at)
    return alone.test(passage.heading) && passage.listed ? [passage] : []
  })
  return [...new Set(found)]
    .filter(({ words }) => !marker.test(words) && !lineMarker.test(words))
    .map((passage) => actionIn(passage.words, quoted(passage)))
}

const doings =
  'provided?|produced?|circulated?|shared?|distributed?|present(?:ed)?|report(?:ed)? back|br(?:ing|ought)|arranged?|sen[dt]|written?|replaced?|detailed|updated?|come back|look(?:ed)? into|follow(?:ed)? up|added'
const promise = new RegExp(
  `\\b(?:(?:would|will) (?:also )?(?:be )?|to be )(?:${doings})\\b|\\bbe (?:distributed|circulated|shared)\\b|\\brequested (?:that|an?|to)\\b|\\b(?:is|was) required to\\b|\\bnecessary to produce\\b|\\b(?:is|are|was|were) due to\\b|\\bthere (?:would|will) be an? (?!to\\b)|\\blook(?:ed|s|ing)? forward to an? update\\b|\\b(?:is|are|was|were) considering\\b|\\b(?:undertook|undertakes|agreed|agrees) to\\b`,
  'iu',
)
const by =
  /\b(?:provided|produced|circulated|presented|arranged|sent|shared) by (?:the )?([\p{L}’' -]{3,50}?)(?= in\b| to\b| as\b| on\b| at\b| by\b|[,.;]|$)/u
const subject = new RegExp(
  `(?:^|\\b(?:that|and) )(?:the |The )?([\\p{L}’'& -]{3,50}?) (?:would|will|were due to|was due to|are due to|is due to|were considering|was considering|undertook to|agreed to) ?(?:${doings})?`,
  'u',
)
/** Words that stand before *would* and are nobody. */
const nobody = /\b(?:it|this|that|there|which|update|briefing|plan|report|they|he|she|we|who)\b/iu

function ownerOf(words: string): string | undefined {
  const named = by.exec(words)?.[1] ?? subject.exec(words)?.[1]
  return named === undefined || nobody.test(named) || named.split(' ').length > 7 ? undefined : named.trim()
}

const decision =
  /\b(?:RESOLVED|AGREED|DECISION)\b|^(?:resolved|decision|agreed)\b|\b(?:[Ii]t was|[Mm]embers|[Tt]he (?:[Ss]ub-)?(?:[Cc]ommittee|[Bb]oard|[Pp]anel|[Cc]abinet|[Cc]hair)) (?:unanimously |formally )?(?:agreed|resolved|approved|endorsed|recommended)\b/u
const question =
  /\bin (?:response|answer|reply) to (?:an?|the|members?['’]?|further|several) (?:\w+ )?(?:question|query|queries)|\b(?:members?|the (?:sub-)?committee|the chair|councillors?(?: \p{Lu}\w+)?|cllr\.?(?: \p{Lu}\w+)?) (?:asked|queried|questioned|wondered|enquired|sought (?:clarification|assurance))\b|\ba question was (?:asked|raised)/iu

/** What follows *RESOLVED:* or *Decision:* on its own line is decided, up to the end of the list. */
function decisionsIn(sentences: readonly Said[]): readonly Quote[] {
  return sentences.flatMap((sentence, at) => {
    if (!decision.test(sentence.words)) return []
    const isAlone = /^[^a-z]*[:–—-]?$|^(?:it was )?\w+(?: that)?\s*[:–—-]$/iu.test(sentence.words)
    return isAlone ? listAfter(sentences, at) : [sentence]
  })
}

const isListed = (text: string, { start }: Passage): boolean =>
  text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() !== ''

/** What of a passage stands outside the tables: a paragraph close above or below one may run into it. */
function outside(passage: Passage, tables: readonly ActionTable[], text: string): readonly Passage[] {
  const table = tables.find(({ start, end }) => passage.start < end && passage.end > start)
  if (table === undefined) return [passage]
  const start = passage.start < table.start ? passage.start : table.end
  const end = passage.start < table.start ? table.start : passage.end
  return start >= end ? [] : [{ ...passage, start, end, words: wordsOf(text.slice(start, end)) }]
}

/**
 * Reads the actions, promises, decisions and questions of minutes. `told` are the passages that are the minutes' own words.
 * Nothing that was only noted is an action.
 */
export function readMinutes(sheets: Sheets, told: readonly Passage[]): MinutesRead {
  const { text } = sheets
  const tables = readActionTables(sheets)
  const passages = told
    .flatMap(withChildren)
    .flatMap((passage) => outside(passage, tables, text))
    .map((passage): Listed => ({ ...passage, listed: isListed(text, passage) }))
  const fromLists = listedActions(passages)
  const inList = new Set(fromLists.map(({ from }) => from.start))
  const sentences = passages
    .filter(({ start, words }) => !inList.has(start) && !alone.test(words))
    .flatMap((passage) =>
      sentencesOf(text, passage).map((each): Said => ({ ...each, listed: passage.listed })),
    )
  const marked = sentences.flatMap((_, at) => actionAt(sentences, at) ?? [])
  const actions = [...marked, ...fromLists, ...tables.flatMap((table) => table.actions)]
  return {
    actions: actions.toSorted((a, b) => a.from.start - b.from.start),
    ...spoken(sentences, new Set(marked.map(({ from }) => from))),
  }
}

/** What was promised, decided and asked in the sentences that no action was made of. */
function spoken(sentences: readonly Said[], taken: ReadonlySet<Quote>): Omit<MinutesRead, 'actions'> {
  const free = sentences.filter(
    (sentence) => !taken.has(sentence) && !marker.test(sentence.words) && !ownerMarker.test(sentence.words),
  )
  const decisions = decisionsIn(free)
  const decided = new Set(decisions)
  const commitments = free
    .filter((sentence) => promise.test(sentence.words) && !decided.has(sentence))
    .map((from) => ({ words: from.words, owner: ownerOf(from.words), from }))
  return { commitments, decisions, questions: free.filter(({ words }) => question.test(words)) }
}
