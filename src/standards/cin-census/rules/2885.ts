import { isWithin } from '../../checking/day-number.ts'
import { isYes } from '../answers.ts'
import { periodOf } from '../collections.ts'
import { ruleCin } from '../rule.ts'

/**
 * Looks at plans that began in the census year. Their conference is that of an enquiry in the same episode that was to have
 * one; where there is no such enquiry, the one recorded with the episode itself.
 */
export const rule2885 = ruleCin({
  code: '2885',
  says: 'The child protection plan did not begin on the day of the initial child protection conference.',
  reads: {
    ChildProtectionPlans: ['LAchildID', 'CINdetailsID', 'CPPstartDate'],
    Section47: ['LAchildID', 'CINdetailsID', 'DateOfInitialCPC'],
    CINdetails: ['LAchildID', 'CINdetailsID', 'DateOfInitialCPC'],
  },
  mayRead: { Section47: ['ICPCnotRequired'], Header: ['ReferenceDate'] },
  marks: {
    ChildProtectionPlans: ['CPPstartDate'],
    Section47: ['DateOfInitialCPC'],
    CINdetails: ['DateOfInitialCPC'],
  },
  *find({ ChildProtectionPlans, Section47, CINdetails, Header }, collection) {
    const { start, end } = periodOf(Header, collection)
    for (const plans of ChildProtectionPlans.groups('CINdetailsID')) {
      const [any] = plans
      if (any === undefined) continue
      const enquiries = Section47.ofSame('CINdetailsID', any).filter((one) => !isYes(one.ICPCnotRequired))
      const places = enquiries.length > 0 ? enquiries : CINdetails.ofSame('CINdetailsID', any)
      const conferences = new Set(places.map(({ DateOfInitialCPC }) => DateOfInitialCPC))
      const apart = plans.filter(
        ({ CPPstartDate: began }) => isWithin(began, start, end) && !conferences.has(began),
      )
      if (apart.length === 0) continue
      const begun = new Set(plans.map(({ CPPstartDate }) => CPPstartDate))
      yield* apart
      for (const place of places)
        if (place.DateOfInitialCPC === undefined || !begun.has(place.DateOfInitialCPC)) yield place
    }
  },
  caught: [
    {
      ChildProtectionPlans: [
        { LAchildID: '1', CINdetailsID: '1', CPPstartDate: '02/05/2025', found: true },
        { LAchildID: '1', CINdetailsID: '1', CPPstartDate: '01/06/2025' },
        { LAchildID: '2', CINdetailsID: '1', CPPstartDate: '02/05/2025', found: true },
        { LAchildID: '3', CINdetailsID: '1', CPPstartDate: '02/05/2025', found: true },
      ],
      Section47: [
        { LAchildID: '1', CINdetailsID: '1', DateOfInitialCPC: '01/05/2025', found: true },
        { LAchildID: '1', CINdetailsID: '1', DateOfInitialCPC: '01/06/2025' },
        { LAchildID: '3', CINdetailsID: '1', ICPCnotRequired: '0', found: true },
      ],
      CINdetails: [
        { LAchildID: '1', CINdetailsID: '1', DateOfInitialCPC: '02/05/2025' },
        { LAchildID: '2', CINdetailsID: '1', DateOfInitialCPC: '01/05/2025', found: true },
      ],
    },
  ],
  spared: [
    {
      ChildProtectionPlans: [
        { LAchildID: '1', CINdetailsID: '1', CPPstartDate: '01/05/2025' },
        { LAchildID: '1', CINdetailsID: '1' },
        { LAchildID: '2', CINdetailsID: '1', CPPstartDate: '02/05/2025' },
        { LAchildID: '3', CINdetailsID: '1', CPPstartDate: '31/03/2025' },
      ],
      Section47: [
        { LAchildID: '1', CINdetailsID: '1', DateOfInitialCPC: '01/05/2025' },
        { LAchildID: '1', CINdetailsID: '1', DateOfInitialCPC: '07/05/2025' },
        { LAchildID: '2', CINdetailsID: '1', ICPCnotRequired: '1' },
        { LAchildID: '3', CINdetailsID: '1', DateOfInitialCPC: '01/05/2025' },
      ],
      CINdetails: [{ LAchildID: '2', CINdetailsID: '1', DateOfInitialCPC: '02/05/2025' }],
    },
  ],
})
