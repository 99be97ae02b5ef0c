import type { AnswersIn, Earlier, Known, LineIn, PersonId } from '../../define/record.ts'
import type { Override } from '../../define/settle.ts'
import { allocation } from '../../journey/oversight/allocation.ts'
import type { person } from '../../journey/people/person.ts'
import { modes, ownVoiceFrom } from '../../journey/visits/seeing.ts'
import { visit } from '../../journey/visits/visit.ts'
import { addWorkingDays } from '../../plain/calendar.ts'
import { ageOn, type Day, dayOf, type Moment, timeOf } from '../../plain/day.ts'
import type { Deposit } from '../../store/append.ts'
import { type Entry, type Ledger, open } from '../ledger.ts'
import type { Desk } from '../people/desk.ts'
import type { TeamRow, WorkerRow } from '../people/staff.ts'
import { chance, pick, type Random, weighted, whole } from '../random.ts'
import { faceToFaceShare, seenAloneShare, visitOnTime, visitsRecordedFrom } from '../signals.ts'
import { isBefore, laterOf, minutesLater, momentOf, type Time, workingFrom, writtenAfter } from '../times.ts'
import { type Cast, sayNames, sentence } from '../words/fill.ts'
import * as say from '../words/visits.ts'
import { laterDay } from './scene.ts'

/** A family whose history stands: visits are laid over its plans afterwards, by dice of their own, so that nothing else changes. */
export type Visiting = {
  readonly ledger: Ledger
  readonly desk: Desk
  readonly today: Day
  readonly random: Random
}

type Kind = 'protection plan' | 'child in need plan'
type Plan = {
  readonly kind: Kind
  readonly first: Deposit
  readonly children: readonly PersonId[]
  readonly from: Day
  /** The last day of the plan; undefined while it runs. */
  readonly until: Day | undefined
}

/** Working days between visits where they are in time, and where they are late; by the limits in `clocks.ts`. */
const gaps: Readonly<
  Record<Kind, { readonly good: readonly [number, number]; readonly late: readonly [number, number] }>
> = {
  'protection plan': { good: [6, 10], late: [11, 19] },
  'child in need plan': { good: [11, 20], late: [21, 34] },
}

/** Visits to the children of every plan of a family, from when Goldthread keeps them, up to the end of history. */
export function visitOnPlans(of: Visiting): void {
  const history = of.ledger.deposits.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  for (const plan of plansOf(history)) visitOn({ ...of, history }, plan)
}

/** With what was recorded of the family before any visit, in the order in which it was. */
type Family = Visiting & { readonly history: readonly Deposit[] }

function plansOf(deposits: readonly Deposit[]): readonly Plan[] {
  return deposits.flatMap((first): Plan[] => {
    const kind = first.settled.type.name
    if (first.version !== 1 || (kind !== 'protection plan' && kind !== 'child in need plan')) return []
    const last = deposits.findLast(({ record }) => record === first.record) ?? first
    const [from, until] = [first.settled.answers.startedOn, last.settled.answers.endedOn]
    if (typeof from !== 'string') return []
    const children = [...first.settled.lines.keys()]
    return [{ kind, first, children, from: from as Day, until: until as Day | undefined }]
  })
}

function visitOn(of: Family, plan: Plan): void {
  const { random, today, ledger } = of
  const begins = visitsRecordedFrom(today)
  let day = addWorkingDays(workingFrom(laterDay(plan.from, begins)), whole(random, 1, 8))
  while (isBefore({ day, minute: 0 }, ledger.ends) && (plan.until === undefined || day <= plan.until)) {
    const who = whoVisits(of, plan, day)
    if (who === undefined) return
    const [low, high] = chance(random, visitOnTime(who.team.locality))
      ? gaps[plan.kind].good
      : gaps[plan.kind].late
    const next = addWorkingDays(day, whole(random, low, high))
    record(of, plan, who, day, next)
    day = next
  }
}

type Who = { readonly worker: WorkerRow; readonly team: TeamRow }

