import { socialWorkerChanges } from '../codes.ts'
import { rule903 } from '../rule.ts'
import { otherThan } from '../validity.ts'

export const ruleSW13STG1 = rule903({
  code: 'SW13STG1',
  says: 'The reason for the change of social worker is none of those that there are.',
  reads: { SWEpisodes: ['SW_REASON'] },
  marks: { SWEpisodes: ['SW_REASON'] },
  find: ({ SWEpisodes }) => otherThan(SWEpisodes, 'SW_REASON', socialWorkerChanges),
  caught: [{ SWEpisodes: [{ SW_REASON: 'HOLIDAY' }, { SW_REASON: 'manage' }] }],
  spared: [{ SWEpisodes: [{ SW_REASON: 'MANAGE' }, { SW_REASON: 'OTHERS' }, {}] }],
})
