import { day, oneOf, wholeNumber, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'
import { aDay, sayDay } from '../../plain/day.ts'
import { abuseCategories } from '../codes.ts'
import { decidedFor } from '../earlier.ts'
import { conference } from './conference.ts'

/** A child protection plan, from its first to its last day. */
export const protectionPlan = defineRecord({
  name: 'protection plan',
  title: 'Child protection plan',
  begin: 'Start the child protection plan',
  concerns: 'children',
  desk: 'children',
  fields: {
    startedOn: must(day, 'On which day did the plan start?', 'Give the day on which the plan started.'),
    change: must(words(5), 'What must change, who does what, and by when?', 'Write what must change.'),
    endedOn: may(day, 'On which day did the plan end?'),
  },
  lines: {
    category: must(oneOf(abuseCategories), 'Category at the start', 'Choose the category.'),
    latestCategory: may(oneOf(abuseCategories), 'Latest category'),
    earlierPlans: may(wholeNumber, 'How many earlier child protection plans?'),
  },
  checks: [
    ({ startedOn, endedOn }) =>
      startedOn !== undefined && endedOn !== undefined && endedOn < startedOn
        ? { where: 'endedOn.day', says: 'The plan cannot end before it started.' }
        : undefined,
  ],
  startsWith: ({ earlier }) => {
    const held = earlier.findLast(({ kind }) => kind === conference.name)
    const on = held?.answers.heldOn
    return {
      ...(typeof on === 'string' ? { answers: { startedOn: aDay(on) } } : {}),
      children: decidedFor(held, ({ outcome }) => outcome === 'plan'),
    }
  },
  happenedOn: ({ startedOn }) => startedOn,
  timeline: ({ endedOn }) =>
    endedOn === undefined
      ? 'Child protection plan started'
      : `Child protection plan, ended on ${sayDay(endedOn)}`,
})
