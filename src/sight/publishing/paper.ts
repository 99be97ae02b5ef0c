import { shareWords } from '../performance/figure.ts'
import type { SpcPoint } from '../performance/spc.ts'

/** A table of a paper. The first column names its rows. */
export type PaperTable = {
  readonly is: 'table'
  readonly caption: string
  readonly columns: readonly { readonly words: string; readonly isNumeric?: true }[]
  readonly rows: readonly (readonly string[])[]
  /** Folded away on a screen until somebody opens it; whole in print. */
  readonly isFolded?: true
}

/** Shares month by month, drawn. The table of the same figures stands beside it. */
export type PaperChart = {
  readonly is: 'chart'
  readonly title: string
  /** What it shows, in a sentence. */
  readonly says: string
  /** Which months are gaps, and why. */
  readonly gaps: string | undefined
  readonly points: readonly SpcPoint[]
}

/** One piece of a paper, in reading order. */
export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly words: string }
  | { readonly is: 'words'; readonly words: string; readonly size?: 'large' | 'small' }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'quote'; readonly words: string; readonly from: string }
  | { readonly is: 'link'; readonly words: string; readonly href: string }
  | PaperTable
  | PaperChart

/**
 * A paper for people outside: what every output of it is made from, so that the page, the PDF and the file for a website
 * say the same. What is drawn in it has its figures in words too.
 */
export type Paper = {
  readonly title: string
  /** Above the title: whose it is. */
  readonly of: string
  readonly blocks: readonly Block[]
  /** At the foot: when, what, digest. */
  readonly foot: readonly string[]
}

export const heading = (words: string, level: 2 | 3 = 2): Block => ({ is: 'heading', level, words })
export const said = (words: string, size?: 'large' | 'small'): Block =>
  size === undefined ? { is: 'words', words } : { is: 'words', words, size }

/** Text that people wrote, a block for each paragraph. Nothing where there is none. */
export const paragraphs = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.replaceAll(/\s+/g, ' ').trim())
    .filter((one) => one !== '')
    .map((one) => said(one))

/** A chart in words, for those who do not see it: what it shows, and each figure. */
export const sayChart = ({ title, says, gaps, points }: PaperChart): string =>
  [
    `Chart of ${title}, month by month. ${says}`,
    `${points.map(({ on, value }) => `${shareWords.sayPeriod(on)} ${value === null ? 'not shown' : shareWords.say(value)}`).join(', ')}.`,
    ...(gaps === undefined ? [] : [gaps]),
  ].join(' ')
