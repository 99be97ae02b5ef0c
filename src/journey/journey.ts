import type { AnyRecord } from '../define/record.ts'
import { assessment } from './assessment/assessment.ts'
import { childInNeedPlan } from './assessment/child-in-need-plan.ts'
import { contact } from './front-door/contact.ts'
import { feedback } from './front-door/feedback.ts'
import { referral } from './front-door/referral.ts'
import { thresholdDecision } from './front-door/threshold-decision.ts'
import { allocation } from './oversight/allocation.ts'
import { closure } from './oversight/closure.ts'
import { viewOfChange } from './oversight/view-of-a-change.ts'
import { person } from './people/person.ts'
import { conference } from './protection/conference.ts'
import { enquiry } from './protection/enquiry.ts'
import { protectionPlan } from './protection/protection-plan.ts'
import { protectionReview } from './protection/protection-review.ts'
import { strategyDiscussion } from './protection/strategy-discussion.ts'
import { visit } from './visits/visit.ts'

/** Every type of record of a child's journey, in the order in which the journey meets them: the contents page. */
export const journey: readonly AnyRecord[] = [
  person,
  contact,
  thresholdDecision,
  feedback,
  referral,
  allocation,
  viewOfChange,
  assessment,
  childInNeedPlan,
  strategyDiscussion,
  enquiry,
  conference,
  protectionPlan,
  protectionReview,
  visit,
  closure,
]
