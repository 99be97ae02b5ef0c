/**
 * The kinds of visit that a council is rung about. In our own words: what each is for and how long it takes is Ofsted's
 * to say, and changes with its framework; see `framework.ts` for what is judged. Source: Ofsted, Inspecting local
 * authority children's services (ILACS) and the joint targeted area inspections, as published up to November 2026.
 */
export const visitKinds = [
  { code: 'standard', words: 'Standard inspection (ILACS)', hint: 'Two weeks on site.' },
  { code: 'short', words: 'Short inspection (ILACS)', hint: 'One week on site.' },
  { code: 'focused', words: 'Focused visit', hint: 'Some two days on one theme; a letter without grades.' },
  { code: 'monitoring', words: 'Monitoring visit', hint: 'One of a series, after an inadequate judgement.' },
  {
    code: 'joint',
    words: 'Joint targeted area inspection (JTAI)',
    hint: 'With health and police inspectors.',
  },
  { code: 'engagement', words: 'Annual engagement meeting', hint: 'Planned; no grades.' },
  { code: 'peer', words: 'Peer review', hint: 'By another council, or a partner in practice.' },
] as const

export type VisitKind = (typeof visitKinds)[number]['code']

/** `Focused visit`. */
export const sayVisitKind = (code: string | undefined): string =>
  visitKinds.find((one) => one.code === code)?.words ?? 'Visit of a kind not stated'

/** Visits that come one after another: each looks at what changed since the one before it. */
export const comesInSeries = (code: unknown): boolean => code === 'monitoring' || code === 'focused'
