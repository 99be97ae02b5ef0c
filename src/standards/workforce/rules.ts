import type { Rule } from '../checking/rule.ts'
import { ruleW101 } from './rules/w101.ts'
import { ruleW102 } from './rules/w102.ts'
import { ruleW103 } from './rules/w103.ts'
import { ruleW104 } from './rules/w104.ts'
import { ruleW201 } from './rules/w201.ts'
import { ruleW202 } from './rules/w202.ts'
import { ruleW203 } from './rules/w203.ts'
import { ruleW204 } from './rules/w204.ts'
import { ruleW205 } from './rules/w205.ts'
import { ruleW206 } from './rules/w206.ts'
import { ruleW207 } from './rules/w207.ts'
import { ruleW208 } from './rules/w208.ts'
import { ruleW301 } from './rules/w301.ts'
import { ruleW302 } from './rules/w302.ts'
import { ruleW303 } from './rules/w303.ts'
import { ruleW304 } from './rules/w304.ts'
import { ruleW305 } from './rules/w305.ts'
import { ruleW306 } from './rules/w306.ts'
import { ruleW307 } from './rules/w307.ts'
import { ruleW308 } from './rules/w308.ts'
import { ruleW309 } from './rules/w309.ts'
import { ruleW310 } from './rules/w310.ts'
import { ruleW311 } from './rules/w311.ts'
import { ruleW312 } from './rules/w312.ts'
import { ruleW313 } from './rules/w313.ts'
import { ruleW321 } from './rules/w321.ts'
import { ruleW322 } from './rules/w322.ts'
import { ruleW323 } from './rules/w323.ts'
import { ruleW324 } from './rules/w324.ts'
import { ruleW325 } from './rules/w325.ts'
import { ruleW326 } from './rules/w326.ts'
import { ruleW327 } from './rules/w327.ts'
import { ruleW328 } from './rules/w328.ts'
import { ruleW329 } from './rules/w329.ts'
import { ruleW330 } from './rules/w330.ts'
import { ruleW331 } from './rules/w331.ts'
import { ruleW401 } from './rules/w401.ts'
import { ruleW402 } from './rules/w402.ts'
import { ruleW403 } from './rules/w403.ts'
import { ruleW404 } from './rules/w404.ts'
import { ruleW405 } from './rules/w405.ts'
import { ruleW406 } from './rules/w406.ts'
import { ruleW407 } from './rules/w407.ts'
import { ruleW411 } from './rules/w411.ts'
import { ruleW412 } from './rules/w412.ts'
import { ruleW413 } from './rules/w413.ts'
import { ruleW414 } from './rules/w414.ts'
import { ruleW421 } from './rules/w421.ts'
import { ruleW422 } from './rules/w422.ts'
import { ruleW423 } from './rules/w423.ts'
import { ruleW431 } from './rules/w431.ts'
import { ruleW432 } from './rules/w432.ts'
import { ruleW433 } from './rules/w433.ts'
import { ruleW434 } from './rules/w434.ts'
import { ruleW441 } from './rules/w441.ts'
import { ruleW501 } from './rules/w501.ts'
import { ruleW502 } from './rules/w502.ts'
import { ruleW503 } from './rules/w503.ts'
import { ruleW504 } from './rules/w504.ts'
import type { Tables } from './tables.ts'

/** Every rule of the workforce census, in the order of the codes. A line each. */
export const rules: readonly Rule<Tables>[] = [
  ruleW101,
  ruleW102,
  ruleW103,
  ruleW104,
  ruleW201,
  ruleW202,
  ruleW203,
  ruleW204,
  ruleW205,
  ruleW206,
  ruleW207,
  ruleW208,
  ruleW301,
  ruleW302,
  ruleW303,
  ruleW304,
  ruleW305,
  ruleW306,
  ruleW307,
  ruleW308,
  ruleW309,
  ruleW310,
  ruleW311,
  ruleW312,
  ruleW313,
  ruleW321,
  ruleW322,
  ruleW323,
  ruleW324,
  ruleW325,
  ruleW326,
  ruleW327,
  ruleW328,
  ruleW329,
  ruleW330,
  ruleW331,
  ruleW401,
  ruleW402,
  ruleW403,
  ruleW404,
  ruleW405,
  ruleW406,
  ruleW407,
  ruleW411,
  ruleW412,
  ruleW413,
  ruleW414,
  ruleW421,
  ruleW422,
  ruleW423,
  ruleW431,
  ruleW432,
  ruleW433,
  ruleW434,
  ruleW441,
  ruleW501,
  ruleW502,
  ruleW503,
  ruleW504,
]
