import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { findAreaOf } from '../framework.ts'
import { type Letter, type Passage, withChildren } from './letter.ts'
import { letterJson } from './letter-json.ts'
import { wordsOf } from './passages.ts'
import { polarityOf } from './polarity.ts'
import { readLetter } from './read-letter.ts'
import { topicsOf } from './topics.ts'

// Compares what is read of real reports by Ofsted (published 2014 to 2025) with what two other readings agreed on.
// A sample spanning the years is read by default, all of them where GOLDTHREAD_LONG is 1.

const shared =
  process.env.GOLDTHREAD_SHARED ?? fileURLToPath(new URL('../../../../../shared', import.meta.url))
const folder = `${shared}/ofsted`
const isHere = existsSync(`${folder}/gold-dev.json`)
const isLong = process.env.GOLDTHREAD_LONG === '1'

type Gold = {
  readonly file: string
  readonly era: string
  readonly kind: string
  readonly urn: string
  readonly authority: string
  readonly sections?: readonly object[]
  readonly needsToImproveTree?: readonly object[]
  readonly title: string
  readonly inspectionPeriods: readonly (readonly [string, string])[]
  readonly publicationDateInText?: string
  readonly leadInspector: string
  readonly judgements: { readonly [area: string]: string | null }
  readonly needsToImprove?: readonly string[]
  readonly headline?: readonly string[]
}
type GoldFinding = {
  readonly n: number
  readonly area: string
  readonly heading: string
  readonly page: number
  readonly text: string
}

const load = <T>(name: string): T => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))

/** Reports chosen for their years and layouts; parts of their paths. */
const sample = [
  "slough/children's services inspection - 14 february 2014",
  "lincolnshire/children's services inspection - 06 january 2015",
  "oldham/children's services inspection - 03 august 2015",
  'tameside',
  'warwickshire',
  "sunderland/children's services inspection - 25 july 2018",
  'east sussex',
  'london corporation',
  "stoke-on-trent/children's services inspection - 25 november 2022",
  "manchester/children's services inspection - 19 may 2022",
  "darlington/children's services inspection - 02 december 2022",
  'cambridgeshire',
  "leicester/children's services inspection - 29 january 2025",
]

const areas: { readonly [key: string]: string } = {
  impact_of_leaders: 'leaders',
  help_and_protection: 'help and protection',
  in_care_and_care_leavers: 'children in care and care leavers',
  in_care: 'children in care',
  care_leavers: 'care leavers',
  overall_effectiveness: 'overall',
  looked_after_and_permanence: 'looked after and permanence',
  adoption_performance: 'adoption',
  leadership_management_governance: 'leadership and governance',
  lscb: 'safeguarding board',
}

/** Spaces and the shape of quotation marks are left out of the comparison, and nothing else. */
const even = (text: string): string =>
  text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"').replace(/-\s+/gu, '-').replace(/\s+/gu, ' ').trim()
const whole = (passage: Passage): string =>
  even(
    withChildren(passage)
      .map((each) => each.words)
      .join(' '),
  )

const says = (value: unknown): string => JSON.stringify(value)
const graded = (rows: readonly (readonly [string | undefined, string])[]): string =>
  says(rows.map(([area, grade]) => `${area}: ${grade}`).toSorted())

function improvementsOf(letter: Letter): readonly string[] {
  return [...letter.priorityActions, ...letter.improvements].toSorted((a, b) => a.order - b.order).map(whole)
}

