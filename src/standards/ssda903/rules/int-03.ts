import { rule903 } from '../rule.ts'

export const ruleINT03 = rule903({
  code: 'INT03',
  says: 'This child has episodes and is not in the header.',
  reads: { Episodes: ['CHILD'], Header: ['CHILD'] },
  marks: { Episodes: ['CHILD'] },
  *find({ Episodes, Header }) {
    for (const episode of Episodes) if (!Header.has(episode)) yield episode
  },
  caught: [
    { Header: [{ CHILD: '1' }], Episodes: [{ CHILD: '1' }, { CHILD: '2', found: true }] },
    { Episodes: [{ CHILD: '1' }] },
  ],
  spared: [{ Header: [{ CHILD: '1' }, { CHILD: '2' }], Episodes: [{ CHILD: '1' }] }],
})
