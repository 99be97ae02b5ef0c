/**
 * What a council prepares for. In our own order: what is lost first is what people need first. A drill, a line of the
 * plan and a lesson are about one of these. Source: the duty to plan for going on, Civil Contingencies Act 2004,
 * section 2; which scenarios a council practises is its own choice.
 */
export const scenarios = [
  { code: 'restore', words: 'Restoring from a backup', hint: 'The data is damaged or gone.' },
  { code: 'site', words: 'The site is lost', hint: 'The building or its computers are gone, as in a flood.' },
  { code: 'power', words: 'No power' },
  { code: 'network', words: 'No network', hint: 'No internet, in the office or everywhere.' },
  { code: 'paper', words: 'Working from printed lists' },
  { code: 'people', words: 'Too few people', hint: 'Many are ill, or cannot come.' },
  { code: 'supplier', words: 'A supplier fails' },
  { code: 'other', words: 'Something else' },
] as const

/** The words for a scenario, as they stand in a sentence of their own. */
export const sayScenario = (code: string | undefined): string =>
  scenarios.find((one) => one.code === code)?.words ?? 'Scenario not stated'
