import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkAll } from './check.ts'
import { type Found, read, readAll } from './read.ts'
import { sayTallies } from './reconcile.ts'
import { tableNames } from './tables.ts'
import { write } from './write.ts'

const bytesOf = (text: string) => [new TextEncoder().encode(text)]
const golden = (name: string) =>
  readFileSync(new URL(`../../../test/golden/cin-census/${name}`, import.meta.url), 'utf8')
const complete = golden('complete-2025-26.xml')

async function stopOf(bytes: Iterable<Uint8Array>, maxBytes?: number) {
  const result = await readAll(bytes, maxBytes === undefined ? undefined : { maxBytes })
  assert.ok(!result.ok)
  assert.equal(result.problems.length, 1)
  const [problem] = result.problems
  return `${problem?.where}: ${problem?.says}`
}

async function censusOf(text: string) {
  const result = await readAll(bytesOf(text))
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

/** A census with one child, whose details are `inside`. */
const childWith = (inside: string, identifiers = '') =>
  `<Message><Children><Child><ChildIdentifiers><LAchildID>SYNTHETIC1</LAchildID>${identifiers}</ChildIdentifiers>
<CINdetails>${inside}</CINdetails></Child></Children></Message>`

test('a complete census is read whole, and every row knows its line', async () => {
  const { header, children, reconciliation } = await censusOf(complete)
  assert.equal(header?.referenceOn, '2026-03-31')
  assert.deepEqual(
    children.map((child) => [child.line, child.identifiers?.laChildId, child.details.map((row) => row.line)]),
    [
      [19, 'SYNTHETIC1', [35, 78]],
      [107, 'SYNTHETIC2', [117]],
    ],
  )
  assert.deepEqual(
    children[0]?.details[0]?.protectionPlans[0]?.reviews.map((row) => [row.line, row.reviewedOn]),
    [
      [73, '2023-09-20'],
      [74, '2024-01-15'],
    ],
  )
  assert.deepEqual(reconciliation.refusals, [])
  assert.equal(
    sayTallies(reconciliation),
    '33 rows read: 33 kept, 0 refused. 82 values read: 82 kept, 0 refused. 0 other things not kept.',
  )
})

test('rows are frozen', async () => {
  const { children } = await censusOf(complete)
  const [child] = children
  for (const row of [
    child,
    child?.identifiers,
    child?.details,
    child?.details[0],
    child?.characteristics?.disabilities,
  ])
    assert.ok(Object.isFrozen(row))
})

test('what is refused in a faulty file, and what its check finds, is told word for word', async () => {
  const faulty = golden('faulty-2025-26.xml')
  const { reconciliation } = await censusOf(faulty)
  const checked = await checkAll(bytesOf(faulty))
  assert.ok(!checked.ok)
  const told = {
    summary: sayTallies(reconciliation),
    refusals: reconciliation.refusals.map(
      ({ line, kind, table, element, found, says }) =>
        `line ${line}, ${kind}, ${table ?? '–'}/${element}, found ${found ?? 'nothing'}: ${says}`,
    ),
    notices: reconciliation.notices.map(({ line, says }) => `line ${line}: ${says}`),
    faults: checked.problems.map(({ where, says }) => `${where}: ${says}`),
  }
  assert.deepEqual(told, JSON.parse(golden('faulty-2025-26.told.json')))
})

test('a value that cannot be read is refused and its row is kept, knowing what stood there', async () => {
  const { children } = await censusOf(golden('faulty-2025-26.xml'))
  const identifiers = children[0]?.identifiers
  assert.equal(identifiers?.laChildId, 'SYNTHETIC1')
  assert.equal(identifiers?.upn, 'TOO-SHORT')
  assert.equal(identifiers?.bornOn, undefined)
  assert.equal(identifiers?.sex, undefined)
  assert.deepEqual(
    identifiers?.unread.map(({ line, element, found }) => [line, element, found]),
    [
      [21, 'PersonBirthDate', '31/02/2015'],
      [22, 'PersonBirthDate', '2015-03-01'],
      [23, 'ExpectedPersonBirthDate', '2024-02-31'],
      [25, 'Sex', 'm'],
    ],
  )
  assert.deepEqual(children[0]?.characteristics?.disabilities, ['HAND'])
  assert.deepEqual(children[0]?.details[0]?.assessments[0]?.factors, ['18A'])
})

test('two children with one LAchildID are both kept and told', async () => {
  const { children, reconciliation } = await censusOf(golden('faulty-2025-26.xml'))
  assert.deepEqual(
    children.map((child) => child.identifiers?.laChildId),
    ['SYNTHETIC1', 'SYNTHETIC1'],
  )
  assert.equal(reconciliation.notices[0]?.childId, 'SYNTHETIC1')
})

test('no sentence about a refusal repeats a value or names a child', async () => {
  const { reconciliation } = await censusOf(golden('faulty-2025-26.xml'))
  for (const refusal of reconciliation.refusals) {
    for (const shown of [refusal.found, refusal.childId])
      if (shown !== undefined && shown.length > 2) assert.ok(!refusal.says.includes(shown), refusal.says)
  }
})

test('both codings of sex are read, whatever the year', async () => {
  const { children } = await censusOf(
    childWith('<ReferralNFA>1</ReferralNFA>', '<Sex>F</Sex><GenderCurrent>2</GenderCurrent>'),
  )
  assert.equal(children[0]?.identifiers?.sex, 'F')
  assert.equal(children[0]?.identifiers?.gender, '2')
})

test('yes and no are read as 1, 0, true and false', async () => {
  for (const [text, value] of [
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
    ['TRUE', undefined],
  ] as const) {
    const { children } = await censusOf(
      childWith(`<CINreferralDate>2025-06-01</CINreferralDate><ReferralNFA>${text}</ReferralNFA>`),
    )
    assert.equal(children[0]?.details[0]?.noFurtherAction, value, text)
  }
})

test('days that are not in the calendar, and other ways of writing a day, are refused', async () => {
  for (const text of [
    '31/02/2024',
    '2024-02-31',
    '2023-02-29',
    '1066-04-13',
    '2024-3-1',
    '2024-03-01T00:00:00',
    '١٢٣٤-01-01',
  ]) {
    const { children, reconciliation } = await censusOf(
      childWith(`<CINreferralDate>${text}</CINreferralDate><ReferralNFA>0</ReferralNFA>`),
    )
    assert.equal(children[0]?.details[0]?.referredOn, undefined, text)
    assert.equal(reconciliation.refusals.length, 1, text)
    assert.equal(reconciliation.refusals[0]?.found, text)
  }
})

test('text in pieces, in CDATA and with character references is read as one value', async () => {
  const { children } = await censusOf(
    '<Message><Children><Child><ChildIdentifiers><LAchildID>A<!-- no -->&amp;<![CDATA[<B>]]>&#233;</LAchildID></ChildIdentifiers></Child></Children></Message>',
  )
  assert.equal(children[0]?.identifiers?.laChildId, 'A&<B>é')
})

test('it does not matter where the pieces of a file are cut', async () => {
  const whole = new TextEncoder().encode(complete.replace('SYNTHETIC1', 'SYNTHÉTIC😀'))
  const cut = (size: number) =>
    Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
      whole.subarray(at * size, (at + 1) * size),
    )
  const once = await readAll([whole])
  for (const size of [1, 2, 3, 7, 255, 256, 257]) assert.deepEqual(await readAll(cut(size)), once)
})

