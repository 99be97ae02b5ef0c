import { day, oneOf, yesNo } from '../../define/kinds.ts'
import { defineRecord, must } from '../../define/record.ts'
import { aMoment, dayOf } from '../../plain/day.ts'
import { primaryNeeds, referralSources } from '../codes.ts'
import { decidedFor } from '../earlier.ts'
import { contact } from './contact.ts'
import { isReferral, thresholdDecision } from './threshold-decision.ts'

/** A contact that met the threshold: from here the child is referred to children's social care. */
export const referral = defineRecord({
  name: 'referral',
  title: 'Referral',
  begin: 'Open the referral',
  concerns: 'children',
  desk: 'front door',
  fields: {
    receivedOn: must(day, 'On which day was the referral received?', 'Give the day of the referral.'),
    source: must(oneOf(referralSources), 'Who referred?', 'Choose who referred.'),
  },
  lines: {
    primaryNeed: must(
      oneOf(primaryNeeds),
      'What is this child’s main need?',
      'Choose this child’s main need.',
    ),
    noFurtherAction: must(
      yesNo,
      'Does it end here for this child?',
      'Say whether it ends here for this child.',
      {
        hint: 'Yes, if nothing further will be done for this child after the referral.',
      },
    ),
  },
  guards: [
    {
      name: 'threshold',
      says: 'No authorised threshold decision (D1) stands behind this referral.',
      source: 'Working Together to Safeguard Children 2026: the next step is decided within one working day',
      stands: ({ earlier }) => !earlier.some(({ kind }) => kind === thresholdDecision.name),
    },
  ],
  startsWith: ({ earlier }) => {
    const from = earlier.findLast(({ kind }) => kind === contact.name)?.answers
    const at = from?.receivedAt
    const source = referralSources.find(({ code }) => code === from?.source)?.code
    return {
      answers: {
        ...(typeof at === 'string' ? { receivedOn: dayOf(aMoment(at)) } : {}),
        ...(source === undefined ? {} : { source }),
      },
      line: { noFurtherAction: false },
      children: decidedFor(
        earlier.findLast(({ kind }) => kind === thresholdDecision.name),
        ({ outcome }) => isReferral(outcome),
      ),
    }
  },
  happenedOn: ({ receivedOn }) => receivedOn,
  timeline: (_, line) =>
    `Referred to children’s social care${line?.primaryNeed === undefined ? '' : `: ${primaryNeeds.find(({ code }) => code === line.primaryNeed)?.words}`}`,
})
