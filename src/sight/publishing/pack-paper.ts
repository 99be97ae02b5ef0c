import { counted } from '../../plain/counted.ts'
import { sayDay, sayMoment, sayMonth } from '../../plain/day.ts'
import { sayDigest } from './digest.ts'
import {
  actionsOf,
  type Pack,
  type PackAction,
  type PackFinding,
  type PackMeasure,
  sayNew,
  saySignal,
  saySignalShort,
} from './pack.ts'
import { chartOf } from './pack-chart.ts'
import { type Block, heading, type Paper, type PaperTable, paragraphs, said } from './paper.ts'
import { type Count, type Part, type Released, sayReleased } from './release.ts'

/** The pack as the paper that a committee or the public reads. `digest` proves that it is the pack that was approved. */
export const packPaper = (pack: Pack, digest: string): Paper => ({
  title: pack.title,
  of: `${pack.council}: children’s services`,
  blocks: [
    ...statementOf(pack),
    ...paragraphs(pack.introduction),
    ...headlines(pack),
    ...planOf(pack),
    ...pack.measures.flatMap((measure) => measureOf(measure, pack)),
    ...notesOf(pack),
  ],
  foot: footOf(pack, digest),
})

/** When, as of when, and how it can be traced. */
export const footOf = (pack: Pack, digest: string): readonly string[] => [
  `Figures for ${monthOf(pack)}, counted on ${sayMoment(pack.countedAt)} from the council’s records.`,
  `Pack ${sayDigest(digest)}. Each figure can be traced to its measure, its month and the moment it was counted.`,
]

const monthOf = ({ month }: Pick<Pack, 'month'>): string => sayMonth(month).trim()

export const statementOf = ({ statement }: Pack): readonly Block[] =>
  statement.trim() === '' ? [] : [heading('What we say'), ...paragraphs(statement)]

/** Every measure in one table: the figure, and whether it is a sign of change. */
function headlines(pack: Pack): readonly Block[] {
  return [
    heading(`The month in figures: ${monthOf(pack)}`),
    {
      is: 'table',
      caption: 'Each measure, and whether it changes',
      columns: [{ words: 'Measure' }, { words: 'Figure' }, { words: 'What it shows' }],
      rows: pack.measures.map((measure) => [
        measure.title,
        capital(sayReleased(measure.figure)),
        [saySignalShort(measure), sayNew(measure)].filter((one) => one !== undefined).join('. '),
      ]),
    },
  ]
}

export function planOf(pack: Pack): readonly Block[] {
  if (pack.findings.length === 0) return []
  const { open, late, closed } = actionsOf(pack)
  const states = (['open', 'answered', 'closed'] as const).map(
    (state) => pack.findings.filter((one) => one.state === state).length,
  )
  return [
    heading('What must improve, what we do, and what changed'),
    said(
      `${counted(pack.findings.length, 'thing')} must improve. Done: ${states[2]}. Being worked on: ${states[1]}. Nothing planned yet: ${states[0]}. Actions that are open: ${open}, of them late: ${late}. Actions that are done: ${closed}.`,
    ),
    ...pack.findings.flatMap(findingOf),
  ]
}

function findingOf({ words, source, isPriority, actions }: PackFinding): readonly Block[] {
  const from = source === undefined ? 'Found by the council itself' : source
  return [
    { is: 'quote', words, from: isPriority ? `${from}. A priority action.` : from },
    actions.length === 0 ? said('Nothing is planned yet.') : { is: 'list', items: actions.map(sayAction) },
  ]
}

function sayAction({ what, dueOn, isLate, closedOn, changed, delivery, impact }: PackAction): string {
  const words = what.trim().replace(/[.;]$/, '')
  if (closedOn !== undefined)
    return `${words}. Done on ${sayDay(closedOn)}.${changed === undefined ? '' : ` What changed: ${changed.trim()}`}`
  const rated =
    delivery === undefined || impact === undefined
      ? ''
      : ` Being done: ${delivery}. Change for children: ${impact}.`
  if (dueOn === undefined) return `${words}.${rated}`
  return `${words}. ${isLate ? 'It was due on' : 'Due on'} ${sayDay(dueOn)}.${rated}`
}

function measureOf(measure: PackMeasure, { month }: Pack): readonly Block[] {
  const { title, why, figure, target, said: words, signedAs, notSplit } = measure
  const chart = chartOf(measure, month)
  return [
    heading(title),
    said(why),
    said(`${sayMonth(month).trim()}: ${sayReleased(figure)}. ${saySignal(measure)}`, 'large'),
    ...(sayNew(measure) === undefined ? [] : [said(sayNew(measure) ?? '')]),
    said(target),
    ...(words === undefined || words.trim() === ''
      ? []
      : [
          heading('What officers say', 3),
          ...paragraphs(words),
          ...(signedAs === undefined ? [] : [said(`Signed by the ${signedAs}.`, 'small')]),
        ]),
    ...(chart === undefined ? [] : [chart]),
    monthsOf(measure, month),
    ...split('By place', 'Place', measure.localities),
    ...split('By team', 'Team', measure.teams),
    ...(notSplit === undefined ? [] : [said(notSplit)]),
    said(
      `What is counted: ${measure.counts}. Met when ${measure.metWhen}. Source: ${measure.source}. Number ${measure.code}.`,
      'small',
    ),
  ]
}

const figureColumns = [
  { words: 'Met', isNumeric: true },
  { words: 'Of', isNumeric: true },
  { words: 'Not known', isNumeric: true },
  { words: 'Share', isNumeric: true },
] as const

const cells = ({ met, told, notKnown, share }: Released): readonly string[] => [
  ...[met, told, notKnown].map((count: Count) => String(count)),
  share,
]

const isAllHidden = ({ figure: { met, told } }: Part): boolean => met === 'c' && told === 'c'

/** A split of which nothing can be shown is said in a sentence, and not as a table of hidden counts. */
const split = (caption: string, first: string, parts: readonly Part[]): readonly Block[] =>
  parts.length === 0
    ? []
    : parts.every(isAllHidden)
      ? [said(`${caption} there are too few to show.`)]
      : [
          {
            is: 'table',
            caption,
            columns: [{ words: first }, ...figureColumns],
            rows: parts.map(({ name, figure }) => [name, ...cells(figure)]),
          },
        ]

const monthsOf = ({ months, figure }: PackMeasure, month: Pack['month']): PaperTable => ({
  is: 'table',
  caption: 'Month by month',
  isFolded: true,
  columns: [{ words: 'Month' }, ...figureColumns],
  rows: [...months, { month, figure }]
    .toReversed()
    .map((one) => [sayMonth(one.month).trim(), ...cells(one.figure)]),
})

const notesOf = ({ rule }: Pack): readonly Block[] => [
  heading('How to read the figures'),
  {
    is: 'list',
    items: [
      `c stands for a hidden count. Counts from 1 to ${rule.under - 1} are hidden, because they could point to a child; others are hidden where a small count could be worked out from them, or where they would say something of everybody in a small group.`,
      `A percentage is given only of ${rule.leastForShare} children or more; below that it says “too few”.`,
      'Figures are the ones that officers use. A month that was published once is repeated as it was, also where records came later.',
      'A change from one month to the next is often chance. A sign of change is one that chance rarely makes: a figure beyond its usual range, a long run on one side, or a steady rise or fall.',
    ],
  },
  said(`Source of the rule on small numbers: ${rule.source}.`, 'small'),
]

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
