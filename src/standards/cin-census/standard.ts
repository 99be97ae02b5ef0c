import type { Standard } from '../checking/standard.ts'
import { type CheckedTables, checkedTables, childColumn } from './checked-tables.ts'
import { collectionOf, collections } from './collections.ts'
import { quirks } from './quirks.ts'
import { rules } from './rules.ts'

/** The children in need census of the Department for Education. */
export const cinCensus: Standard<CheckedTables> = {
  name: 'cin-census',
  title: 'Children in need census',
  years: collections,
  shapes: checkedTables,
  childColumn,
  rules,
  quirks,
  collectionOf,
}
