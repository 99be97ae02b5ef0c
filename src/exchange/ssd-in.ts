import { createHash } from 'node:crypto'
import type { FamilyId, PersonId } from '../define/record.ts'
import { person } from '../journey/people/person.ts'
import { idFrom } from '../plain/id-from.ts'
import { type Dataset, type PersonRows, rowsOf, textIn } from '../standards/ssd/dataset.ts'
import { type FromSsd, intoJourney, whoIsIn } from '../standards/ssd/into-journey.ts'
import { standard } from '../standards/ssd/keys.ts'
import { findStaff, type KnownStaff } from '../standards/ssd/known-staff.ts'
import { family } from '../standards/ssd/people.ts'
import type { GivenFile, Ssd } from '../standards/ssd/read.ts'
import { type Ends, type PersonEnd, RowEnds } from '../standards/ssd/row-ends.ts'
import { alone } from '../store/alone.ts'
import { type Deposit, personOf } from '../store/append.ts'
import { type Acting, requireDeed } from '../store/as.ts'
import {
  type ImportId,
  keepImport,
  knownPeople,
  restrictedNumbers,
  staffHere,
  writeBrought,
} from '../store/imports.ts'
import type { Bring, Told } from './cin-census-in.ts'
import { kindsInSsd } from './kinds.ts'
import { reconcileSsd, type SsdReconciled } from './ssd-reconciled.ts'

/** A whole folder as read. */
export type SsdFolder = {
  /** The name of the folder, without those it lies in. */
  readonly name: string
  readonly sha256: string
  readonly ssd: Ssd
  readonly dataset: Dataset
}

/** The name under which folders of this kind are kept in the list of imports. */
export const ssdImport = standard

