import assert from 'node:assert/strict'
import test from 'node:test'
import type { Letter } from './letter.ts'
import { letterJson } from './letter-json.ts'
import { wordsIn } from './made-up-checks.ts'
import { heading, item, numbered, pagesOf, piece, plain } from './made-up-pages.ts'
import { letterOfPages, readLetter } from './read-letter.ts'

// Letters about visits in the public forms that they have had since 2016. The place, the people and every word of what was
// found are invented; only the order of the parts, their headings and the set phrases of the opening are those of such letters.

type Part = readonly [kind: 'plain' | 'heading' | 'item' | 'number', words: string]
const p = (words: string): Part => ['plain', words]
const h = (words: string): Part => ['heading', words]
const i = (words: string): Part => ['item', words]
const n = (words: string): Part => ['number', words]

const address: readonly Part[] = [
  ...[
    'Ofsted',
    'Piccadilly Gate',
    'Store Street',
    'Manchester',
    'M1 2WD',
    'T 0300 123 1231',
    'www.gov.uk/ofsted',
  ].map(p),
  ...[
    '12 March 2024',
    'Bea Larch',
    'Director of Children’s Services',
    'Northmere Council',
    'Dear Ms Larch',
  ].map(p),
]
const signed: readonly Part[] = ['Yours sincerely', 'Ada Quill', 'His Majesty’s Inspector'].map(p)

/** A letter as Ofsted's PDF, and as text in which it is often handed on: read both ways, it says the same. */
function asPdf(parts: readonly Part[]): Letter {
  let count = 0
  const footer = (page: number) => [piece(String(page), 290, 30, 12)]
  return letterOfPages(
    pagesOf(
      parts.map(([kind, words]) => {
        if (kind === 'heading') return heading(words)
        if (kind === 'item') return item(words)
        if (kind === 'plain') return plain(words)
        count += 1
        return numbered(count, words, '.')
      }),
      { footer },
    ),
  )
}
async function asText(parts: readonly Part[]): Promise<Letter> {
  const signs = { plain: '', heading: '## ', item: '- ', number: '1. ' }
  const lines = parts.map(([kind, words]) => `${signs[kind]}${words}\n`)
  const read = await readLetter(Buffer.from(lines.join('\n')))
  assert.ok(read.ok)
  return read.value
}

function said(letter: Letter) {
  const { kind, authority, inspectionPeriods, leadInspector, judgements, publicationDate, dcs } =
    letterJson(letter)
  return {
    ...{ kind, authority, inspectionPeriods, leadInspector, judgements, publicationDate, dcs },
    others: letter.otherInspectors.map(({ name }) => name),
    headline: wordsIn(letter.headline),
    priority: wordsIn(letter.priorityActions),
    improve: wordsIn(letter.improvements),
    findings: wordsIn(letter.findings),
  }
}

async function reads(parts: readonly Part[], expected: Partial<ReturnType<typeof said>>): Promise<void> {
  for (const letter of [asPdf(parts), await asText(parts)]) {
    const told = said(letter)
    const asked = Object.fromEntries(
      Object.keys(expected).map((key) => [key, told[key as keyof typeof told]]),
    )
    assert.deepEqual(asked, expected, letter.source)
  }
}

const found = [
  'Most children are seen on the day that they are referred.',
  'Some plans do not say what will change.',
]
const wanted = ['the analysis in assessments', 'how often plans are reviewed']

test('a letter about a focused visit of 2018 to 2020 gives its parts', () =>
  reads(
    [
      ...address,
      h('Focused visit to Northmere local authority children’s services'),
      p(
        'This letter summarises the findings of a focused visit to Northmere local authority children’s services on 20 and 21 February 2024. The inspectors were Ada Quill, HMI, and Bo Fen, HMI.',
      ),
      p('Inspectors looked at the local authority’s arrangements for children in need.'),
      h('Overview'),
      p('Practice is better than it was.'),
      h('What needs to improve in this area of social work practice'),
      ...wanted.map(i),
      h('Findings'),
      ...found.map(i),
      p(
        'Ofsted will take the findings from this focused visit into account when planning your next inspection or visit.',
      ),
      ...signed,
    ],
    {
      ...{ kind: 'focused visit', authority: 'Northmere', inspectionPeriods: [['2024-02-20', '2024-02-21']] },
      ...{
        leadInspector: 'Ada Quill',
        others: ['Bo Fen'],
        judgements: {},
        publicationDate: '2024-03-12',
        dcs: 'Bea Larch',
      },
      ...{ headline: ['Practice is better than it was.'], priority: [], improve: wanted, findings: found },
    },
  ))

test('a letter of 2021 and after gives its parts, with findings that are paragraphs', () =>
  reads(
    [
      ...address,
      h('Focused visit to Northmere children’s services'),
      p(
        'This letter summarises the findings of the focused visit to Northmere children’s services on 6 and 7 February 2024. His Majesty’s Inspectors for this visit were Ada Quill and Bo Fen.',
      ),
      h('Headline findings'),
      p('Practice is better than it was.'),
      h('What needs to improve in this area of social work practice?'),
      ...wanted.map(i),
      h('Main findings'),
      ...found.map(p),
      p(
        'Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.',
      ),
      ...signed,
    ],
    {
      ...{ kind: 'focused visit', inspectionPeriods: [['2024-02-06', '2024-02-07']], others: ['Bo Fen'] },
      ...{ headline: ['Practice is better than it was.'], priority: [], improve: wanted, findings: found },
    },
  ))

