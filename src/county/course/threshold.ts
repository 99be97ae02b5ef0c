import type { AnswersIn, LineIn, PersonId } from '../../define/record.ts'
import { feedback } from '../../journey/front-door/feedback.ts'
import { isReferral, thresholdDecision } from '../../journey/front-door/threshold-decision.ts'
import { answer, type Entry, eachChild, open, revise } from '../ledger.ts'
import { chance, exponential, pick, type Random, weighted, whole } from '../random.ts'
import { feedbackOnTime } from '../signals.ts'
import {
  laterOf,
  minutesLater,
  momentOf,
  officeMinutesLater,
  type Time,
  workingDaysLater,
  writtenAfter,
} from '../times.ts'
import {
  authorisedNotes,
  historyRead,
  nothingHeld,
  notKnown,
  type Outcome,
  reasoning,
  returnedNotes,
  versionReasons,
} from '../words/decisions.ts'
import { paragraph, sentence } from '../words/fill.ts'
import type { Case } from './contact.ts'
import { runReferral } from './referral.ts'
import { castFor, type Ending, idsOf, mostlyAlike, someOrNone, viewOf } from './scene.ts'

type Decision = AnswersIn<typeof thresholdDecision>
type DecisionLines = ReadonlyMap<PersonId, LineIn<typeof thresholdDecision>>

/** D1 for each child of a contact, told to whoever referred, and the work that follows where there is any. */
export function decide(it: Case, contact: Entry): Ending {
  const { scene, children, team, worker } = it
  const { random, ledger } = scene
  const decidedAt = decisionTime(random, it, contact.last)
  const outcomes = mostlyAlike(random, children, () => outcomeFor(it, random() * 0.06), 0.93)
  const lines: DecisionLines = eachChild(idsOf(children), (child) => ({
    outcome: outcomes.get(child) ?? 'advice',
    view: viewOf(scene, children.find(({ id }) => id === child) ?? children[0], decidedAt.day, false),
  }))
  const main = outcomes.get(children[0].id) ?? 'advice'
  const answers = decisionAnswers(it, main, decidedAt)
  const at = minutesLater(decidedAt, whole(random, 4, 40))
  const stamp = { at, by: worker.id, team: team.id, before: [contact] }
  const decision = open(ledger, thresholdDecision, { answers, lines }, stamp)
  if (decision === undefined) return { is: 'open' }
  authoriseDecision(it, decision, answers, lines)
  tellReferrer(it, decision, decidedAt, main)
  const referred = someOrNone(children.filter(({ id }) => isReferral(outcomes.get(id))))
  if (referred === undefined) return { is: 'no action', on: decidedAt.day }
  return runReferral(scene, { ...it, decision, urgent: main === 'strategy' }, referred)
}

/** Red within four hours; others within a working day, but for one in ten. */
function decisionTime(random: Random, { at, urgency }: Case, written: Time): Time {
  if (urgency === 'red')
    return laterOf(
      minutesLater(at, whole(random, 35, chance(random, 0.93) ? 215 : 400)),
      minutesLater(written, 5),
    )
  const days = chance(random, 0.9)
    ? weighted(random, [[0, 45] as const, [1, 55] as const])
    : whole(random, 2, 4)
  return laterOf(workingDaysLater(random, at, days), officeMinutesLater(written, 12))
}

/** How serious the contact is decides, with a little of the day's own judgement in it. */
function outcomeFor({ severity, scene }: Case, judgement: number): Outcome {
  const serious = severity + judgement - 0.03
  if (serious > 0.955) return 'strategy'
  if (serious > 0.7) return 'referral'
  if (serious > 0.52)
    return scene.household.theme.harm > 0.1 && chance(scene.random, 0.4) ? 'referral' : 'family help'
  return serious > 0.38 ? 'signpost' : 'advice'
}

