import { checkers } from '../standards/checkers.ts'
import { faultsOf } from '../standards/checking/examples.ts'

/** Runs every rule of the standards named over its own examples, so that all of it has been compiled. */
export async function goThroughRules(args: readonly string[]): Promise<void> {
  for (const name of Object.keys(checkers).filter((one) => args.includes(one))) {
    const standard = (await checkers[name]?.())?.standard
    if (standard === undefined) continue
    const collection = (year: string | undefined) =>
      standard.collectionOf(year ?? standard.years.at(-1) ?? '')
    for (const rule of standard.rules) faultsOf(rule, { ...standard, collection })
  }
}
