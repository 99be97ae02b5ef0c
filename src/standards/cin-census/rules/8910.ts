import { abuseCategories } from '../codes.ts'
import { ruleCin } from '../rule.ts'

export const rule8910 = ruleCin({
  code: '8910',
  says: 'The latest category of abuse is missing, or is not a code of the census.',
  reads: { ChildProtectionPlans: ['LatestCategoryOfAbuse'] },
  marks: { ChildProtectionPlans: ['LatestCategoryOfAbuse'] },
  *find({ ChildProtectionPlans }) {
    for (const plan of ChildProtectionPlans) {
      const { LatestCategoryOfAbuse: category } = plan
      if (category === undefined || abuseCategories.find(category) === undefined) yield plan
    }
  },
  caught: [{ ChildProtectionPlans: [{}, { LatestCategoryOfAbuse: 'AAA' }] }],
  spared: [{ ChildProtectionPlans: [{ LatestCategoryOfAbuse: 'NEG' }, { LatestCategoryOfAbuse: 'MUL' }] }],
})
