/** A reading, as far as it says what was seen of whom. */
export type Reading = { readonly what: string; readonly child: string | null }

/** Names in lists and search results are no file; a page of a child or a family, and a record, are. */
export const isOfFile = (what: string): boolean =>
  /^(child’s page|family’s page|shared on a screen|record: |file of a record: )/.test(what)

/** The children of whose files something was read, each once. */
export const filesSeen = (reads: readonly Reading[]): ReadonlySet<string> =>
  new Set(reads.flatMap(({ what, child }) => (child !== null && isOfFile(what) ? [child] : [])))

/** How many of the children of one part were seen, and how many there are. */
export type Covered = { readonly part: string; readonly seen: number; readonly all: number }

/**
 * What visitors have seen, part by part (teams, or where children stand): the parts of which they have seen the least
 * come first, for that is where they may look next. Children who belong to no part are one part without a name.
 */
export function coverage(partOf: ReadonlyMap<string, string>, seen: ReadonlySet<string>): readonly Covered[] {
  const children = [...new Set([...partOf.keys(), ...seen])]
  const sizes: Record<string, number> = {}
  for (const child of children) sizes[partOf.get(child) ?? ''] = (sizes[partOf.get(child) ?? ''] ?? 0) + 1
  return coverageOf(
    sizes,
    [...seen].map((child) => partOf.get(child) ?? ''),
  )
}

/** As `coverage`, where the sizes of the parts were counted before: `seen` names the part of each child seen. */
export function coverageOf(
  sizes: Readonly<Record<string, number>>,
  seen: readonly string[],
): readonly Covered[] {
  const parts = [...new Set([...Object.keys(sizes), ...seen])].map((part) => {
    const many = seen.filter((one) => one === part).length
    return { part, seen: many, all: Math.max(sizes[part] ?? 0, many) }
  })
  return parts.sort(
    (a, b) => a.seen / a.all - b.seen / b.all || b.all - a.all || a.part.localeCompare(b.part, 'en-GB'),
  )
}
