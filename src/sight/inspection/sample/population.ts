import type { OnRecord } from '../../../define/on-record.ts'
import { assessment } from '../../../journey/assessment/assessment.ts'
import { childInNeedPlan } from '../../../journey/assessment/child-in-need-plan.ts'
import { childrenOnRecord } from '../../../journey/episodes.ts'
import { contact } from '../../../journey/front-door/contact.ts'
import { referral } from '../../../journey/front-door/referral.ts'
import { thresholdDecision } from '../../../journey/front-door/threshold-decision.ts'
import { closure } from '../../../journey/oversight/closure.ts'
import { conference } from '../../../journey/protection/conference.ts'
import { enquiry } from '../../../journey/protection/enquiry.ts'
import { protectionPlan } from '../../../journey/protection/protection-plan.ts'
import { strategyDiscussion } from '../../../journey/protection/strategy-discussion.ts'
import { type Status, statusIn } from '../../../journey/status.ts'

/**
 * By which question the children are found who may be drawn, with its version: whoever `journey/status.ts` says is open
 * to the council. Changed only together with what it finds.
 */
export const populationQuery = 'every child open to the council by headline status, 1'

/** The kinds of record that say where a child stands: no more is read. */
export const kindsOfStatus: readonly string[] = [
  contact,
  thresholdDecision,
  referral,
  assessment,
  childInNeedPlan,
  strategyDiscussion,
  enquiry,
  conference,
  protectionPlan,
  closure,
].map(({ name }) => name)

/** Where an open child may stand, the weightiest first. */
export const openStatuses: readonly Status[] = [
  'On a child protection plan',
  'Section 47 enquiry',
  'Child in need plan',
  'Being assessed',
  'Assessed, waiting for the next step',
  'Referred, waiting for an assessment',
  'At the front door',
]

/** Where each of the open children stands whom some records concern. */
export const openIn = (records: readonly OnRecord[]): ReadonlyMap<string, Status> =>
  new Map(
    childrenOnRecord(records).flatMap((own) => {
      const status = statusIn(own)
      return status === 'Not open to us' ? [] : [[own.id, status] as const]
    }),
  )
