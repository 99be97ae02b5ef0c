import type { Finding } from '../../../sight/improvement/plan.ts'
import { topicsOf } from '../../../sight/inspection/letters/topics.ts'

/** Our findings that speak of each topic, by the topic’s code. What a finding speaks of is read from its words by rules. */
export function topicsOfOurs(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const pairs = findings.flatMap((finding) =>
    topicsOf(finding.answers.words ?? '').map(({ id }) => ({ id, finding })),
  )
  return new Map(
    [...Map.groupBy(pairs, ({ id }) => id)].map(([id, some]) => [id, some.map(({ finding }) => finding)]),
  )
}
