import { rule903 } from '../rule.ts'

/**
 * A unique pupil number is a letter (never I, O or S) and 12 figures, of which the last is such a letter too in a
 * temporary number (Department for Education, unique pupil numbers: guide, 2019).
 */
const upn = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/
const unknown = /^UN[1-5]$/

export const rule168 = rule903({
  code: '168',
  says: 'The unique pupil number is missing or is not written as such numbers are. Where it is not known, UN1 to UN5 says why.',
  reads: { Header: ['UPN'] },
  marks: { Header: ['UPN'] },
  *find({ Header }) {
    for (const child of Header)
      if (child.UPN === undefined || !(upn.test(child.UPN) || unknown.test(child.UPN))) yield child
  },
  caught: [
    {
      Header: [
        { UPN: 'I801200001001' },
        { UPN: 'H80120000100' },
        { UPN: 'H8012000010011' },
        { UPN: '8012000010010' },
        { UPN: 'H80120000100S' },
        { UPN: 'UN6' },
        {},
      ],
    },
  ],
  spared: [{ Header: [{ UPN: 'H801200001001' }, { UPN: 'H80120000100A' }, { UPN: 'UN1' }, { UPN: 'UN5' }] }],
})
