import { ruleCin } from '../rule.ts'

export const rule1540 = ruleCin({
  code: '1540',
  says: 'Characters 5 to 12 of this UPN are not all figures.',
  reads: { ChildIdentifiers: ['UPN'] },
  marks: { ChildIdentifiers: ['UPN'] },
  *find({ ChildIdentifiers }) {
    for (const child of ChildIdentifiers)
      if (child.UPN !== undefined && !/^\d{8}$/.test(child.UPN.slice(4, 12))) yield child
  },
  caught: [{ ChildIdentifiers: [{ UPN: 'X000A00000000' }, { UPN: 'X0000000000A0' }, { UPN: 'X00000000' }] }],
  spared: [{ ChildIdentifiers: [{ UPN: 'X000000000000' }, { UPN: 'XAAA00000000B' }, {}] }],
})
