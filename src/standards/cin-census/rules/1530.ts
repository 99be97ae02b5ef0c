import { ruleCin } from '../rule.ts'
import { givesUpns, isWholeUpn } from '../upn.ts'

export const rule1530 = ruleCin({
  code: '1530',
  says: 'Characters 2 to 4 of this UPN are not the code of an authority.',
  reads: { ChildIdentifiers: ['UPN'] },
  marks: { ChildIdentifiers: ['UPN'] },
  *find({ ChildIdentifiers }) {
    for (const child of ChildIdentifiers)
      if (child.UPN !== undefined && isWholeUpn(child.UPN) && !givesUpns(child.UPN.slice(1, 4))) yield child
  },
  caught: [
    { ChildIdentifiers: [{ UPN: 'R421962919251' }, { UPN: 'R006962919251' }, { UPN: 'ASFFAGSVSV123' }] },
  ],
  spared: [
    {
      ChildIdentifiers: [
        { UPN: 'R420962919251' },
        { UPN: 'R005962919251' },
        { UPN: 'R660962919251' },
        { UPN: 'R42' },
        {},
      ],
    },
  ],
})
