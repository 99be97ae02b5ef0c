import { answersOf, type OnRecord } from '../../define/on-record.ts'
import type { PersonId } from '../../define/record.ts'
import { assessment } from '../../journey/assessment/assessment.ts'
import { childInNeedPlan } from '../../journey/assessment/child-in-need-plan.ts'
import { abuseCategories, disabilities } from '../../journey/codes.ts'
import { type ChildOnRecord, childrenOnRecord } from '../../journey/episodes.ts'
import { contact } from '../../journey/front-door/contact.ts'
import { referral } from '../../journey/front-door/referral.ts'
import { thresholdDecision } from '../../journey/front-door/threshold-decision.ts'
import { closure } from '../../journey/oversight/closure.ts'
import { person } from '../../journey/people/person.ts'
import { conference } from '../../journey/protection/conference.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { protectionPlan } from '../../journey/protection/protection-plan.ts'
import { strategyDiscussion } from '../../journey/protection/strategy-discussion.ts'
import { type Status, statusIn } from '../../journey/status.ts'
import { inPerson } from '../../journey/visits/seeing.ts'
import { visit } from '../../journey/visits/visit.ts'
import { ageOn, aMoment, type Day, dayOf, sayDay } from '../../plain/day.ts'

/** The kinds of record that say where a child stands, and what somebody at their door must know: no more is opened. */
export const kindsInPaper: readonly string[] = [
  person,
  contact,
  thresholdDecision,
  referral,
  assessment,
  childInNeedPlan,
  strategyDiscussion,
  enquiry,
  conference,
  protectionPlan,
  visit,
  closure,
].map(({ name }) => name)

/** What the records say of one child who is open to the council. */
export type OpenChild = {
  readonly id: PersonId
  readonly name: string
  readonly knownAs: string | undefined
  readonly born: string
  readonly status: Status
  readonly plan: string | undefined
  readonly lastSeenOn: Day | undefined
  /** What whoever goes there must know first. */
  readonly takeCare: readonly string[]
  readonly address: string | undefined
}

/** Those of some children who are open, as `statusOf` has it, in the order given. */
export function openChildren(records: readonly OnRecord[], today: Day): readonly OpenChild[] {
  return childrenOnRecord(records).flatMap((own) => {
    const status = statusIn(own)
    return status === 'Not open to us' ? [] : [openChild(own, status, today)]
  })
}

/** How many of them are open: for children of whom nothing else may be said. */
export const openIds = (records: readonly OnRecord[]): readonly PersonId[] =>
  childrenOnRecord(records)
    .filter((own) => statusIn(own) !== 'Not open to us')
    .map(({ id }) => id as PersonId)

function openChild(own: ChildOnRecord, status: Status, today: Day): OpenChild {
  const who = own.person === undefined ? {} : answersOf(person, own.person)
  const name = [who.givenName, who.familyName].filter((part) => part !== undefined).join(' ')
  const place = [who.address, who.postcode].filter((part) => part !== undefined).join(', ')
  return {
    id: own.id as PersonId,
    name: name === '' ? (who.localNumber ?? 'Name not known') : name,
    knownAs: who.knownAs,
    born: sayBorn(who.bornOn, who.expectedOn, today),
    status,
    plan: planOf(own, status),
    lastSeenOn: lastSeenOn(own),
    takeCare: [...needsOf(who), ...safetyOf(own, status)],
    address: place === '' ? undefined : place.replaceAll(/\s*\n\s*/g, ', '),
  }
}

/** `7 years, born on 3 May 2019`, or the day on which a birth is expected. */
export function sayBorn(
  bornOn: Day | null | undefined,
  expectedOn: Day | null | undefined,
  today: Day,
): string {
  if (bornOn) {
    const age = ageOn(bornOn, today)
    return `${age === 0 ? 'under 1' : age === 1 ? '1 year' : `${age} years`}, born on ${sayDay(bornOn)}`
  }
  return expectedOn ? `not born yet, expected on ${sayDay(expectedOn)}` : 'age not known'
}

const ofKind = (own: ChildOnRecord, kind: string): readonly OnRecord[] =>
  own.records.filter((record) => record.kind === kind)