/** The worker to whom the children were allocated on the day, or a colleague where that worker had left. */
function whoVisits({ history, desk, random }: Family, { children }: Plan, day: Day): Who | undefined {
  const given = history
    .filter(({ settled }) => settled.type.name === allocation.name)
    .filter(({ settled }) => children.some((child) => settled.lines.has(child)))
    .map(({ settled }) => settled.answers as AnswersIn<typeof allocation>)
    .filter(({ startedOn }) => startedOn <= day)
    .toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
    .at(-1)
  const team = desk.people.teams.find(({ id }) => id === given?.team)
  const worker = desk.people.workers.find(({ id }) => id === given?.worker)
  if (team === undefined || worker === undefined) return undefined
  // Some write a visit down days later: whoever is about to leave sends a colleague.
  if (worker.ended_on === null || worker.ended_on > addWorkingDays(day, 30)) return { worker, team }
  return { worker: desk.worker(random, team, 'social worker', addWorkingDays(day, 30)), team }
}

type Answers = AnswersIn<typeof visit>
type Line = LineIn<typeof visit>

function record(of: Family, plan: Plan, { worker, team }: Who, day: Day, next: Day): void {
  const { random, ledger } = of
  const time: Time = { day, minute: whole(random, 9 * 60 + 30, 16 * 60 + 45) }
  const mode = chance(random, faceToFaceShare(day))
    ? 'face to face'
    : pick(
        random,
        modes.map(({ code }) => code).filter((code) => code !== 'face to face'),
      )
  const answers = answersOf(of, plan, time, mode, chance(random, 0.7) ? next : undefined)
  const lines = new Map(
    plan.children.map((child) => [child, lineOf(of, plan, child, day, answers, team.locality)] as const),
  )
  const from = entryOf(plan.first)
  // A visit may be made before the plan it serves has been written down.
  const at = laterOf(writtenAfter(random, time, false), minutesLater(from.made, 2))
  const overrides = overridesFor(of, plan, momentOf(at), answers, lines)
  open(ledger, visit, { answers, lines }, { at, by: worker.id, team: team.id, before: [from], overrides })
}

const entryOf = ({ record: id, settled, source, at }: Deposit): Entry => {
  const [hours, minutes] = timeOf(at).split(':').map(Number)
  const made = { day: dayOf(at), minute: (hours ?? 0) * 60 + (minutes ?? 0) }
  return { id, kind: settled.type.name, source, version: 1, made, last: made }
}

type Someone = Partial<AnswersIn<typeof person>>

const known = ({ history }: Family, id: string): Someone =>
  (history.findLast(({ record: one }) => (one as string) === id)?.settled.answers ?? {}) as Someone

function castOf(of: Family, children: readonly PersonId[], inHand = children[0]): Cast {
  const adults = of.ledger.members.filter(({ relation }) => relation !== 'child' && relation !== 'unborn')
  const given = (id: string): string => known(of, id).givenName ?? 'the baby'
  const [carer, partner] = adults.map(({ person: id }) => known(of, id).givenName ?? 'the mother')
  return {
    child: inHand === undefined ? 'the child' : given(inHand),
    children: sayNames(children.map(given)),
    carer: carer ?? 'the mother',
    partner: partner ?? 'a former partner',
    school: 'school',
  }
}

function answersOf(
  of: Family,
  plan: Plan,
  time: Time,
  mode: Answers['mode'],
  nextOn: Day | undefined,
): Answers {
  const { random } = of
  const cast = castOf(of, plan.children)
  const isHere = mode === 'face to face' || mode === 'doorstep'
  const place = weighted(random, [
    ['home', 88],
    ['school', 9],
    ['elsewhere', 3],
  ] as const)
  return {
    visitedAt: momentOf(time),
    mode,
    ...(isHere ? { place, announced: chance(random, 0.72) ? 'announced' : ('unannounced' as const) } : {}),
    serves: plan.kind,
    purpose: sentence(random, say.purposes, cast),
    ...(isHere && place === 'home' ? { home: sentence(random, say.homeSeen, cast) } : {}),
    analysis: sentence(random, say.means, cast),
    nextSteps: sentence(random, say.nextThings, cast),
    ...(nextOn === undefined ? {} : { nextOn }),
  }
}

