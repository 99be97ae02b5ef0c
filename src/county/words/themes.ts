import { absentParent, conflict, disability, stress } from './circumstances.ts'
import { domesticAbuse, exploitation, neglect, physicalHarm, sexualHarm } from './harm.ts'
import { drinkAndDrugs, expecting, parentIll } from './parents.ts'
import type { Theme } from './theme.ts'

/** Everything that a generated family's story can be about. `expecting` is for families with a child not yet born. */
export const themes: readonly Theme[] = [
  domesticAbuse,
  neglect,
  physicalHarm,
  sexualHarm,
  exploitation,
  drinkAndDrugs,
  parentIll,
  stress,
  conflict,
  disability,
  absentParent,
  expecting,
]
