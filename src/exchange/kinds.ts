import { assessment } from '../journey/assessment/assessment.ts'
import { childInNeedPlan } from '../journey/assessment/child-in-need-plan.ts'
import { contact } from '../journey/front-door/contact.ts'
import { referral } from '../journey/front-door/referral.ts'
import { thresholdDecision } from '../journey/front-door/threshold-decision.ts'
import { allocation } from '../journey/oversight/allocation.ts'
import { closure } from '../journey/oversight/closure.ts'
import { person } from '../journey/people/person.ts'
import { conference } from '../journey/protection/conference.ts'
import { enquiry } from '../journey/protection/enquiry.ts'
import { protectionPlan } from '../journey/protection/protection-plan.ts'
import { protectionReview } from '../journey/protection/protection-review.ts'
import { strategyDiscussion } from '../journey/protection/strategy-discussion.ts'
import { visit } from '../journey/visits/visit.ts'

/**
 * The kinds of record that a return tells of, or that stand between two of which it tells. Nothing else is read for it:
 * no more of a child is opened than the return needs.
 */
export const kindsInCensus: readonly string[] = [
  person,
  referral,
  allocation,
  assessment,
  childInNeedPlan,
  strategyDiscussion,
  enquiry,
  conference,
  protectionPlan,
  protectionReview,
  closure,
].map(({ name }) => name)

/** What a census of everything there is keeps together with it. */
export const kindsInWholeCensus: readonly string[] = [...kindsInCensus, contact.name]

export const kindsInLists: readonly string[] = [...kindsInWholeCensus, visit.name]

/** What the Standard Safeguarding Dataset tells of, and what stands between. */
export const kindsInSsd: readonly string[] = [...kindsInLists, thresholdDecision.name]
