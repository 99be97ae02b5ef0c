import type { AnswersIn, LineIn, PersonId } from '../../define/record.ts'
import { assessment } from '../../journey/assessment/assessment.ts'
import { factors } from '../../journey/codes.ts'
import { addWorkingDays, workingDaysBetween } from '../../plain/calendar.ts'
import { ageOn, type Day } from '../../plain/day.ts'
import { answer, type Entry, eachChild, open, revise } from '../ledger.ts'
import { type Child, isBorn } from '../people/household.ts'
import { chance, exponential, normal, pick, type Random, some, weighted, whole } from '../random.ts'
import { assessmentOnTime } from '../signals.ts'
import { inOffice, officeMinutesLater, workingDaysLater, writtenAfter } from '../times.ts'
import { partnersSay, purposes, returnedNotes, versionReasons } from '../words/decisions.ts'
import { paragraph, sentence } from '../words/fill.ts'
import type { Factor } from '../words/theme.ts'
import { allocate } from './allocate.ts'
import type { Protection } from './protect.ts'
import { castFor, idsOf, mostlyAlike, type Scene, viewOf, type Work } from './scene.ts'
import { noteOf } from './threshold.ts'

type Answers = AnswersIn<typeof assessment>
type Line = LineIn<typeof assessment>
export type AssessmentOutcome = NonNullable<Line['outcome']>

/** An assessment that a manager has authorised: what it came to for each child. */
export type Assessed = {
  readonly entry: Entry
  readonly on: Day
  readonly outcomes: ReadonlyMap<PersonId, AssessmentOutcome>
}

type Plan = {
  readonly startedOn: Day
  readonly seenOn: Day
  readonly finishedOn: Day
  readonly authorisedOn: Day
}

/**
 * Working days from the referral to the authorisation: a median of 34 and nine in ten within 52, as in a model shire, with
 * as many beyond 45 as the team's level at the time says.
 */
function daysTaken(scene: Scene, work: Work): number {
  const due = addWorkingDays(work.referredOn, 45)
  const onTime = chance(scene.random, assessmentOnTime(work.team.locality, due, scene.today))
  if (!onTime) return 46 + Math.floor(exponential(scene.random, 10))
  return Math.min(45, Math.max(6, Math.round(normal(scene.random, 33, 8))))
}

/** An assessment is not finished before an enquiry that came upon it. */
function planOf(scene: Scene, work: Work, protection: Protection | undefined): Plan {
  const { random } = scene
  const after = (days: number): Day => addWorkingDays(work.referredOn, days)
  const enquired = protection === undefined ? 0 : workingDaysBetween(work.referredOn, protection.until)
  const taken = Math.max(daysTaken(scene, work), enquired + 1)
  const started = whole(random, 0, Math.min(4, taken - 4))
  const seen = whole(random, started, Math.min(started + 6, taken - 2))
  const finished = Math.max(seen, enquired, taken - whole(random, 0, 4))
  return {
    startedOn: after(started),
    seenOn: after(seen),
    finishedOn: after(finished),
    authorisedOn: after(taken),
  }
}

/** Writes the assessment as it grows. Undefined where it is not finished and authorised yet. */
export function assess(scene: Scene, work: Work, protection: Protection | undefined): Assessed | undefined {
  const { random, ledger, desk } = scene
  const plan = planOf(scene, work, protection)
  const cast = castFor(scene, work.children, plan.startedOn)
  const begun: Answers = {
    startedOn: plan.startedOn,
    finished: { is: 'awaited' },
    purpose: sentence(random, purposes, cast),
  }
  const lines = eachChild(idsOf(work.children), (): Line => ({ seen: { is: 'awaited' } }))
  const stamp = { by: work.worker.id, team: work.team.id, before: [work.referral] }
  const at = writtenAfter(random, inOffice(random, plan.startedOn), false)
  const entry = open(ledger, assessment, { answers: begun, lines }, { ...stamp, at })
  if (entry === undefined) return undefined
  replaceLeaver(scene, work, plan)
  if (chance(random, 0.65)) recordProgress(scene, work, entry, plan, begun)
  const outcomes = outcomesOf(scene, work, protection)
  const content = {
    answers: finishedAnswers(scene, work, plan, begun),
    lines: finishedLines(scene, work, plan, outcomes),
  }
  const how = {
    at: officeMinutesLater(inOffice(random, plan.finishedOn), 5),
    by: work.worker.id,
    reason: 'Finished.',
  }
  if (revise(ledger, entry, assessment, content, how) === undefined) return undefined
  const on = authorise(scene, entry, plan, content, desk.manager(work.team).id, work)
  return on === undefined ? undefined : { entry, on, outcomes }
}

/** Where the worker leaves before the assessment is done, another takes over. */
function replaceLeaver(scene: Scene, work: Work, { startedOn, finishedOn }: Plan): void {
  const leaves = work.worker.ended_on
  if (leaves === null || leaves <= startedOn || leaves > finishedOn) return
  const worker = scene.desk.worker(scene.random, work.team, 'social worker', leaves)
  allocate(scene, work, { team: work.team, worker, on: leaves, why: 'left', children: work.children })
}

