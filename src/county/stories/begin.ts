import type { AnswersIn, LineIn, PersonId, RecordId } from '../../define/record.ts'
import type { referral } from '../../journey/front-door/referral.ts'
import { addWorkingDays } from '../../plain/calendar.ts'
import type { Day } from '../../plain/day.ts'
import type { Entry } from '../ledger.ts'
import {
  at,
  childrenOf,
  type Tale,
  type Told,
  tellAuthorised,
  tellContact,
  tellDecision,
  tellFeedback,
  tellReferral,
} from './tell.ts'

/** What leads to work with a family: a contact, a decision, feedback, a referral and the first allocation. */
export type Beginning = {
  readonly people: readonly Told[]
  /** The day of the contact, a working day. */
  readonly on: Day
  readonly referrer: string
  readonly source: AnswersIn<typeof referral>['source']
  readonly worries: string
  readonly childrenSay: string
  readonly facts: string
  readonly analysis: string
  readonly views: ReadonlyMap<PersonId, string>
  readonly need: LineIn<typeof referral>['primaryNeed']
  readonly worker: string
  readonly manager: string
  /** A strategy discussion is decided on at once, in place of an assessment alone. */
  readonly urgent?: true
}

/** Tells the beginning, all on one day but for the feedback on the next. Gives the referral. */
export function begin(tale: Tale, told: Beginning, id?: RecordId): Entry {
  const { people, on, referrer, source, worries, childrenSay, facts, analysis, need, worker, manager } = told
  const children = childrenOf(people)
  const from = tellContact(tale, {
    when: at(on, '09:50'),
    people,
    channel: 'call',
    source,
    referrer,
    worries,
    childrenSay,
    consent: told.urgent ? 'dispensed' : 'given',
    ...(told.urgent ? { whyDispensed: 'Asking first could put the children at more risk.' } : {}),
    urgency: told.urgent ? 'red' : 'amber',
  })
  const outcome = told.urgent ? ('strategy' as const) : ('referral' as const)
  const decision = tellDecision(tale, {
    when: at(on, told.urgent ? '11:20' : '14:20'),
    from,
    threshold: told.urgent ? 'Level 4: significant harm, section 47' : 'Level 4: child in need, section 17',
    facts,
    analysis,
    rejected: told.urgent
      ? 'An assessment without a discussion: others hold what we need to know today. Police protection: the children are with a safe adult tonight.'
      : 'Family help: the needs go beyond it. A strategy discussion now: the children are safe tonight, and it is kept in mind.',
    wouldChange: 'What the children say when seen alone.',
    lines: new Map(
      children.map((child) => [child, { outcome, view: told.views.get(child) ?? 'Not yet born.' }]),
    ),
  })
  tellAuthorised(tale, decision, 'D1', at(on, told.urgent ? '11:50' : '15:30'), 'team-manager-1')
  tellFeedback(tale, decision, children, at(addWorkingDays(on, 1), '09:45'), referrer)
  return tellReferral(tale, {
    from: decision,
    on,
    source,
    need,
    children,
    worker,
    manager,
    ...(id === undefined ? {} : { id }),
  })
}
