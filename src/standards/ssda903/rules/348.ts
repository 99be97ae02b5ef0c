import { rule903 } from '../rule.ts'

export const rule348 = rule903({
  code: '348',
  says: 'Last year’s return said that this young person had died.',
  since: '2025/26',
  reads: { OC3: ['CHILD', 'IN_TOUCH'], OC3_last: ['CHILD', 'IN_TOUCH'] },
  marks: { OC3: ['IN_TOUCH'] },
  *find({ OC3, OC3_last }) {
    for (const leaver of OC3)
      if (OC3_last.of(leaver).some(({ IN_TOUCH }) => IN_TOUCH === 'DIED')) yield leaver
  },
  caught: [
    {
      OC3: [
        { CHILD: '1', IN_TOUCH: 'YES' },
        { CHILD: '2', IN_TOUCH: 'DIED' },
      ],
      OC3_last: [
        { CHILD: '1', IN_TOUCH: 'DIED' },
        { CHILD: '2', IN_TOUCH: 'DIED' },
      ],
    },
  ],
  spared: [
    {
      OC3: [
        { CHILD: '1', IN_TOUCH: 'DIED' },
        { CHILD: '2', IN_TOUCH: 'YES' },
      ],
      OC3_last: [
        { CHILD: '1', IN_TOUCH: 'YES' },
        { CHILD: '3', IN_TOUCH: 'DIED' },
      ],
    },
  ],
})
