import assert from 'node:assert/strict'
import test from 'node:test'
import { letterJson } from './letter-json.ts'
import { heading, pagesOf, piece, plain } from './made-up-pages.ts'
import { letterOfPages, readLetter } from './read-letter.ts'

// Minutes of a made-up board about a made-up visit: every name and every word is invented.

const before = [
  'Minutes of the Improvement Board, 4 March 2024',
  'Present: Bea Larch (chair), Ada Quill, Bo Fen',
  'The Board noted the letter of Ofsted about the focused visit. Members asked how many visits were late.',
]
const rows = [
  ['1', 'Send the letter to every school', 'Bo Fen', '15 March 2024'],
  [
    '2',
    'Report on visits that were late, with the reason for each of them and what was done',
    'Head of Service',
    'Next meeting',
  ],
  ['3', 'Thank the foster carers', '', ''],
]
const expected = [
  { text: 'Send the letter to every school', owner: 'Bo Fen', byWhen: '15 March 2024' },
  {
    text: 'Report on visits that were late, with the reason for each of them and what was done',
    owner: 'Head of Service',
    byWhen: 'Next meeting',
  },
  { text: 'Thank the foster carers', owner: null },
]
const after = 'The next meeting is in May. A briefing would be provided by the Housing Team.'

async function told(text: string) {
  const read = await readLetter(Buffer.from(text))
  assert.ok(read.ok)
  return letterJson(read.value)
}
const minutes = (body: string) => [...before, body, after].join('\n\n')

/** The table, and what stands about it: nothing of the table is read twice. */
function isTold(json: Awaited<ReturnType<typeof told>>, what: string): void {
  assert.deepEqual(json.actions, expected, what)
  assert.deepEqual(json.questions, ['Members asked how many visits were late.'], what)
  assert.deepEqual(
    json.commitmentsWithoutMarker,
    [{ text: 'A briefing would be provided by the Housing Team.', owner: 'Housing Team' }],
    what,
  )
  const from = json.from.actions as readonly { readonly words: string }[]
  for (const [at, { text }] of expected.entries())
    assert.ok(from[at]?.words.includes(text.slice(0, 20)), what)
}

