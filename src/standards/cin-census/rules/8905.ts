import { abuseCategories } from '../codes.ts'
import { ruleCin } from '../rule.ts'

export const rule8905 = ruleCin({
  code: '8905',
  says: 'The first category of abuse is missing, or is not a code of the census.',
  reads: { ChildProtectionPlans: ['InitialCategoryOfAbuse'] },
  marks: { ChildProtectionPlans: ['InitialCategoryOfAbuse'] },
  *find({ ChildProtectionPlans }) {
    for (const plan of ChildProtectionPlans) {
      const { InitialCategoryOfAbuse: category } = plan
      if (category === undefined || abuseCategories.find(category) === undefined) yield plan
    }
  },
  caught: [{ ChildProtectionPlans: [{}, { InitialCategoryOfAbuse: 'AAA' }] }],
  spared: [{ ChildProtectionPlans: [{ InitialCategoryOfAbuse: 'NEG' }, { InitialCategoryOfAbuse: 'MUL' }] }],
})
