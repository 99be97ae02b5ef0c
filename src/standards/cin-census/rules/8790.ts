import { ruleCin } from '../rule.ts'

/** Marks the disabilities that stand beside NONE. */
export const rule8790 = ruleCin({
  code: '8790',
  says: 'This child is recorded as having no disability (NONE) and as having one.',
  reads: { Disabilities: ['LAchildID', 'Disability'] },
  marks: { Disabilities: ['Disability'] },
  *find({ Disabilities }) {
    for (const rows of Disabilities.children) {
      if (!rows.some(({ Disability }) => Disability === 'NONE')) continue
      for (const row of rows) if (row.Disability !== undefined && row.Disability !== 'NONE') yield row
    }
  },
  caught: [
    {
      Disabilities: [
        { LAchildID: '1', Disability: 'NONE' },
        { LAchildID: '1', Disability: 'MOB', found: true },
        { LAchildID: '2', Disability: 'NONE' },
      ],
    },
  ],
  spared: [
    {
      Disabilities: [
        { LAchildID: '1', Disability: 'NONE' },
        { LAchildID: '1', Disability: 'NONE' },
        { LAchildID: '2', Disability: 'MOB' },
        { LAchildID: '2', Disability: 'LD' },
      ],
    },
  ],
})
