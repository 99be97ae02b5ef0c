import { type Grid, grid } from '../define/kinds.ts'

export const agencies = [
  { code: 'police', words: 'Police' },
  { code: 'health', words: 'Health' },
  { code: 'education', words: 'Education' },
  { code: 'referrer', words: 'The referrer’s agency' },
  { code: 'probation', words: 'Probation' },
  { code: 'housing', words: 'Housing' },
  { code: 'legal', words: 'Legal services' },
  { code: 'other', words: 'Another agency' },
] as const

/** Which agencies were asked to a meeting, who came, and what each of them knew. */
export const attendance = grid(agencies, [
  { code: 'invited', words: 'Invited', holds: 'tick' },
  { code: 'present', words: 'Took part', holds: 'tick' },
  { code: 'knew', words: 'Who, and what they knew', holds: 'words' },
])

/** Police, health and education are the least that a strategy discussion needs beside social care. */
const core = ['police', 'health', 'education'] as const

export const absentCore = (came: Grid | undefined): readonly string[] =>
  core
    .filter((agency) => came?.[agency]?.present !== true)
    .map((agency) => agencies.find(({ code }) => code === agency)?.words.toLowerCase() ?? agency)