/** Each field that the gold has: what was read, and what should have been. */
function compared(
  letter: Letter,
  gold: Gold,
  findings: readonly GoldFinding[],
): readonly (readonly [string, string, string])[] {
  const numbered = new Map(letter.findings.map((passage) => [passage.number, passage]))
  const expectedGrades = Object.entries(gold.judgements).flatMap(([key, grade]) =>
    grade === null ? [] : [[areas[key], grade] as const],
  )
  const none = /\b(?:no|not find any)\b.{0,20}\bpriority\b/iu
  const fields: (readonly [string, string, string] | undefined)[] = [
    ['kind', letter.era, gold.era],
    ['title', even(letter.title).replace(/\s*\d$/u, ''), even(gold.title).replace(/\s*\d$/u, '')],
    ['dates', says(letter.periods.map(({ from, to }) => [from, to])), says(gold.inspectionPeriods)],
    ['lead inspector', even(letter.leadInspector?.name ?? ''), even(gold.leadInspector)],
    gold.publicationDateInText === undefined
      ? undefined
      : ['published', letter.published ?? '', gold.publicationDateInText],
    [
      'grades',
      graded(letter.judgements.map((row) => [findAreaOf(row.label), row.grade])),
      graded(expectedGrades),
    ],
    gold.needsToImprove === undefined || gold.needsToImprove === null
      ? undefined
      : [
          'needs to improve',
          says(improvementsOf(letter)),
          says(gold.needsToImprove.map(even).filter((words) => !none.test(words))),
        ],
    gold.headline === undefined
      ? undefined
      : [
          'headline',
          letter.headline.map((passage) => even(passage.words)).join(' '),
          gold.headline.map(even).join(' '),
        ],
    findings.length === 0
      ? undefined
      : ['finding count', String(letter.findings.length), String(findings.length)],
  ]
  const paragraphs = findings.map((finding): readonly [string, string, string] => {
    const passage = numbered.get(finding.n)
    const mine = passage === undefined ? '' : `${passage.page} ${even(passage.heading)} ${whole(passage)}`
    return ['finding', mine, `${finding.page} ${even(finding.heading)} ${even(finding.text)}`]
  })
  return [...fields.filter((field) => field !== undefined), ...paragraphs, ...asTold(letter, gold, findings)]
}

/** What other programs are told of a report, as JSON. */
function asTold(
  letter: Letter,
  gold: Gold,
  findings: readonly GoldFinding[],
): readonly (readonly [string, string, string])[] {
  const json = letterJson(letter)
  const told = json.findings as readonly GoldFinding[]
  const sections =
    gold.sections === undefined ? [] : [['sections', says(json.sections), says(gold.sections)] as const]
  const trees = gold.needsToImproveTree
  const tree = trees === undefined ? [] : [['tree', says(json.needsToImproveTree), says(trees)] as const]
  return [
    ['kind of inspection', says(json.kind), says(gold.kind)],
    ['authority', says(json.authority).toLowerCase(), says(gold.authority)],
    ['urn', says(json.urn), says(gold.urn)],
    ...[...sections, ...tree].map(([field, mine, theirs]) => [field, even(mine), even(theirs)] as const),
    ...findings.map(
      ({ n, area }) =>
        ['area of a finding', says(told.find((each) => each.n === n)?.area), says(area)] as const,
    ),
  ]
}

type Score = { right: number; all: number; readonly missed: string[] }

async function scores(golds: readonly Gold[]): Promise<ReadonlyMap<string, Score>> {
  const findings = load<{ readonly [file: string]: readonly GoldFinding[] }>('findings-dev.json')
  const tally = new Map<string, Score>()
  for (const gold of golds) {
    const read = await readLetter(readFileSync(`${folder}/pdf/${gold.file}`))
    assert.ok(read.ok, gold.file)
    for (const passage of read.value.passages.flatMap(withChildren))
      assert.equal(wordsOf(read.value.text.slice(passage.start, passage.end)), passage.words)
    for (const [field, mine, theirs] of compared(read.value, gold, findings[gold.file] ?? [])) {
      const key = `${gold.era} ${field}`
      const score = tally.get(key) ?? { right: 0, all: 0, missed: [] }
      score.all += 1
      if (mine === theirs) score.right += 1
      else score.missed.push(`${gold.file}\n  read ${mine.slice(0, 300)}\n  gold ${theirs.slice(0, 300)}`)
      tally.set(key, score)
    }
  }
  return tally
}

test('real reports are read as they were read before', {
  skip: isHere ? false : 'shared data not here',
}, async (t) => {
  const { reports } = load<{ readonly reports: readonly Gold[] }>('gold-dev.json')
  const chosen = isLong ? reports : reports.filter((gold) => sample.some((part) => gold.file.includes(part)))
  assert.ok(chosen.length >= 12)
  for (const [key, score] of await scores(chosen)) {
    t.diagnostic(`${key}: ${score.right} of ${score.all}`)
    assert.equal(score.right, score.all, `${key}\n${score.missed.join('\n')}`)
  }
})

