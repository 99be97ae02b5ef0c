import type { AnswersIn } from '../../define/record.ts'
import { childInNeedPlan } from '../../journey/assessment/child-in-need-plan.ts'
import type { closureReasons } from '../../journey/codes.ts'
import { closure } from '../../journey/oversight/closure.ts'
import { addWorkingDays } from '../../plain/calendar.ts'
import { addDays, type Day } from '../../plain/day.ts'
import { type Entry, eachChild, open, revise } from '../ledger.ts'
import type { Child } from '../people/household.ts'
import { chance, logNormal, type Random, weighted, whole } from '../random.ts'
import { inOffice, workingFrom, writtenAfter } from '../times.ts'
import { closedAfterAssessment, toFamilyHelp } from '../words/decisions.ts'
import { sentence } from '../words/fill.ts'
import { allocate, endAllocation } from './allocate.ts'
import type { Assessed, AssessmentOutcome } from './assess.ts'
import type { PlanHeld, Protection } from './protect.ts'
import {
  castFor,
  type Ending,
  idsOf,
  laterDay,
  type Scene,
  type Some,
  someOrNone,
  type Work,
} from './scene.ts'

type Reason = (typeof closureReasons)[number]['code']
type Closing = {
  readonly on: Day
  readonly reason: Reason
  readonly words: readonly string[]
  readonly before: Entry
}

const open_: Ending = { is: 'open' }

/** What follows an assessment: closing, family help, a plan for a child in need, or the end of a protection plan. */
export function finish(
  scene: Scene,
  work: Work,
  assessed: Assessed | undefined,
  protection: Protection | undefined,
): Ending {
  if (assessed === undefined) return open_
  const having = (outcome: AssessmentOutcome): Some<Child> | undefined =>
    someOrNone(work.children.filter(({ id }) => assessed.outcomes.get(id) === outcome))
  const [closing, helped, planned] = [having('close'), having('family help'), having('plan')]
  handOn(scene, work, assessed, protection, planned)
  const soon = (): Day => addWorkingDays(assessed.on, whole(scene.random, 0, 6))
  const endings: Ending[] = []
  if (closing !== undefined)
    endings.push(
      close(scene, work, closing, {
        on: soon(),
        reason: 'RC8',
        words: closedAfterAssessment,
        before: assessed.entry,
      }),
    )
  if (helped !== undefined)
    endings.push(
      close(scene, work, helped, { on: soon(), reason: 'RC9', words: toFamilyHelp, before: assessed.entry }),
    )
  if (planned !== undefined) {
    const days = Math.max(28, Math.round(logNormal(scene.random, 152, 0.75)))
    endings.push(support(scene, work, planned, { startedOn: soon(), days, before: assessed.entry }))
  }
  if (protection !== undefined && protection.conferenced.length > 0)
    endings.push(...afterConference(scene, work, assessed, protection))
  return lastOf(scene, work, endings)
}

/** Closed on the day of the last ending, where all have ended; the worker's allocation ends with it. */
function lastOf(scene: Scene, work: Work, endings: readonly Ending[]): Ending {
  const days = endings.flatMap((ending) => (ending.is === 'open' ? [] : [ending.on])).sort()
  const on = days.at(-1)
  if (on === undefined || days.length < endings.length) return open_
  endAllocation(scene, work, on)
  return { is: 'closed', on }
}

/** Children who stay are handed on to the safeguarding team, but for those whose disability is the reason. */
function handOn(
  scene: Scene,
  work: Work,
  assessed: Assessed,
  protection: Protection | undefined,
  planned: Some<Child> | undefined,
): void {
  const { random, desk, household } = scene
  const staying = new Set([...(planned ?? []), ...(protection?.conferenced ?? [])])
  const children = someOrNone(work.children.filter((child) => staying.has(child)))
  if (children === undefined || work.team.purpose === 'disabled children') return
  const on = addWorkingDays(laterDay(assessed.on, protection?.heldOn), whole(random, 1, 8))
  const team = desk.team('safeguarding', household.locality.name)
  const worker = desk.worker(random, team, 'social worker', on)
  allocate(scene, work, { team, worker, on, why: 'transfer', children })
}

type Support = { readonly startedOn: Day; readonly days: number; readonly before: Entry }

