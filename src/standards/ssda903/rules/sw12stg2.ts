import { isAfter } from '../../checking/day-number.ts'
import { findEarliest } from '../earliest.ts'
import { isBlank } from '../entry.ts'
import { rule903 } from '../rule.ts'

/** Before a first contact, or a new one after another time, there was no social worker to tell of. */
const firstContact = 'FCONTA'

export const ruleSW12STG2 = rule903({
  code: 'SW12STG2',
  says: 'The child was looked after when the year ended, and who the social worker was is not told for the whole year.',
  reads: { Episodes: ['CHILD', 'DEC'], SWEpisodes: ['CHILD', 'SW_DECOM'] },
  mayRead: { Episodes: ['DECOM'], SWEpisodes: ['SW_REASON'] },
  marks: { Episodes: ['CHILD'] },
  *find({ Episodes, SWEpisodes }, { start, end }) {
    for (const episode of Episodes) {
      const goesOn = isBlank(episode, 'DEC') || isAfter(episode.DEC, end)
      if (!goesOn || isAfter(episode.DECOM, end)) continue
      const first = findEarliest(SWEpisodes.of(episode), 'SW_DECOM')
      if (first === undefined || (isAfter(first.SW_DECOM, start) && first.SW_REASON !== firstContact))
        yield episode
    }
  },
  caught: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/02/2025', DEC: '03/05/2025' },
        { CHILD: '1', DECOM: '03/05/2025', found: true },
        { CHILD: '2', DECOM: '03/05/2025', found: true },
        { CHILD: '3', DECOM: '03/05/2025', DEC: '01/04/2026', found: true },
      ],
      SWEpisodes: [
        { CHILD: '1', SW_DECOM: '03/06/2025' },
        { CHILD: '1', SW_DECOM: '02/04/2025', SW_REASON: 'MANAGE' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { CHILD: '1', DECOM: '03/05/2025' },
        { CHILD: '2', DECOM: '03/05/2025', DEC: '31/03/2026' },
        { CHILD: '3', DECOM: '01/04/2026' },
        { CHILD: '4', DECOM: '03/05/2025' },
        { CHILD: '5', DECOM: '03/05/2025' },
      ],
      SWEpisodes: [
        { CHILD: '1', SW_DECOM: '03/06/2025' },
        { CHILD: '1', SW_DECOM: '01/04/2025' },
        { CHILD: '4', SW_DECOM: '03/05/2025', SW_REASON: 'FCONTA' },
        { CHILD: '5', SW_DECOM: '01/03/2019' },
      ],
    },
  ],
})