const letterFile = `${shared}/seeds/004_30f290db9847e2d7.txt`

test('a real letter of 2020 is read as it was read by hand', {
  skip: existsSync(letterFile) ? false : 'shared data not here',
}, async () => {
  type Hand = {
    readonly file: string
    readonly needsToImprove: readonly string[]
    readonly findings: readonly { startsWith: string }[]
  }
  const hands = load<{ readonly documents: readonly Hand[] }>('seeds-gold.json').documents
  const hand = hands.find((document) => letterFile.endsWith(document.file))
  const read = await readLetter(readFileSync(letterFile))
  assert.ok(read.ok && hand !== undefined)
  const letter = read.value
  assert.equal(letter.kind, 'focused visit letter')
  assert.equal(letter.authority, 'Gloucestershire')
  assert.deepEqual(letter.periods, [{ from: '2020-10-06', to: '2020-10-08' }])
  assert.equal(letter.published, '2020-11-20')
  assert.deepEqual(
    [letter.leadInspector, ...letter.otherInspectors].map((each) => each?.name),
    ['Nigel Parkes', 'Rachel Griffiths', 'Steve Lowe', 'Diane Partridge', 'Stephen Lee'],
  )
  assert.deepEqual(letter.improvements.map(whole), hand.needsToImprove.map(even))
  assert.deepEqual(letter.judgements, [])
  assert.equal(letter.findings.length, hand.findings.length)
  for (const [at, finding] of hand.findings.entries())
    assert.ok(
      letter.findings[at] !== undefined && whole(letter.findings[at]).startsWith(even(finding.startsWith)),
    )
  assert.equal(letter.headline.length, 3)
})

const seedsHere = { skip: existsSync(letterFile) ? false : 'shared data not here' }

async function seedJson(name: string) {
  const read = await readLetter(readFileSync(`${shared}/seeds/${name}.txt`))
  assert.ok(read.ok)
  return letterJson(read.value)
}

test(
  'real minutes of a committee give the one action that they mark, and keep apart what was only said',
  seedsHere,
  async () => {
    const json = await seedJson('002_62f6b5ea05345d94')
    assert.deepEqual(
      [json.kind, json.authority, json.secondary, json.publicationDate],
      ['minutes about an ILACS inspection', 'Gloucestershire', true, null],
    )
    assert.deepEqual(json.actions, [
      {
        text: 'Members requested an overview of who the teams were within the directorate.',
        owner: 'Ann James',
      },
    ])
    assert.deepEqual(json.judgements, { overall_effectiveness: 'requires improvement' })
    assert.equal(json.previousGrade, 'inadequate')
    assert.deepEqual(json.findings, [])
    const promised = says(json.commitmentsWithoutMarker)
    for (const words of [
      'public Health',
      'briefing would be provided',
      'distributed to the YA',
      'communications plan',
    ])
      assert.ok(promised.includes(words), words)
    const areas = says(json.improvementAreas)
    for (const topic of ['care-leaver-accommodation', 'care-leavers', 'it-systems'])
      assert.ok(areas.includes(topic), topic)
  },
)

test(
  'real minutes of a focused visit give its three areas, its month and that they are cut short',
  seedsHere,
  async () => {
    const json = await seedJson('003_8501a3d65b43d104')
    assert.deepEqual(json.needsToImprove, [
      'the quality of analysis within assessments',
      'rationales for decisions to step-down to early help services',
      'the quality of supervision',
    ])
    assert.deepEqual(
      [json.kind, json.authority, json.meetingDate, json.inspectionMonth, json.truncated],
      ['focused visit', null, '2021-07-06', '2021-05', true],
    )
    assert.deepEqual([json.priorityActions, json.inspectionStart], [[], null])
  },
)

