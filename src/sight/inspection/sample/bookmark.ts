import { line, words } from '../../../define/kinds.ts'
import { defineRecord, may, must } from '../../../define/record.ts'

/**
 * A page to which an inspector or an invited reviewer wants to come back. Only whoever made it sees it. It holds an
 * address of ours, in which nobody is named; what stands there opens by the same rules as ever.
 */
export const bookmark = defineRecord({
  name: 'bookmark',
  title: 'Bookmark',
  begin: 'Bookmark a page',
  concerns: 'service',
  desk: 'inspecting',
  fields: {
    page: must(line(), 'Which page?', 'Give the address of the page.', {
      hint: 'Its address in Goldthread, from the first stroke on.',
    }),
    note: may(words(2), 'What for?', { hint: 'Only you see this.' }),
    dropped: may(line(), 'Not needed any more, because', { hint: 'Leave empty while you need it.' }),
  },
  lines: {},
  checks: [
    ({ page }) =>
      page === undefined || isOurs(page)
        ? undefined
        : { where: 'page', says: 'Give an address in Goldthread, such as /measures.' },
  ],
  happenedOn: () => undefined,
  timeline: ({ note, page }) => note ?? page ?? 'Bookmark',
})

/** Whether an address is one of ours: a path, and nothing that a browser would take for another site. */
export const isOurs = (address: string): boolean => /^\/(?![/\\])[\w\-./?=&%#]*$/.test(address)
