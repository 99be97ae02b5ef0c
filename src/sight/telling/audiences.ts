/** Somebody who must hear what was found, and how they usually hear it. */
export type Audience = {
  readonly code: string
  readonly words: string
  readonly format: (typeof formats)[number]['code']
  /** How a message to them may begin; whoever sends it writes the rest. */
  readonly starter: string
}

/** How a message reaches people. */
export const formats = [
  { code: 'meeting', words: 'In person or at a meeting' },
  { code: 'letter', words: 'A letter' },
  { code: 'e-mail', words: 'An e-mail' },
  { code: 'briefing', words: 'A staff briefing', hint: 'Who has read it is counted by itself.' },
  { code: 'webinar', words: 'A webinar' },
  { code: 'video', words: 'A short video' },
  { code: 'web page', words: 'A page on our website' },
  { code: 'press', words: 'A statement to the press' },
] as const

/**
 * Who hears of a letter or report, in the order in which they hear it: those whom it is about before those who write about
 * it. The order is the practice of England’s councils, as an example; each council may set another.
 */
export const audiences = [
  {
    code: 'children in care council',
    words: 'The children in care council and Young Ambassadors',
    format: 'meeting',
    starter: 'What Ofsted said about you, what we will do, who to ask, and when we tell you more.',
  },
  {
    code: 'care leavers',
    words: 'Care leavers',
    format: 'letter',
    starter: 'What Ofsted said about help for care leavers, and what will change.',
  },
  {
    code: 'foster carers',
    words: 'Foster carers and other carers',
    format: 'e-mail',
    starter: 'What Ofsted found, what it means for the children with you, and whom to ask.',
  },
  {
    code: 'staff',
    words: 'Everybody who works here',
    format: 'briefing',
    starter: 'What inspectors found in our work, what we are proud of, and what we do next.',
  },
  {
    code: 'partners',
    words: 'Partners: health, police, schools and others',
    format: 'e-mail',
    starter: 'What was found, and what it asks of the partnership.',
  },
  {
    code: 'members',
    words: 'Councillors',
    format: 'meeting',
    starter: 'What was found, what is done about it, and where members can see whether it works.',
  },
  {
    code: 'press',
    words: 'The press',
    format: 'press',
    starter: 'A statement with the judgements and what happens next.',
  },
  {
    code: 'public',
    words: 'Everybody who lives here',
    format: 'web page',
    starter: 'What Ofsted found, in plain words, with a link to the whole letter.',
  },
] as const satisfies readonly Audience[]

export const sayAudience = (code: string | undefined): string =>
  audiences.find((audience) => audience.code === code)?.words ?? 'Nobody stated'

/** The place of an audience in the order of telling; who is not in it comes last. */
export const placeOf = (code: string | undefined): number => {
  const at = audiences.findIndex((audience) => audience.code === code)
  return at < 0 ? audiences.length : at
}
