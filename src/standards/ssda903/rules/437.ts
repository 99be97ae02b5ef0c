import { withTheOneBefore } from '../changes.ts'
import { isOneOf } from '../codes.ts'
import { rule903 } from '../rule.ts'

/** Died (E2), found to be an adult (E15), or at 18 stayed with the carers (E17). */
const lastOfAll = new Set(['E2', 'E15', 'E17'])

export const rule437 = rule903({
  code: '437',
  says: 'The episode ended because the child died or is 18 or older, and further episodes follow.',
  reads: { Episodes: ['CHILD', 'DECOM', 'REC'] },
  marks: { Episodes: ['REC'] },
  *find({ Episodes }) {
    for (const [episode, next] of withTheOneBefore(Episodes))
      if (next.DECOM !== undefined && isOneOf(episode.REC, lastOfAll)) yield episode
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '05/06/2025', REC: 'E15', found: true },
        { CHILD: '1', DECOM: '01/06/2025', REC: 'E2', found: true },
        { CHILD: '1', DECOM: '09/06/2025', REC: 'E2' },
        { CHILD: '2', DECOM: '01/06/2025', REC: 'E17', found: true },
        { CHILD: '2', DECOM: '01/07/2025' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2025', REC: 'X1' },
        { CHILD: '1', DECOM: '05/06/2025', REC: 'E4A' },
        { CHILD: '1', DECOM: '09/06/2025', REC: 'E2' },
        { CHILD: '2', DECOM: '12/06/2025', REC: 'E17' },
        { CHILD: '2' },
      ],
    },
  ],
})
