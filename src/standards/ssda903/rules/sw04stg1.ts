import { rule903 } from '../rule.ts'
import { notEvenInPart } from '../social-work.ts'

export const ruleSW04STG1 = rule903({
  code: 'SW04STG1',
  says: 'The first day of the social worker episode is not a real day.',
  reads: { SWEpisodes: ['SW_DECOM'] },
  marks: { SWEpisodes: ['SW_DECOM'] },
  find: ({ SWEpisodes }) => notEvenInPart(SWEpisodes, 'SW_DECOM'),
  caught: [{ SWEpisodes: [{ SW_DECOM: '31/02/2025' }, { SW_DECOM: 'ZZ' }, { SW_DECOM: 'ZZ/13/2025' }] }],
  spared: [{ SWEpisodes: [{ SW_DECOM: '28/02/2025' }, { SW_DECOM: 'ZZ/05/2025' }, {}] }],
})
