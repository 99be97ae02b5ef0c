import type { FieldOf, SsdObject } from './object.ts'
import { findObject, type ObjectName } from './objects.ts'
import type { Row, Ssd, Table } from './read.ts'

/** The rows about one person, by object. */
export type PersonRows = {
  /** The person’s number: `pers_person_id`. */
  readonly number: string
  readonly rows: ReadonlyMap<ObjectName, readonly Row[]>
}

/** A row that is about nobody who could be found. */
export type Orphan = { readonly object: ObjectName; readonly row: Row; readonly says: string }

/** The rows of an object about one person, with its fields by name. */
export const rowsOf = <T extends SsdObject<ObjectName>>(
  object: T,
  { rows }: PersonRows,
): readonly Row<FieldOf<T>>[] => rows.get(object.name) ?? []

/** A value as text; nothing where the field holds nothing. */
export function textIn<N extends string>({ values }: Row<N>, field: N): string | undefined {
  const value = values[field]
  return value === undefined ? undefined : String(value)
}

/** A data set by person, and each row by its key. */
export class Dataset {
  readonly #ssd: Ssd
  readonly #keys = new Map<string, ReadonlyMap<string, Row>>()
  readonly #people = new Map<string, Map<ObjectName, Row[]>>()
  readonly orphans: readonly Orphan[]

  constructor(ssd: Ssd) {
    this.#ssd = ssd
    this.orphans = this.#sort()
  }

  get tables(): readonly Table[] {
    return [...this.#ssd.tables.values()]
  }

  /** Everybody who has a row of their own, in the order in which they stand, with all that is about them. */
  get people(): readonly PersonRows[] {
    return [...this.#people].map(([number, rows]) => ({ number, rows }))
  }

  /** The rows of an object that is about nobody, such as teams. */
  rows<T extends SsdObject>(object: T): readonly Row<FieldOf<T>>[] {
    return this.#ssd.tables.get(object.name)?.rows ?? []
  }

  /** The row that a reference such as `ssd_cin_episodes.cine_referral_id` leads to by this value: the first there is. */
  findRow(reference: string, value: string): Row | undefined {
    const known = this.#keys.get(reference) ?? this.#index(reference)
    return known.get(value)
  }

  /** The number of the person whom a row is about, whether they have a row of their own or not. */
  personOf(name: ObjectName, row: Row): string | undefined {
    const object = findObject(name)
    return object && this.#findPerson(object, row)
  }

  #index(reference: string): ReadonlyMap<string, Row> {
    const [object = '', field = ''] = reference.split('.')
    const byValue = new Map<string, Row>()
    for (const row of this.#ssd.tables.get(object)?.rows ?? []) {
      const value = textIn(row, field)
      if (value !== undefined && !byValue.has(value)) byValue.set(value, row)
    }
    this.#keys.set(reference, byValue)
    return byValue
  }

  #sort(): readonly Orphan[] {
    const orphans: Orphan[] = []
    for (const row of this.#ssd.tables.get('ssd_person')?.rows ?? []) {
      const number = textIn(row, 'pers_person_id')
      if (number !== undefined && !this.#people.has(number)) this.#people.set(number, new Map())
    }
    for (const { object, name, rows } of this.#ssd.tables.values()) {
      if (object.about === 'nobody') continue
      for (const row of rows) {
        const number = this.#findPerson(object, row)
        const person = number === undefined ? undefined : this.#people.get(number)
        if (person === undefined) orphans.push({ object: name, row, says: sayOrphan(object, number) })
        else if (person.has(name)) person.get(name)?.push(row)
        else person.set(name, [row])
      }
    }
    return orphans
  }

  /** The number of the person whom a row is about: its own, or that of the row it points to. */
  #findPerson({ about }: SsdObject, row: Row, steps = 5): string | undefined {
    if (about === 'nobody' || steps === 0) return undefined
    for (const way of about) {
      if ('person' in way) {
        const number = textIn(row, way.person)
        if (number !== undefined) return number
        continue
      }
      const [to = ''] = way.to.split('.')
      const value = textIn(row, way.through)
      const next = value === undefined ? undefined : this.findRow(way.to, value)
      const object = findObject(to)
      const number = next && object && this.#findPerson(object, next, steps - 1)
      if (number !== undefined) return number
    }
    return undefined
  }
}

function sayOrphan({ name, about }: SsdObject, number: string | undefined): string {
  if (name === 'ssd_person') return 'The row has no pers_person_id, so nobody knows whom it is about.'
  if (number !== undefined) return 'The person whom this row names has no row in ssd_person.'
  const [way] = about === 'nobody' ? [] : about
  const field = way === undefined ? '' : 'person' in way ? way.person : way.through
  return `${field} does not lead to a person, so nobody knows whom this row is about.`
}
