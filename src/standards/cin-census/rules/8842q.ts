import { ruleCin } from '../rule.ts'

export const rule8842Q = ruleCin({
  code: '8842Q',
  says: 'Please check: this review has no date.',
  severity: 'query',
  reads: { Reviews: ['CPPreviewDate'] },
  marks: { Reviews: ['CPPreviewDate'] },
  *find({ Reviews }) {
    for (const review of Reviews) if (review.CPPreviewDate === undefined) yield review
  },
  caught: [{ Reviews: [{}, { CPPreviewDate: '31/02/2025' }] }],
  spared: [{ Reviews: [{ CPPreviewDate: '28/02/2025' }] }],
})
