import { rule903 } from '../rule.ts'

export const ruleEPI = rule903({
  code: 'EPI',
  says: 'This child has no episode, so most rules have nothing to look at: check that the episodes are complete.',
  severity: 'query',
  reads: { Header: ['CHILD'], Episodes: ['CHILD'] },
  marks: { Header: ['CHILD'] },
  *find({ Header, Episodes }) {
    for (const child of Header) if (!Episodes.has(child)) yield child
  },
  caught: [{ Header: [{ CHILD: '1' }, { CHILD: '2', found: true }], Episodes: [{ CHILD: '1' }] }],
  spared: [{ Header: [{ CHILD: '1' }], Episodes: [{ CHILD: '1' }, { CHILD: '2' }] }],
})