const bars = (head: readonly string[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

test('a table of actions is read whatever its heads are called', async () => {
  for (const head of [
    ['No.', 'Action', 'Owner', 'By when'],
    ['Ref', 'Actions', 'Lead officer', 'Date'],
    ['#', '**Action required**', '**Who**', '**Deadline**'],
    ['Item', 'Agreed action', 'Responsible', 'Timescale:'],
    ['', 'Action point', 'By whom', 'Due date'],
  ])
    isTold(await told(minutes(bars(head))), head.join(' '))
})

test('the columns of a table of actions may stand in any order, with others beside them', async () => {
  const text = minutes(
    '| By when | Who | Item | Action | Progress |\n|---|---|---|---|---|\n| May | Bo Fen | 3 | Send the letter | Not begun |',
  )
  assert.deepEqual((await told(text)).actions, [{ text: 'Send the letter', owner: 'Bo Fen', byWhen: 'May' }])
})

test('a table on a web page is read as one with bars is, also where its cells are empty', async () => {
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}><p>${cell}</p></${tag}>`).join('')}</tr>`
  const table = `<table>${row(['No.', 'Action', 'Owner', 'By when'], 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`
  const page = (inner: string) =>
    `<!DOCTYPE html><html><body>${before.map((each) => `<p>${each}</p>`).join('')}${inner}<p>${after}</p></body></html>`
  isTold(await told(page(table)), 'web page')
  const unnumbered = table.replaceAll(/<td><p>\d<\/p><\/td>/gu, '<td></td>')
  isTold(await told(page(unnumbered)), 'first cells empty')
})

/** A table as Word draws it in a PDF: each cell wraps by itself. */
function drawnTable(gap: number) {
  const xs = [71, 110, 330, 440]
  const wrap = (words: string, most: number): readonly string[] => {
    const lines = ['']
    for (const word of words.split(' ')) {
      const longer = `${lines.at(-1)} ${word}`.trim()
      if (longer.length > most) lines.push(word)
      else lines[lines.length - 1] = longer
    }
    return lines
  }
  return [['No.', 'Action', 'Owner', 'By when'], ...rows].flatMap((row) => {
    const cells = row.map((words, at) => wrap(words, [5, 32, 14, 14][at] ?? 9))
    return Array.from({ length: Math.max(...cells.map((lines) => lines.length)) }, (_, at) => ({
      pieces: cells.flatMap((lines, column) =>
        lines[at] === undefined || lines[at] === '' ? [] : [piece(lines[at], xs[column] ?? 0, 0)],
      ),
      gap: at === 0 ? gap : 14.4,
    }))
  })
}

test('a table that a PDF draws is read row by row, also over the end of a page', () => {
  for (const gap of [14.4, 20, 28])
    for (const foot of [70, 560, 590, 620]) {
      const pages = pagesOf(
        [heading(before[0] ?? ''), ...before.slice(1).map(plain), drawnTable(gap), plain(after)],
        { foot },
      )
      isTold(letterJson(letterOfPages(pages)), `gap ${gap}, foot ${foot}`)
    }
})

test('a short line below a drawn table is no row of it', () => {
  const line = (...cells: readonly string[]) => ({
    pieces: cells.map((text, at) => piece(text, [71, 330][at] ?? 0, 0)),
    gap: 24,
  })
  const table = [line('Action', 'Owner'), line('Send the letter', 'Bo Fen'), line('The meeting closed.')]
  const pages = pagesOf([...before.map(plain), table])
  assert.deepEqual(letterJson(letterOfPages(pages)).actions, [{ text: 'Send the letter', owner: 'Bo Fen' }])
})

test('a table of something else, and a row that says nothing is to be done, give no action', async () => {
  for (const table of [
    '| Measure | Owner | Date |\n|---|---|---|\n| Visits | Bo Fen | May |',
    '| Action | Owner |\n|---|---|\n| - | Bo Fen |\n| n/a | |',
  ])
    assert.deepEqual((await told(minutes(table))).actions, [], table)
})

test('actions are read where minutes mark them in any of the usual ways, and an owner only where one is named', async () => {
  const forms: readonly (readonly [string, readonly (readonly [string, string | null])[]])[] = [
    ['ACTION: Ada Quill to send the letter.', [['Ada Quill to send the letter.', 'Ada Quill']]],
    [
      'Action 3: The Head of Service will report on visits.',
      [['The Head of Service will report on visits.', 'Head of Service']],
    ],
    ['Action 12/24 – AQ to thank the carers', [['AQ to thank the carers', 'AQ']]],
    ['Action point 2: Letter to go to every school', [['Letter to go to every school', null]]],
    ['ACTION: Send the team manager to every school', [['Send the team manager to every school', null]]],
    ['Action: Report to be sent to all (Bo Fen)', [['Report to be sent to all', 'Bo Fen']]],
    ['The letter will go to schools. [Action: Bo Fen]', [['The letter will go to schools.', 'Bo Fen']]],
    ['The letter will go to schools.\n\nAction by: Bo Fen', [['The letter will go to schools.', 'Bo Fen']]],
    [
      'Actions:\n\n1. Send the letter – Bo Fen\n2. Members to visit a team',
      [
        ['Send the letter', 'Bo Fen'],
        ['Members to visit a team', 'Members'],
      ],
    ],
    [
      '## Actions agreed\n\n- Send the letter (Bo Fen)\n- Thank the carers',
      [
        ['Send the letter', 'Bo Fen'],
        ['Thank the carers', null],
      ],
    ],
    ['ACTION\n\nSend the letter – Bo Fen', [['Send the letter', 'Bo Fen']]],
    ['Members noted the action that was taken. There were no further actions.', []],
  ]
  for (const [body, actions] of forms) {
    const json = await told(minutes(body))
    assert.deepEqual(
      (json.actions as readonly { readonly text: string; readonly owner: string | null }[]).map(
        ({ text, owner }) => [text, owner],
      ),
      actions,
      body,
    )
  }
})

test('every decision of a list is one, wherever the list begins', async () => {
  for (const [body, decisions] of [
    [
      'RESOLVED:\n\n1. That the report be noted.\n2. That a copy be sent to schools.',
      ['That the report be noted.', 'That a copy be sent to schools.'],
    ],
    [
      'It was resolved that:\n\n- the report be noted\n- a copy be sent',
      ['the report be noted', 'a copy be sent'],
    ],
    ['RESOLVED: That the report be noted.', ['RESOLVED: That the report be noted.']],
    ['RESOLVED –\n\nThat the report be noted.', ['That the report be noted.']],
  ] as const)
    assert.deepEqual((await told(minutes(body))).decisions, decisions, body)
})
