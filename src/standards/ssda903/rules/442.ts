import { isOneOf, shortBreaks } from '../codes.ts'
import { rule903 } from '../rule.ts'

export const rule442 = rule903({
  code: '442',
  says: 'There is neither a unique pupil number nor a reason why there is none.',
  reads: { Header: ['CHILD', 'UPN'], Episodes: ['CHILD', 'LS'] },
  marks: { Header: ['UPN'] },
  *find({ Header, Episodes }) {
    for (const child of Header)
      if (child.UPN === undefined && Episodes.of(child).some(({ LS }) => !isOneOf(LS, shortBreaks)))
        yield child
  },
  caught: [
    {
      Header: [{ CHILD: '1' }, { CHILD: '2' }],
      Episodes: [{ CHILD: '1', LS: 'V3' }, { CHILD: '1', LS: 'C2' }, { CHILD: '2' }],
    },
  ],
  spared: [
    {
      Header: [
        { CHILD: '1', UPN: 'A123456789012' },
        { CHILD: '2', UPN: 'UN1' },
        { CHILD: '3' },
        { CHILD: '4' },
      ],
      Episodes: [
        { CHILD: '1', LS: 'C2' },
        { CHILD: '2', LS: 'C2' },
        { CHILD: '3', LS: 'V3' },
        { CHILD: '3', LS: 'V4' },
      ],
    },
  ],
})
