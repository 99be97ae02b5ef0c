import { rule903 } from '../rule.ts'

/**
 * A child without an episode is in the return as a care leaver. Where there is no list of care leavers, every child
 * without an episode is taken for one.
 */
export const rule1012 = rule903({
  code: '1012',
  says: 'This care leaver was not looked after during the year, so nothing but the care leaver data is to be given.',
  reads: { Episodes: ['CHILD'] },
  mayRead: {
    OC3: ['CHILD'],
    AD1: ['CHILD'],
    Missing: ['CHILD'],
    OC2: ['CHILD'],
    PlacedAdoption: ['CHILD'],
    PrevPerm: ['CHILD'],
    Reviews: ['CHILD'],
  },
  marks: {
    AD1: ['CHILD'],
    Missing: ['CHILD'],
    OC2: ['CHILD'],
    PlacedAdoption: ['CHILD'],
    PrevPerm: ['CHILD'],
    Reviews: ['CHILD'],
  },
  *find({ Episodes, OC3, ...tables }) {
    const isListed = OC3.columns.size > 0
    for (const table of Object.values(tables))
      for (const row of table) if (!Episodes.has(row) && (!isListed || OC3.has(row))) yield row
  },
  caught: [
    {
      OC3: [{ CHILD: '1' }],
      AD1: [{ CHILD: '1' }],
      Missing: [{ CHILD: '1' }],
      OC2: [{ CHILD: '1' }],
      PlacedAdoption: [{ CHILD: '1' }],
      PrevPerm: [{ CHILD: '1' }],
      Reviews: [{ CHILD: '1' }],
      Episodes: [{ CHILD: '2' }],
    },
  ],
  spared: [
    {
      OC3: [{ CHILD: '1' }, { CHILD: '2' }],
      OC2: [{ CHILD: '1' }, { CHILD: '3' }],
      Episodes: [{ CHILD: '1' }],
    },
  ],
})
