import type { RecordId } from '../define/record.ts'
import { addDays, addMonths, type Day, sayMonth } from '../plain/day.ts'
import { type Area, findFramework } from '../sight/inspection/framework.ts'
import { citation } from '../sight/self-evaluation/citation.ts'
import { claim } from '../sight/self-evaluation/claim.ts'
import { difference } from '../sight/self-evaluation/difference.ts'
import { judgement } from '../sight/self-evaluation/judgement.ts'
import { weakness } from '../sight/self-evaluation/weakness.ts'
import { type Diary, onDay, type Written } from './diary.ts'
import type { FirstPlan, OwnFindings, SecondPlan } from './plans.ts'
import { findingThat, type LetterRead } from './visits.ts'

const director = 'director-1'
const analyst = 'performance-analyst-1'

type Known = {
  readonly letter: LetterRead
  readonly first: FirstPlan
  readonly second: SecondPlan
  readonly own: OwnFindings
  readonly voice: RecordId
}

/** What we say of ourselves, with what it rests on: one claim has gone stale since, for the action it cites was closed. */
export async function evaluate(diary: Diary, known: Known): Promise<void> {
  const reasons = await sayReasons(diary, known)
  await sayOthers(diary, known)
  await owned(diary, known)
  await compare(diary, known, reasons)
}

async function sayReasons(diary: Diary, { first, letter }: Known): Promise<Written<typeof claim.fields>> {
  const on = diary.ago(7)
  const reasons = await diary.write({ who: director, at: onDay(on, 10) }, claim, {
    area: 'help and protection',
    question: 'what',
    says: 'Whoever reads the record of a child at risk can see why there was no conference, and who stands behind it.',
    owner: diary.worker('service-manager-1').id,
    confidence: 'sure',
  })
  const by = { who: analyst, at: onDay(on, 11) }
  await diary.write(by, citation, {
    claim: reasons.id,
    by: 'measure',
    measure: 'CP-04',
    month: addMonths(on, -1),
    shows: 'Most decisions of the month have their reason and their manager, and more than before.',
  })
  await diary.write(by, citation, {
    claim: reasons.id,
    by: 'action',
    action: first.reasons.id,
    shows: 'We are still at it: the action is open.',
  })
  await diary.write({ who: analyst, at: onDay(letter.publishedOn, 15) }, citation, {
    claim: reasons.id,
    by: 'document',
    called: 'Inspection report (synthetic), paragraph 1',
    madeOn: letter.publishedOn,
    source: 'Made-up inspectors',
    link: 'https://reports.larkenshire.example/inspection',
    shows: 'Inspectors read the reasons in every file they opened.',
  })
  return reasons
}

async function sayOthers(diary: Diary, { second, own, voice }: Known): Promise<void> {
  const on = diary.ago(0, 6)
  const by = { who: director, at: onDay(on, 14) }
  const cite = { who: analyst, at: onDay(on, 15) }
  const timely = await diary.write(by, claim, {
    area: 'help and protection',
    question: 'what',
    says: 'Most children are assessed within 45 working days; in Merrowdale they wait longer than elsewhere.',
    owner: diary.worker('service-manager-2').id,
    confidence: 'sure',
  })
  await diary.write(cite, citation, {
    claim: timely.id,
    by: 'measure',
    measure: 'AS-01',
    month: diary.lastMonth,
    shows: 'The county as a whole, with the three places beside one another.',
  })
  const homes = await diary.write(by, claim, {
    area: 'care leavers',
    question: 'plans',
    says: 'By the spring nobody is offered a home that a Young Ambassador has not seen.',
    owner: diary.worker('service-manager-3').id,
    confidence: 'fairly',
  })
  await diary.write(cite, citation, {
    claim: homes.id,
    by: 'voice',
    voice,
    shows: 'Young people see it begin, and want the rest of it.',
  })
  await diary.write(cite, citation, {
    claim: homes.id,
    by: 'action',
    action: second.homes.id,
    shows: 'Six homes were visited; the list goes on.',
  })
  const asked = await diary.write(by, claim, {
    area: 'children in care',
    question: 'how',
    says: 'We know what children think of us because leaders read twelve files a month and young people answer the same four questions all year.',
    owner: diary.worker(director).id,
    confidence: 'fairly',
  })
  await diary.write(cite, citation, {
    claim: asked.id,
    by: 'finding',
    finding: own.audit.id,
    shows: 'The audit that began it: children were seldom asked.',
  })
  await diary.write(cite, citation, {
    claim: asked.id,
    by: 'audit',
    called: `Files that leaders read, ${sayMonth(diary.lastMonth).trim()}`,
    madeOn: diary.ago(0, 18),
    source: 'Leaders of children’s services',
    shows: 'Two files in three hold the child’s own words.',
  })
  await diary.write(by, claim, {
    area: 'leaders',
    question: 'what',
    says: 'Supervision helps workers to think and does not only hand out tasks.',
    owner: diary.worker('service-manager-1').id,
    confidence: 'unsure',
  })
}

