import { whereArranged } from '../local-authority-codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

export const rule633 = rule903({
  code: '633',
  says: 'Where the earlier permanent home was arranged is no code of a local authority or of a place outside England.',
  reads: { PrevPerm: ['LA_PERM'] },
  marks: { PrevPerm: ['LA_PERM'] },
  find: ({ PrevPerm }) => otherThan(PrevPerm, 'LA_PERM', whereArranged),
  caught: [{ PrevPerm: [{ LA_PERM: '299' }, { LA_PERM: 'E10000016' }, { LA_PERM: 'CON' }] }],
  spared: [{ PrevPerm: [{ LA_PERM: '352' }, { LA_PERM: 'SCO' }, { LA_PERM: '999' }, {}] }],
})