test(
  'real articles about a visit are told as others’ words, with the year of its days inferred',
  seedsHere,
  async () => {
    const first = await seedJson('000_003d241f0163812c')
    const second = await seedJson('001_a6549f2bb2227070')
    assert.deepEqual(
      [first, second].map((json) => [
        json.kind,
        json.inspectionPeriods,
        json.publicationDate,
        json.secondary,
      ]),
      [
        ['focused visit', [['2020-10-06', '2020-10-08']], '2020-11-20', true],
        ['monitoring visit', [['2019-01-15', '2019-01-16']], '2019-02-07', true],
      ],
    )
    assert.equal(second.visitNumber, 5)
    for (const json of [first, second]) {
      assert.deepEqual([json.findings, json.judgements, json.needsToImprove], [[], {}, []])
      assert.ok(json.inferred.includes('inspectionStart'))
      assert.ok(!says(json.improvementAreas).includes('newsletter'))
    }
  },
)

test('a real letter names whom it is written to', seedsHere, async () => {
  const json = await seedJson('004_30f290db9847e2d7')
  assert.deepEqual(json.addressee, {
    name: 'Chris Spencer',
    role: "Director of Children's Services",
    organisation: 'Gloucestershire County Council',
    address: ['Shire Hall', 'Westgate Street', 'Gloucester', 'Gloucestershire', 'GL1 2TP'],
    salutation: 'Dear Mr Spencer',
  })
  assert.deepEqual([json.dcs, json.inferred], ['Chris Spencer', ['leadInspector']])
})

/** How far two taggings of the same texts agree, over all topics together. */
function agreement(texts: readonly string[], theirs: (text: string) => ReadonlySet<string>): number {
  let both = 0
  let either = 0
  for (const text of texts) {
    const mine = new Set(topicsOf(text).map(({ id }) => id))
    const other = theirs(text)
    both += [...mine].filter((id) => other.has(id)).length
    either += mine.size + other.size
  }
  return (2 * both) / either
}

test('topics agree with another reading of the same words, on items and on findings', {
  skip: isHere ? false : 'shared data not here',
}, (t) => {
  type Topics = { readonly topics: readonly { id: string; pattern: string; flags: string }[] }
  const rules = load<Topics>('topics.json').topics.map(({ id, pattern, flags }) => ({
    id,
    words: new RegExp(pattern, flags),
  }))
  const theirs = (text: string) => new Set(rules.filter(({ words }) => words.test(text)).map(({ id }) => id))
  const { reports } = load<{ readonly reports: readonly Gold[] }>('gold-dev.json')
  const items = reports
    .filter(({ era }) => era === 'ILACS')
    .flatMap(({ needsToImprove }) => needsToImprove ?? [])
  const findings = Object.values(
    load<{ readonly [file: string]: readonly GoldFinding[] }>('findings-dev.json'),
  )
  const some = findings.flat().filter((_, at) => isLong || at % 10 === 0)
  for (const [name, texts] of [
    ['items, the half that the rules were looked at with', items.filter((_, at) => at % 2 === 0)],
    ['items, the half held back', items.filter((_, at) => at % 2 === 1)],
    ['findings', some.map(({ text }) => text)],
  ] as const) {
    const f1 = agreement(texts, theirs)
    t.diagnostic(`micro-F1 of topics, ${name}: ${f1.toFixed(3)} of ${texts.length}`)
    assert.ok(f1 >= 0.85, `${name}: ${f1}`)
  }
})

test('polarity agrees with a reader, on the half that the rules were made with and on the half held back', {
  skip: isHere ? false : 'shared data not here',
}, (t) => {
  type Labelled = { readonly findings: readonly { readonly text: string; readonly polarity: string }[] }
  const { findings } = load<Labelled>('polarity-gold-dev.json')
  for (const half of [0, 1]) {
    const some = findings.filter((_, at) => at % 2 === half)
    const right = some.filter(({ text, polarity }) => polarityOf(text).polarity === polarity).length
    t.diagnostic(`polarity, half ${half + 1}: ${right} of ${some.length}`)
    assert.ok(right >= 0.85 * some.length, `half ${half + 1}: ${right} of ${some.length}`)
  }
})
