import { day, words } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'
import { sayDay } from '../../plain/day.ts'

/** The plan for a child in need (Children Act 1989, section 17), from its first to its last day. */
export const childInNeedPlan = defineRecord({
  name: 'child in need plan',
  title: 'Child in need plan',
  begin: 'Start a child in need plan',
  concerns: 'children',
  desk: 'children',
  fields: {
    startedOn: must(day, 'On which day did the plan start?', 'Give the day on which the plan started.'),
    change: must(words(5), 'What must change, who does what, and by when?', 'Write what must change.'),
    endedOn: may(day, 'On which day did the plan end?'),
  },
  lines: {},
  checks: [
    ({ startedOn, endedOn }) =>
      startedOn !== undefined && endedOn !== undefined && endedOn < startedOn
        ? { where: 'endedOn.day', says: 'The plan cannot end before it started.' }
        : undefined,
  ],
  happenedOn: ({ startedOn }) => startedOn,
  timeline: ({ endedOn }) =>
    endedOn === undefined ? 'Child in need plan started' : `Child in need plan, ended on ${sayDay(endedOn)}`,
})
