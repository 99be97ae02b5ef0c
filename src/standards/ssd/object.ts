/*
 * The shapes in which the Standard Safeguarding Dataset is written down here, object by object.
 *
 * Source: Data to Insight, Standard Safeguarding Dataset, the objects and the specification of the public repository
 * ssd-data-model as of 14 July 2026 (commit 4987c73), and its deployment for SQL Server 1.4.5 of 8 July 2026.
 */

/** The version that is written here, and the day from which it stands. */
export const version = { specification: '2026-07-14', deployment: '1.4.5', deployedOn: '2026-07-08' } as const

/** How the content of a field is read, worked out from its type in SQL and its name. */
export type FieldKind = 'text' | 'yes or no' | 'day and time' | 'whole number' | 'number' | 'json'

/** A field of another object to which a field points. */
export type Reference = `ssd_${string}.${string}`

/** What is further known of a field. */
export type FieldFacts = {
  /** It is named as a key, or as part of one. */
  readonly key?: true
  readonly required?: true
  /** The specification says that no two rows have the same; see `rowKey` of an object for what is held against a file. */
  readonly unique?: true
  readonly refers?: Reference
  /** What the specification states instead of `refers`, where that leads nowhere. */
  readonly stated?: string
  /** The name of its list of codes: see `codes.ts`. */
  readonly codes?: string
  /** The returns and data sets for which it is used, in the words of the specification. */
  readonly serves?: readonly string[]
  /** The specification has the field, and no system is known to fill it. */
  readonly placeholder?: true
  /** Its type where the deployed scripts make it otherwise than specified. */
  readonly deployed?: string
  /** It stands in one of the two alone. */
  readonly only?: 'specification' | 'deployment'
  /** The questions that its JSON answers. */
  readonly asks?: readonly string[]
}

export type SsdField<N extends string = string> = FieldFacts & {
  /** The reference of the specification: `PERS001A`. */
  readonly item: string
  readonly name: N
  /** Its type in SQL Server: `nvarchar(48)`. */
  readonly sql: string
  readonly kind: FieldKind
  /** The most characters it holds; undefined where no limit is stated or it holds no text. */
  readonly longest: number | undefined
}

/** How a row is traced to the person it is about: by a field of its own, or through the row of another object. */
export type About<N extends string> = { readonly person: N } | { readonly through: N; readonly to: Reference }

export type SsdObject<O extends string = string, N extends string = string> = {
  readonly name: O
  /** What one row is, in a few words. */
  readonly holds: string
  readonly fields: readonly SsdField<N>[]
  /** The fields that no two rows share; where the specification names none or too few, our reading. */
  readonly rowKey: readonly N[]
  /** In the order in which they are tried. */
  readonly about: readonly About<N>[] | 'nobody'
}

/** The names of the fields of an object. */
export type FieldOf<T> = T extends SsdObject<string, infer N> ? N : never

export function field<const N extends string>(
  item: string,
  name: N,
  sql: string,
  facts: FieldFacts = {},
): SsdField<N> {
  const length = /\((\d+)\)/.exec(sql)?.[1]
  return {
    item,
    name,
    sql,
    kind: kindOf(name, sql),
    longest: length === undefined ? undefined : Number(length),
    ...facts,
  }
}

/** Every field of one character is a yes or no, but for this, which is a rank. */
const rank = 'senn_active_ehcp_need_rank'

function kindOf(name: string, sql: string): FieldKind {
  if (sql.startsWith('datetime')) return 'day and time'
  if (sql === 'int') return 'whole number'
  if (sql === 'float') return 'number'
  if (sql === 'bit') return 'yes or no'
  if (/_json$|^json_/.test(name)) return 'json'
  return sql === 'nchar(1)' && name !== rank ? 'yes or no' : 'text'
}

type Keyed<N extends string> = Pick<SsdObject<string, N>, 'rowKey' | 'about'>

export const object = <const O extends `ssd_${string}`, const N extends string>(
  name: O,
  holds: string,
  keyed: NoInfer<Keyed<N>>,
  fields: readonly SsdField<N>[],
): SsdObject<O, N> => ({ name, holds, fields, ...keyed })
