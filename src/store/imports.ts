import { sql } from 'kysely'
import type { OnRecord } from '../define/on-record.ts'
import type { FamilyId, PersonId, TeamId, WorkerId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import { type Id, newId } from '../plain/id.ts'
import {
  type Authorising,
  append,
  appendAuthorisations,
  appendFamilies,
  appendMembers,
  type Deposit,
  VersionTaken,
} from './append.ts'
import { type Acting, log, NotFound, requireDeed } from './as.ts'
import { recordsAbout } from './every-child.ts'

/** What stands about people whom a file names by id or by the council's number. */
export type KnownPeople = {
  readonly records: readonly OnRecord[]
  readonly families: ReadonlyMap<PersonId, FamilyId>
}

/** Finds out what stands about the people of a file, of these kinds alone, to compare it with. Logged for each of them. */
export async function knownPeople(
  acting: Acting,
  { people, numbers }: { readonly people: readonly PersonId[]; readonly numbers: readonly string[] },
  kinds: readonly string[] = acting.store.types.map(({ name }) => name),
): Promise<KnownPeople> {
  const rule = requireDeed(acting, 'exchange returns')
  const { tx, worker } = acting
  const { rows } = await sql<{ person: PersonId; family: FamilyId | null }>`
    select p.record as person, min(m.family::text)::uuid as family
    from person p
    left join family_member m on m.authority = p.authority and m.person = p.record and m.known_to > asked_at()
    where p.authority = ${worker.authority} and p.known_to > '9999-01-01'
      and (p.record = any(${people}::uuid[]) or p.local_number = any(${numbers}::text[]))
    group by p.record`.execute(tx)
  const known = rows.map(({ person }) => person)
  if (known.length > 0) await log(acting, 'compared with a return', known, rule)
  return {
    records: await recordsAbout(acting, known, kinds),
    families: new Map(rows.flatMap(({ person, family }) => (family === null ? [] : [[person, family]]))),
  }
}

/** Which of these numbers of the council belong to children whose record is restricted to others. */
export async function restrictedNumbers(
  acting: Acting,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  requireDeed(acting, 'exchange returns')
  const { rows } = await sql<{ number: string }>`
    select n as number from restricted_numbers(${numbers}::text[]) n`.execute(acting.tx)
  return new Set(rows.map(({ number }) => number))
}

/** What a file brings in. A person of a new family is its member from then on. */
export type Bringing = {
  readonly deposits: readonly Deposit[]
  readonly authorisations: readonly Authorising[]
  readonly families: readonly {
    readonly family: FamilyId
    readonly person: PersonId
    readonly relation: string
  }[]
}

/**
 * Writes what a file brings in, in the transaction given: with the rest of the file, or not at all. Throws `VersionTaken`
 * where somebody wrote meanwhile what the file was compared with.
 */
export async function writeBrought(acting: Acting, brought: Bringing): Promise<void> {
  requireDeed(acting, 'exchange returns')
  const { tx, worker, store } = acting
  const at = store.clock.now()
  await planAnew(acting)
  await appendFamilies(
    tx,
    worker.authority,
    brought.families.map(({ family }) => ({ family, at, by: worker.id })),
  )
  await append(tx, worker.authority, brought.deposits)
  await appendMembers(tx, worker.authority, at, brought.families)
  const answered = await appendAuthorisations(tx, worker.authority, brought.authorisations)
  if (answered < brought.authorisations.length) throw new VersionTaken()
}

/**
 * PostgreSQL plans once how to look up what a row points at, while its tables are still empty and one index is as good as
 * another, and keeps to that: the first file of a council would take several times as long. So it plans anew now and then.
 */
const planAnew = ({ tx }: Acting): Promise<unknown> => sql`discard plans`.execute(tx)

export type ImportId = Id<'import'>

/** A file that was brought in, and what became of every row of it. */
export type Import = {
  readonly id: ImportId
  readonly name: string
  readonly sha256: string
  readonly at: Moment
  readonly by: string
  readonly reconciliation: unknown
}

/** Writes down that a file was brought in. `reconciliation` names no child. */
export async function keepImport(
  acting: Acting,
  file: {
    readonly what: string
    readonly name: string
    readonly sha256: string
    readonly reconciliation: object
  },
): Promise<ImportId> {
  requireDeed(acting, 'exchange returns')
  const { tx, worker, store } = acting
  const id = newId<'import'>()
  await tx
    .insertInto('import')
    .values({
      authority: worker.authority,
      id,
      what: file.what,
      name: file.name,
      sha256: file.sha256,
      at: store.clock.now(),
      by: worker.id,
      reconciliation: JSON.stringify(file.reconciliation),
    })
    .execute()
  return id
}

const importRows = ({ tx, worker }: Acting) =>
  tx
    .selectFrom('import as i')
    .leftJoin('worker as w', (join) =>
      join.onRef('w.authority', '=', 'i.authority').onRef('w.id', '=', 'i.by'),
    )
    .select(['i.id', 'i.name', 'i.sha256', 'i.at', 'w.name as by', 'i.reconciliation'])
    .where('i.authority', '=', worker.authority)

/** The files of one kind that were brought in, the last one first, at most so many. */
export async function importsDone(acting: Acting, what: string, most = 50): Promise<readonly Import[]> {
  requireDeed(acting, 'exchange returns')
  const rows = await importRows(acting)
    .where('i.what', '=', what)
    .orderBy('i.at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ by, ...row }) => ({ ...row, by: by ?? 'not known here' }))
}

/** One file that was brought in. */
export async function importFile(acting: Acting, id: ImportId): Promise<Import> {
  requireDeed(acting, 'exchange returns')
  const row = await importRows(acting).where('i.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new NotFound()
  return { ...row, by: row.by ?? 'not known here' }
}

/** Who works here and in which teams, as a file from another system may name them. */
export type StaffHere = {
  readonly workers: readonly {
    readonly id: WorkerId
    readonly subject: string
    readonly name: string
    readonly post: string
  }[]
  readonly teams: readonly { readonly id: TeamId; readonly name: string }[]
}

/** Every worker and team of the council, those who have left among them: a file tells of the past too. */
export async function staffHere(acting: Acting): Promise<StaffHere> {
  requireDeed(acting, 'exchange returns')
  const { tx, worker } = acting
  const workers = await tx
    .selectFrom('worker')
    .select(['id', 'subject', 'name', 'post'])
    .where('authority', '=', worker.authority)
    .orderBy('id')
    .execute()
  const teams = await tx
    .selectFrom('team')
    .select(['id', 'name'])
    .where('authority', '=', worker.authority)
    .orderBy('id')
    .execute()
  return { workers, teams }
}

/** The families to which each of these people belongs. Logged by whoever hands anything of it on. */
export async function familiesOf(
  acting: Acting,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly FamilyId[]>> {
  requireDeed(acting, 'exchange returns')
  const { rows } = await sql<{ person: PersonId; families: readonly FamilyId[] }>`
    select person, array_agg(distinct family order by family) as families from family_member
    where authority = ${acting.worker.authority} and person = any(${people}::uuid[]) and known_to > asked_at()
    group by person`.execute(acting.tx)
  return new Map(rows.map(({ person, families }) => [person, families]))
}