function lineOf(
  of: Family,
  { children }: Plan,
  child: PersonId,
  day: Day,
  { mode, place }: Answers,
  locality: string,
): Line {
  const { random, today } = of
  const { bornOn } = known(of, child)
  if (bornOn === undefined || bornOn > day) return notBorn(mode)
  const [age, cast] = [ageOn(bornOn, day), castOf(of, children, child)]
  if (mode === 'telephone') return { safe: 'yes', view: saidAt(random, age, cast) }
  const missed = (age >= 13 ? 0.1 : 0.03) + (locality === 'Merrowdale' ? 0.05 : 0)
  if (chance(random, missed)) return notSeen(random, cast)
  const isAlone = age < ownVoiceFrom ? undefined : chance(random, seenAloneShare(locality, day, today))
  return {
    seen: { is: 'yes' },
    alone:
      isAlone === undefined
        ? { is: 'too young' }
        : isAlone
          ? { is: 'yes' }
          : { is: 'no', because: sentence(random, say.notAlone, cast) },
    ...(place === 'home' && mode !== 'video'
      ? { bedroom: chance(random, 0.8) ? 'yes' : ('no' as const) }
      : {}),
    ...safety(random, cast, 0.04),
    ...(chance(random, 0.94) ? { view: saidAt(random, age, cast) } : {}),
    ...(chance(random, 0.5) ? { observed: sentence(random, say.observed, cast) } : {}),
  }
}

const notBorn = (mode: Answers['mode']): Line =>
  mode === 'telephone' ? { safe: 'yes', view: 'Not born yet.' } : { seen: { is: 'unborn' }, safe: 'yes' }

const notSeen = (random: Random, cast: Cast): Line => ({
  seen: { is: 'no', because: sentence(random, say.notIn, cast) },
  ...safety(random, cast, 0.3),
})

/** Whether the child is safe; where that cannot be told, what worries the worker. */
const safety = (random: Random, cast: Cast, unsure: number): Pick<Line, 'safe' | 'worry'> =>
  chance(random, unsure) ? { safe: 'unsure', worry: sentence(random, say.worried, cast) } : { safe: 'yes' }

const saidAt = (random: Random, age: number, cast: Cast): string =>
  sentence(random, age < 3 ? say.shownByBaby : age < 9 ? say.saidYoung : say.saidOlder, cast)

/** What the form would have warned of, with the reason that the worker gave. */
function overridesFor(
  of: Family,
  { children }: Plan,
  at: Moment,
  answers: Answers,
  lines: ReadonlyMap<PersonId, Line>,
): readonly Override[] {
  const cast = castOf(of, children)
  const now: Known = {
    now: at,
    today: dayOf(at),
    children,
    earlier: earlierThan(of, at),
    bornOn: birthsOf(of, children),
  }
  return (visit.guards ?? [])
    .filter(({ stands }) => stands(now, answers, lines))
    .map(({ name }) => ({ guard: name, because: sentence(of.random, say.wentOn[name] ?? [], cast) }))
}

const birthsOf = (of: Family, children: readonly PersonId[]): ReadonlyMap<PersonId, Day> =>
  new Map(
    children.flatMap((child) => {
      const { bornOn } = known(of, child)
      return bornOn === undefined ? [] : [[child, bornOn] as const]
    }),
  )

/** The records as they stood at a moment, each in its last version by then. */
function earlierThan({ history }: Family, at: Moment): readonly Earlier[] {
  const standing = new Map<string, Earlier>()
  for (const { record: id, settled } of history.filter((one) => one.at < at))
    standing.set(id, {
      id,
      kind: settled.type.name,
      children: [...settled.lines.keys()],
      answers: settled.answers,
      lines: Object.fromEntries(settled.lines),
    })
  return [...standing.values()]
}
