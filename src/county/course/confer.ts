import type { AnswersIn, LineIn } from '../../define/record.ts'
import { conference } from '../../journey/protection/conference.ts'
import { protectionPlan } from '../../journey/protection/protection-plan.ts'
import { protectionReview } from '../../journey/protection/protection-review.ts'
import { addWorkingDays } from '../../plain/calendar.ts'
import { addDays, type Day } from '../../plain/day.ts'
import { type Entry, eachChild, open, revise } from '../ledger.ts'
import type { Child } from '../people/household.ts'
import type { WorkerRow } from '../people/staff.ts'
import { chance, logNormal, pick, weighted, whole } from '../random.ts'
import { inOffice, officeMinutesLater, workingFrom, writtenAfter } from '../times.ts'
import { dissent, reviewProgress } from '../words/decisions.ts'
import { sentence } from '../words/fill.ts'
import type { Category } from '../words/theme.ts'
import { attendanceAt } from './meeting.ts'
import type { PlanHeld, Protection } from './protect.ts'
import { castFor, idsOf, mostlyAlike, type Scene, type Some, someOrNone, viewOf, type Work } from './scene.ts'

type Enquired = { readonly enquiry: Entry; readonly startedOn: Day; readonly finishedOn: Day }
type Line = LineIn<typeof conference>

/**
 * The conference that an enquiry decided on: some 78% within 15 working days of the strategy discussion, and 88% of children
 * then have a plan, as in a model shire.
 */
export function confer(scene: Scene, work: Work, from: Enquired, children: Some<Child>): Conferred {
  const { random, ledger, desk } = scene
  const days = chance(random, 0.9) ? whole(random, 10, 15) : whole(random, 16, 26)
  const earliest = addWorkingDays(from.finishedOn, 1)
  const counted = addWorkingDays(from.startedOn, days)
  const heldOn = counted < earliest ? earliest : counted
  const chair = desk.chair(random)
  const plans = mostlyAlike(random, children, () => chance(random, 0.88), 0.92)
  const lines = eachChild(idsOf(children), (id) =>
    lineFor(scene, children, id, plans.get(id) === true, heldOn),
  )
  const answers: AnswersIn<typeof conference> = {
    heldOn,
    mode: modeOn(heldOn),
    chair: `${chair.name}, conference chair`,
    agencies: attendanceAt(random, heldOn),
    dissent: pick(random, dissent),
  }
  const at = writtenAfter(random, inOffice(random, heldOn), false)
  const team = desk.team('conferences and reviews', work.team.locality).id
  const held = open(
    ledger,
    conference,
    { answers, lines },
    { at, by: chair.id, team, before: [from.enquiry] },
  )
  const planned = someOrNone(children.filter(({ id }) => plans.get(id) === true))
  if (held === undefined) return { heldOn: undefined, plan: undefined }
  return {
    heldOn,
    plan: planned === undefined ? undefined : startPlan(scene, { work, chair, held, heldOn, lines }, planned),
  }
}

/** Most conferences are mixed since 2020. By the day and not by chance, so that a seed makes the county that it made before. */
const modeOn = (day: Day): AnswersIn<typeof conference>['mode'] =>
  Number(day.slice(-1)) % 3 === 0 ? 'in person' : 'mixed'

function lineFor(scene: Scene, children: Some<Child>, id: Child['id'], plan: boolean, on: Day): Line {
  const { random, household } = scene
  const child = children.find((one) => one.id === id) ?? children[0]
  const cast = castFor(scene, children, on, child)
  const view = viewOf(scene, child, on, true)
  if (!plan) return { outcome: 'no plan', reason: sentence(random, household.theme.none, cast), view }
  const category = chance(random, 0.88) ? household.theme.category : weighted(random, otherCategories)
  return { outcome: 'plan', category, reason: sentence(random, household.theme.hold, cast), view }
}

const otherCategories: readonly (readonly [Category, number])[] = [
  ['NEG', 50],
  ['EMO', 36],
  ['PHY', 7],
  ['SAB', 4],
  ['MUL', 3],
]

type Conferred = Pick<Protection, 'heldOn' | 'plan'>

type Held = {
  readonly work: Work
  readonly chair: WorkerRow
  readonly held: Entry
  readonly heldOn: Day
  readonly lines: ReadonlyMap<Child['id'], Line>
}

/** Median nine months, log-normal with a deviation of 0.6: 5% or so last two years. */
function startPlan(scene: Scene, from: Held, children: Some<Child>): PlanHeld | undefined {
  const { random, ledger, household, desk } = scene
  const { heldOn } = from
  const team = desk.team('safeguarding', household.locality.name)
  const earlier = chance(random, 0.22) ? 1 : 0
  const lines = eachChild(idsOf(children), (id) => ({
    category: from.lines.get(id)?.category ?? household.theme.category,
    earlierPlans: earlier,
  }))
  const answers = {
    startedOn: heldOn,
    change: sentence(random, household.theme.change, castFor(scene, children, heldOn)),
  }
  const at = officeMinutesLater(from.held.last, whole(random, 10, 200))
  const stamp = { at, by: from.chair.id, team: team.id, before: [from.held] }
  const plan = open(ledger, protectionPlan, { answers, lines }, stamp)
  if (plan === undefined) return undefined
  const endsOn = workingFrom(addDays(heldOn, Math.max(75, Math.round(logNormal(random, 274, 0.6)))))
  review(scene, { ...from, plan, endsOn }, children)
  const latest = new Map([...lines].map(([id, line]) => [id, { ...line, latestCategory: line.category }]))
  const content = { answers: { ...answers, endedOn: endsOn }, lines: latest }
  const how = {
    at: writtenAfter(random, inOffice(random, endsOn), false),
    by: from.chair.id,
    reason: 'The plan ended.',
  }
  const ended = revise(ledger, plan, protectionPlan, content, how)
  return { children, entry: plan, startedOn: heldOn, endedOn: ended === undefined ? undefined : endsOn }
}

/**
 * Reviews: the first within three months of the conference, then within six months each (Working Together to Safeguard
 * Children); one in eighteen is late. The last one ends the plan.
 */
function review(
  scene: Scene,
  from: Held & { readonly plan: Entry; readonly endsOn: Day },
  children: Some<Child>,
): void {
  const { random, ledger, desk } = scene
  const team = desk.team('conferences and reviews', from.work.team.locality).id
  const lines = eachChild(idsOf(children), () => ({}))
  const late = (): number => (chance(random, 0.055) ? whole(random, 8, 30) : 0)
  let on = workingFrom(addDays(from.heldOn, whole(random, 78, 88) + late()))
  for (;;) {
    const last = on >= from.endsOn
    const heldOn = last ? from.endsOn : on
    const progress = last
      ? sentence(random, scene.household.theme.better, castFor(scene, children, heldOn))
      : sentence(random, reviewProgress, castFor(scene, children, heldOn))
    const at = writtenAfter(random, inOffice(random, heldOn), false)
    const stamp = { at, by: from.chair.id, team, before: [from.plan] }
    const held = open(ledger, protectionReview, { answers: { heldOn, progress }, lines }, stamp)
    if (last || held === undefined) return
    on = workingFrom(addDays(on, whole(random, 160, 178) + late()))
  }
}
