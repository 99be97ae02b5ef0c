import type { AnswersIn, LineIn, PersonId } from '../../define/record.ts'
import type { Override } from '../../define/settle.ts'
import { absentCore } from '../../journey/agencies.ts'
import { startsEnquiry, strategyDiscussion } from '../../journey/protection/strategy-discussion.ts'
import type { Day } from '../../plain/day.ts'
import { answer, type Entry, eachChild, open } from '../ledger.ts'
import type { Child } from '../people/household.ts'
import { chance, pick, weighted, whole } from '../random.ts'
import { momentOf, officeMinutesLater, type Time, workingDaysLater, writtenAfter } from '../times.ts'
import { notKnown, overrideReasons, reasoning, safety } from '../words/decisions.ts'
import { paragraph, sentence } from '../words/fill.ts'
import { enquire } from './enquire.ts'
import { attendanceAt } from './meeting.ts'
import {
  castFor,
  idsOf,
  mostlyAlike,
  type Scene,
  type Some,
  siblingsIn,
  someOrNone,
  viewOf,
  type Work,
} from './scene.ts'
import { noteOf } from './threshold.ts'

type Outcome = LineIn<typeof strategyDiscussion>['outcome']

/** How far a strategy discussion has led. */
export type Protection = {
  /** Nothing closes before this day. */
  readonly until: Day
  /** The children for whom a conference was decided on. */
  readonly conferenced: readonly Child[]
  /** Undefined where no conference was held, or not yet. */
  readonly heldOn: Day | undefined
  readonly plan: PlanHeld | undefined
}

/** A child protection plan that some of the children came to have. */
export type PlanHeld = {
  readonly children: Some<Child>
  readonly entry: Entry
  readonly startedOn: Day
  /** Undefined where it has not ended. */
  readonly endedOn: Day | undefined
}

/** A strategy discussion at a time, where there is one, and all that follows from it. */
export function protect(scene: Scene, work: Work, at: Time | undefined): Protection | undefined {
  if (at === undefined) return undefined
  const children = siblingsIn(scene.random, work.children)
  const held = discuss(scene, work, children, at, true)
  const none = { until: held?.at.day ?? at.day, conferenced: [], heldOn: undefined, plan: undefined }
  if (held === undefined) return none
  const enquired = someOrNone(children.filter(({ id }) => startsEnquiry(held.outcomes.get(id))))
  return enquired === undefined ? none : enquire(scene, work, held, enquired)
}

type Held = { readonly entry: Entry; readonly at: Time; readonly outcomes: ReadonlyMap<PersonId, Outcome> }

/** One discussion; where it asked for more information it meets again three working days later. */
function discuss(
  scene: Scene,
  work: Work,
  children: Some<Child>,
  at: Time,
  mayMeetAgain: boolean,
): Held | undefined {
  const { random, ledger, desk } = scene
  const outcomes = mostlyAlike(
    random,
    children,
    (): Outcome =>
      weighted(random, [
        ['joint', 46],
        ['single', 34],
        ['none', 16],
        ['more', mayMeetAgain ? 4 : 0],
      ] as const),
  )
  const answers = discussionAnswers(scene, work, children, at)
  const lines = eachChild(idsOf(children), (id) =>
    discussionLine(scene, children, id, outcomes.get(id) ?? 'none', at.day),
  )
  const written = writtenAfter(random, officeMinutesLater(at, 40), false)
  const stamp = { at: written, by: work.worker.id, team: work.team.id, before: [work.referral] }
  const entry = open(
    ledger,
    strategyDiscussion,
    { answers, lines },
    { ...stamp, overrides: overridesFor(scene, answers) },
  )
  if (entry === undefined) return undefined
  if (chance(random, 0.97)) {
    const how = {
      point: 'D2',
      verdict: 'authorised' as const,
      by: desk.manager(work.team).id,
      ...noteOf(random),
    }
    answer(ledger, entry, { ...how, at: officeMinutesLater(entry.last, whole(random, 5, 200)) })
  }
  if (![...outcomes.values()].includes('more')) return { entry, at, outcomes }
  return discuss(scene, work, children, workingDaysLater(random, at, 3), false)
}

function discussionLine(
  scene: Scene,
  children: Some<Child>,
  id: PersonId,
  outcome: Outcome,
  on: Day,
): LineIn<typeof strategyDiscussion> {
  const child = children.find((one) => one.id === id) ?? children[0]
  const line = { outcome, view: viewOf(scene, child, on, false) }
  return outcome === 'more'
    ? { ...line, moreBy: 'The medical and the school’s record, within three working days' }
    : line
}

function discussionAnswers(
  scene: Scene,
  work: Work,
  children: Some<Child>,
  at: Time,
): AnswersIn<typeof strategyDiscussion> {
  const { random, household, desk } = scene
  const cast = castFor(scene, children, at.day)
  const why = reasoning.strategy
  return {
    heldAt: momentOf(at),
    mode: weighted(random, [
      ['video', 72],
      ['mixed', 12],
      ['telephone', 12],
      ['in person', 4],
    ] as const),
    chair: `${desk.manager(work.team).name}, team manager`,
    agencies: attendanceAt(random, at.day),
    facts: `${paragraph(random, household.theme.facts, 2, cast)} ${pick(random, notKnown)}`,
    analysis: `${sentence(random, household.theme.analysis, cast)} ${pick(random, why.analysis)}`,
    rejected: pick(random, why.rejected),
    wouldChange: pick(random, why.wouldChange),
    safety: sentence(random, safety, cast),
  }
}

/** Where a core agency was missing the form warns, and the worker says why they went on. */
function overridesFor(
  { random }: Scene,
  { agencies }: AnswersIn<typeof strategyDiscussion>,
): readonly Override[] {
  return absentCore(agencies).length === 0
    ? []
    : [{ guard: 'core agencies', because: pick(random, overrideReasons) }]
}
