/**
 * What Goldthread keeps of itself and a plan may be known by, because work that is lost and typed again is a barrier to
 * improvement like any other. Whether it answers, and how fast, is seen from outside it: those are figures from elsewhere.
 */
export const keptMeasures = [
  { code: 'missing', words: 'Characters that were acknowledged and then found missing', unit: 'characters' },
  { code: 'given up', words: 'Changes given up with a device that was forgotten', unit: 'changes' },
  { code: 'waiting', words: 'Changes that stand on a device and have not come here', unit: 'changes' },
] as const

export type KeptMeasure = (typeof keptMeasures)[number]['code']

export const findKeptMeasure = (code: string): (typeof keptMeasures)[number] | undefined =>
  keptMeasures.find((one) => one.code === code)
