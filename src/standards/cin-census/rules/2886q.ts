import { wholeReturn } from '../../checking/rule.ts'
import { ruleCin } from '../rule.ts'

/** U is the code of a sex that is not known. Children who are not born yet, who have an expected day of birth, do not count. */
export const rule2886Q = ruleCin({
  code: '2886Q',
  says: 'Please check: more than 2% of the children have no sex recorded (unborn children not counted).',
  severity: 'query',
  reads: { ChildIdentifiers: ['Sex', 'ExpectedPersonBirthDate'] },
  marks: { ChildIdentifiers: ['Sex'] },
  *find({ ChildIdentifiers }) {
    let born = 0
    let without = 0
    for (const { Sex, ExpectedPersonBirthDate } of ChildIdentifiers) {
      if (ExpectedPersonBirthDate !== undefined) continue
      born++
      if (Sex === undefined || Sex === 'U') without++
    }
    if (without * 100 > born * 2) yield wholeReturn
  },
  caught: [
    { whole: true, ChildIdentifiers: [{ Sex: 'M' }, { Sex: 'U' }] },
    { whole: true, ChildIdentifiers: [...Array.from({ length: 48 }, () => ({ Sex: 'F' })), {}] },
  ],
  spared: [
    { ChildIdentifiers: [...Array.from({ length: 49 }, () => ({ Sex: 'F' })), {}] },
    { ChildIdentifiers: [{ Sex: 'M' }, { Sex: 'U', ExpectedPersonBirthDate: '01/05/2026' }] },
    {},
  ],
})
