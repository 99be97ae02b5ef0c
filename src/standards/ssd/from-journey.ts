import { answersOf, type OnRecord } from '../../define/on-record.ts'
import type { FamilyId, RecordId, TeamId, WorkerId } from '../../define/record.ts'
import { type ChildOnRecord, childrenOnRecord } from '../../journey/episodes.ts'
import { person as personRecord } from '../../journey/people/person.ts'
import { type AllocationsOf, ChildRows } from './from-journey-episodes.ts'
import { madeKey } from './keys.ts'
import { professionalNumber, type StaffHere, teamNumber } from './known-staff.ts'
import { address, disability, family, linkedIdentifiers, person } from './people.ts'
import { department, professionals } from './staff.ts'
import { type RowOut, RowsOut } from './write.ts'

/*
 * The record of children's journeys as the Standard Safeguarding Dataset: everything that it has a place for, as it stands. A
 * record of several children has a row for each of them.
 */

/** A record that the data set has no place for, and why. Names no child. */
export type LeftOut = { readonly record: RecordId; readonly says: string }

export type ToldSsd = {
  readonly rows: RowsOut
  readonly leftOut: readonly LeftOut[]
  /** The people of whom something is told. */
  readonly people: readonly string[]
}

/** What is known besides the records: which families people belong to, and who works here. */
export type Around = {
  readonly families: ReadonlyMap<string, readonly FamilyId[]>
  readonly staff: StaffHere
}

/** Tells of some children, everything that stands on record about them. */
export function fromJourney(records: readonly OnRecord[], around: Around): ToldSsd {
  const rows = new RowsOut()
  const leftOut: LeftOut[] = []
  const people: string[] = []
  const staff = staffNumbers(around.staff)
  for (const child of childrenOnRecord(records)) {
    if (child.person === undefined) continue
    const number = numberOf(child)
    people.push(child.id)
    personRows(child.person, number, rows)
    for (const id of around.families.get(child.id) ?? [])
      rows.add(family, { fami_family_id: id, fami_person_id: number })
    leftOut.push(...new ChildRows(child, number, staff, rows).tell())
  }
  return { rows, leftOut, people }
}

/** The number of a person: the council's own, else the identity made here. */
const numberOf = ({ id, person: known }: ChildOnRecord): string =>
  (known && answersOf(personRecord, known).localNumber) ?? id

/** How an export names workers and teams. */
const staffNumbers = ({ workers, teams }: StaffHere): AllocationsOf => {
  const workerNumbers = new Map<WorkerId, string>(
    workers.map(({ id, subject }) => [id, professionalNumber(subject)]),
  )
  const teamNumbers = new Map<TeamId, string>(teams.map(({ id, name }) => [id, teamNumber(name)]))
  return {
    worker: (id) => (id === undefined ? undefined : workerNumbers.get(id)),
    team: (id) => (id === undefined ? undefined : teamNumbers.get(id)),
  }
}

/** Gender as the data set codes it. */
const genders = { '0': '00', '1': '01', '2': '02', '9': '09' } as const

function personRows(known: OnRecord, number: string, rows: RowsOut): void {
  const of = answersOf(personRecord, known)
  rows.add(person, {
    pers_person_id: number,
    pers_forename: of.givenName,
    pers_surname: of.familyName,
    pers_sex: of.sex,
    pers_gender: of.gender && genders[of.gender],
    pers_ethnicity: of.ethnicity,
    pers_dob: of.bornOn,
    pers_expected_dob: of.expectedOn,
    pers_death_date: of.diedOn,
    pers_upn_unknown: of.upnUnknown,
    pers_upn: of.upn,
  })
  for (const code of of.disabilities ?? [])
    rows.add(disability, {
      disa_table_id: madeKey('ssd_disability', number, code),
      disa_person_id: number,
      disa_disability_code: code,
    })
  identifierRow('Unique Pupil Number', of.upn, number, rows)
  identifierRow('Former Unique Pupil Number', of.formerUpn, number, rows)
  if (of.address !== undefined || of.postcode !== undefined)
    rows.add(address, {
      addr_table_id: madeKey('ssd_address', number),
      addr_person_id: number,
      addr_address_json: of.address && JSON.stringify({ STREET: of.address }),
      addr_address_postcode: of.postcode,
    })
}

/** The specification has no pupil number among the fields of a person; the deployed scripts have. It is written to both. */
function identifierRow(kind: string, value: string | undefined, number: string, rows: RowsOut): void {
  if (value === undefined) return
  rows.add(linkedIdentifiers, {
    link_table_id: madeKey('ssd_linked_identifiers', number, kind),
    link_person_id: number,
    link_identifier_type: kind,
    link_identifier_value: value,
  })
}

/**
 * Gives families numbers made of who belongs to them, so that they stay the same in another installation, and adds the
 * workers and teams that the rows name. To be called once, when every child has been told.
 */
export function finish(rows: RowsOut, staff: StaffHere): void {
  const byFamily = Map.groupBy(rows.of('ssd_family'), ({ fami_family_id: id }) => id)
  rows.replace(
    'ssd_family',
    [...byFamily.values()].flatMap((members) => {
      const numbers = members.map(({ fami_person_id: number }) => String(number)).toSorted()
      const id = madeKey('ssd_family', ...numbers)
      return numbers.map((number) => ({
        fami_table_id: madeKey('ssd_family', id, number),
        fami_family_id: id,
        fami_person_id: number,
      }))
    }),
  )
  staffRows(rows, staff)
}

function staffRows(rows: RowsOut, { workers, teams }: StaffHere): void {
  const named = numbersIn(rows)
  for (const { subject, name, post } of workers)
    if (named.has(professionalNumber(subject)))
      rows.add(professionals, {
        prof_professional_id: professionalNumber(subject),
        prof_professional_name: name,
        prof_professional_job_title: post,
      })
  for (const { name } of teams)
    if (named.has(teamNumber(name)))
      rows.add(department, { dept_team_id: teamNumber(name), dept_team_name: name })
}

/** The numbers of workers and teams that stand in rows. */
function numbersIn(rows: RowsOut): ReadonlySet<string> {
  const ends = /_worker_id$|_team$|_professional_id$/
  const all = [
    'ssd_involvements',
    'ssd_cin_episodes',
    'ssd_cin_assessments',
    'ssd_cin_plans',
    'ssd_s47_enquiry',
    'ssd_initial_cp_conference',
  ] as const
  const found = new Set<string>()
  for (const name of all)
    for (const row of rows.of(name) satisfies readonly RowOut[])
      for (const [field, value] of Object.entries(row))
        if (ends.test(field) && value !== undefined) found.add(String(value))
  return found
}