test('a byte order mark does no harm', async () => {
  const result = await readAll([new Uint8Array([0xef, 0xbb]), new Uint8Array([0xbf]), ...bytesOf(complete)])
  assert.ok(result.ok)
  assert.equal(result.value.children.length, 2)
})

const start = new TextEncoder().encode('<Message><Children><Child>\n<ChildIdentifiers><LAchildID>')
const bomb = `<!DOCTYPE Message [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><Message>&b;</Message>`
for (const [what, bytes, says] of [
  ['an empty file', [], /^line 1: The file is empty/],
  ['a file of blanks', bytesOf(' \n \n'), /^line 1: The file is empty/],
  [
    'a file that is nothing but a heading',
    bytesOf('<?xml version="1.0"?>'),
    /nothing in this file but an XML heading/,
  ],
  ['a text file', bytesOf('LAchildID,UPN\n1,2'), /not XML: it does not begin/],
  ['a zip file', [new Uint8Array([0x50, 0x4b, 3, 4])], /zip file or a spreadsheet/],
  ['a PDF', bytesOf('%PDF-1.7'), /This is a PDF/],
  ['a web page', bytesOf('<!DOCTYPE html><html><body>Sign in</body></html>'), /web page/],
  ['a web page without a heading', bytesOf('\n<HTML><body>Sign in</body></HTML>'), /web page/],
  [
    'a document type',
    bytesOf('<!DOCTYPE Message SYSTEM "file:///etc/passwd"><Message/>'),
    /declares a document type/,
  ],
  ['an entity bomb', bytesOf(bomb), /declares a document type/],
  [
    'an entity of its own',
    bytesOf('<Message><Children>&xxe;</Children></Message>'),
    /‘&’ that does not begin/,
  ],
  [
    'another outermost element',
    bytesOf('<Census/>'),
    /outermost element is <Census>; <Message> was expected/,
  ],
  ['a file cut off in the middle', bytesOf(complete.slice(0, 2000)), /^line 55: The file ends too early/],
  [
    'a wrong closing tag',
    bytesOf('<Message>\n<Children>\n</Message>'),
    /^line 3: A closing tag does not match/,
  ],
  ['two documents', bytesOf('<Message></Message><Message></Message>'), /second document/],
  ['a control character', bytesOf('<Message>\u0001</Message>'), /character here that XML does not allow/],
  ['UTF-16', [new Uint8Array(Buffer.from(`\ufeff${complete}`, 'utf16le'))], /UTF-16/],
  ['UTF-16 without a mark', [new Uint8Array(Buffer.from(complete, 'utf16le'))], /UTF-16/],
  [
    'another encoding by its own word',
    bytesOf('<?xml version="1.0" encoding="windows-1252"?><Message/>'),
    /‘windows-1252’.*UTF-8/,
  ],
  ['bytes that are not UTF-8', [start, new Uint8Array([0x4a, 0xe9, 0x72])], /^line 2: .*not UTF-8/],
  ['bytes that end within a character', [start, new Uint8Array([0xc3])], /^line 2: .*not UTF-8/],
  [
    'another collection',
    bytesOf(
      '<Message><Header><CollectionDetails><Collection>CLA</Collection></CollectionDetails></Header></Message>',
    ),
    /collection ‘CLA’.*‘CIN’/,
  ],
  [
    'elements without end inside one another',
    bytesOf(`<Message><Children>${'<a>'.repeat(100_000)}`),
    /more than 32 deep/,
  ],
  [
    'a child with too much in it',
    bytesOf(childWith('<x/>'.repeat(100_001))),
    /holds more than 100000 others/,
  ],
  [
    'a value without end',
    bytesOf(childWith(`<x>${'y'.repeat(2_000_000)}</x>`)),
    /longer than a million characters/,
  ],
] as const)
  test(`${what} is refused with one clear sentence, and nothing of it is given`, async () => {
    assert.match(await stopOf([...bytes]), says)
  })

