import type { Rule } from '../checking/rule.ts'
import type { CheckedTables } from './checked-tables.ts'
import { rule100 } from './rules/100.ts'
import { rule1510 } from './rules/1510.ts'
import { rule1520 } from './rules/1520.ts'
import { rule1530 } from './rules/1530.ts'
import { rule1540 } from './rules/1540.ts'
import { rule1550 } from './rules/1550.ts'
import { rule1560Q } from './rules/1560q.ts'
import { rule1570 } from './rules/1570.ts'
import { rule1580 } from './rules/1580.ts'
import { rule2886Q } from './rules/2886q.ts'
import { rule2887Q } from './rules/2887q.ts'
import { rule2888Q } from './rules/2888q.ts'
import { rule4180 } from './rules/4180.ts'
import { rule4220 } from './rules/4220.ts'
import { rule8500 } from './rules/8500.ts'
import { rule8510 } from './rules/8510.ts'
import { rule8520 } from './rules/8520.ts'
import { rule8525Q } from './rules/8525q.ts'
import { rule8530Q } from './rules/8530q.ts'
import { rule8535Q } from './rules/8535q.ts'
import { rule8540 } from './rules/8540.ts'
import { rule8545Q } from './rules/8545q.ts'
import { rule8555Q } from './rules/8555q.ts'
import { rule8568 } from './rules/8568.ts'
import { rule8569Q } from './rules/8569q.ts'
import { rule8585Q } from './rules/8585q.ts'
import { rule8590 } from './rules/8590.ts'
import { rule8600 } from './rules/8600.ts'
import { rule8606 } from './rules/8606.ts'
import { rule8610 } from './rules/8610.ts'
import { rule8620 } from './rules/8620.ts'
import { rule8630 } from './rules/8630.ts'
import { rule8640 } from './rules/8640.ts'
import { rule8650 } from './rules/8650.ts'
import { rule8750 } from './rules/8750.ts'
import { rule8770Q } from './rules/8770q.ts'
import { rule8772 } from './rules/8772.ts'
import { rule8775Q } from './rules/8775q.ts'
import { rule8790 } from './rules/8790.ts'
import { rule8794 } from './rules/8794.ts'
import { rule8805 } from './rules/8805.ts'
import { rule8810 } from './rules/8810.ts'
import { rule8815 } from './rules/8815.ts'
import { rule8816 } from './rules/8816.ts'
import { rule8820 } from './rules/8820.ts'
import { rule8866 } from './rules/8866.ts'

/** Every rule of the children in need census, in the order of the codes. A line each. */
export const rules: readonly Rule<CheckedTables>[] = [
  rule100,
  rule1510,
  rule1520,
  rule1530,
  rule1540,
  rule1550,
  rule1560Q,
  rule1570,
  rule1580,
  rule2886Q,
  rule2887Q,
  rule2888Q,
  rule4180,
  rule4220,
  rule8500,
  rule8510,
  rule8520,
  rule8525Q,
  rule8530Q,
  rule8535Q,
  rule8540,
  rule8545Q,
  rule8555Q,
  rule8568,
  rule8569Q,
  rule8585Q,
  rule8590,
  rule8600,
  rule8606,
  rule8610,
  rule8620,
  rule8630,
  rule8640,
  rule8650,
  rule8750,
  rule8770Q,
  rule8772,
  rule8775Q,
  rule8790,
  rule8794,
  rule8805,
  rule8810,
  rule8815,
  rule8816,
  rule8820,
  rule8866,
]
