import type { AnswersIn } from '../../define/record.ts'
import { allocation } from '../../journey/oversight/allocation.ts'
import type { Day } from '../../plain/day.ts'
import { eachChild, open, revise } from '../ledger.ts'
import type { Child } from '../people/household.ts'
import type { TeamRow, WorkerRow } from '../people/staff.ts'
import { inOffice, writtenAfter } from '../times.ts'
import { handovers } from '../words/decisions.ts'
import { sentence } from '../words/fill.ts'
import { hearChange } from './hear-change.ts'
import { castFor, idsOf, laterDay, type Scene, type Some, type Work } from './scene.ts'

export type Allocating = {
  readonly team: TeamRow
  readonly worker: WorkerRow
  readonly on: Day
  readonly why: AnswersIn<typeof allocation>['why']
  readonly children: Some<Child>
}

/** Gives the work to a worker. The allocation that stood until then ends on the same day. */
export function allocate(scene: Scene, work: Work, to: Allocating): void {
  const { random, ledger, desk } = scene
  const startedOn = laterDay(to.on, work.allocation?.answers.startedOn)
  const answers: AnswersIn<typeof allocation> = {
    worker: to.worker.id,
    team: to.team.id,
    startedOn,
    why: to.why,
    ...(to.why === 'first'
      ? {}
      : { handover: sentence(random, handovers, castFor(scene, to.children, startedOn)) }),
  }
  const at = writtenAfter(random, inOffice(random, startedOn), false)
  const by = desk.manager(to.team).id
  const lines = eachChild(idsOf(to.children), () => ({}))
  const entry = open(
    ledger,
    allocation,
    { answers, lines },
    { at, by, team: to.team.id, before: [work.referral] },
  )
  if (entry === undefined) return
  endAllocation(scene, work, startedOn)
  work.team = to.team
  work.worker = to.worker
  work.allocation = { entry, answers, children: to.children }
  if (to.why !== 'first') hearChange(scene, to, entry)
}

/** Writes that the allocation which stands ended on a day. */
export function endAllocation(scene: Scene, work: Work, on: Day): void {
  const { random, ledger, desk } = scene
  const standing = work.allocation
  if (standing === undefined) return
  const endedOn = laterDay(on, standing.answers.startedOn)
  const content = {
    answers: { ...standing.answers, endedOn },
    lines: eachChild(idsOf(standing.children), () => ({})),
  }
  const at = writtenAfter(random, inOffice(random, endedOn), false)
  const by = desk.manager(work.team).id
  revise(ledger, standing.entry, allocation, content, { at, by, reason: 'The allocation ended.' })
  work.allocation = undefined
}
