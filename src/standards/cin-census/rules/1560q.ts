import { ruleCin } from '../rule.ts'

/** A letter and twelve figures. A number that was only ever temporary, and ends with a letter, is asked about as well. */
export const rule1560Q = ruleCin({
  code: '1560Q',
  says: 'Please check the former UPN: it is not a letter followed by twelve figures.',
  severity: 'query',
  reads: { ChildIdentifiers: ['FormerUPN'] },
  marks: { ChildIdentifiers: ['FormerUPN'] },
  *find({ ChildIdentifiers }) {
    for (const child of ChildIdentifiers)
      if (child.FormerUPN !== undefined && !/^[A-HJ-NP-RT-Z]\d{12}$/.test(child.FormerUPN)) yield child
  },
  caught: [
    {
      ChildIdentifiers: [
        { FormerUPN: 'X98765432123' },
        { FormerUPN: 'X9876543212315' },
        { FormerUPN: 'X98765432123B' },
        { FormerUPN: 'I987654321231' },
      ],
    },
  ],
  spared: [{ ChildIdentifiers: [{ FormerUPN: 'X987654321231' }, {}] }],
})
