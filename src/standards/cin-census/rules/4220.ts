import { ethnicities } from '../codes.ts'
import { ruleCin } from '../rule.ts'

export const rule4220 = ruleCin({
  code: '4220',
  says: 'The child’s ethnicity is missing, or is not a code of the census.',
  reads: { ChildCharacteristics: ['Ethnicity'] },
  marks: { ChildCharacteristics: ['Ethnicity'] },
  *find({ ChildCharacteristics }) {
    for (const child of ChildCharacteristics)
      if (child.Ethnicity === undefined || ethnicities.find(child.Ethnicity) === undefined) yield child
  },
  caught: [{ ChildCharacteristics: [{ Ethnicity: 'ABAB' }, {}] }],
  spared: [{ ChildCharacteristics: [{ Ethnicity: 'AIND' }, { Ethnicity: 'NOBT' }] }],
})
