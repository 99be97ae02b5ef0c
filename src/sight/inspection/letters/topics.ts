import { finderOf, mostLookedAt, within } from './phrases.ts'
import { type TopicRule, topicRules } from './topic-rules.ts'

/** A topic of a passage, and the words of it that say so. */
export type Topic = { readonly id: string; readonly name: string; readonly words: readonly string[] }

const made = topicRules.map(({ id, name, phrases, unless = [] }) => ({
  id,
  name,
  finds: finderOf(phrases),
  spares: finderOf(unless),
}))

/**
 * What some words are about, by rules that name the words which decided; none where no rule applies. A rule decides by
 * words alone and can be wrong: say so wherever topics are shown.
 */
export const topicsOf = (whole: string): readonly Topic[] => {
  const text = whole.slice(0, mostLookedAt)
  return made.flatMap(({ id, name, finds, spares }) => {
    const found = finds(text)
    if (found.length === 0) return []
    const spared = spares(text)
    const left = found.filter((match) => !spared.some((outer) => within(match, outer)))
    const words = [...new Set(left.map((match) => match.words.toLowerCase()))]
    return words.length === 0 ? [] : [{ id, name, words }]
  })
}

/** The name of a topic, for a list. */
export const topicName = (id: string): string =>
  topicRules.find((rule: TopicRule) => rule.id === id)?.name ?? id
