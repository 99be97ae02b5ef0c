import type { Desk } from '../define/record.ts'

/** The posts that Goldthread knows. A worker holds one; what they may do follows from it and from how they stand to a child. */
export const roles = [
  'contact officer',
  'social worker',
  'team manager',
  'service manager',
  'conference chair',
  'reviewing officer',
  'personal adviser',
  'performance analyst',
  'director',
  'lead member',
  'board member',
  'committee member',
  'young ambassador',
  'inspector',
  'peer reviewer',
  'system administrator',
] as const
export type Role = (typeof roles)[number]

/** What somebody may want to do. */
export const deeds = [
  'find a child',
  'read a child',
  'read the front door',
  'record at the front door',
  'record with a child',
  'authorise',
  'allocate',
  'read figures',
  'open figures to children',
  'write commentary',
  'read inspections',
  'improve',
  'hand over lists',
  'sign off lists',
  'exchange returns',
  'see what is in the way of returns',
  'read the log',
  'keep continuity',
  'make the emergency paper',
  'make the emergency paper on duty',
  'see who is on duty',
  'keep the rota',
  'look after devices',
  'run inspections',
  'invite visitors',
  'prepare for inspections',
  'inspect',
  'serve boards',
  'approve publication',
  'sit on the board',
  'sit on scrutiny',
  'ask at scrutiny',
  'hear voices',
  'raise issues',
  'read issues raised',
  'answer young people',
  'tell people',
  'read briefings',
  'follow up briefings',
  'audit decisions',
] as const
export type Deed = (typeof deeds)[number]

/** How a worker stands to a child or a record. Found out by the store, never claimed by the one who asks. */
export type Relation = 'allocated' | 'own team' | 'front door' | 'author' | 'assigned'

/**
 * Those who come from outside to read, for the time of a visit. They write nothing but bookmarks and questions of their
 * own, and outside their time everything is closed to them, whatever the rules below allow.
 */
export const visitorRoles: readonly Role[] = ['inspector', 'peer reviewer']

export const isVisitor = (role: Role): boolean => visitorRoles.includes(role)

/** Why somebody reads: their own work, or a reason that they gave and that is logged word for word. */
export type Purpose = { readonly for: 'my work' } | { readonly for: 'stated'; readonly words: string }

export const myWork: Purpose = { for: 'my work' }

export type Ask = {
  readonly role: Role
  readonly deed: Deed
  readonly purpose: Purpose
  /** Everything that holds between the worker and every child concerned. */
  readonly relations: ReadonlySet<Relation>
  /** `restricted` for one whose record only named workers may open; `named` where this worker is one of them. */
  readonly sensitivity: 'usual' | 'restricted' | 'named'
}

export type Decision =
  | { readonly may: 'yes'; readonly rule: string }
  | { readonly may: 'say why'; readonly rule: string }
  | { readonly may: 'no'; readonly rule: string }

type Rule = {
  readonly name: string
  readonly roles: readonly Role[]
  readonly deeds: readonly Deed[]
  /** One of these must hold; none named means that no relation is needed. */
  readonly relations?: readonly Relation[]
  /** The worker must state a reason first. */
  readonly sayWhy?: true
}

const practitioners: readonly Role[] = ['social worker', 'team manager', 'service manager']
const managers: readonly Role[] = ['team manager', 'service manager']
const leaders: readonly Role[] = ['service manager', 'director']
/** Those who prepare inspections, boards, papers and messages. */
const officers: readonly Role[] = [...leaders, 'performance analyst']
/** Those who work for the council's children's services, whatever their post. */
const staff: readonly Role[] = [
  'contact officer',
  ...practitioners,
  'conference chair',
  'reviewing officer',
  'personal adviser',
  'performance analyst',
  'director',
  'system administrator',
]

/**
 * The rules, in the order in which they are tried. What no rule allows is refused.
 * Source: the practice of England's councils, where a post gives the ceiling and the relation to a child gives the row;
 * to be confirmed by each council's Caldicott Guardian.
 */
