import { wholeReturn } from '../../checking/rule.ts'
import { ruleCin } from '../rule.ts'

export const rule2888Q = ruleCin({
  code: '2888Q',
  says: 'Please check: no child in the whole return has more than one disability.',
  severity: 'query',
  reads: { Disabilities: ['LAchildID', 'Disability'] },
  marks: { Disabilities: ['Disability'] },
  *find({ Disabilities }) {
    const ofChildren = Disabilities.children.map((rows) => new Set(rows.map(({ Disability }) => Disability)))
    if (ofChildren.length > 0 && ofChildren.every((codes) => codes.size < 2)) yield wholeReturn
  },
  caught: [
    {
      whole: true,
      Disabilities: [
        { LAchildID: '1', Disability: 'MOB' },
        { LAchildID: '2', Disability: 'LD' },
        { LAchildID: '2', Disability: 'LD' },
      ],
    },
  ],
  spared: [
    {
      Disabilities: [
        { LAchildID: '1', Disability: 'MOB' },
        { LAchildID: '2', Disability: 'LD' },
        { LAchildID: '2', Disability: 'AUT' },
      ],
    },
    {},
  ],
})
