import { repeated } from '../repeated.ts'
import { ruleCin } from '../rule.ts'

export const rule8794 = ruleCin({
  code: '8794',
  says: 'This child has the same disability twice.',
  reads: { Disabilities: ['LAchildID', 'Disability'] },
  marks: { Disabilities: ['Disability'] },
  *find({ Disabilities }) {
    for (const rows of Disabilities.children) yield* repeated(rows, ({ Disability }) => Disability)
  },
  caught: [
    {
      Disabilities: [
        { LAchildID: '1', Disability: 'MOB', found: true },
        { LAchildID: '1', Disability: 'LD' },
        { LAchildID: '1', Disability: 'MOB', found: true },
        { LAchildID: '2', Disability: 'MOB' },
      ],
    },
  ],
  spared: [
    {
      Disabilities: [
        { LAchildID: '1', Disability: 'MOB' },
        { LAchildID: '1', Disability: 'LD' },
        { LAchildID: '1' },
        { LAchildID: '1' },
      ],
    },
  ],
})
