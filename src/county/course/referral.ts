import { referral } from '../../journey/front-door/referral.ts'
import { type Entry, eachChild, open } from '../ledger.ts'
import type { Child } from '../people/household.ts'
import type { WorkerRow } from '../people/staff.ts'
import { chance, whole } from '../random.ts'
import { minutesLater, officeMinutesLater, type Time, workingDaysLater, workingFrom } from '../times.ts'
import { allocate } from './allocate.ts'
import { assess } from './assess.ts'
import type { Source } from './contact.ts'
import { finish } from './finish.ts'
import { protect } from './protect.ts'
import { type Ending, idsOf, type Scene, type Some, type Work } from './scene.ts'

/** The decision that a referral follows from. */
export type Decided = {
  readonly decision: Entry
  /** When the contact reached us: the referral is dated by it. */
  readonly at: Time
  readonly source: Source
  readonly worker: WorkerRow
  /** A strategy discussion was decided on at once. */
  readonly urgent: boolean
}

/**
 * A referral and all the work that follows from it. 6.5% end at the referral (Department for Education, England, year to
 * March 2025).
 */
export function runReferral(scene: Scene, from: Decided, children: Some<Child>): Ending {
  const { random, ledger, household, desk } = scene
  const purpose = household.theme.need === 'N2' ? 'disabled children' : 'assessment'
  const team = desk.team(purpose, household.locality.name)
  const noFurtherAction = !from.urgent && chance(random, 0.065)
  const lines = eachChild(idsOf(children), () => ({
    primaryNeed: chance(random, 0.02) ? ('N0' as const) : household.theme.need,
    noFurtherAction,
  }))
  const at = minutesLater(from.decision.last, whole(random, 3, 50))
  const answers = { receivedOn: from.at.day, source: from.source }
  const stamp = { at, by: from.worker.id, team: team.id, before: [from.decision] }
  const opened = open(ledger, referral, { answers, lines }, stamp)
  if (opened === undefined) return { is: 'open' }
  if (noFurtherAction) return { is: 'no action', on: at.day }
  const worker = desk.worker(random, team, 'social worker', at.day)
  const work: Work = {
    children,
    referral: opened,
    referredOn: from.at.day,
    team,
    worker,
    allocation: undefined,
  }
  const started = from.urgent ? officeMinutesLater(at, 15) : workingDaysLater(random, at, whole(random, 0, 2))
  allocate(scene, work, { team, worker, on: workingFrom(started.day), why: 'first', children })
  const plan = protect(scene, work, discussionTime(scene, from.urgent, at))
  return finish(scene, work, assess(scene, work, plan), plan)
}

/** At once where the front door decided so; in one in five others the assessment comes upon harm. */
function discussionTime({ random }: Scene, urgent: boolean, at: Time): Time | undefined {
  if (urgent) return officeMinutesLater(at, whole(random, 30, 240))
  return chance(random, 0.2) ? workingDaysLater(random, at, whole(random, 3, 14)) : undefined
}
