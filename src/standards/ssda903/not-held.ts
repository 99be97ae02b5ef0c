/*
 * What the return asks for and the record does not hold yet. Nobody is looked after in the record: it follows a child from
 * the front door to a protection plan, and placements, reviews of children looked after and care leavers come later. So
 * nothing is told from the journey, and nothing is made up.
 */

/** A table that is not told, and what would have to be recorded first. A test holds this against the tables of the return. */
export type NotHeld = { readonly table: string; readonly says: string }

export const notHeld: readonly NotHeld[] = [
  { table: 'Header', says: 'Who is looked after is not recorded, so nobody belongs in the header.' },
  {
    table: 'Episodes',
    says: 'Periods of being looked after, legal statuses and placements are not recorded.',
  },
  { table: 'Reviews', says: 'Reviews of children looked after are not recorded.' },
  { table: 'UASC', says: 'Whether a child is an unaccompanied asylum seeker is not recorded for itself.' },
  { table: 'OC2', says: 'Health checks and questionnaires of children looked after are not recorded.' },
  { table: 'OC3', says: 'What care leavers do and where they live is not recorded.' },
  { table: 'AD1', says: 'Adoption is not recorded.' },
  { table: 'PlacedAdoption', says: 'Decisions to place a child for adoption are not recorded.' },
  { table: 'PrevPerm', says: 'Permanence before being looked after is not recorded.' },
  { table: 'Missing', says: 'Periods of being missing from a placement are not recorded.' },
  {
    table: 'SWEpisodes',
    says: 'Workers are recorded by child; the return asks them of children looked after alone.',
  },
  { table: 'DoLo', says: 'Orders that deprive a child of liberty are not recorded.' },
]
