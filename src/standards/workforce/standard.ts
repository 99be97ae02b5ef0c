import type { Standard } from '../checking/standard.ts'
import { rules } from './rules.ts'
import { type Tables, tables, workerColumn } from './tables.ts'
import { collectionOf, years } from './years.ts'

/** The children's social work workforce census of the Department for Education. */
export const workforceCensus: Standard<Tables> = {
  name: 'workforce',
  title: 'Children’s social work workforce census',
  years,
  shapes: tables,
  childColumn: workerColumn,
  rules,
  quirks: [],
  collectionOf,
}
