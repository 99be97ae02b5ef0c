import { sayDay } from '../../../plain/day.ts'
import { findFramework } from '../../../sight/inspection/framework.ts'
import type { KeptReading } from '../../../sight/inspection/letters/kept.ts'
import type { Inspector, LetterKind, Period } from '../../../sight/inspection/letters/letter.ts'
import type { KeptPassage } from '../../../store/letters.ts'

const kinds: Readonly<Record<LetterKind, string>> = {
  'focused visit letter': 'Letter about a focused visit',
  'monitoring visit letter': 'Letter about a monitoring visit',
  'ILACS report': 'Inspection report (ILACS)',
  'SIF report': 'Inspection report (single inspection framework)',
  'looked-after 2013 report': 'Report on services for looked-after children, 2013',
  'JTAI letter': 'Letter about a joint targeted area inspection',
  'committee minutes': 'Minutes about an inspection, in others’ words',
  'news article': 'Article about an inspection, in others’ words',
  unknown: 'A document of a kind that Goldthread does not know',
}

export const sayKind = ({ kind }: Pick<KeptReading, 'kind'>): string => kinds[kind]

/** What a document is called on a page: its title, or the name of its file. */
export const sayTitle = ({ title }: Pick<KeptReading, 'title'>, name: string): string =>
  title.trim() === '' ? name : title

export const sayPeriod = ({ from, to }: Period): string =>
  from === to ? sayDay(from) : `${sayDay(from)} to ${sayDay(to)}`

export const sayInspector = ({ name, rank }: Inspector): string => (rank === '' ? name : `${name}, ${rank}`)

/** Where a passage stands in its document: `page 3, paragraph 12`, or `line 40` of a text file. */
export const sayPlace = ({ source }: Pick<KeptReading, 'source'>, { page, paragraph }: KeptPassage): string =>
  `${source === 'pdf' ? 'page' : 'line'} ${page}${paragraph === undefined ? '' : `, paragraph ${paragraph}`}`

/** Which of Ofsted's frameworks the inspection was under, and what it judges. Nothing where its days are not known. */
export function sayFramework({ periods }: Pick<KeptReading, 'periods'>): string | undefined {
  const framework = periods[0] === undefined ? undefined : findFramework(periods[0].from)
  if (framework === undefined) return undefined
  const until = framework.until === undefined ? '' : ` to ${sayDay(framework.until)}`
  const doubt = framework.certain ? '' : ' The day on which this form began has not been confirmed.'
  return `${framework.name} as in force from ${sayDay(framework.from)}${until}. It judges: ${framework.areas.join('; ')}.${doubt}`
}

/** A judgement area with a capital, as it stands in a list. */
export const sayArea = (area: string | undefined): string =>
  area === undefined || area === '' ? 'No area given' : `${area.charAt(0).toUpperCase()}${area.slice(1)}`

export const findingHref = (id: string): string => `/inspection/findings/${id}`
export const actionHref = (id: string): string => `/inspection/actions/${id}`
export const entryHref = (id: string): string => `/improvement/entries/${id}`
export const issueHref = (id: string): string => `/improvement/issues/${id}`
export const planHref = (id: string): string => `/improvement/plans/${id}`
export const letterHref = (id: string): string => `/inspection/letters/${id}`
export const passageHref = ({ letter, place }: Pick<KeptPassage, 'letter' | 'place'>): string =>
  `${letterHref(letter)}#p${place}`

/** So many letters of somebody's words, whole words only, for where they stand as a title. */
export function shortened(words: string, most = 110): string {
  if (words.length <= most) return words
  const cut = words.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))}…`
}
