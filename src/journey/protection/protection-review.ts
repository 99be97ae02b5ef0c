import { day, words } from '../../define/kinds.ts'
import { defineRecord, must } from '../../define/record.ts'

/** A review conference of a child protection plan. */
export const protectionReview = defineRecord({
  name: 'protection review',
  title: 'Review child protection conference',
  begin: 'Record a review conference',
  concerns: 'children',
  desk: 'children',
  fields: {
    heldOn: must(day, 'On which day was it held?', 'Give the day of the review.'),
    progress: must(words(5), 'What has changed since the last one?', 'Write what has changed.'),
  },
  lines: {},
  happenedOn: ({ heldOn }) => heldOn,
  timeline: () => 'Child protection plan reviewed',
})
