import { rule903 } from '../rule.ts'
import { notEvenInPart } from '../social-work.ts'

export const ruleSW05STG1 = rule903({
  code: 'SW05STG1',
  says: 'The last day of the social worker episode is not a real day.',
  reads: { SWEpisodes: ['SW_DEC'] },
  marks: { SWEpisodes: ['SW_DEC'] },
  find: ({ SWEpisodes }) => notEvenInPart(SWEpisodes, 'SW_DEC'),
  caught: [{ SWEpisodes: [{ SW_DEC: '31/02/2025' }, { SW_DEC: 'ZZ' }, { SW_DEC: 'ZZ/13/2025' }] }],
  spared: [{ SWEpisodes: [{ SW_DEC: '28/02/2025' }, { SW_DEC: 'ZZ/ZZ/ZZZZ' }, {}] }],
})
