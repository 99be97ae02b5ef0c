import type { Report } from './storm.ts'

/** One line for one storm. */
export function sayReport({ seed, kind, network, ...counts }: Report): string {
  const said = [...Object.entries(counts), ...Object.entries(network)]
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${count}`)
  return `storm ${seed} (${kind}): ${said.join(', ')}: nothing lost`
}

type Sums = Record<string, number>

/** All storms together, without those that lost anything. */
export function addUp(reports: readonly Report[]): Sums {
  const sums: Sums = {}
  for (const { seed, kind, network, ...counts } of reports)
    for (const [name, count] of [...Object.entries(counts), ...Object.entries(network)])
      sums[name] = (sums[name] ?? 0) + count
  return sums
}
