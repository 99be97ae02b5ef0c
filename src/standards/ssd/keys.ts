import type { OnRecord } from '../../define/on-record.ts'
import type { AuthorityId, PersonId, RecordId } from '../../define/record.ts'
import { idFrom } from '../../plain/id-from.ts'
import type { ObjectName } from './objects.ts'

/** The name under which the data set stands in the source of a record. */
export const standard = 'Standard Safeguarding Dataset'

/**
 * The source of a record that a row brought in. It carries the key of the row, so that a worker finds the child's earlier
 * file by it, and an export gives the row its own key back.
 */
export const sourceOf = (object: ObjectName, key: string): string => `${standard}, ${object} ${key}`

/** The key of the row that brought a record in; nothing where it was not brought in from this object. */
export function keyIn({ source }: Pick<OnRecord, 'source'>, object: ObjectName): string | undefined {
  const start = sourceOf(object, '')
  return source?.startsWith(start) === true ? source.slice(start.length) : undefined
}

/**
 * The key of the row that tells of a record and a child: the one it was brought in with, else one made of the two. A record
 * of several children has a row for each.
 */
export const keyOf = (record: Pick<OnRecord, 'id' | 'source'>, object: ObjectName, child: string): string =>
  keyIn(record, object) ?? idFrom<'row'>(standard, object, record.id, child)

/** The key of a row that stands for no record of its own, such as a disability: made of what it says. */
export const madeKey = (...of: readonly string[]): string => idFrom<'row'>(standard, ...of)

/** The record that a row always makes. */
export const recordFor = (authority: AuthorityId, object: ObjectName, ...key: readonly string[]): RecordId =>
  idFrom<'record'>(authority, standard, object, ...key)

/** The person whom a number always makes. */
export const personFor = (authority: AuthorityId, number: string): PersonId =>
  idFrom<'person'>(authority, standard, 'ssd_person', number)