/** A plan for children in need, a change of worker in one of five that last, and the closing after it. */
function support(
  scene: Scene,
  work: Work,
  children: Some<Child>,
  { startedOn, days, before }: Support,
): Ending {
  const { random, ledger, household, desk } = scene
  const answers: AnswersIn<typeof childInNeedPlan> = {
    startedOn,
    change: sentence(random, household.theme.change, castFor(scene, children, startedOn)),
  }
  const lines = eachChild(idsOf(children), () => ({}))
  const at = writtenAfter(random, inOffice(random, startedOn), false)
  const plan = open(
    ledger,
    childInNeedPlan,
    { answers, lines },
    { at, by: work.worker.id, team: work.team.id, before: [before] },
  )
  if (plan === undefined) return open_
  const endedOn = workingFrom(addDays(startedOn, days))
  if (days > 90 && chance(random, 0.22)) {
    const on = workingFrom(addDays(startedOn, whole(random, 20, days - 20)))
    const worker = desk.worker(random, work.team, 'social worker', on)
    const why = weighted(random, [
      ['left', 5],
      ['absent', 3],
      ['caseload', 2],
    ] as const)
    const all = work.allocation?.children ?? children
    if (worker.id !== work.worker.id)
      allocate(scene, work, { team: work.team, worker, on, why, children: all })
  }
  const how = {
    at: writtenAfter(random, inOffice(random, endedOn), false),
    by: work.worker.id,
    reason: 'The plan ended.',
  }
  if (revise(ledger, plan, childInNeedPlan, { answers: { ...answers, endedOn }, lines }, how) === undefined)
    return open_
  const on = addWorkingDays(endedOn, whole(random, 0, 4))
  return close(scene, work, children, {
    on,
    reason: reasonAfterPlan(random),
    words: household.theme.better,
    before: plan,
  })
}

const reasonAfterPlan = (random: Random): Reason =>
  weighted(random, [
    ['RC7', 93],
    ['RC5', 3],
    ['RC3', 2],
    ['RC4', 2],
  ] as const)

/** Children whom a conference gave no plan have help as children in need; the others, when their plan has ended. */
function afterConference(
  scene: Scene,
  work: Work,
  assessed: Assessed,
  protection: Protection,
): readonly Ending[] {
  const { conferenced, heldOn, plan } = protection
  if (heldOn === undefined) return [open_]
  const without = someOrNone(conferenced.filter((child) => plan?.children.includes(child) !== true))
  const startedOn = addWorkingDays(laterDay(assessed.on, heldOn), 8)
  return [
    ...(plan === undefined ? [] : [stepDown(scene, work, plan, startedOn)]),
    ...(without === undefined
      ? []
      : [support(scene, work, without, { startedOn, days: 90, before: assessed.entry })]),
  ]
}

/** After a protection plan three in five families keep help for some months; the others are closed. */
function stepDown(scene: Scene, work: Work, held: PlanHeld, earliest: Day): Ending {
  const { random, household } = scene
  const { children, entry: plan } = held
  if (held.endedOn === undefined) return open_
  const endedOn = laterDay(earliest, held.endedOn)
  if (chance(random, 0.6)) {
    const days = Math.max(28, Math.round(logNormal(random, 110, 0.5)))
    return support(scene, work, children, { startedOn: endedOn, days, before: plan })
  }
  const on = addWorkingDays(endedOn, whole(random, 1, 10))
  return close(scene, work, children, {
    on,
    reason: reasonAfterPlan(random),
    words: household.theme.better,
    before: plan,
  })
}

function close(scene: Scene, work: Work, children: Some<Child>, closing: Closing): Ending {
  const { random, ledger } = scene
  const answers = {
    closedOn: closing.on,
    summary: sentence(random, closing.words, castFor(scene, children, closing.on)),
  }
  const lines = eachChild(idsOf(children), () => ({ reason: closing.reason }))
  const at = writtenAfter(random, inOffice(random, closing.on), false)
  const stamp = { at, by: work.worker.id, team: work.team.id, before: [closing.before] }
  return open(ledger, closure, { answers, lines }, stamp) === undefined
    ? open_
    : { is: 'closed', on: closing.on }
}
