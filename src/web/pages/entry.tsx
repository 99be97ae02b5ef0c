import { findMedia } from '../../define/attachments.ts'
import type { NameOf } from '../../define/kind.ts'
import type { OnRecord } from '../../define/on-record.ts'
import type { AnyRecord, Desk, RecordId } from '../../define/record.ts'
import { sayMoment } from '../../plain/day.ts'
import { readId } from '../../plain/id.ts'
import type { Deed } from '../../store/access.ts'
import { type Acting, NotFound, requireDeed } from '../../store/as.ts'
import type { Opened } from '../../store/attachments.ts'
import { recordsOfDesks, versionsAtDesk } from '../../store/desk-records.ts'
import { signersOf } from '../../store/signers.ts'
import type { Standing } from '../../store/standing.ts'
import { Details } from '../govuk/details.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { type Answer, hand } from '../page.tsx'
import { saidRows } from '../record/said.tsx'

/** A record of the service as its page shows it: what it is, how it stands, and every version of it, oldest first. */
export type Entry = {
  readonly type: AnyRecord
  readonly now: Standing
  readonly versions: readonly Standing[]
}

/** A record with who recorded each of its versions, in the same order, and the post that they held then. */
export type SignedEntry = Entry & { readonly signers: readonly string[] }

/** Reads a record of a desk by the id in an address, for whoever may do what the deed says. */
export async function readEntry(
  acting: Acting,
  deed: Deed,
  desk: Desk,
  id: string | undefined,
): Promise<SignedEntry> {
  requireDeed(acting, deed)
  const record = readId<'record'>(id)
  if (!record.ok) throw new NotFound()
  const versions = await versionsAtDesk(acting, desk, record.value)
  const now = versions.at(-1)
  const type = acting.store.types.find(({ name }) => name === now?.kind)
  if (now === undefined || type === undefined) throw new NotFound()
  return { type, now, versions, signers: await signersOf(acting, versions) }
}

/** What these records are called, each as its own type says it in one line, beside the names given. */
export function withNamesOf({ store }: Acting, records: readonly OnRecord[], nameOf: NameOf): NameOf {
  const byId = new Map(records.map((record) => [String(record.id), record]))
  return (id) => {
    const record = byId.get(id)
    if (record === undefined) return nameOf(id)
    const type = store.types.find(({ name }) => name === record.kind)
    return type?.timeline(record.answers, undefined, nameOf) ?? record.kind
  }
}

/**
 * As `withNamesOf`, of those records of the desks that the answers of what is shown name; no others are read. Asks nobody's
 * leave: a page asks for the desks that it shows.
 */
export async function withRecordNames(
  acting: Acting,
  desks: readonly Desk[],
  shown: readonly OnRecord[],
  nameOf: NameOf,
): Promise<NameOf> {
  return withNamesOf(acting, await recordsOfDesks(acting, desks, idsIn(shown)), nameOf)
}

const anId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Every id that stands in the answers of some records. */
const idsIn = (records: readonly OnRecord[]): readonly RecordId[] =>
  [...new Set(JSON.stringify(records.map(({ answers }) => answers)).match(anId))].flatMap((text) => {
    const id = readId<'record'>(text)
    return id.ok ? [id.value] : []
  })

/** A file of a record, handed over to be kept and never opened here. Its ending is that of what it is, whatever it was called. */
export function handFile({ name, media, bytes }: Opened): Answer {
  const called = name.replace(/\.[A-Za-z0-9]{1,5}$/, '').replaceAll(/[^A-Za-z0-9 ._-]/g, '_')
  return hand({ file: bytes, name: `${called}.${findMedia(media)?.ending ?? 'bin'}`, media })
}

/** What a record says, question by question. `at` is where it stands: given, its files can be opened from there. */
export const EntrySaid = ({
  entry: { type, now },
  nameOf,
  at,
}: {
  readonly entry: Pick<Entry, 'type' | 'now'>
  readonly nameOf: NameOf
  readonly at?: string
}) => <SummaryList rows={saidRows(type.fields, now.answers, nameOf, at)} />

/** Who recorded it, as what and when: at first, and as it stands. Not for what stands without a name. */
export const EntrySigned = ({ entry: { versions, signers } }: { readonly entry: SignedEntry }) => {
  const [first, ...later] = versions.map(
    ({ knownFrom }, at) => `by ${signers[at]}, on ${sayMoment(knownFrom)}`,
  )
  const last = later.at(-1)
  return (
    <p class="govuk-body gt-quiet">
      {last === undefined ? `Recorded ${first}.` : `Recorded ${first}; last changed ${last}.`}
    </p>
  )
}

/** How a record read before it was changed. Nothing where it never was. */
export const EntryHistory = ({
  entry: { type, versions },
  nameOf,
}: {
  readonly entry: Pick<Entry, 'type' | 'versions'>
  readonly nameOf: NameOf
}) => {
  const older = versions.slice(0, -1).toReversed()
  if (older.length === 0) return ''
  return (
    <Details summary={`How it read before (${older.length})`}>
      {older.map((version) => (
        <SummaryList
          card={{ title: `Until ${sayMoment(version.knownTo)}` }}
          rows={saidRows(type.fields, version.answers, nameOf)}
        />
      ))}
    </Details>
  )
}