const latest = <T>(some: readonly T[], on: (one: T) => string | undefined): T | undefined =>
  some.reduce<T | undefined>(
    (last, one) => (last === undefined || (on(one) ?? '') >= (on(last) ?? '') ? one : last),
    undefined,
  )

/** The plan that the child's status stands for, with its first day. */
function planOf(own: ChildOnRecord, status: Status): string | undefined {
  if (status === 'On a child protection plan') {
    const running = ofKind(own, protectionPlan.name).filter(
      (one) => answersOf(protectionPlan, one).endedOn === undefined,
    )
    const plan = latest(running, (one) => answersOf(protectionPlan, one).startedOn)
    if (plan === undefined) return undefined
    const line = plan.lines[own.id]
    const category = abuseCategories.find(({ code }) => code === (line?.latestCategory ?? line?.category))
    const { startedOn, change } = answersOf(protectionPlan, plan)
    return sayPlan(
      category === undefined ? 'Plan' : `Plan for ${category.words.toLowerCase()}`,
      startedOn,
      change,
    )
  }
  const running = ofKind(own, childInNeedPlan.name).filter(
    (one) => answersOf(childInNeedPlan, one).endedOn === undefined,
  )
  const plan = latest(running, (one) => answersOf(childInNeedPlan, one).startedOn)
  if (plan === undefined || status !== 'Child in need plan') return undefined
  const { startedOn, change } = answersOf(childInNeedPlan, plan)
  return sayPlan('Plan', startedOn, change)
}

const sayPlan = (what: string, startedOn: Day | undefined, change: string | undefined): string =>
  `${what}${startedOn === undefined ? '' : ` since ${sayDay(startedOn)}`}${change === undefined ? '' : `: ${inShort(change)}`}`

/** So many characters of a longer text are printed: the paper says where to begin, the record says the rest. */
const shortest = 160

/** The beginning of a text, to the end of a word. */
export function inShort(text: string): string {
  const one = text.replaceAll(/\s+/g, ' ').trim()
  if (one.length <= shortest) return one
  const cut = one.slice(0, shortest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), shortest / 2))} …`
}

/** The last day on which somebody saw the child in person. */
function lastSeenOn(own: ChildOnRecord): Day | undefined {
  const days = ofKind(own, visit.name).flatMap((one) => {
    const { visitedAt, mode } = answersOf(visit, one)
    const seen = one.lines[own.id]?.seen
    const isSeen = typeof seen === 'object' && seen !== null && 'is' in seen && seen.is === 'yes'
    return isSeen && visitedAt !== undefined && inPerson.some((way) => way === mode)
      ? [dayOf(aMoment(visitedAt))]
      : []
  })
  return latest(days, (day) => day)
}

const none = ['NONE', 'NON']

function needsOf(who: ReturnType<typeof answersOf<typeof person>>): readonly string[] {
  const known = disabilities.filter(
    ({ code }) => who.disabilities?.includes(code) === true && !none.includes(code),
  )
  return [
    ...(who.interpreter === true
      ? [`Interpreter needed${who.firstLanguage === undefined ? '' : ` (${who.firstLanguage})`}`]
      : []),
    ...(known.length === 0
      ? []
      : [`Disability: ${known.map(({ words }) => words.toLowerCase()).join(', ')}`]),
  ]
}

const unsafe: Readonly<Record<string, string>> = {
  no: 'Not safe at the last visit',
  unsure: 'The last visit could not tell whether this child was safe',
}

/** How the child is kept safe for now, and what the last visit found. */
function safetyOf(own: ChildOnRecord, status: Status): readonly string[] {
  const last = latest(ofKind(own, visit.name), (one) => answersOf(visit, one).visitedAt)
  const found = unsafe[String(last?.lines[own.id]?.safe ?? '')]
  const discussed = latest(
    ofKind(own, strategyDiscussion.name),
    (one) => answersOf(strategyDiscussion, one).heldAt,
  )
  const safety = discussed === undefined ? undefined : answersOf(strategyDiscussion, discussed).safety
  const holds = status === 'Section 47 enquiry' || status === 'On a child protection plan'
  return [
    ...(found === undefined ? [] : [found]),
    ...(safety === undefined || !holds ? [] : [`Safe for now: ${inShort(safety)}`]),
  ]
}
