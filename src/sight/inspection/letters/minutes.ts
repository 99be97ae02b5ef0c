import type { Quote } from './quotes.ts'

/** Something that minutes say somebody is to do. `owner` as printed; none where minutes name nobody. */
export type Undertaking = { readonly words: string; readonly owner: string | undefined; readonly from: Quote }

/** What committee minutes hold besides their account of what was said. */
export type MinutesRead = {
  /** What minutes mark as an action: `(Action – Name)`. */
  readonly actions: readonly Undertaking[]
  /** What somebody said would be done, without such a mark; no action until a person makes it one. */
  readonly commitments: readonly Undertaking[]
  readonly decisions: readonly Quote[]
  readonly questions: readonly Quote[]
}

const marker = /[([]\s*actions?(?:\s+(?:point|for|by))?\s*[:–—-]+\s*([^)\]]{1,120})[)\]]\s*[.:;]?/iu
const lineMarker = /^actions?(?:\s+(?:point|required))?\s*\d*\s*[:–—-]+\s*(.{3,})$/iu
const ownerMarker = /^(?:actions?\s+(?:by|for)|owner)\s*[:–—-]+\s*(.{2,80}?)\.?$/iu
const lastName = /(?:\s[–—-]\s*|\()(\p{Lu}[\p{L}’'., -]{1,60})\)?\.?$/u

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
  if (line === undefined) return undefined
  const named = lastName.exec(line)
  return {
    words: named === null ? line : line.slice(0, named.index).trim(),
    owner: named?.[1]?.trim(),
    from: here,
  }
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
  /\b(?:RESOLVED|AGREED|DECISION)\b|^(?:resolved|decision|agreed)\b|\b(?:it was|members|the (?:sub-)?(?:committee|board|panel|cabinet|chair)) (?:unanimously |formally )?(?:agreed|resolved|approved|endorsed|recommended)\b/u
const question =
  /\bin (?:response|answer|reply) to (?:an?|the|members?['’]?|further|several) (?:\w+ )?(?:question|query|queries)|\b(?:members?|the (?:sub-)?committee|the chair|councillors?(?: \p{Lu}\w+)?|cllr\.?(?: \p{Lu}\w+)?) (?:asked|queried|questioned|wondered|enquired|sought (?:clarification|assurance))\b|\ba question was (?:asked|raised)/iu

/** What follows *RESOLVED:* or *Decision:* on its own line is decided, up to the end of the list. */
function decisionsIn(sentences: readonly Quote[]): readonly Quote[] {
  return sentences.flatMap((sentence, at) => {
    if (!decision.test(sentence.words)) return []
    const alone = /^[^a-z]*[:–—-]?$|^\w+(?: that)?\s*[:–—-]$/u.test(sentence.words)
    const next = sentences[at + 1]
    return alone ? (next === undefined ? [] : [next]) : [sentence]
  })
}

/** Reads the actions, promises, decisions and questions of minutes from their sentences. Nothing that was only noted is one. */
export function readMinutes(sentences: readonly Quote[]): MinutesRead {
  const actions = sentences.flatMap((_, at) => actionAt(sentences, at) ?? [])
  const taken = new Set(actions.map(({ from }) => from))
  const free = sentences.filter(
    (sentence) => !taken.has(sentence) && !marker.test(sentence.words) && !ownerMarker.test(sentence.words),
  )
  const decisions = decisionsIn(free)
  const decided = new Set(decisions)
  const commitments = free
    .filter((sentence) => promise.test(sentence.words) && !decided.has(sentence))
    .map((from) => ({ words: from.words, owner: ownerOf(from.words), from }))
  return { actions, commitments, decisions, questions: free.filter(({ words }) => question.test(words)) }
}
