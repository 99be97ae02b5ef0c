import { checkers } from '../../standards/checkers.ts'
import type { Ended } from '../../standards/checking/run.ts'
import type { Checker } from '../../standards/checking/standard.ts'
import type { Shapes } from '../../standards/checking/table.ts'

/** How a rule ended, of whatever standard. */
export type RuleEnded = Ended<Shapes>

/** How an XML file of a standard begins. Tables in CSV are known by their headings. */
const xmlOf: Readonly<Record<string, RegExp>> = {
  ssda903: /<EXPSSDA903\b/i,
  'cin-census': /<Collection>\s*CIN\s*</i,
  workforce: /<Collection>\s*(CSWW|SWWF)\s*</i,
}

/** Whether text that begins as XML is a file of a standard. */
export const isXmlOf = ({ standard }: Checker, beginning: string): boolean =>
  xmlOf[standard.name]?.test(beginning) === true

/** Every standard that can be checked, ready. */
export const allCheckers = (): Promise<readonly Checker[]> =>
  Promise.all(Object.values(checkers).map((load) => load()))
