import { ruleCin } from '../rule.ts'

/** In force from the census of 2024/25. */
export const rule1580 = ruleCin({
  code: '1580',
  says: 'This child’s id holds something other than letters and figures.',
  reads: { ChildIdentifiers: ['LAchildID'] },
  marks: { ChildIdentifiers: ['LAchildID'] },
  *find({ ChildIdentifiers }) {
    for (const child of ChildIdentifiers)
      if (child.LAchildID !== undefined && !/^[A-Za-z0-9]+$/.test(child.LAchildID)) yield child
  },
  caught: [
    {
      ChildIdentifiers: [
        { LAchildID: 'AB_1' },
        { LAchildID: 'AB 1' },
        { LAchildID: 'AB-1' },
        { LAchildID: 'ÄB1' },
      ],
    },
  ],
  spared: [{ ChildIdentifiers: [{ LAchildID: 'AB1' }, { LAchildID: '1' }, {}] }],
})
