/*
 * What the API asks for and the record does not hold yet. Nothing is made up for it: these fields are left out of every
 * message. A test holds this list against the schema: every field is either told from the record or stands here.
 */

/** A part of the schema, or one field, that is not told; and what would have to be recorded first. */
export type NotHeld = { readonly path: string; readonly says: string }

export const notHeld: readonly NotHeld[] = [
  {
    path: 'child_details.uasc_flag',
    says: 'Whether a child is an unaccompanied asylum-seeking child is not recorded for itself.',
  },
  {
    path: 'child_details.uasc_end_date',
    says: 'When a child ceased to be an unaccompanied asylum-seeking child is not recorded.',
  },
  {
    path: 'health_and_wellbeing',
    says: 'Strengths and difficulties questionnaires are not recorded yet.',
  },
  {
    path: 'social_care_episodes[].child_looked_after_placements',
    says: 'Placements of children looked after are not recorded yet.',
  },
  { path: 'social_care_episodes[].adoption', says: 'Adoption is not recorded yet.' },
  { path: 'social_care_episodes[].care_leavers', says: 'What care leavers do is not recorded yet.' },
]

/** Whether a field of the schema, or the part that it stands in, is not held. */
export const isNotHeld = (path: string): boolean =>
  notHeld.some(
    (one) => path === one.path || path.startsWith(`${one.path}.`) || path.startsWith(`${one.path}[]`),
  )