test('a file larger than the limit is refused before more of it is taken', async () => {
  let taken = 0
  function* endless() {
    yield start
    for (;;) {
      taken += 1000
      yield new Uint8Array(1000).fill(0x41)
    }
  }
  assert.match(await stopOf(endless(), 100_000), /larger than 100,000 bytes/)
  assert.ok(taken <= 101_000)
})

test('the source is let go of, also by a reader who stops half way', async () => {
  let letGo = 0
  function* source() {
    try {
      for (;;) yield* bytesOf(complete.slice(0, 3500).padEnd(4000))
    } finally {
      letGo++
    }
  }
  for await (const found of read(source())) if (found.kind === 'header') break
  await readAll(source())
  assert.equal(letGo, 2)
})

test('the stream ends with what was counted, also where it was stopped', async () => {
  const found: Found[] = []
  for await (const each of read(bytesOf(complete.slice(0, complete.indexOf('</Children>'))))) found.push(each)
  const last = found.at(-1)
  assert.deepEqual(
    found.map((each) => each.kind),
    ['header', 'child', 'child', 'stopped'],
  )
  assert.ok(last?.kind === 'stopped')
  assert.equal(last.tallies.tables.Child.kept, 2)
})

const lines = complete.split('\n')
const damage = fc.record({
  line: fc.nat(lines.length - 1),
  how: fc.constantFrom('drop', 'twice', 'rename', 'blank', 'garble'),
})

