import type { AnswersIn, LineIn } from '../../define/record.ts'
import { viewOfChange } from '../../journey/oversight/view-of-a-change.ts'
import { addWorkingDays } from '../../plain/calendar.ts'
import { ageOn, type Day } from '../../plain/day.ts'
import { type Entry, eachChild, open } from '../ledger.ts'
import type { Child } from '../people/household.ts'
import { isBorn } from '../people/household.ts'
import { chance, pick, type Random, randomFor, whole } from '../random.ts'
import { inOffice } from '../times.ts'
import { changeHelps, changeViews } from '../words/changes.ts'
import type { Allocating } from './allocate.ts'
import { idsOf, type Scene } from './scene.ts'

/** From this age on the children of the county are asked. */
const askedFrom = 4

/**
 * Three in four are asked what they think of a change of worker, within some days; the others wait. Its chances are a
 * stream of their own, so that nothing else of a family changes by it.
 */
export function hearChange(scene: Scene, to: Allocating, allocated: Entry): void {
  const random = randomFor('change of worker', allocated.id)
  if (!chance(random, 0.75)) return
  const on = addWorkingDays(to.on, whole(random, 1, 9))
  const answers: AnswersIn<typeof viewOfChange> = { askedOn: on }
  const born = new Map(to.children.map((child) => [child.id, child]))
  const lines = eachChild(idsOf(to.children), (id) => lineOf(random, born.get(id), on))
  const stamp = { at: inOffice(random, on), by: to.worker.id, team: to.team.id, before: [allocated] }
  open({ ...scene.ledger, random }, viewOfChange, { answers, lines }, stamp)
}

function lineOf(random: Random, child: Child | undefined, on: Day): LineIn<typeof viewOfChange> {
  if (child === undefined || !isBorn(child, on) || ageOn(child.bornOn, on) < askedFrom)
    return { asked: { is: 'too young' } }
  if (chance(random, 0.1))
    return { asked: { is: 'no', because: 'Did not want to talk that day; asked again at the next visit.' } }
  return {
    asked: { is: 'yes' },
    told: pick(random, ['before', 'before', 'before', 'after', 'not told'] as const),
    goodbye: pick(random, ['yes', 'yes', 'no', 'ahead', 'not wanted'] as const),
    view: pick(random, changeViews),
    ...(chance(random, 0.5) ? { helps: pick(random, changeHelps) } : {}),
  }
}
