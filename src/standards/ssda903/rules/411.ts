import { rule903 } from '../rule.ts'

export const rule411 = rule903({
  code: '411',
  says: "The placement is said to lie inside the authority's own area although it lies in another, or outside although it lies in its own.",
  reads: { Episodes: ['PL_LA', 'PL_LOCATION'] },
  needs: ['authority'],
  marks: { Episodes: ['PL_LOCATION'] },
  *find({ Episodes }, { authority }) {
    for (const episode of Episodes)
      if (episode.PL_LA !== undefined && episode.PL_LOCATION === (episode.PL_LA === authority ? 'OUT' : 'IN'))
        yield episode
  },
  caught: [
    {
      Episodes: [
        { PL_LA: 'E10000016', PL_LOCATION: 'OUT' },
        { PL_LA: 'E10000011', PL_LOCATION: 'IN' },
        { PL_LA: 'WAL', PL_LOCATION: 'IN' },
      ],
    },
  ],
  spared: [
    {
      Episodes: [
        { PL_LA: 'E10000016', PL_LOCATION: 'IN' },
        { PL_LA: 'E10000011', PL_LOCATION: 'OUT' },
        { PL_LA: 'E10000016' },
        { PL_LOCATION: 'IN' },
      ],
    },
  ],
})
