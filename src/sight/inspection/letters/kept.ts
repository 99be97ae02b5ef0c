import { type Letter, type Passage, withChildren } from './letter.ts'

/** What is kept of a letter beside its passages: all that was read, with passages named by their place. */
export type KeptReading = Omit<
  Letter,
  'passages' | 'headline' | 'priorityActions' | 'improvements' | 'findings' | 'text' | 'setAside'
> & {
  readonly headline: readonly number[]
  readonly priorityActions: readonly number[]
  readonly improvements: readonly number[]
  readonly findings: readonly number[]
  /** The text that passages are proven against. A list of letters leaves it out. */
  readonly text?: string
}

/** One passage, flat, as a store keeps it. */
export type FlatPassage = {
  readonly place: number
  readonly words: string
  readonly page: number
  readonly paragraph: string | undefined
  readonly heading: string | undefined
  readonly startsAt: number
  readonly endsAt: number
  readonly improve: boolean
  readonly under: number | undefined
}

const orders = (passages: readonly Passage[]): readonly number[] => passages.map(({ order }) => order)

/** What is kept of a letter that has been read. Nothing of its words is lost: `text` holds them all. */
export const keptReading = (letter: Letter): KeptReading => {
  const { passages: _, setAside: __, headline, priorityActions, improvements, findings, ...rest } = letter
  return {
    ...rest,
    headline: orders(headline),
    priorityActions: orders(priorityActions),
    improvements: orders(improvements),
    findings: orders(findings),
  }
}

/** Every passage of a letter with its sub-bullets, in reading order. */
export function flatPassages(letter: Letter): readonly FlatPassage[] {
  const listed = [...letter.priorityActions, ...letter.improvements].flatMap(withChildren)
  const improve = new Set(orders(listed))
  const flat = (passage: Passage, under: number | undefined): readonly FlatPassage[] => [
    {
      place: passage.order,
      words: passage.words,
      page: passage.page,
      paragraph: passage.number === undefined ? undefined : String(passage.number),
      heading: passage.heading === '' ? undefined : passage.heading,
      startsAt: passage.start,
      endsAt: passage.end,
      improve: improve.has(passage.order),
      under,
    },
    ...passage.children.flatMap((child) => flat(child, passage.order)),
  ]
  return letter.passages.flatMap((passage) => flat(passage, undefined))
}

/** Gives a kept reading back its type. Only `keptReading` ever makes one. */
export const readingOf = (kept: unknown): KeptReading => kept as KeptReading

/** What a letter says must improve, made again of what was kept of it: passages with their sub-bullets. */
export function toImprove(
  { periods, priorityActions, improvements }: KeptReading,
  passages: readonly Pick<FlatPassage, 'place' | 'words' | 'page' | 'heading' | 'under'>[],
): Pick<Letter, 'periods' | 'priorityActions' | 'improvements'> {
  const under = Map.groupBy(passages, (passage) => passage.under)
  const byPlace = new Map(passages.map((passage) => [passage.place, passage]))
  const again = (place: number): readonly Passage[] => {
    const flat = byPlace.get(place)
    if (flat === undefined) return []
    const children = (under.get(place) ?? []).flatMap((child) => again(child.place))
    const { words, page, heading = '' } = flat
    return [{ order: place, words, page, heading, start: 0, end: 0, children }]
  }
  return {
    periods,
    priorityActions: priorityActions.flatMap(again),
    improvements: improvements.flatMap(again),
  }
}

/** The kind of file that a letter came as, for whoever opens it again. */
export const mediaOf = ({ source }: Pick<Letter, 'source'>): string =>
  ({
    pdf: 'application/pdf',
    Word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'web page': 'text/plain; charset=utf-8',
    text: 'text/plain; charset=utf-8',
  })[source]
