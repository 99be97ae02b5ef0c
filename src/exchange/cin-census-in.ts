import { createHash } from 'node:crypto'
import type { FamilyId, PersonId } from '../define/record.ts'
import { person } from '../journey/people/person.ts'
import { idFrom } from '../plain/id-from.ts'
import { fine, type Result } from '../plain/result.ts'
import { chooseYear } from '../standards/cin-census/census-year.ts'
import { type FromCensus, intoJourney, whoIsIn } from '../standards/cin-census/into-journey.ts'
import { type Census, readAll } from '../standards/cin-census/read.ts'
import { RowTallies } from '../standards/cin-census/row-tallies.ts'
import { type Child, type TableName, tableNames } from '../standards/cin-census/tables.ts'
import type { Limits } from '../standards/xml/xml.ts'
import { alone } from '../store/alone.ts'
import { type Deposit, personOf } from '../store/append.ts'
import { type Acting, requireDeed } from '../store/as.ts'
import { type ImportId, keepImport, knownPeople, restrictedNumbers, writeBrought } from '../store/imports.ts'
import { kindsInCensus } from './kinds.ts'
import { nothing, plus, type Reason, type Reckoned, type Reconciled } from './reconciled.ts'

/** A whole census file as read. The name is the file's own, without folders. */
export type CensusFile = {
  readonly name: string
  readonly sha256: string
  readonly census: Census
}

/** The name under which files of this kind are kept in the list of imports. */
export const cinCensus = 'CIN census'

/**
 * Reads a census file to its end and takes its fingerprint. A file that cannot be read to its end gives one problem with
 * its line: half a census is none.
 */
export async function readCensusFile(
  name: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits?: Limits,
): Promise<Result<CensusFile>> {
  const hash = createHash('sha256')
  const census = await readAll(passing(bytes, hash), limits)
  return census.ok ? fine({ name, sha256: hash.digest('hex'), census: census.value }) : census
}

async function* passing(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    hash.update(piece)
    yield piece
  }
}

/** How far it has come, in children. */
export type Told = (done: number, of: number) => void

/** Whether anything is written, or only said what would be. */
export type Bring = 'try' | 'bring in'

/** What became of a file, and the entry that says so; none where it was only tried. */
export type BroughtIn = { readonly reconciled: Reconciled; readonly entry: ImportId | undefined }

/** Children in one piece of work: enough to be quick, few enough that others are served between. */
const inOneChunk = 400

/** How many reasons are listed; a file with more has one thing wrong with it everywhere. */
const mostListed = 1000

/**
 * Compares a census with the record and, unless it is only tried, brings it in: in one transaction, so that a file is in
 * the record whole or not at all. Every row ends as kept, refused with its line and reason, or already there. Rows of
 * children whose record is restricted to others are refused. Bringing the same file in again finds everything there.
 */
export async function bringCensusIn(
  acting: Acting,
  file: CensusFile,
  how: Bring,
  tell: Told = () => {},
): Promise<BroughtIn> {
  requireDeed(acting, 'exchange returns')
  if (how === 'bring in') await alone(acting, 'return brought in')
  const { children, header } = file.census
  const { year } = chooseYear(header?.referenceOn, header?.year?.toString())
  const made: Pick<FromCensus, 'tallies' | 'refused'>[] = []
  let done = 0
  for (const some of chunks(children)) {
    made.push(...(await chunkOf(acting, some, year, how)))
    done += some.length
    tell(done, children.length)
  }
  const reconciled = reconcile(file.census, year, made)
  if (how === 'try') return { reconciled, entry: undefined }
  const { name, sha256 } = file
  const entry = await keepImport(acting, { what: cinCensus, name, sha256, reconciliation: reconciled })
  return { reconciled, entry }
}

