import type { ListTable } from './tables.ts'

/*
 * What Annex A asks for and is not told from the record. Nothing is made up for it. A test holds this, and the lists that are
 * told, against every list and column of the form.
 */

/** A list that is not told, or a column of a list that is not, and what would have to be recorded or told first. */
export type NotTold = { readonly table: ListTable; readonly key?: string; readonly says: string }

export const notTold: readonly NotTold[] = [
  { table: 'List2', says: 'Early help assessments are not recorded.' },
  {
    table: 'List6',
    key: 'status',
    says: 'Being looked after is not recorded: a child looked after stands with the plan or assessment beside it.',
  },
  {
    table: 'List7',
    key: 'emergency',
    says: 'Emergency protection orders and police powers are not recorded.',
  },
  { table: 'List8', says: 'Periods of being looked after and placements are not recorded.' },
  { table: 'List9', says: 'What care leavers do, and where they live, is not recorded.' },
  { table: 'List10', says: 'Adoption is not recorded.' },
  { table: 'List11', says: 'Those who would adopt are not recorded.' },
  { table: 'SEND1', says: 'Education, health and care plans are not recorded.' },
  { table: 'SEND2', says: 'Support for special educational needs in schools is not recorded.' },
]
