import type { Rule } from '../checking/rule.ts'
import { rule141 } from './rules/141.ts'
import { rule142 } from './rules/142.ts'
import { ruleINT03 } from './rules/int-03.ts'
import type { Tables } from './tables.ts'

/** Every rule of the SSDA903 return, in the order of the codes. A line each. */
export const rules: readonly Rule<Tables>[] = [rule141, rule142, ruleINT03]
