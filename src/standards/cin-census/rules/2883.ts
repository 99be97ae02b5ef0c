import { isWithin } from '../../checking/day-number.ts'
import { wholeReturn } from '../../checking/rule.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

/** Counts both over the whole return, within the census year; a conference is recorded with an enquiry or with the episode. */
export const rule2883 = ruleCin({
  code: '2883',
  says: 'More child protection plans began in the census year than initial child protection conferences took place.',
  reads: {
    ChildProtectionPlans: ['CPPstartDate'],
    CINdetails: ['DateOfInitialCPC'],
    Section47: ['DateOfInitialCPC'],
  },
  mayRead: { Header: ['ReferenceDate'] },
  marks: { ChildProtectionPlans: ['CPPstartDate'] },
  *find({ ChildProtectionPlans, CINdetails, Section47, Header }, collection) {
    const { start, end } = periodOf(Header, collection)
    let plans = 0
    let conferences = 0
    for (const { CPPstartDate } of ChildProtectionPlans) if (isWithin(CPPstartDate, start, end)) plans++
    for (const { DateOfInitialCPC } of CINdetails) if (isWithin(DateOfInitialCPC, start, end)) conferences++
    for (const { DateOfInitialCPC } of Section47) if (isWithin(DateOfInitialCPC, start, end)) conferences++
    if (plans > conferences) yield wholeReturn
  },
  caught: [
    {
      whole: true,
      ChildProtectionPlans: [{ CPPstartDate: '01/04/2025' }, { CPPstartDate: '31/03/2026' }],
      Section47: [{ DateOfInitialCPC: '01/04/2025' }, { DateOfInitialCPC: '31/03/2025' }, {}],
    },
  ],
  spared: [
    {
      ChildProtectionPlans: [
        { CPPstartDate: '01/04/2025' },
        { CPPstartDate: '31/03/2026' },
        { CPPstartDate: '31/03/2025' },
      ],
      Section47: [{ DateOfInitialCPC: '01/04/2025' }],
      CINdetails: [{ DateOfInitialCPC: '31/03/2026' }],
    },
    {},
  ],
})
