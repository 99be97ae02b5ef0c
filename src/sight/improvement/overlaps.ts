import type { Action, Finding } from './plan.ts'

/** Two open actions that may be one: how much of their words they share, between 0 and 1, and whether one person owns both. */
export type Overlap = {
  readonly a: Action
  readonly b: Action
  readonly share: number
  readonly sameOwner: boolean
}

/** Words of four letters and more, without their endings, so that `tracking` meets `tracked`. */
const stemsOf = ({ answers }: Action): ReadonlySet<string> =>
  new Set(
    [...(answers.what ?? '').toLowerCase().matchAll(/\p{L}{4,}/gu)].map(([word]) =>
      word.replace(/(?:ing|ed|es|s|ly)$/u, ''),
    ),
  )

/** How much two sets share: what is in both, of what is in either. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length
  const either = a.size + b.size - both
  return either === 0 ? 0 : both / either
}

/** Half the words the same is worth a look; a third is, where one person owns both. Our own choice. */
const looksAlike = (share: number, sameOwner: boolean): boolean => share >= (sameOwner ? 1 / 3 : 1 / 2)

/** Pairs of open actions that may do the same thing, the likest first. A hint for a person, and nothing else. */
export function overlapsOf(actions: readonly Action[]): readonly Overlap[] {
  const open = actions
    .filter(({ state }) => state === 'open')
    .map((action) => ({ action, stems: stemsOf(action) }))
  return open
    .flatMap(({ action: a, stems }, at) =>
      open.slice(at + 1).map(({ action: b, stems: others }): Overlap => {
        const sameOwner = a.answers.owner !== undefined && a.answers.owner === b.answers.owner
        return { a, b, share: shareOf(stems, others), sameOwner }
      }),
    )
    .filter(({ share, sameOwner }) => looksAlike(share, sameOwner))
    .toSorted((a, b) => b.share - a.share)
}

/** The findings that an action answers. */
export const answeredBy = (action: Action, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ actions }) => actions.includes(action))

/** One line of the matrix: an action, and the findings that it answers, by their area. */
export type MatrixRow = {
  readonly action: Action
  readonly byArea: ReadonlyMap<string, readonly Finding[]>
  readonly findings: readonly Finding[]
}

/** Which actions answer which findings, area by area; the areas in the order in which they are met. */
export function matrixOf(
  actions: readonly Action[],
  findings: readonly Finding[],
): { readonly areas: readonly string[]; readonly rows: readonly MatrixRow[] } {
  const rows = actions.map((action): MatrixRow => {
    const own = answeredBy(action, findings)
    return { action, findings: own, byArea: Map.groupBy(own, ({ answers }) => answers.area ?? '') }
  })
  const met = new Set(findings.map(({ answers }) => answers.area ?? ''))
  return { areas: [...met].sort(), rows }
}
