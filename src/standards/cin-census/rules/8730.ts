import { ruleCin } from '../rule.ts'

export const rule8730 = ruleCin({
  code: '8730',
  says: 'The number of earlier child protection plans is missing, or is not a whole number (0 where there was none).',
  reads: { ChildProtectionPlans: ['NumberOfPreviousCPP'] },
  marks: { ChildProtectionPlans: ['NumberOfPreviousCPP'] },
  *find({ ChildProtectionPlans }) {
    for (const plan of ChildProtectionPlans) if (!/^\d+$/.test(plan.NumberOfPreviousCPP ?? '')) yield plan
  },
  caught: [{ ChildProtectionPlans: [{}, { NumberOfPreviousCPP: '-1' }, { NumberOfPreviousCPP: 'one' }] }],
  spared: [{ ChildProtectionPlans: [{ NumberOfPreviousCPP: '0' }, { NumberOfPreviousCPP: '12' }] }],
})