/** What we know to be weak. One was proposed as a line of enquiry and taken up. */
async function owned(diary: Diary, { first, second, own }: Known): Promise<void> {
  const by = (months: number, days: number) => ({ who: director, at: onDay(diary.ago(months, days), 17) })
  const slower = await diary.write(by(5, 20), weakness, {
    what: 'In Merrowdale those who refer a child often do not hear what was decided, and some stop asking.',
    area: 'help and protection',
    since: diary.ago(5, 25),
    knownBy: 'The run chart by place, and three head teachers.',
    actions: [first.referrers.id],
    owner: diary.worker('service-manager-1').id,
    enquiry: 'taken up',
    proposedOn: diary.ago(5, 22),
    visit: 'The inspection of the summer (synthetic)',
  })
  await diary.write({ who: analyst, at: onDay(diary.ago(5, 10), 17, 30) }, citation, {
    weakness: slower.id,
    by: 'finding',
    finding: own.slower.id,
    shows: 'It was found here before inspectors came.',
  })
  await diary.write(by(2, 3), weakness, {
    what: 'Supervision is held and changes little: records show tasks, and seldom what a worker thought anew.',
    area: 'leaders',
    since: diary.ago(2, 3),
    knownBy: 'Files that leaders read, three months in a row.',
    actions: [second.supervision.id],
    owner: diary.worker('service-manager-1').id,
    enquiry: 'kept',
  })
  await diary.write(by(0, 13), weakness, {
    what: 'Children are not asked before their worker or their school changes.',
    area: 'children in care',
    since: diary.ago(7),
    knownBy: 'An audit, and the measure since the form asks.',
    actions: [second.views.id],
    does: 'A staff briefing went out; managers ask in supervision.',
    owner: diary.worker('service-manager-2').id,
    enquiry: 'proposed',
    proposedOn: diary.ago(0, 13),
    visit: 'The next engagement meeting (synthetic)',
  })
}

/** Where inspectors found what we had said, and where not. */
async function compare(
  diary: Diary,
  { letter }: Known,
  reasons: Written<typeof claim.fields>,
): Promise<void> {
  const on = letter.publishedOn
  const by = { who: director, at: onDay(addDays(on, 6), 16) }
  await diary.write(by, difference, {
    area: 'help and protection',
    foundOn: on,
    claim: reasons.id,
    found:
      'The reason for each decision not to hold a conference is written, and a manager stands behind it.',
    differs: 'same',
  })
  await diary.write(by, difference, {
    area: 'children in care',
    foundOn: on,
    finding: findingThat(letter, 'initial health assessments'),
    found: 'Too many children wait for their first health assessment.',
    differs: 'unseen',
    why: 'We counted requests and not appointments. We count both since.',
  })
}

type Graded = {
  readonly years: number
  readonly grades: Readonly<Partial<Record<Area, Written<typeof judgement.fields>['answers']['grade']>>>
}

/** What inspectors judged before letters were read here, by the areas of the framework that held then. */
const before: readonly Graded[] = [
  {
    years: 10,
    grades: {
      'help and protection': 'requires improvement',
      'looked after and permanence': 'requires improvement',
      adoption: 'good',
      'care leavers': 'requires improvement',
      'leadership and governance': 'requires improvement',
      'children in care and care leavers': 'requires improvement',
      leaders: 'requires improvement',
      overall: 'requires improvement',
    },
  },
  {
    years: 5,
    grades: {
      leaders: 'good',
      'help and protection': 'requires improvement',
      'children in care and care leavers': 'good',
      'children in care': 'good',
      'care leavers': 'good',
      overall: 'requires improvement',
    },
  },
]

export async function recallJudgements(diary: Diary): Promise<void> {
  for (const { years, grades } of before) {
    const startedOn = diary.ago(years * 12 + 2)
    const framework = findFramework(startedOn)
    for (const area of framework?.areas ?? []) {
      const grade = grades[area]
      if (framework !== undefined && grade !== undefined)
        await diary.write({ who: analyst, at: onDay(diary.ago(19), 10) }, judgement, {
          startedOn,
          visit: 'inspection',
          framework: frameworkCode(framework.name, framework.from),
          area,
          grade,
          source: `Inspection report (synthetic), ${startedOn.slice(0, 4)}`,
        })
    }
  }
}

const frameworkCode = (name: 'SIF' | 'ILACS', from: Day) =>
  name === 'SIF' ? 'SIF' : from < '2023' ? 'ILACS 2018' : from < '2026' ? 'ILACS 2023' : 'ILACS 2026'