/** Children in chunks. Those of one LAchildID stay together, because they are judged together. */
function* chunks(children: readonly Child[]): Generator<readonly Child[]> {
  let chunk: Child[] = []
  for (const same of Map.groupBy(children, ({ identifiers }) => identifiers?.laChildId).values()) {
    chunk.push(...same)
    if (chunk.length < inOneChunk) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

const restrictedSays = 'The record of this child is restricted to named workers, and you are not one of them.'

async function chunkOf(
  acting: Acting,
  all: readonly Child[],
  year: number,
  how: Bring,
): Promise<readonly Pick<FromCensus, 'tallies' | 'refused'>[]> {
  const { authority, id: worker } = acting.worker
  const hidden = await restrictedNumbers(acting, whoIsIn(authority, all).numbers)
  const isHidden = ({ identifiers }: Child): boolean => hidden.has(identifiers?.laChildId ?? '')
  const refused = new RowTallies()
  for (const child of all.filter(isHidden)) refused.refuseChild(child, restrictedSays)
  const children = all.filter((child) => !isHidden(child))
  const { records, families } = await knownPeople(acting, whoIsIn(authority, children), kindsInCensus)
  const at = acting.store.clock.now()
  const made = intoJourney(children, { authority, worker, at, year, known: records })
  if (how === 'bring in') await writeChunk(acting, made, families)
  return [made, refused.close(new Map())]
}

/** A child whom nobody knew yet is a family of their own: a census does not say who lives with whom. */
async function writeChunk(
  acting: Acting,
  made: FromCensus,
  known: ReadonlyMap<PersonId, FamilyId>,
): Promise<void> {
  const families = new Map(known)
  const founded = made.deposits
    .filter(({ settled, version }) => settled.type.name === person.name && version === 1)
    .map(({ record, settled }) => {
      const child = personOf(record)
      const family = idFrom<'family'>(acting.worker.authority, cinCensus, child)
      families.set(child, family)
      const unborn = settled.answers.bornOn === undefined && settled.answers.expectedOn !== undefined
      return { family, person: child, relation: unborn ? 'unborn' : 'child' }
    })
  await writeBrought(acting, {
    families: founded,
    deposits: made.deposits.map((deposit): Deposit => {
      const [child] = deposit.settled.lines.keys()
      const family = families.get(child ?? personOf(deposit.record))
      return family === undefined ? deposit : { ...deposit, family }
    }),
    authorisations: made.authorisations,
  })
}

/** What the reader refused and what the record refused, table by table. */
function reconcile(
  { reconciliation }: Census,
  year: number,
  made: readonly Pick<FromCensus, 'tallies' | 'refused'>[],
): Reconciled {
  const tables = tableNames.filter(isAboutChildren).map((table) => {
    const { read, kept, refused } = reconciliation.tables[table]
    const within = brought(made, table)
    return {
      table,
      ...(within === undefined
        ? { read, kept, refused, same: 0 }
        : { ...within, read, refused: refused + within.refused }),
    }
  })
  const reasons: readonly Reason[] = [
    ...reconciliation.refusals.map(({ line, element, says }) => ({ line, element, says })),
    ...made.flatMap((one) =>
      one.refused.map(({ line, table, reason }) => ({ line, element: table, says: reason })),
    ),
  ].toSorted((a, b) => a.line - b.line)
  return {
    year,
    tables,
    values: reconciliation.values,
    other: reconciliation.other,
    reasons: reasons.slice(0, mostListed),
    unlisted: Math.max(0, reasons.length - mostListed) + reconciliation.unlisted,
    notices: reconciliation.notices.slice(0, mostListed).map(({ line, says }) => `line ${line}: ${says}`),
  }
}

/** The header speaks of the file and makes no record; what is refused of it stands among the reasons. */
const isAboutChildren = (table: TableName): boolean => table !== 'Header' && table !== 'Source'

/** The sum of a table over all chunks; nothing for a table that makes no records, such as the header. */
function brought(made: readonly Pick<FromCensus, 'tallies'>[], table: string): Reckoned | undefined {
  const own = made.flatMap(({ tallies }) =>
    Object.entries(tallies).flatMap(([name, tally]) => (name === table ? [tally] : [])),
  )
  return own.length === 0 ? undefined : own.reduce<Reckoned>(plus, nothing)
}
