import { ruleCin } from '../rule.ts'
import { isLastOfUpn, isWholeUpn } from '../upn.ts'

export const rule1550 = ruleCin({
  code: '1550',
  says: 'The last character of this UPN is neither a figure nor a letter other than I, O and S.',
  reads: { ChildIdentifiers: ['UPN'] },
  marks: { ChildIdentifiers: ['UPN'] },
  *find({ ChildIdentifiers }) {
    for (const child of ChildIdentifiers)
      if (child.UPN !== undefined && isWholeUpn(child.UPN) && !isLastOfUpn(child.UPN.slice(12))) yield child
  },
  caught: [
    {
      ChildIdentifiers: [
        { UPN: 'X00000000000I' },
        { UPN: 'X00000000000O' },
        { UPN: 'X00000000000S' },
        { UPN: 'X00000000000?' },
      ],
    },
  ],
  spared: [
    { ChildIdentifiers: [{ UPN: 'X000000000009' }, { UPN: 'X00000000000Z' }, { UPN: 'X0000000000' }, {}] },
  ],
})
