import type { Rule } from '../checking/rule.ts'
import { rule141 } from './rules/141.ts'
import { rule142 } from './rules/142.ts'
import { rule355 } from './rules/355.ts'
import { rule356 } from './rules/356.ts'
import { rule357 } from './rules/357.ts'
import { rule358 } from './rules/358.ts'
import { rule359 } from './rules/359.ts'
import { rule361 } from './rules/361.ts'
import { rule362 } from './rules/362.ts'
import { rule363 } from './rules/363.ts'
import { rule364 } from './rules/364.ts'
import { rule365 } from './rules/365.ts'
import { rule366 } from './rules/366.ts'
import { rule367 } from './rules/367.ts'
import { rule371 } from './rules/371.ts'
import { rule372 } from './rules/372.ts'
import { rule373 } from './rules/373.ts'
import { rule374 } from './rules/374.ts'
import { rule375 } from './rules/375.ts'
import { rule376 } from './rules/376.ts'
import { rule377 } from './rules/377.ts'
import { rule378 } from './rules/378.ts'
import { rule379 } from './rules/379.ts'
import { rule380 } from './rules/380.ts'
import { rule381 } from './rules/381.ts'
import { rule382 } from './rules/382.ts'
import { rule383 } from './rules/383.ts'
import { rule384 } from './rules/384.ts'
import { rule385 } from './rules/385.ts'
import { ruleINT01 } from './rules/int-01.ts'
import { ruleINT02 } from './rules/int-02.ts'
import { ruleINT03 } from './rules/int-03.ts'
import { ruleINT04 } from './rules/int-04.ts'
import { ruleINT05 } from './rules/int-05.ts'
import { ruleINT06 } from './rules/int-06.ts'
import { ruleINT07 } from './rules/int-07.ts'
import { ruleINT08 } from './rules/int-08.ts'
import { ruleINT09 } from './rules/int-09.ts'
import { ruleINT11 } from './rules/int-11.ts'
import { ruleINT12 } from './rules/int-12.ts'
import { ruleINT13 } from './rules/int-13.ts'
import { ruleINT14 } from './rules/int-14.ts'
import { ruleINT15 } from './rules/int-15.ts'
import { ruleINT16 } from './rules/int-16.ts'
import { ruleINT17 } from './rules/int-17.ts'
import { ruleINT18 } from './rules/int-18.ts'
import { ruleINT21 } from './rules/int-21.ts'
import { ruleINT31 } from './rules/int-31.ts'
import { ruleINT32 } from './rules/int-32.ts'
import { ruleINT33 } from './rules/int-33.ts'
import { ruleINT34 } from './rules/int-34.ts'
import { ruleINT35 } from './rules/int-35.ts'
import { ruleINT36 } from './rules/int-36.ts'
import type { Tables } from './tables.ts'

/** Every rule of the SSDA903 return, in the order of the codes. A line each. */
export const rules: readonly Rule<Tables>[] = [
  rule141,
  rule142,
  rule355,
  rule356,
  rule357,
  rule358,
  rule359,
  rule361,
  rule362,
  rule363,
  rule364,
  rule365,
  rule366,
  rule367,
  rule371,
  rule372,
  rule373,
  rule374,
  rule375,
  rule376,
  rule377,
  rule378,
  rule379,
  rule380,
  rule381,
  rule382,
  rule383,
  rule384,
  rule385,
  ruleINT01,
  ruleINT02,
  ruleINT03,
  ruleINT04,
  ruleINT05,
  ruleINT06,
  ruleINT07,
  ruleINT08,
  ruleINT09,
  ruleINT11,
  ruleINT12,
  ruleINT13,
  ruleINT14,
  ruleINT15,
  ruleINT16,
  ruleINT17,
  ruleINT18,
  ruleINT21,
  ruleINT31,
  ruleINT32,
  ruleINT33,
  ruleINT34,
  ruleINT35,
  ruleINT36,
]
