import type { Day } from '../../plain/day.ts'
import { pick, type Random } from '../random.ts'
import type { CountyPeople, Purpose, TeamRow, WorkerRow } from './staff.ts'

/** Finds who does what: the team for a purpose in a locality, and a worker of it. */
export type Desk = {
  team(purpose: Purpose, locality: string): TeamRow
  /** A worker of a team in a post, who still worked there on the day. */
  worker(random: Random, team: TeamRow, role: WorkerRow['role'], on: Day): WorkerRow
  manager(team: TeamRow): WorkerRow
  /** A conference chair, wherever they sit. */
  chair(random: Random): WorkerRow
  readonly people: CountyPeople
}

/** Where a small authority has no team of its own for a purpose, another takes the work on. */
const standIn: Readonly<Partial<Record<Purpose, Purpose>>> = {
  'disabled children': 'assessment',
  'conferences and reviews': 'leadership',
}

const sure = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`The synthetic authority has no ${what}.`)
  return found
}

export function deskOf(people: CountyPeople): Desk {
  const staff = Map.groupBy(people.workers, ({ team, role }) => `${team} ${role}`)
  const find = (purpose: Purpose, locality: string): TeamRow | undefined =>
    people.teams.find(
      (team) => team.purpose === purpose && (team.locality === locality || team.locality === 'countywide'),
    )
  const chairs = people.workers.filter(({ role }) => role === 'conference chair')
  return {
    people,
    team: (purpose, locality) =>
      sure(find(purpose, locality) ?? find(standIn[purpose] ?? purpose, locality), `${purpose} team`),
    worker: (random, team, role, on) => {
      const all = staff.get(`${team.id} ${role}`) ?? []
      return pick(
        random,
        all.filter((one) => one.ended_on === null || one.ended_on > on),
      )
    },
    manager: (team) => sure(staff.get(`${team.id} team manager`)?.[0], `manager of ${team.name}`),
    chair: (random) => pick(random, chairs),
  }
}
