import { isOneOf, upnUnknown } from '../codes.ts'
import { rule903 } from '../rule.ts'

export const rule444 = rule903({
  code: '444',
  says: 'More than one child has this unique pupil number.',
  since: '2025/26',
  reads: { Header: ['UPN'] },
  marks: { Header: ['UPN'] },
  *find({ Header }) {
    const times = new Map<string, number>()
    for (const { UPN } of Header)
      if (UPN !== undefined && !isOneOf(UPN, upnUnknown)) times.set(UPN, (times.get(UPN) ?? 0) + 1)
    for (const child of Header) if (child.UPN !== undefined && (times.get(child.UPN) ?? 0) > 1) yield child
  },
  caught: [
    {
      Header: [
        { UPN: 'A123456789012', found: true },
        { UPN: 'B123456789012' },
        { UPN: 'A123456789012', found: true },
      ],
    },
  ],
  spared: [{ Header: [{ UPN: 'A123456789012' }, { UPN: 'UN1' }, { UPN: 'UN1' }, {}, {}] }],
})
