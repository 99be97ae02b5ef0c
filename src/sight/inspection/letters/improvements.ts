import type { Problem } from '../../../plain/result.ts'
import { type Block, headingOf } from './blocks.ts'
import type { Letter, LetterKind } from './letter.ts'
import { entryOf } from './pages.ts'

/** The blocks that say what needs to improve, and what there is to doubt about them. */
export type ToImprove = {
  readonly priority: ReadonlySet<Block>
  readonly improve: ReadonlySet<Block>
  readonly doubts: readonly Problem[]
}

const listHeading: { readonly [era in Letter['era']]: RegExp } = {
  ILACS:
    /^(?:what needs to improve\b|areas? for (?:priority action|improvement|development)|priority actions?\b)/iu,
  SIF: /^(?:what does the local authority need to improve\b|recommendations\s*\d?$|priority and immediate action|areas? for priority action)/iu,
  JTAI: /^(?:what needs to improve\b|areas? for (?:priority action|improvement|development)|priority actions?\b)/iu,
  'looked-after 2013': /^(?:areas for improvement|recommendations)/iu,
  unknown: /^$/u,
}

const priorityHeading = /\bpriority\b/iu
const noPriority =
  /^\W*none\b.{0,20}$|\bno priority\b|\b(?:no|none|not (?:find|identify|have) any)\b.{0,20}\b(?:areas?|actions?|issues?)\b.{0,30}\bpriority\b/iu

type Contents = ReadonlySet<string>

/**
 * A heading closes a list when it stands as high as the one that opened it, or when the page of contents lists it; in
 * text files every other heading does.
 */
const closes = (opening: Block, block: Block, contents: Contents): boolean =>
  block.kind === 'heading' &&
  !isPart(opening, block) &&
  (block.size === 0 || block.size > opening.size - 0.6 || contents.has(entryOf(headingOf(block))))

/** SIF lists come in two parts, whose headings are sometimes as large as that of the list. */
const isPart = (opening: Block, block: Block): boolean =>
  /^what does the local authority/iu.test(headingOf(opening)) &&
  /^(?:priority and immediate action|areas? for (?:improvement|priority action))/iu.test(headingOf(block))

/** The stretches under a heading that announces a list, each up to the heading that closes it. */
function stretches(
  blocks: readonly Block[],
  heading: RegExp,
  contents: Contents,
): readonly (readonly Block[])[] {
  const found: Block[][] = []
  let open: Block[] | undefined
  for (const block of blocks) {
    const announces = block.kind === 'heading' && heading.test(headingOf(block))
    const opening = open?.[0]
    if (open === undefined || opening === undefined || closes(opening, block, contents)) {
      open = announces ? [block] : undefined
      if (open !== undefined) found.push(open)
    } else open.push(block)
  }
  return found
}

/**
 * The items of one list; where nothing is bulleted or numbered, its paragraphs. In an ILACS report a paragraph under the
 * heading speaks of what leaders know already, and is no item.
 */
function itemsOf(stretch: readonly Block[], kind: LetterKind): readonly Block[] {
  const items = stretch.filter((block) => block.kind === 'item' || block.kind === 'numbered')
  const isList = items.length > 0 || kind === 'ILACS report'
  return isList ? items : stretch.filter((block) => block.kind === 'plain')
}

const noList = (kind: LetterKind): string =>
  `The words under this heading are not a list; ${kind === 'ILACS report' ? 'none was taken as an item, see the page' : 'each paragraph was taken as one item'}.`

function doubtsAbout(stretch: readonly Block[], kind: LetterKind): readonly Problem[] {
  const [heading, ...rest] = stretch
  const where = heading === undefined ? '' : `‘${headingOf(heading)}’`
  if (rest.length === 0) return [{ where, says: 'Nothing was found under this heading.' }]
  const first = rest.findIndex((block) => block.kind === 'item' || block.kind === 'numbered')
  if (first < 0) return [{ where, says: noList(kind) }]
  const stray = rest.slice(first).some((block) => block.kind === 'plain')
  return stray
    ? [{ where, says: 'Some words between the items are not part of the list; see the page.' }]
    : []
}

/** Splits one list into priority actions and other improvements by the heading that each item stands under. */
function divide(
  stretch: readonly Block[],
  kind: LetterKind,
): { readonly priority: readonly Block[]; readonly improve: readonly Block[] } {
  const items = new Set(itemsOf(stretch, kind))
  const priority: Block[] = []
  const improve: Block[] = []
  let isPriority = false
  for (const block of stretch) {
    if (block.kind === 'heading') isPriority = priorityHeading.test(headingOf(block))
    else if (items.has(block)) (isPriority ? priority : improve).push(block)
  }
  return { priority, improve }
}

/**
 * Finds what needs to improve: in ILACS reports and letters under *What needs to improve* and *Areas for priority
 * action*, in SIF reports under *What does the local authority need to improve?* or the first *Recommendations*
 * (the second list of a SIF report is the safeguarding board's and is left alone).
 */
export function findImprovements(
  blocks: readonly Block[],
  front: { readonly kind: LetterKind; readonly era: Letter['era'] },
  contents: Contents,
): ToImprove {
  const { kind, era } = front
  const all = stretches(blocks, listHeading[era], contents)
  const lists = kind === 'SIF report' || kind === 'ILACS report' ? all.slice(0, 1) : all
  const parts = lists.map((list) => divide(list, kind))
  const missing = lists.length === 0 && era !== 'unknown'
  const none = {
    where: 'what needs to improve',
    says: 'No heading that says what needs to improve was found.',
  }
  return {
    priority: new Set(parts.flatMap((part) => part.priority)),
    improve: new Set(parts.flatMap((part) => part.improve)),
    doubts: missing ? [none] : lists.flatMap((list) => doubtsAbout(list, kind)),
  }
}

/** Whether a heading announces what needs to improve. */
export const announcesList = (heading: string, era: Letter['era']): boolean => listHeading[era].test(heading)

/** Whether an item under a priority heading says that there is none. */
export const saysNone = (words: string): boolean => noPriority.test(words)
