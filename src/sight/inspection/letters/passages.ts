import { type Block, headingOf } from './blocks.ts'
import type { Passage } from './letter.ts'

/**
 * After a hyphen that ends a line these words show that it hangs (`short- and long-term`), and a space follows; not so
 * where the word has a hyphen of its own (`day-to-day`).
 */
const hanging = /^(?:and|or|to|but|nor)$/u

/**
 * The words that a stretch of a document's text says: line ends become spaces, and a hyphen at a line end is kept
 * and joined (`multi-` `agency` is *multi-agency*), because Word, in which these reports are written, breaks lines
 * at hyphens that are there and adds none of its own.
 */
export function wordsOf(slice: string): string {
  const joined = slice.replace(/(?<=[\p{L}\d])-\s*\n\s*(?=([\p{L}\d]+-?))/gu, (_gap, next: string) =>
    hanging.test(next) ? '- ' : '-',
  )
  return joined.replace(/\s+/gu, ' ').trim()
}

type Draft = { readonly own: Omit<Passage, 'children'>; readonly children: Draft[]; readonly markerX: number }

const finished = ({ own, children }: Draft): Passage => ({ ...own, children: children.map(finished) })

/** A block is a sub-bullet where its marker stands clearly to the right of the one before it. */
const subBullet = 6

/** The list that a block belongs to: the children of the last block that stands further left, or the roots. */
function siblingsFor(block: Block, roots: Draft[], underHeading: boolean): Draft[] {
  let siblings = roots
  if (block.kind !== 'item' || underHeading) return siblings
  for (let parent = roots.at(-1); parent !== undefined; parent = siblings.at(-1)) {
    if (block.markerX <= parent.markerX + subBullet) break
    siblings = parent.children
  }
  return siblings
}

function draftOf(block: Block, text: string, order: number, heading: string): Draft {
  const { start, end } = block
  const page = block.lines[0]?.page ?? 1
  const number = block.number === undefined ? {} : { number: block.number }
  const own = { order, words: wordsOf(text.slice(start, end)), page, ...number, heading, start, end }
  // Nothing hangs on a plain paragraph: words that lead a list in are not an item of it.
  return { own, children: [], markerX: block.kind === 'plain' ? Number.POSITIVE_INFINITY : block.markerX }
}

/**
 * Makes passages of blocks, in reading order: sub-bullets hang on the item or numbered paragraph before them, and
 * each passage stands under the last heading before it. `text` is the whole text of the document.
 */
export function passagesOf(blocks: readonly Block[], text: string): readonly Passage[] {
  const roots: Draft[] = []
  let heading = ''
  let order = 0
  let underHeading = true
  for (const block of blocks) {
    if (block.kind === 'heading') {
      heading = headingOf(block)
      underHeading = true
      continue
    }
    order += 1
    siblingsFor(block, roots, underHeading).push(draftOf(block, text, order, heading))
    underHeading = false
  }
  return roots.map(finished)
}
