import type { Standard } from '../checking/standard.ts'
import { quirks } from './quirks.ts'
import { rules } from './rules.ts'
import { childColumn, type Tables, tables } from './tables.ts'
import { collectionOf, years } from './years.ts'

/** The children looked after return of the Department for Education. */
export const ssda903: Standard<Tables> = {
  name: 'ssda903',
  title: 'Children looked after return (SSDA903)',
  years,
  shapes: tables,
  childColumn,
  rules,
  quirks,
  collectionOf,
}