test('priority actions are told apart, as a list and as a paragraph, and are never made of words that say there is none', async () => {
  const letter = (heading: string, some: readonly Part[]) => [
    ...address,
    h('Focused visit to Northmere children’s services'),
    p(
      'This letter summarises the findings of the focused visit to Northmere children’s services on 6 and 7 February 2024. His Majesty’s Inspectors for this visit were Ada Quill and Bo Fen.',
    ),
    h(heading),
    ...some,
    h('What needs to improve in this area of social work practice'),
    ...wanted.map(i),
    h('Main findings'),
    ...found.map(p),
    ...signed,
  ]
  const action = 'Children who are at risk of harm must be seen on the same day.'
  for (const heading of [
    'Area for priority action',
    'Areas for priority action',
    'Areas for priority action:',
    'Priority action',
  ])
    for (const kind of [p, i])
      await reads(letter(heading, [kind(action)]), { priority: [action], improve: wanted, findings: found })
  for (const none of [
    'There are no areas for priority action.',
    'Inspectors did not identify any areas for priority action.',
    'None.',
  ])
    await reads(letter('Areas for priority action', [p(none)]), { priority: [], improve: wanted })
})

test('a letter about a monitoring visit gives its parts, and what it covered is no finding', async () => {
  for (const title of [
    'Monitoring visit to Northmere children’s services',
    'Monitoring visit of Northmere local authority children’s services',
  ])
    await reads(
      [
        ...address,
        h(title),
        p(
          'This letter summarises the findings of the monitoring visit to Northmere children’s services on 3 and 4 October 2023. This was the second monitoring visit since the local authority was judged inadequate in November 2022. His Majesty’s Inspectors for this visit were Ada Quill and Bo Fen.',
        ),
        h('Areas covered by the visit'),
        p('Inspectors reviewed the progress made in these areas:'),
        i('help and protection of children'),
        i('supervision'),
        h('Headline findings'),
        p('Progress is steady.'),
        h('Findings and evaluation of progress'),
        ...found.map(p),
        p('I am copying this letter to the Department for Education.'),
        ...signed,
      ],
      {
        ...{
          kind: 'monitoring visit',
          authority: 'Northmere',
          inspectionPeriods: [['2023-10-03', '2023-10-04']],
        },
        ...{ judgements: {}, headline: ['Progress is steady.'], priority: [], improve: [], findings: found },
      },
    )
})

const partners = 'Dear Northmere local safeguarding partnership'
const next = [
  h('Next steps'),
  p('The director should prepare a written statement of proposed action.'),
  p('Yours sincerely'),
]

test('a letter about a joint inspection of 2016 to 2020 gives its parts', () =>
  reads(
    [
      p('12 March 2019'),
      p('Director of Children’s Services'),
      p(partners),
      h('Joint targeted area inspection of the multi-agency response to child neglect in Northmere'),
      p(
        'Between 4 and 8 February 2019, Ofsted, the Care Quality Commission (CQC), HMI Constabulary and HMI Probation undertook a joint inspection of the multi-agency response to neglect in Northmere.',
      ),
      h('Key strengths'),
      i('Most children are seen on the day that they are referred.'),
      h('Areas for improvement'),
      ...wanted.map(i),
      ...next,
    ],
    {
      ...{
        kind: 'JTAI',
        authority: 'Northmere',
        inspectionPeriods: [['2019-02-04', '2019-02-08']],
        judgements: {},
      },
      ...{
        publicationDate: '2019-03-12',
        priority: [],
        improve: wanted,
        findings: found.slice(0, 1),
        dcs: null,
      },
    },
  ))

test('a joint inspection of 2022 and after gives its parts, with priority actions that answer to partners', async () => {
  for (const title of [
    'Joint targeted area inspection of Northmere',
    'Joint targeted area inspection of services for children in Northmere',
  ])
    await reads(
      [
        h(title),
        p('Inspection dates: 12 to 16 June 2023'),
        h('Headline findings'),
        p('Partners work well together.'),
        h('Areas for priority action'),
        p('Police and health must share what they know on the same day.'),
        h('What needs to improve?'),
        ...wanted.map(i),
        h('Strengths'),
        i('Schools are heard.'),
        h('Main findings'),
        ...found.map(n),
        ...next,
      ],
      {
        ...{
          kind: 'JTAI',
          authority: 'Northmere',
          inspectionPeriods: [['2023-06-12', '2023-06-16']],
          leadInspector: null,
        },
        ...{
          headline: ['Partners work well together.'],
          priority: ['Police and health must share what they know on the same day.'],
        },
        ...{ improve: wanted, findings: ['Schools are heard.', ...found], judgements: {} },
      },
    )
})

test('what a letter does not say is null or an empty list, and is never taken from elsewhere', async () => {
  const letter = [
    p('Dear colleague'),
    h('Focused visit to Northmere children’s services'),
    p(
      'This letter says what was found. The last inspection was in 2019, when services were judged good overall.',
    ),
    h('Findings'),
    ...found.map(p),
  ]
  await reads(letter, {
    ...{ kind: 'focused visit', inspectionPeriods: [], leadInspector: null, others: [], judgements: {} },
    ...{ publicationDate: null, dcs: null, headline: [], priority: [], improve: [], findings: found },
  })
})