export const rules: readonly Rule[] = [
  {
    name: 'every practitioner may find a child by name and see who works with them',
    roles: [
      'contact officer',
      ...practitioners,
      'conference chair',
      'reviewing officer',
      'personal adviser',
      'director',
      'inspector',
    ],
    deeds: ['find a child'],
  },
  {
    name: 'the worker to whom a child is allocated',
    roles: ['social worker', 'personal adviser', 'reviewing officer', 'conference chair', ...managers],
    deeds: ['read a child'],
    relations: ['allocated'],
  },
  {
    name: 'the allocated worker records',
    roles: ['social worker', ...managers],
    deeds: ['record with a child'],
    relations: ['allocated'],
  },
  {
    name: 'a worker of the child’s team',
    roles: practitioners,
    deeds: ['read a child', 'record with a child'],
    relations: ['own team'],
  },
  {
    name: 'a child at the front door',
    roles: ['contact officer', ...practitioners],
    deeds: ['read a child', 'record with a child'],
    relations: ['front door'],
  },
  {
    name: 'whoever wrote a record may go on with it',
    roles: practitioners,
    deeds: ['read a child', 'record with a child'],
    relations: ['author'],
  },
  {
    name: 'the front door',
    roles: ['contact officer', ...practitioners, 'director'],
    deeds: ['read the front door'],
  },
  {
    name: 'front door staff',
    roles: ['contact officer', ...practitioners],
    deeds: ['record at the front door'],
  },
  {
    name: 'a manager of the child’s team',
    roles: ['team manager'],
    deeds: ['authorise', 'allocate'],
    relations: ['own team', 'front door'],
  },
  { name: 'a service manager', roles: ['service manager'], deeds: ['authorise', 'allocate'] },
  {
    name: 'a chair who gives a reason',
    roles: ['conference chair', 'reviewing officer'],
    deeds: ['read a child'],
    sayWhy: true,
  },
  {
    name: 'a manager or leader who gives a reason',
    roles: [...managers, 'director'],
    deeds: ['read a child'],
    sayWhy: true,
  },
  {
    name: 'a file of the visit’s sample',
    roles: visitorRoles,
    deeds: ['read a child'],
    relations: ['assigned'],
  },
  { name: 'an inspector’s right to roam', roles: ['inspector'], deeds: ['read a child'], sayWhy: true },
  {
    name: 'figures are for everyone who leads or improves',
    roles: [
      'social worker',
      ...managers,
      'conference chair',
      'reviewing officer',
      'personal adviser',
      'performance analyst',
      'director',
      'inspector',
    ],
    deeds: ['read figures'],
  },
  {
    name: 'the children behind a figure',
    roles: [...managers, 'performance analyst', 'director', 'inspector'],
    deeds: ['open figures to children'],
  },
  {
    name: 'commentary is signed by managers and leaders',
    roles: [...managers, 'performance analyst', 'director'],
    deeds: ['write commentary'],
  },
  {
    name: 'what inspectors said is open to staff and members',
    roles: roles.filter((role) => !['system administrator', 'young ambassador'].includes(role)),
    deeds: ['read inspections'],
  },
  {
    name: 'improvement is led by managers and leaders',
    roles: [...managers, 'performance analyst', 'director'],
    deeds: ['improve'],
  },
  { name: 'lists for inspectors', roles: ['performance analyst', ...leaders], deeds: ['hand over lists'] },
  { name: 'leaders sign off what inspectors are given', roles: leaders, deeds: ['sign off lists'] },
  { name: 'national returns', roles: ['performance analyst'], deeds: ['exchange returns'] },
  {
    name: 'those who record, and those who answer for returns',
    roles: [...practitioners, 'personal adviser', 'performance analyst', 'director'],
    deeds: ['see what is in the way of returns'],
  },
  {
    name: 'the log of reads',
    roles: ['team manager', ...leaders, 'system administrator'],
    deeds: ['read the log'],
  },
  {
    name: 'drills, lessons, backups and the continuity plan',
    roles: ['performance analyst', ...leaders, 'system administrator'],
    deeds: ['keep continuity'],
  },
  { name: 'those who lead make the emergency paper', roles: leaders, deeds: ['make the emergency paper'] },
  {
    // The store asks the rota first: see `requireEmergency`.
    name: 'whoever is on emergency duty now makes the emergency paper',
    roles: ['contact officer', ...practitioners],
    deeds: ['make the emergency paper on duty'],
  },
  {
    // Numbers of staff, some of them their own: for those who work here and those who visit, not for those who sit on a
    // board or speak for young people.
    name: 'staff, visitors and the lead member see who is on duty',
    roles: [...staff, ...visitorRoles, 'lead member'],
    deeds: ['see who is on duty'],
  },
  {
    name: 'managers and leaders keep the rota',
    roles: ['team manager', ...leaders],
    deeds: ['keep the rota'],
  },
  {
    name: 'managers and administrators look after devices',
    roles: [...managers, 'system administrator'],
    deeds: ['look after devices'],
  },
  { name: 'those who lead answer an inspection', roles: officers, deeds: ['run inspections'] },
  { name: 'leaders invite visitors, and see what they read', roles: leaders, deeds: ['invite visitors'] },
  {
    name: 'managers see what an inspection asks of them',
    roles: [...officers, 'team manager'],
    deeds: ['prepare for inspections'],
  },
  {
    name: 'inspectors and invited reviewers keep their own bookmarks and questions',
    roles: visitorRoles,
    deeds: ['inspect'],
  },
  { name: 'officers serve boards and committees', roles: officers, deeds: ['serve boards'] },
  { name: 'leaders approve what is published', roles: leaders, deeds: ['approve publication'] },
  {
    name: 'the improvement board',
    roles: [...officers, 'board member', 'lead member'],
    deeds: ['sit on the board'],
  },
  {
    name: 'the scrutiny committee',
    roles: [...officers, 'committee member'],
    deeds: ['sit on scrutiny', 'ask at scrutiny'],
  },
  {
    name: 'whoever works with children and families hears them',
    roles: staff.filter((role) => role !== 'system administrator'),
    deeds: ['hear voices'],
  },
  { name: 'young ambassadors', roles: ['young ambassador'], deeds: ['raise issues', 'read issues raised'] },
  {
    name: 'those who answer young people',
    roles: [...officers, 'team manager', 'personal adviser'],
    deeds: ['read issues raised', 'answer young people'],
  },
  {
    name: 'members see what young people raised',
    roles: ['lead member', 'board member', 'committee member'],
    deeds: ['read issues raised'],
  },
  { name: 'those who lead tell people', roles: officers, deeds: ['tell people'] },
  { name: 'briefings are for all staff', roles: staff, deeds: ['read briefings'] },
  {
    name: 'managers see who of their own team has read a briefing',
    roles: managers,
    deeds: ['follow up briefings'],
  },
  {
    // Never a decision that they had a part in: see `requireAuditable`.
    name: 'managers and the director audit decisions',
    roles: [...managers, 'director'],
    deeds: ['audit decisions'],
  },
]

