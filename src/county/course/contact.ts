import type { Grid } from '../../define/kinds.ts'
import type { AnswersIn } from '../../define/record.ts'
import type { referralSources } from '../../journey/codes.ts'
import { contact } from '../../journey/front-door/contact.ts'
import { type Day, weekdayOf } from '../../plain/day.ts'
import { type Entry, eachChild, open } from '../ledger.ts'
import { type Child, type Household, isBorn } from '../people/household.ts'
import { stockFor } from '../people/names.ts'
import type { TeamRow, WorkerRow } from '../people/staff.ts'
import { chance, pick, type Random, weighted, whole } from '../random.ts'
import { minutesLater, momentOf, type Time, writtenAfter } from '../times.ts'
import { fill, sentence } from '../words/fill.ts'
import { worryFrom } from '../words/voices.ts'
import { recordPeople } from './persons.ts'
import { castFor, type Ending, idsOf, type Scene, type Some, viewOf } from './scene.ts'
import { decide } from './threshold.ts'

export type Source = (typeof referralSources)[number]['code']
type Urgency = AnswersIn<typeof contact>['urgency']
type Channel = AnswersIn<typeof contact>['channel']

/** Who refers, weighted as the Department for Education published it for England (referrals in the year to March 2025). */
const sources: readonly (readonly [Source, number])[] = [
  ['6', 28],
  ['2A', 18],
  ['2B', 3],
  ['3A', 3],
  ['3B', 5],
  ['3C', 2],
  ['3E', 3],
  ['3F', 2],
  ['5A', 3],
  ['5B', 3],
  ['5C', 3],
  ['5D', 4],
  ['1A', 5],
  ['1B', 2],
  ['1C', 1],
  ['7', 3],
  ['4', 2],
  ['9', 3],
  ['8', 5],
  ['10', 1],
]

/** A contact as it is being handled: whose desk it lies on, and how serious it is, from 0 to 1. */
export type Case = {
  readonly scene: Scene
  readonly children: Some<Child>
  readonly at: Time
  readonly source: Source
  /** How many contacts came before. */
  readonly earlier: number
  readonly severity: number
  readonly urgency: Urgency
  readonly team: TeamRow
  readonly worker: WorkerRow
  readonly referrer: string | undefined
}

/**
 * One contact about a family and all that follows from it. `earlier` is how many came before. Tells how it ended, so that
 * the next can be placed after it.
 */
export function runContact(scene: Scene, at: Time, children: Some<Child>, earlier: number): Ending {
  const { random, desk, household } = scene
  const team = desk.team('front door', household.locality.name)
  const severity = Math.min(1, random() + household.theme.harm * 0.8 + earlier * 0.09)
  const source = sourceOn(random, at.day)
  const it: Case = {
    scene,
    children,
    at,
    source,
    earlier,
    severity,
    urgency: severity > 0.955 ? 'red' : severity > 0.55 ? 'amber' : 'green',
    team,
    worker: desk.worker(random, team, 'social worker', at.day),
    referrer: referrerOf(random, source, children[0].school),
  }
  const taken = takeContact(it, earlier === 0)
  return taken === undefined ? { is: 'open' } : decide(it, taken)
}

const schools: ReadonlySet<Source> = new Set(['2A', '2B', '3C'])
const dayAndNight: ReadonlySet<Source> = new Set(['6', '3E', '1A', '1B', '1C', '9'])

/** Schools are closed in August; at weekends the police, the hospital and people themselves ring. */
function sourceOn(random: Random, day: Day): Source {
  const source = weighted(random, sources)
  const closed = day.slice(5, 7) === '08' && schools.has(source)
  const away = weekdayOf(day) > 5 && !dayAndNight.has(source)
  return closed || away ? sourceOn(random, day) : source
}

const channels: Readonly<Partial<Record<Source, Channel>>> = {
  '6': 'police notice',
  '9': 'call',
  '1A': 'call',
  '1C': 'call',
}

