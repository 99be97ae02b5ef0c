import type { AnswersIn, LineIn, PersonId } from '../../define/record.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { addWorkingDays } from '../../plain/calendar.ts'
import type { Day } from '../../plain/day.ts'
import { answer, type Content, type Entry, eachChild, open, revise } from '../ledger.ts'
import { type Child, isBorn } from '../people/household.ts'
import { chance, pick, weighted, whole } from '../random.ts'
import { enquiryAuthorised, rationaleAskedFrom, rationaleWritten } from '../signals.ts'
import { inOffice, officeMinutesLater, type Time, workingDaysLater } from '../times.ts'
import { delays, dissent, returnedNotes, versionReasons } from '../words/decisions.ts'
import { paragraph, sentence } from '../words/fill.ts'
import { confer } from './confer.ts'
import type { Protection } from './protect.ts'
import {
  castFor,
  earlierSystem,
  idsOf,
  mostlyAlike,
  type Scene,
  type Some,
  someOrNone,
  viewOf,
  type Work,
} from './scene.ts'
import { noteOf } from './threshold.ts'

type Answers = AnswersIn<typeof enquiry>
type Line = LineIn<typeof enquiry>

/** The discussion that an enquiry follows from. */
export type Discussed = {
  readonly entry: Entry
  readonly at: Time
  readonly outcomes: ReadonlyMap<PersonId, string>
}

/** An enquiry as it is written: its days, and what it comes to for each child. */
type Course = {
  readonly startedOn: Day
  readonly finishedOn: Day
  readonly results: ReadonlyMap<PersonId, Result>
  readonly imported: boolean
}
type Result = {
  readonly outcome: NonNullable<Line['outcome']>
  readonly conference: NonNullable<Line['conference']>
}

/** 32% of enquiries go to a conference; of the others about half are not borne out. */
function drawResult({ random }: Scene): Result {
  return weighted<Result>(random, [
    [{ outcome: 'continuing risk', conference: 'hold' }, 32],
    [{ outcome: 'unsubstantiated', conference: 'no conference' }, 31],
    [{ outcome: 'no continuing risk', conference: 'no conference' }, 37],
  ])
}

/** A section 47 enquiry and D4, with the conference and the plan that may follow. */
export function enquire(scene: Scene, work: Work, from: Discussed, children: Some<Child>): Protection {
  const { random, ledger, today } = scene
  const startedOn = from.at.day
  const it: Course = {
    startedOn,
    finishedOn: addWorkingDays(
      startedOn,
      chance(random, 0.85) ? whole(random, 4, 11) : whole(random, 12, 21),
    ),
    results: mostlyAlike(random, children, () => drawResult(scene)),
    imported: startedOn < rationaleAskedFrom(today),
  }
  const joint = children.some(({ id }) => from.outcomes.get(id) === 'joint')
  const begun: Answers = { startedOn, by: joint ? 'joint' : 'single', finished: { is: 'awaited' } }
  const waiting = eachChild(idsOf(children), (): Line => ({ seen: { is: 'awaited' } }))
  const stamp = { by: work.worker.id, team: work.team.id, before: [from.entry, work.referral] }
  const at = officeMinutesLater(from.at, whole(random, 45, 200))
  const source = it.imported ? { source: earlierSystem } : {}
  const entry = open(ledger, enquiry, { answers: begun, lines: waiting }, { ...stamp, ...source, at })
  const open_ = { until: it.finishedOn, conferenced: [], heldOn: undefined, plan: undefined }
  if (entry === undefined) return open_
  const content = finishedContent(scene, children, it, begun)
  const how = { at: inOffice(random, it.finishedOn), by: work.worker.id, reason: 'Finished.' }
  if (revise(ledger, entry, enquiry, content, how) === undefined) return open_
  authorise(scene, work, entry, it, content)
  const toConference = someOrNone(children.filter(({ id }) => it.results.get(id)?.conference === 'hold'))
  if (toConference === undefined) return open_
  const conferred = confer(scene, work, { enquiry: entry, ...it }, toConference)
  return { ...open_, conferenced: toConference, ...conferred }
}

function finishedContent(
  scene: Scene,
  children: Some<Child>,
  it: Course,
  begun: Answers,
): Content<typeof enquiry.fields, typeof enquiry.lines> {
  const { random, household, today } = scene
  const cast = castFor(scene, children, it.finishedOn)
  const answers: Answers = {
    ...begun,
    finished: { is: 'done', on: it.finishedOn },
    facts: paragraph(random, household.theme.facts, 2, cast),
    ...(chance(random, 0.25) ? { dissent: pick(random, dissent) } : {}),
    ...(addWorkingDays(it.startedOn, 15) < it.finishedOn ? { delay: pick(random, delays) } : {}),
  }
  const lines = eachChild(idsOf(children), (id) => finishedLine(scene, children, id, it))
  if (!it.imported) return { answers, lines }
  const written = chance(random, rationaleWritten(it.startedOn, today))
  const unreasoned = new Map([...lines].map(([id, { rationale: _, rejected: __, ...line }]) => [id, line]))
  return { brought: answers, lines: written ? lines : unreasoned }
}

function finishedLine(scene: Scene, children: Some<Child>, id: PersonId, it: Course): Line {
  const { random, household } = scene
  const child = children.find((one) => one.id === id) ?? children[0]
  const cast = castFor(scene, children, it.finishedOn, child)
  const result = it.results.get(id) ?? drawResult(scene)
  const held = result.conference === 'hold'
  return {
    seen: isBorn(child, it.finishedOn)
      ? { is: 'done', on: addWorkingDays(it.startedOn, isBorn(child, it.startedOn) ? 0 : 1) }
      : { is: 'not needed', because: 'Not born yet; the expectant mother was seen.' },
    ...result,
    rationale: `${sentence(random, household.theme.analysis, cast)} ${sentence(random, held ? household.theme.hold : household.theme.none, cast)}`,
    rejected: held
      ? 'A child in need plan alone: it was considered, and agencies would not be held to it.'
      : 'A conference: considered with the police and health, and judged to add nothing to the help in place.',
    view: viewOf(scene, child, it.finishedOn, true),
  }
}

/** A decision to hold a conference is authorised at once; one not to hold it is authorised as often as practice then was. */
function authorise(
  scene: Scene,
  work: Work,
  entry: Entry,
  it: Course,
  content: Content<typeof enquiry.fields, typeof enquiry.lines>,
): void {
  const { random, ledger, desk, today } = scene
  const held = [...it.results.values()].some(({ conference }) => conference === 'hold')
  if (!chance(random, held ? 0.97 : enquiryAuthorised(it.finishedOn, today))) return
  const manager = { point: 'D4', by: desk.manager(work.team).id }
  if (!it.imported && chance(random, 0.06)) {
    const at = officeMinutesLater(entry.last, whole(random, 30, 300))
    const returned = answer(ledger, entry, {
      ...manager,
      at,
      verdict: 'returned',
      note: pick(random, returnedNotes),
    })
    if (returned === undefined) return
    const how = {
      at: workingDaysLater(random, returned, 1),
      by: work.worker.id,
      reason: pick(random, versionReasons),
    }
    if (revise(ledger, entry, enquiry, content, how) === undefined) return
  }
  const at = workingDaysLater(
    random,
    entry.last,
    weighted(random, [[0, 55] as const, [1, 30] as const, [2, 15] as const]),
  )
  answer(ledger, entry, { ...manager, at, verdict: 'authorised', ...noteOf(random) })
}