function decisionAnswers(
  { scene, children, at, earlier }: Case,
  outcome: Outcome,
  decidedAt: Time,
): Decision {
  const { random, household } = scene
  const cast = castFor(scene, children, at.day)
  const why = reasoning[outcome]
  return {
    decidedAt: momentOf(decidedAt),
    threshold: `${pick(random, why.level)} – ${household.theme.name}`,
    facts: [
      earlier === 0 ? nothingHeld : pick(random, historyRead),
      paragraph(random, household.theme.facts, whole(random, 1, 2), cast),
      pick(random, notKnown),
    ].join(' '),
    analysis: `${sentence(random, household.theme.analysis, cast)} ${pick(random, why.analysis)}`,
    rejected: pick(random, why.rejected),
    wouldChange: pick(random, why.wouldChange),
  }
}

/** A manager reads each decision, mostly the same day; some go back once, and a few are still waiting. */
function authoriseDecision(it: Case, decision: Entry, answers: Decision, lines: DecisionLines): void {
  const { scene, team, worker } = it
  const { random, ledger, desk } = scene
  if (chance(random, 0.015)) return
  const manager = desk.manager(team)
  const first = { point: 'D1', by: manager.id, at: officeMinutesLater(decision.last, whole(random, 10, 260)) }
  if (!chance(random, 0.06)) {
    answer(ledger, decision, { ...first, verdict: 'authorised', ...noteOf(random) })
    return
  }
  const returned = answer(ledger, decision, {
    ...first,
    verdict: 'returned',
    note: pick(random, returnedNotes),
  })
  if (returned === undefined) return
  const fuller = { ...answers, analysis: `${answers.analysis} ${pick(random, reasoning.referral.analysis)}` }
  const at = officeMinutesLater(returned, whole(random, 30, 500))
  const how = { at, by: worker.id, reason: pick(random, versionReasons) }
  const again = revise(ledger, decision, thresholdDecision, { answers: fuller, lines }, how)
  if (again === undefined) return
  const settled = { point: 'D1', by: manager.id, at: officeMinutesLater(again, whole(random, 15, 240)) }
  answer(ledger, decision, { ...settled, verdict: 'authorised', ...noteOf(random) })
}

export const noteOf = (random: Random): { note?: string } =>
  chance(random, 0.4) ? { note: pick(random, authorisedNotes) } : {}

/** Mostly within two working days; some later, some never. Nobody can tell a referrer who stayed unnamed. */
function tellReferrer(it: Case, decision: Entry, decidedAt: Time, outcome: Outcome): void {
  const { scene, source, team, worker } = it
  const { random, ledger, household, today } = scene
  const onTime = chance(random, feedbackOnTime(household.locality.name, decidedAt.day, today))
  if (source === '9' || (!onTime && chance(random, 0.4))) return
  const days = onTime
    ? weighted(random, [[0, 30] as const, [1, 50] as const, [2, 18] as const])
    : 3 + Math.floor(exponential(random, 4))
  const sent = laterOf(workingDaysLater(random, decidedAt, days), minutesLater(decidedAt, 9))
  const written = onTime ? officeMinutesLater(sent, whole(random, 2, 90)) : writtenAfter(random, sent, false)
  const answers: AnswersIn<typeof feedback> = {
    recipient: it.referrer ?? 'The person who rang',
    how: weighted(random, [
      ['letter', 62],
      ['call', 36],
      ['in person', 2],
    ] as const),
    message: messageFor(outcome),
    sentAt: momentOf(sent),
  }
  const lines = eachChild(idsOf(it.children), () => ({}))
  open(
    ledger,
    feedback,
    { answers, lines },
    { at: written, by: worker.id, team: team.id, before: [decision] },
  )
}

const decidedWords: Readonly<Record<Outcome, string>> = {
  advice: 'Those who help the children now will go on helping. Our social work teams do not need to act.',
  signpost: 'The family has been told which service can help and how to reach it.',
  'family help': 'A family worker will offer the family help, if they agree to it.',
  referral: 'A social worker will meet the children and find out what help is needed.',
  strategy: 'A social worker is seeing to this today, together with others whose task it is.',
}

const messageFor = (outcome: Outcome): string =>
  [
    'Thank you for telling us what worried you. A qualified social worker has read it and come to a decision.',
    decidedWords[outcome],
    'Please tell us of anything new. If a child is in danger now, ring 999.',
  ].join('\n\n')