function recordProgress(scene: Scene, work: Work, entry: Entry, plan: Plan, begun: Answers): void {
  const { random, ledger, household } = scene
  const cast = castFor(scene, work.children, plan.seenOn)
  const content = {
    answers: {
      ...begun,
      reviewedOn: plan.seenOn,
      parentsSay: sentence(random, household.theme.parents, cast),
    },
    lines: eachChild(idsOf(work.children), (child) => seenLine(work.children, child, plan)),
  }
  const at = writtenAfter(random, inOffice(random, plan.seenOn), false)
  if (at.day >= plan.finishedOn) return
  revise(ledger, entry, assessment, content, { at, by: work.worker.id, reason: 'First visits recorded.' })
}

function seenLine(children: readonly Child[], id: PersonId, { seenOn }: Plan): Line {
  const child = children.find((one) => one.id === id)
  if (child === undefined || !isBorn(child, seenOn))
    return { seen: { is: 'not needed', because: 'Not born yet; the expectant mother was seen.' } }
  const seen: Line = { seen: { is: 'done', on: seenOn } }
  return ageOn(child.bornOn, seenOn) < 4 ? seen : { ...seen, seenAlone: true }
}

/** What the assessment comes to: for children who go to a conference, protection; otherwise as in a model shire. */
function outcomesOf(scene: Scene, work: Work, protection: Protection | undefined) {
  const drawn = mostlyAlike(
    scene.random,
    work.children,
    (): AssessmentOutcome =>
      weighted(scene.random, [
        ['close', 42],
        ['family help', 24],
        ['plan', 34],
      ] as const),
  )
  const onPlan = new Set(idsOf(protection?.conferenced ?? []))
  return new Map(
    [...drawn].map(([child, outcome]) => [child, onPlan.has(child) ? ('protection' as const) : outcome]),
  )
}

function finishedAnswers(scene: Scene, work: Work, plan: Plan, begun: Answers): Answers {
  const { random, household } = scene
  const cast = castFor(scene, work.children, plan.finishedOn)
  return {
    ...begun,
    finished: { is: 'done', on: plan.finishedOn },
    ...(chance(random, 0.7) ? { reviewedOn: plan.seenOn } : {}),
    facts: paragraph(random, [...household.theme.facts, ...household.theme.worries], 3, cast),
    parentsSay: sentence(random, household.theme.parents, cast),
    partnersSay: sentence(random, partnersSay, cast),
  }
}

function finishedLines(
  scene: Scene,
  work: Work,
  plan: Plan,
  outcomes: ReadonlyMap<PersonId, AssessmentOutcome>,
): ReadonlyMap<PersonId, Line> {
  const { random, household } = scene
  return new Map(
    work.children.map((child) => {
      const outcome = outcomes.get(child.id) ?? 'close'
      const line: Line = {
        ...seenLine(work.children, child.id, plan),
        view: viewOf(scene, child, plan.finishedOn, true),
        analysis: paragraph(
          random,
          household.theme.analysis,
          2,
          castFor(scene, work.children, plan.finishedOn, child),
        ),
        factors: factorsFor(random, household.theme.factors, outcome),
        outcome,
      }
      return [child.id, line]
    }),
  )
}

/** In the order of the code list, as a form gives them. Where nothing more is needed, often no factor was found. */
function factorsFor(
  random: Random,
  [main, ...others]: readonly [Factor, ...Factor[]],
  outcome: string,
): readonly Factor[] {
  if (outcome === 'close' && chance(random, 0.25)) return ['21']
  const found = new Set<Factor>([main, ...some(random, others, whole(random, 0, 2))])
  return factors.map(({ code }) => code).filter((code) => found.has(code))
}

/** A manager authorises; one in fourteen goes back once before. Returns the day of the authorisation. */
function authorise(
  scene: Scene,
  entry: Entry,
  plan: Plan,
  content: { answers: Answers; lines: ReadonlyMap<PersonId, Line> },
  manager: Work['worker']['id'],
  work: Work,
): Day | undefined {
  const { random, ledger } = scene
  if (chance(random, 0.07)) {
    const back = { point: 'D3', verdict: 'returned' as const, by: manager, note: pick(random, returnedNotes) }
    const returned = answer(ledger, entry, {
      ...back,
      at: officeMinutesLater(entry.last, whole(random, 30, 300)),
    })
    if (returned === undefined) return undefined
    const how = {
      at: workingDaysLater(random, returned, 1),
      by: work.worker.id,
      reason: pick(random, versionReasons),
    }
    if (revise(ledger, entry, assessment, content, how) === undefined) return undefined
  }
  const at = inOffice(random, plan.authorisedOn)
  return answer(ledger, entry, { point: 'D3', verdict: 'authorised', by: manager, at, ...noteOf(random) })
    ?.day
}
