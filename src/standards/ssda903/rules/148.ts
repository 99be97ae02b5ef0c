import { isFilled } from '../entry.ts'
import { rule903 } from '../rule.ts'

export const rule148 = rule903({
  code: '148',
  says: 'The episode has a day on which it ceased and no reason, or a reason and no day.',
  reads: { Episodes: ['DEC', 'REC'] },
  marks: { Episodes: ['DEC', 'REC'] },
  *find({ Episodes }) {
    for (const episode of Episodes) if (isFilled(episode, 'DEC') !== isFilled(episode, 'REC')) yield episode
  },
  caught: [{ Episodes: [{ DEC: '02/05/2025' }, { REC: 'X1' }] }],
  spared: [{ Episodes: [{ DEC: '02/05/2025', REC: 'X1' }, { DEC: '31/06/2025', REC: 'X1' }, {}] }],
})
