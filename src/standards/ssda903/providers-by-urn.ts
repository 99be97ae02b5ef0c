import type { RowHead, Table } from '../checking/table.ts'

type Registered = RowHead & { readonly URN: string | undefined }

/** Where the number of a provider is not known, or there is none. */
export const unknownUrn = 'XXXXXXX'

const known = new WeakMap<object, ReadonlyMap<string, readonly Registered[]>>()

function byUrn(Providers: Table<Registered>): ReadonlyMap<string, readonly Registered[]> {
  const before = known.get(Providers)
  if (before !== undefined) return before
  const made = new Map<string, Registered[]>()
  for (const provider of Providers) {
    if (provider.URN === undefined) continue
    const rows = made.get(provider.URN)
    if (rows === undefined) made.set(provider.URN, [provider])
    else rows.push(provider)
  }
  known.set(Providers, made)
  return made
}

const none: readonly never[] = []

/** The providers that Ofsted lists under a number: more than one where the list names it again. */
export const providersOf = <R extends Registered>(
  Providers: Table<R>,
  urn: string | undefined,
): readonly R[] =>
  urn === undefined ? none : ((byUrn(Providers).get(urn) as readonly R[] | undefined) ?? none)

/** The codes of a list such as `K2,R3`. */
export const listed = (codes: string | undefined): readonly string[] =>
  codes === undefined ? none : codes.split(',').map((code) => code.trim())
