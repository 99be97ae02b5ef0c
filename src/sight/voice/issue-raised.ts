import { oneOf, words } from '../../define/kinds.ts'
import { defineRecord, must } from '../../define/record.ts'
import { sayTheme, themes } from './themes.ts'

/** Who may read what was raised, as whoever raised it chose. */
export const audiencesOfIssue = [
  {
    code: 'boards',
    words: 'Boards and councillors too',
    hint: 'In your own words, once somebody has checked that nobody can be recognised.',
  },
  { code: 'group', words: 'Only our group, and the people who answer us' },
] as const

/**
 * Something that young people want changed, in their own words. Three questions and no more, so that it can be raised on a
 * telephone within a minute. Nobody is named in it: not the one who speaks, nor anybody else.
 */
export const issueRaised = defineRecord({
  name: 'issue raised',
  title: 'Issue',
  begin: 'Raise an issue',
  concerns: 'service',
  desk: 'issues',
  fields: {
    theme: must(oneOf(themes), 'What is it about?', 'Choose what it is about.'),
    said: must(words(4), 'What do you want us to know, or to change?', 'Write what you want us to know.', {
      hint: 'Your own words. Please leave out names, and anything by which somebody could be recognised. If somebody is in danger now, call 999.',
    }),
    share: must(oneOf(audiencesOfIssue), 'Who may read it?', 'Choose who may read it.'),
  },
  lines: {},
  happenedOn: () => undefined,
  timeline: ({ theme, said }) => `${sayTheme(theme)}: ${said ?? 'nothing stated'}`,
})
