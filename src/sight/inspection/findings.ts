import type { Day } from '../../plain/day.ts'
import { type Area, findAreaOf, findFramework } from './framework.ts'
import { type Letter, type Passage, withChildren } from './letters/letter.ts'

/** The orders of the passages that a finding rests on; there is always one. */
export type Cites = readonly [first: number, ...more: number[]]

/**
 * One thing that an inspection says is to be done. `words` are those of the passages it cites, one after another.
 * `area` is a guess for a person to confirm: `guessedFrom` gives the words it was guessed from.
 */
export type Finding = {
  readonly words: string
  readonly cites: Cites
  readonly area: Area | 'not guessed'
  readonly guessedFrom: readonly string[]
  readonly priorityAction: boolean
}

/** Words that speak of an area, in the order of how firmly they do; a finding goes to the area with most of them. */
const clues: readonly (readonly [Exclude<Area, 'overall'>, RegExp])[] = [
  [
    'care leavers',
    /care leav(?:er|ing)\w*|leaving care|pathway plan\w*|personal advis[eo]rs?|staying put|care-experienced/giu,
  ],
  [
    'children in care',
    /(?:children|child|young people) in care|looked[- ]after|children looked after|placements?|foster\w*|permanence|life[- ]story|adopt\w*|sufficiency|personal education plans?|virtual school|independent visitors?|health assessments?|connected carers?|unregistered|children.s homes?|family time|reunification/giu,
  ],
  [
    'help and protection',
    /child protection|children in need|child in need|strategy (?:meetings?|discussions?)|section 47|assessments?|thresholds?|referrals?|early help|front door|MASH|edge of care|pre-proceedings|public law outline|private\w* foster\w*|domestic abuse|neglect|exploit\w*|missing|return (?:home )?interviews?|homeless\w*|16[- ](?:and|to) 17|out[- ]of[- ]hours|step(?:ped)?[- ]down|disabled children|initial contacts?/giu,
  ],
  [
    'leaders',
    /leader\w*|management oversight|oversight|supervision|caseloads?|workloads?|workforce|turnover|quality assurance|audit\w*|performance (?:management|information|data)|governance|scrutiny|corporate parent\w*|recruitment|elected members|management information|commissioning/giu,
  ],
]

/** The area as the framework of the day names it: before 16 January 2023 care leavers were judged with children in care. */
function asNamedIn(area: Area, startedOn: Day | undefined): Area {
  const areas = startedOn === undefined ? undefined : findFramework(startedOn)?.areas
  if (areas === undefined || areas.includes(area)) return area
  const joined = area === 'children in care' || area === 'care leavers'
  if (joined && areas.includes('children in care and care leavers'))
    return 'children in care and care leavers'
  if (area === 'children in care' && areas.includes('looked after and permanence'))
    return 'looked after and permanence'
  return area === 'leaders' && areas.includes('leadership and governance')
    ? 'leadership and governance'
    : area
}

type Guess = Pick<Finding, 'area' | 'guessedFrom'>

/** Guesses the area from the heading of the item, or else from most clues in its words; a draw is no guess. */
function guessArea(words: string, heading: string, startedOn: Day | undefined): Guess {
  const headed = findAreaOf(heading)
  if (headed !== undefined && headed !== 'overall') return { area: headed, guessedFrom: [heading] }
  const found = clues.map(([area, clue]) => ({
    area,
    from: [...words.matchAll(clue)].map((match) => match[0]),
  }))
  const [best, next] = found.toSorted((a, b) => b.from.length - a.from.length)
  if (best === undefined || best.from.length === 0 || best.from.length === next?.from.length)
    return { area: 'not guessed', guessedFrom: [] }
  return {
    area: asNamedIn(best.area, startedOn),
    guessedFrom: [...new Set(best.from.map((word) => word.toLowerCase()))],
  }
}

function findingOf(passage: Passage, startedOn: Day | undefined, priorityAction: boolean): Finding {
  const children = passage.children.flatMap(withChildren)
  const words = [passage, ...children].map((each) => each.words).join(' ')
  const cites: Cites = [passage.order, ...children.map((child) => child.order)]
  return { words, cites, ...guessArea(words, passage.heading, startedOn), priorityAction }
}

/**
 * The findings of a letter: one for each priority action and each item of what needs to improve, in reading order.
 * An item with sub-bullets is one finding that cites them all. The area is named as the framework in force on the
 * first day of the inspection names it (ILACS, Ofsted: see framework.ts).
 */
export function findingsOf(
  letter: Pick<Letter, 'periods' | 'priorityActions' | 'improvements'>,
): readonly Finding[] {
  const startedOn = letter.periods[0]?.from
  const urgent = letter.priorityActions.map((passage) => findingOf(passage, startedOn, true))
  const others = letter.improvements.map((passage) => findingOf(passage, startedOn, false))
  return [...urgent, ...others].toSorted((a, b) => a.cites[0] - b.cites[0])
}
