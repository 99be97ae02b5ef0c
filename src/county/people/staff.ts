import type { AuthorityId, TeamId, WorkerId } from '../../define/record.ts'
import { addDays, type Day } from '../../plain/day.ts'
import type { Tables } from '../../store/tables.ts'
import { idNamed } from '../identity.ts'
import { pick, randomFor } from '../random.ts'
import { vacancyShockFrom } from '../signals.ts'
import { stockFor } from './names.ts'
import { brackwaterLocalities, type Locality, larkenshireLocalities } from './places.ts'
import { visitsOf } from './visiting.ts'

export type AuthorityRow = Tables['authority']
export type TeamRow = Tables['team']
export type WorkerRow = Tables['worker']
export type SampleRow = Tables['sample']
export type InvitationRow = Tables['invitation']

/** What a team is for. The front door's word is the one by which access knows it. */
export type Purpose =
  | 'front door'
  | 'assessment'
  | 'safeguarding'
  | 'disabled children'
  | 'leaving care'
  | 'conferences and reviews'
  | 'leadership'

/** Everybody who works for one authority, ready to be written to the tables of the same names. */
export type CountyPeople = {
  readonly authority: AuthorityRow
  readonly teams: readonly TeamRow[]
  readonly workers: readonly WorkerRow[]
  /** A visit of the made-up inspectors and one of the made-up reviewers, so that their accounts can be tried. */
  readonly samples: readonly SampleRow[]
  readonly invitations: readonly InvitationRow[]
}

/**
 * The county: an invented one of the size and make-up of a mixed English shire. Its code is one that the Department for
 * Education has given to no council.
 */
export const larkenshire: AuthorityRow = {
  id: idNamed<'authority'>('larkenshire'),
  name: 'Larkenshire County Council (synthetic)',
  code: '998',
}

/** A second, very small authority: there to show that neither can see the other. */
export const brackwater: AuthorityRow = {
  id: idNamed<'authority'>('brackwater'),
  name: 'Brackwater Borough Council (synthetic)',
  code: '999',
}

export const syntheticAuthorities: readonly AuthorityRow[] = [larkenshire, brackwater]

/** Throws a RangeError for an authority that is not one of the two synthetic ones. */
export function syntheticAuthority(id: AuthorityId): AuthorityRow {
  const found = syntheticAuthorities.find((one) => one.id === id)
  if (found === undefined) throw new RangeError('Only the synthetic authorities have a synthetic county.')
  return found
}

export const localitiesOf = (authority: AuthorityId): readonly Locality[] =>
  authority === larkenshire.id ? larkenshireLocalities : brackwaterLocalities

type Post = { readonly post: string; readonly role: WorkerRow['role']; readonly many: number }
type TeamPlan = {
  readonly name: string
  readonly locality: string
  readonly purpose: Purpose
  readonly posts: readonly Post[]
}

const socialWorkers = (many: number): Post => ({ post: 'Social worker', role: 'social worker', many })
const manager: Post = { post: 'Team manager', role: 'team manager', many: 1 }

/** One front door, one assessment and one safeguarding team for each locality. `sizes` are their social workers. */
function localTeams({ name }: Locality, sizes: readonly [number, number, number]): readonly TeamPlan[] {
  const [door, assess, safeguard] = sizes
  const officers: Post = { post: 'Contact officer', role: 'contact officer', many: door > 1 ? 2 : 1 }
  return [
    {
      name: `Front Door, ${name}`,
      locality: name,
      purpose: 'front door',
      posts: [officers, socialWorkers(door), manager],
    },
    {
      name: `Assessment, ${name}`,
      locality: name,
      purpose: 'assessment',
      posts: [socialWorkers(assess), manager],
    },
    {
      name: `Safeguarding, ${name}`,
      locality: name,
      purpose: 'safeguarding',
      posts: [socialWorkers(safeguard), manager],
    },
  ]
}

const countywide: readonly TeamPlan[] = [
  {
    name: 'Disabled Children',
    locality: 'countywide',
    purpose: 'disabled children',
    posts: [socialWorkers(3), manager],
  },
  {
    name: 'Leaving Care',
    locality: 'countywide',
    purpose: 'leaving care',
    posts: [{ post: 'Personal adviser', role: 'personal adviser', many: 2 }, manager],
  },
  {
    name: 'Conferences and Reviews',
    locality: 'countywide',
    purpose: 'conferences and reviews',
    posts: [
      { post: 'Child protection conference chair', role: 'conference chair', many: 3 },
      { post: 'Independent reviewing officer', role: 'reviewing officer', many: 2 },
    ],
  },
  {
    name: 'Leadership and Performance',
    locality: 'countywide',
    purpose: 'leadership',
    posts: [
      { post: 'Service manager', role: 'service manager', many: 3 },
      { post: 'Performance analyst', role: 'performance analyst', many: 2 },
      { post: 'Director of children’s services', role: 'director', many: 1 },
      { post: 'Lead member for children', role: 'lead member', many: 1 },
      { post: 'Member of the improvement board', role: 'board member', many: 2 },
      { post: 'Member of the scrutiny committee', role: 'committee member', many: 2 },
      { post: 'Young Ambassador', role: 'young ambassador', many: 2 },
      { post: 'Inspector', role: 'inspector', many: 2 },
      { post: 'Peer reviewer', role: 'peer reviewer', many: 1 },
      { post: 'System administrator', role: 'system administrator', many: 1 },
    ],
  },
]

