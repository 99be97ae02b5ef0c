import type { Report } from './storm.ts'

/** One line for one storm. */
export function sayReport({ seed, kind, network, ...counts }: Report): string {
  const said = [...Object.entries(counts), ...Object.entries(network)]
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${count}`)
  return `storm ${seed} (${kind}): ${said.join(', ')}: nothing lost`
}

type Sums = Record<string, number>

/** Every count of all of them together. */
export function sumUp(all: readonly Readonly<Record<string, number>>[]): Sums {
  const sums: Sums = {}
  for (const counts of all)
    for (const [name, count] of Object.entries(counts))
      if (name !== 'seed') sums[name] = (sums[name] ?? 0) + count
  return sums
}

/** All storms together, without those that lost anything. */
export const addUp = (reports: readonly Report[]): Sums =>
  sumUp(reports.map(({ seed, kind, network, ...counts }) => ({ ...counts, ...network })))