const posts: Readonly<Partial<Record<Source, string>>> = {
  '2A': 'designated safeguarding lead',
  '2B': 'education welfare officer',
  '3A': 'general practitioner',
  '3B': 'health visitor',
  '3C': 'school nurse',
  '3E': 'emergency department nurse',
  '3F': 'midwife',
  '4': 'housing officer',
  '5A': 'adults’ social worker',
  '5B': 'council tenancy officer',
  '5C': 'social worker, another council',
  '5D': 'family help worker',
  '6': 'police constable',
  '7': 'probation officer',
  '8': 'project worker',
}

function referrerOf(random: Random, source: Source, school: string | undefined): string | undefined {
  if (source === '9' || source === '10') return undefined
  const stock = stockFor(undefined)
  const name = `${pick(random, chance(random, 0.7) ? stock.girls : stock.boys)} ${pick(random, stock.families)}`
  const post = posts[source]
  if (post === undefined) return name
  return source === '2A' && school !== undefined ? `${name}, ${post}, ${school}` : `${name}, ${post}`
}

/** The family as the referrer names it: children first. */
export function householdNamed(household: Household, children: readonly Child[], on: Day): Grid {
  const english = (day: Day): string => day.split('-').reverse().join('/')
  const named = [
    ...children.map((child) =>
      isBorn(child, on)
        ? {
            relation: 'child',
            given: child.given,
            family: child.family,
            born: english(child.bornOn),
            sex: child.sex,
          }
        : { relation: 'unborn', family: child.family, born: english(child.expectedOn), sex: 'U' },
    ),
    ...household.adults.map(({ relation, given, family, sex }) => ({ relation, given, family, sex })),
  ]
  return Object.fromEntries(named.slice(0, 10).map((one, at) => [`p${at + 1}`, one]))
}

function takeContact(it: Case, first: boolean): Entry | undefined {
  const { scene, at, children, team } = it
  const { random, desk, ledger } = scene
  const officer = desk.worker(random, team, 'contact officer', at.day)
  const urgentHours = it.urgency === 'red' || chance(random, 0.8)
  const written = urgentHours ? minutesLater(at, whole(random, 4, 35)) : writtenAfter(random, at, false)
  if (first) recordPeople(scene, minutesLater(written, 1), officer.id)
  const lines = eachChild(idsOf(children), () => ({}))
  return open(
    ledger,
    contact,
    { answers: contactAnswers(it), lines },
    { at: written, by: officer.id, team: team.id },
  )
}

function contactAnswers(it: Case): AnswersIn<typeof contact> {
  const { scene, at, children, source, severity } = it
  const { random, household } = scene
  const cast = castFor(scene, children, at.day)
  const consent = weighted(random, [
    ['given', 55],
    ['sought later', 24],
    ['dispensed', severity > 0.85 ? 60 : 4],
    ['refused', 5],
  ] as const)
  return {
    receivedAt: momentOf(at),
    channel:
      channels[source] ??
      weighted(random, [
        ['form', 60],
        ['call', 34],
        ['in person', 6],
      ] as const),
    source,
    ...(it.referrer === undefined
      ? {}
      : { referrer: it.referrer, referrerReach: `01632 960${whole(random, 100, 999)}` }),
    household: householdNamed(household, children, at.day),
    address: `${household.address}, ${household.postcode}`,
    worries: fill(worryFrom(random, source, household.theme.worries), cast),
    ...(chance(random, 0.4)
      ? { childrenSay: `To the referrer: ${viewOf(scene, pick(random, children), at.day, true)}` }
      : {}),
    ...(chance(random, 0.6) ? { parentsKnow: sentence(random, household.theme.parents, cast) } : {}),
    consent,
    ...(consent === 'dispensed'
      ? { whyDispensed: 'Asking first could put a child at more risk tonight.' }
      : {}),
    urgency: it.urgency,
  }
}