const fewLeaders: TeamPlan = {
  name: 'Leadership and Reviews',
  locality: 'countywide',
  purpose: 'leadership',
  posts: [
    { post: 'Child protection conference chair', role: 'conference chair', many: 1 },
    { post: 'Service manager', role: 'service manager', many: 1 },
    { post: 'Performance analyst', role: 'performance analyst', many: 1 },
    { post: 'Director of children’s services', role: 'director', many: 1 },
    { post: 'System administrator', role: 'system administrator', many: 1 },
  ],
}

const sizes: Readonly<Record<string, readonly [number, number, number]>> = {
  Hallowbridge: [3, 6, 5],
  Merrowdale: [2, 3, 3],
  'Sedge Vale': [2, 3, 3],
}

function teamPlans(authority: AuthorityId): readonly TeamPlan[] {
  const local = localitiesOf(authority).flatMap((one) => localTeams(one, sizes[one.name] ?? [1, 2, 1]))
  return [...local, ...(authority === larkenshire.id ? countywide : [fewLeaders])]
}

/**
 * The teams and workers of a synthetic authority. Some 13 teams and 70 workers in every post for Larkenshire. They
 * sign in with the built-in identities: issuer `built-in`, and a subject such as `social-worker-1`, numbered in the order
 * of the teams (for the second authority with its name before it). `today` decides only when two workers left: they
 * are the vacancies that the county's charts show.
 * For more than 1,600 families there are more social workers, numbered after these, so that caseloads stay near a usual one.
 * Throws a RangeError for an authority that is not synthetic.
 */
export function countyPeople(authority: AuthorityId, today: Day, families = 300): CountyPeople {
  const row = syntheticAuthority(authority)
  const plans = teamPlans(authority)
  const teams = plans.map(
    ({ name, locality, purpose }): TeamRow => ({ authority, id: teamId(row, name), name, locality, purpose }),
  )
  const leavers = leaversOf(row, today)
  const workers = [...staffOf(row, plans), ...leavers, ...furtherOf(row, plans, families)]
  return { authority: row, teams, workers, ...visitsOf(row, workers, today) }
}

const slugOf = (authority: AuthorityRow, role: string, number: number): string =>
  `${authority.id === larkenshire.id ? '' : 'brackwater-'}${role.replaceAll(' ', '-')}-${number}`

const teamId = (authority: AuthorityRow, name: string): TeamId =>
  idNamed<'team'>(`${authority.code} team ${name}`)
const workerId = (authority: AuthorityRow, subject: string): WorkerId =>
  idNamed<'worker'>(`${authority.code} worker ${subject}`)

function staffOf(authority: AuthorityRow, plans: readonly TeamPlan[]): readonly WorkerRow[] {
  const numbers = new Map<string, number>()
  const taken = new Set<string>()
  return plans.flatMap(({ name, posts }) =>
    posts.flatMap(({ post, role, many }) =>
      Array.from({ length: many }, () => {
        const number = (numbers.get(role) ?? 0) + 1
        numbers.set(role, number)
        return workerRow(authority, { post, role, number, team: teamId(authority, name), taken })
      }),
    ),
  )
}

type Appointment = {
  readonly post: string
  readonly role: WorkerRow['role']
  readonly number: number
  readonly team: TeamId
  readonly taken: Set<string>
  readonly endedOn?: Day
}

function workerRow(
  authority: AuthorityRow,
  { post, role, number, team, taken, endedOn }: Appointment,
): WorkerRow {
  const subject = slugOf(authority, role, number)
  return {
    authority: authority.id,
    id: workerId(authority, subject),
    name: staffName(subject, taken),
    post,
    role,
    team,
    issuer: 'built-in',
    subject,
    ended_on: endedOn ?? null,
  }
}

const backgrounds = ['WBRI', 'WBRI', 'WBRI', 'WBRI', 'BAFR', 'AIND', 'WOTH', 'BCRB', 'APKN']

/** A name of their own: no two workers share one. */
function staffName(subject: string, taken: Set<string>): string {
  const random = randomFor('staff', subject)
  for (;;) {
    const stock = stockFor(pick(random, backgrounds))
    const given = pick(random, random() < 0.78 ? stock.girls : stock.boys)
    const name = `${given} ${pick(random, stock.families)}`
    if (!taken.has(name)) {
      taken.add(name)
      return name
    }
  }
}

/** Families whom the social workers of the plan above can carry. */
const familiesCarried = 1600

/** More social workers for the teams that hold families for longer than a day, for a county of more families. */
function furtherOf(
  authority: AuthorityRow,
  plans: readonly TeamPlan[],
  families: number,
): readonly WorkerRow[] {
  const share = Math.max(0, families / familiesCarried - 1)
  const taken = new Set<string>()
  let number = firstFurther
  return plans
    .filter(({ purpose }) => purpose !== 'front door')
    .flatMap(({ name, posts }) => {
      const here = posts.find(({ role }) => role === 'social worker')?.many ?? 0
      return Array.from({ length: Math.round(here * share) }, () => {
        number += 1
        const post = { post: 'Social worker', role: 'social worker' as const, number }
        return workerRow(authority, { ...post, team: teamId(authority, name), taken })
      })
    })
}
const firstFurther = 100

/** Two who left the largest assessment team together: the vacancies that slow it down for a season. */
function leaversOf(authority: AuthorityRow, today: Day): readonly WorkerRow[] {
  if (authority.id !== larkenshire.id) return []
  const taken = new Set<string>()
  return [91, 92].map((number, at) =>
    workerRow(authority, {
      post: 'Social worker',
      role: 'social worker',
      number,
      team: teamId(authority, 'Assessment, Hallowbridge'),
      taken,
      endedOn: addDays(vacancyShockFrom(today), 4 + at * 11),
    }),
  )
}
