import type { TeamId, WorkerId } from '../../define/record.ts'
import type { Dataset } from './dataset.ts'
import { textIn } from './dataset.ts'
import { madeKey } from './keys.ts'
import type { Row } from './read.ts'
import type { RowEnds } from './row-ends.ts'
import { department, professionals } from './staff.ts'

/** Who works here, as far as a data set may speak of them. */
export type StaffHere = {
  readonly workers: readonly {
    readonly id: WorkerId
    /** Under which the council’s identity provider knows them. */
    readonly subject: string
    readonly name: string
    readonly post: string
  }[]
  readonly teams: readonly { readonly id: TeamId; readonly name: string }[]
}

/** The number that an export gives a worker: the same wherever the worker signs in as the same. */
export const professionalNumber = (subject: string): string => madeKey('ssd_professionals', subject)

/** The number that an export gives a team. */
export const teamNumber = (name: string): string => madeKey('ssd_department', plain(name))

const plain = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** The workers and teams of a data set who are known here, by their numbers there. */
export type KnownStaff = {
  readonly workers: ReadonlyMap<string, WorkerId>
  readonly teams: ReadonlyMap<string, TeamId>
}

/** What one name means; nothing where it means nobody here, or several. */
function findOne<T>(all: ReadonlyMap<string, readonly T[]>, name: string | undefined): T | undefined {
  const found = name === undefined ? [] : (all.get(plain(name)) ?? [])
  return found.length === 1 ? found[0] : undefined
}

const worker =
  'Nobody here has this number or this name. Enter them with goldthread set-up, and bring the folder in again.'
const team = 'No team here has this name. Enter it with goldthread set-up, and bring the folder in again.'

/**
 * Finds the workers and teams of a data set among those who work here: by the number of an export from Goldthread, by the
 * staff number under which they sign in, or by a name that only one of them has. Nobody is entered: who works for a council
 * and may read what is for the council to say.
 */
export function findStaff(dataset: Dataset, here: StaffHere, ends: RowEnds): KnownStaff {
  ends.about(undefined)
  const bySubject = new Map(here.workers.map(({ id, subject }) => [plain(subject), id]))
  const byNumber = new Map(here.workers.map(({ id, subject }) => [professionalNumber(subject), id]))
  const byName = Map.groupBy(here.workers, ({ name }) => plain(name))
  const teamsByName = Map.groupBy(here.teams, ({ name }) => plain(name))
  return {
    workers: found(
      dataset.rows(professionals),
      'ssd_professionals',
      'prof_professional_id',
      worker,
      ends,
      (row) => {
        const number = textIn(row, 'prof_professional_id') ?? ''
        return (
          byNumber.get(number) ??
          bySubject.get(plain(textIn(row, 'prof_staff_id') ?? number)) ??
          findOne(byName, textIn(row, 'prof_professional_name'))?.id
        )
      },
    ),
    teams: found(
      dataset.rows(department),
      'ssd_department',
      'dept_team_id',
      team,
      ends,
      (row) => findOne(teamsByName, textIn(row, 'dept_team_name'))?.id,
    ),
  }
}

function found<N extends string, Id>(
  rows: readonly Row<N>[],
  object: 'ssd_professionals' | 'ssd_department',
  key: NoInfer<N>,
  unknown: string,
  ends: RowEnds,
  find: (row: Row<NoInfer<N>>) => Id | undefined,
): ReadonlyMap<string, Id> {
  const all = new Map<string, Id>()
  for (const row of rows) {
    const number = textIn(row, key)
    const id = find(row)
    if (number === undefined) ends.ended(object, row, 'refused', `The row has no ${key}.`)
    else if (id === undefined) ends.ended(object, row, 'notHeld', unknown)
    else {
      all.set(number, id)
      ends.ended(object, row, 'same')
    }
  }
  return all
}