/** Deeds that touch a named child: for these a restricted record opens to the named workers alone. */
const touchesChild: ReadonlySet<Deed> = new Set([
  'read a child',
  'record with a child',
  'authorise',
  'allocate',
])

/** Decides. Fails closed: what no rule names is refused, and a restriction comes before every rule. */
export function decide(ask: Ask): Decision {
  if (ask.sensitivity === 'restricted' && touchesChild.has(ask.deed))
    return { may: 'no', rule: 'this record is restricted to named workers' }
  const fits = rules.filter((rule) => rule.roles.includes(ask.role) && rule.deeds.includes(ask.deed))
  const allowed = fits.find((rule) => rule.sayWhy === undefined && holds(rule, ask))
  if (allowed !== undefined) return { may: 'yes', rule: allowed.name }
  const asked = fits.find((rule) => rule.sayWhy === true && holds(rule, ask))
  if (asked === undefined) return { may: 'no', rule: `no rule lets a ${ask.role} ${ask.deed} here` }
  return { may: ask.purpose.for === 'stated' ? 'yes' : 'say why', rule: asked.name }
}

const holds = (rule: Rule, ask: Ask): boolean =>
  rule.relations === undefined || rule.relations.some((relation) => ask.relations.has(relation))

/** What somebody does who writes a record of a desk. */
export const deedAt: Readonly<Record<Desk, Deed>> = {
  'front door': 'record at the front door',
  children: 'record with a child',
  allocation: 'allocate',
  improvement: 'improve',
  continuity: 'keep continuity',
  commentary: 'write commentary',
  inspection: 'run inspections',
  inspecting: 'inspect',
  boards: 'serve boards',
  questions: 'ask at scrutiny',
  voices: 'hear voices',
  issues: 'raise issues',
  answers: 'answer young people',
  messages: 'tell people',
  audits: 'audit decisions',
}
