import { ruleCin } from '../rule.ts'

export const rule8790 = ruleCin({
  code: '8790',
  says: 'This child is recorded as having no disability (NONE) and as having one.',
  reads: { Disabilities: ['LAchildID', 'Disability'] },
  marks: { Disabilities: ['Disability'] },
  *find({ Disabilities }) {
    for (const rows of Disabilities.children) {
      const given = rows.filter(({ Disability }) => Disability !== undefined)
      const none = given.filter(({ Disability }) => Disability === 'NONE')
      if (none.length > 0 && none.length < given.length) yield* given
    }
  },
  caught: [
    {
      Disabilities: [
        { LAchildID: '1', Disability: 'NONE', found: true },
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