/** One fingerprint for all files of a folder, in whatever order they are given. */
export function fingerprint(files: readonly GivenFile[]): string {
  const hash = createHash('sha256')
  for (const { name, bytes } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    hash.update(JSON.stringify([name, createHash('sha256').update(bytes).digest('hex')]))
  return hash.digest('hex')
}

/** What became of a folder: in figures that name nobody and are kept, and person by person. */
export type SsdBroughtIn = {
  readonly reconciled: SsdReconciled
  readonly people: readonly PersonEnd[]
  readonly entry: ImportId | undefined
}

/** People in one piece of work: enough to be quick, few enough that others are served between. */
const inOneChunk = 400

/**
 * Compares a data set with the record and, unless it is only tried, brings it in: in one transaction, so that it is in the
 * record whole or not at all. Every row ends as kept, refused with its line and reason, already there, or not held; people
 * whose record is restricted to others are refused. Bringing the same folder in again finds everything there.
 */
export async function bringSsdIn(
  acting: Acting,
  folder: SsdFolder,
  how: Bring,
  tell: Told = () => {},
): Promise<SsdBroughtIn> {
  requireDeed(acting, 'exchange returns')
  if (how === 'bring in') await alone(acting, 'return brought in')
  const { dataset } = folder
  const nobody = new RowEnds()
  const staff = findStaff(dataset, await staffHere(acting), nobody)
  for (const { object, row, says } of dataset.orphans) nobody.ended(object, row, 'refused', says)
  leaveTables(dataset, nobody)
  const ends: Ends[] = [nobody.close(new Map())]
  const families: FamilyIds = new Map()
  let done = 0
  for (const some of chunks(dataset.people)) {
    ends.push(...(await bringSome(acting, folder, some, { how, staff, families })))
    done += some.length
    tell(done, dataset.people.length)
  }
  const people = ends.flatMap((one) => one.people)
  const reconciled = reconcileSsd(folder.ssd, ends, people)
  if (how === 'try') return { reconciled, people, entry: undefined }
  const { name, sha256 } = folder
  const entry = await keepImport(acting, { what: ssdImport, name, sha256, reconciliation: reconciled })
  return { reconciled, people, entry }
}

/** Tables about nobody of which nothing is held. Those of workers and teams have been looked through already. */
function leaveTables(dataset: Dataset, ends: RowEnds): void {
  for (const { object, name, rows } of dataset.tables) {
    if (object.about !== 'nobody' || name === 'ssd_professionals' || name === 'ssd_department') continue
    for (const row of rows) ends.ended(name, row, 'notHeld', 'A table of the data set itself.')
  }
}

const familyNumbers = (one: PersonRows): readonly string[] =>
  rowsOf(family, one).flatMap((row) => textIn(row, 'fami_family_id') ?? [])

/** People in chunks. Those of one family stay together, because they are founded together. */
function* chunks(people: readonly PersonRows[]): Generator<readonly PersonRows[]> {
  const groups = Map.groupBy(people, (one) => familyNumbers(one)[0] ?? `person ${one.number}`)
  let chunk: PersonRows[] = []
  for (const group of groups.values()) {
    chunk.push(...group)
    if (chunk.length < inOneChunk) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/** The family here of each family number of the data set. */
type FamilyIds = Map<string, FamilyId>

type How = { readonly how: Bring; readonly staff: KnownStaff; readonly families: FamilyIds }

const restrictedSays =
  'The record of this person is restricted to named workers, and you are not one of them.'

async function bringSome(
  acting: Acting,
  { dataset }: SsdFolder,
  all: readonly PersonRows[],
  { how, staff, families }: How,
): Promise<readonly Ends[]> {
  const { authority, id: worker } = acting.worker
  const hidden = await restrictedNumbers(acting, whoIsIn(authority, all).numbers)
  const refused = new RowEnds()
  for (const { number, rows } of all.filter((one) => hidden.has(one.number))) {
    refused.about(number)
    for (const [object, some] of rows)
      for (const row of some) refused.ended(object, row, 'refused', restrictedSays)
  }
  const people = all.filter(({ number }) => !hidden.has(number))
  const known = await knownPeople(acting, whoIsIn(authority, people), kindsInSsd)
  const at = acting.store.clock.now()
  const made = intoJourney(dataset, people, { authority, worker, at, known: known.records, staff })
  if (how === 'bring in') await writeSome(acting, people, made, known.families, families)
  return [made.ends, refused.close(new Map())]
}

/**
 * Writes what some people’s rows made. Whoever is new joins the family that the data set names, where one of it is known
 * here already that one’s; without a family they are one of their own.
 */
async function writeSome(
  acting: Acting,
  people: readonly PersonRows[],
  made: FromSsd,
  known: ReadonlyMap<PersonId, FamilyId>,
  families: FamilyIds,
): Promise<void> {
  const homes = new Map(known)
  for (const one of people) {
    const home = homes.get(made.people.get(one.number) ?? noPerson)
    if (home === undefined) continue
    for (const number of familyNumbers(one)) if (!families.has(number)) families.set(number, home)
  }
  const numbers = new Map([...made.people].map(([number, child]) => [child, number]))
  const rows = new Map(people.map((one) => [one.number, one]))
  const founded = made.deposits
    .filter(({ settled, version }) => settled.type.name === person.name && version === 1)
    .flatMap(({ record, settled }) => {
      const child = personOf(record)
      const one = rows.get(numbers.get(child) ?? '')
      const own = familiesFor(acting, child, one, families)
      homes.set(child, own[0])
      const unborn = settled.answers.bornOn === undefined && settled.answers.expectedOn !== undefined
      return own.map((home) => ({ family: home, person: child, relation: unborn ? 'unborn' : 'child' }))
    })
  await writeBrought(acting, {
    families: founded,
    deposits: made.deposits.map((deposit): Deposit => {
      const [child] = deposit.settled.lines.keys()
      const home = homes.get(child ?? personOf(deposit.record))
      return home === undefined ? deposit : { ...deposit, family: home }
    }),
    authorisations: made.authorisations,
  })
}

/** Stands for nobody: no person has it. */
const noPerson = idFrom<'person'>('nobody')

function familiesFor(
  { worker: { authority } }: Acting,
  child: PersonId,
  one: PersonRows | undefined,
  families: FamilyIds,
): readonly [FamilyId, ...FamilyId[]] {
  const named = one === undefined ? [] : [...new Set(familyNumbers(one))]
  const [first, ...more] = named.map((number) => {
    const home = families.get(number) ?? idFrom<'family'>(authority, standard, 'ssd_family', number)
    families.set(number, home)
    return home
  })
  return first === undefined ? [idFrom<'family'>(authority, standard, child)] : [first, ...more]
}
