import { wholeReturn } from '../../checking/rule.ts'
import { disabilities } from '../codes.ts'
import { ruleCin } from '../rule.ts'

/** Counts the different codes of the census that stand in the return, "no disability" among them. */
export const rule2887Q = ruleCin({
  code: '2887Q',
  says: 'Please check: fewer than 8 different disability codes are used in the whole return.',
  severity: 'query',
  reads: { Disabilities: ['Disability'] },
  marks: { Disabilities: ['Disability'] },
  *find({ Disabilities }) {
    const used = new Set<string>()
    for (const { Disability } of Disabilities)
      if (Disability !== undefined && disabilities.find(Disability) !== undefined) used.add(Disability)
    if (used.size < 8) yield wholeReturn
  },
  caught: [
    {
      whole: true,
      Disabilities: ['NONE', 'MOB', 'HAND', 'PC', 'INC', 'COMM', 'LD'].map((Disability) => ({ Disability })),
    },
    { whole: true, Disabilities: Array.from({ length: 8 }, () => ({ Disability: 'NONE' })) },
    { whole: true, Disabilities: [{ Disability: 'MOB' }, { Disability: 'XXX' }] },
  ],
  spared: [
    {
      Disabilities: ['NONE', 'MOB', 'HAND', 'PC', 'INC', 'COMM', 'LD', 'HEAR'].map((Disability) => ({
        Disability,
      })),
    },
  ],
})
