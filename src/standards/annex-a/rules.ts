import type { Rule } from '../checking/rule.ts'
import type { Shapes } from '../checking/table.ts'
import { acrossRules } from './rules/across.ts'
import { ageRules } from './rules/ages.ts'
import { cellRules } from './rules/cells.ts'
import { orderRules } from './rules/order.ts'
import { togetherRules } from './rules/together.ts'
import { twiceRules } from './rules/twice.ts'
import { windowRules } from './rules/windows.ts'

/**
 * The rules of Annex A. Ofsted's guidance states no rules as such; these are what its lists say of themselves: which cells every
 * row has and what they hold, the months that belong in a list, the order of days, and what the lists say of one child
 * together. Codes: `A6-08M`, list 6, column 8, missing (V not a value of the form, F a day to come); `A4-0709`, column 7 is
 * after column 9; `A6-W` outside the months; `A6-D` and `A6-E` twice; `A6-A` the age; `A6-51` cells of one row; `AX-11` lists
 * together. `S1` and `S2` are the lists of special educational needs.
 */
export const rules: readonly Rule<Shapes>[] = [
  ...cellRules,
  ...orderRules,
  ...windowRules,
  ...togetherRules,
  ...ageRules,
  ...twiceRules,
  ...acrossRules,
]
