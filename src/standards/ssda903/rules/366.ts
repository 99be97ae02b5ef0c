import { rule903 } from '../rule.ts'

/** Each short break recorded by itself is one period in one placement, so it can only have started. */
export const rule366 = rule903({
  code: '366',
  says: 'A short break has one placement from its first day to its last, so the reason for this episode can only be that it started.',
  reads: { Episodes: ['LS', 'RNE'] },
  marks: { Episodes: ['RNE'] },
  *find({ Episodes }) {
    for (const episode of Episodes) if (episode.LS === 'V3' && episode.RNE !== 'S') yield episode
  },
  caught: [{ Episodes: [{ LS: 'V3', RNE: 'P' }, { LS: 'V3', RNE: 'L' }, { LS: 'V3' }] }],
  spared: [
    { Episodes: [{ LS: 'V3', RNE: 'S' }, { LS: 'V4', RNE: 'P' }, { LS: 'C2', RNE: 'P' }, { RNE: 'P' }] },
  ],
})