function damagedFile(damages: readonly { line: number; how: string }[]): string {
  const changed = [...lines]
  for (const { line, how } of damages) changed[line] = damaged(changed[line] ?? '', how)
  return changed.join('\n')
}

function damaged(line: string, how: string): string {
  if (how === 'drop') return ''
  if (how === 'twice') return `${line}\n${line}`
  if (how === 'rename') return line.replaceAll(/(<\/?)(\w)/g, '$1X$2')
  if (how === 'blank') return line.replace(/>[^<]*</, '><')
  return line.replace(/>[^<]*</, '>?!<')
}

/** The children of a file: where a child belongs, and nowhere else. */
function childrenIn(text: string): number {
  const within: string[] = []
  let count = 0
  for (const [, closes, name = '', isEmpty] of text.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
    if (closes === '/') within.pop()
    else {
      if (name === 'Child' && within.join(' ') === 'Message Children') count += 1
      if (isEmpty === '') within.push(name)
    }
  }
  return count
}

test('a child inside another child is refused as what does not belong there, and says so', async () => {
  const inside = '<Child><ChildIdentifiers><LAchildID>SYNTHETIC2</LAchildID></ChildIdentifiers></Child>'
  const { children, reconciliation } = await censusOf(
    childWith('').replace('</Child></Children>', `${inside}</Child></Children>`),
  )
  assert.deepEqual(
    children.map((child) => child.identifiers?.laChildId),
    ['SYNTHETIC1'],
  )
  assert.ok(reconciliation.refusals.some(({ says }) => /not part of the census/.test(says)))
})

test('whatever is done to a file, every row and value read is either kept or refused, and counted once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
      const text = damagedFile(damages)
      let last: Found | undefined
      let refusedRows = 0
      for await (const found of read(bytesOf(text))) {
        if (found.kind === 'refusal' && found.refusal.kind === 'row') refusedRows++
        last = found
      }
      assert.ok(last?.kind === 'done' || last?.kind === 'stopped')
      const { tables, values } = last.tallies
      for (const tally of [...tableNames.map((name) => tables[name]), values])
        assert.equal(tally.read, tally.kept + tally.refused)
      const refused = tableNames.reduce((sum, name) => sum + tables[name].refused, 0)
      if (last.kind === 'done') assert.equal(refusedRows, refused)
      if (last.kind === 'done') assert.equal(tables.Child.read, childrenIn(text))
    }),
    { numRuns: 200 },
  )
})

test('where nothing was refused, every value of the file is in the rows', async () => {
  const valuesIn = (text: string) =>
    [...text.matchAll(/<(\w+)>([^<]*\S[^<]*)<\/\1>/g)].map((found) => found[0]).sort()
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 2 }), async (damages) => {
      const text = damagedFile(damages)
      const result = await readAll(bytesOf(text))
      if (!result.ok || result.value.reconciliation.refusals.length > 0) return
      const again = write(result.value.header, result.value.children)
      assert.ok(again.ok)
      assert.deepEqual(valuesIn(again.value), valuesIn(text))
    }),
    { numRuns: 300 },
  )
})
