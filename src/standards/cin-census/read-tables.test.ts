import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isoDay } from '../checking/day-number.ts'
import type { RowHead } from '../checking/table.ts'
import { Elements } from '../xml/elements.ts'
import { readPlainXml } from '../xml/plain-xml.ts'
import { type Element, ordinaryLimits, readXml, type XmlEvent } from '../xml/xml.ts'
import { cinCensusChecker } from './checker.ts'
import { readCinTables } from './read-tables.ts'
import { headerOf, wholeChildren } from './synthetic.test-data.ts'
import { write } from './write.ts'

const header =
  '<Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails><Source><LEA>201</LEA></Source></Header>'
const censusOf = (children: string) => `<Message>${header}<Children>${children}</Children></Message>`
const childOf = (id: string, more = '') =>
  `<Child><ChildIdentifiers>${id === '' ? '' : `<LAchildID>${id}</LAchildID>`}</ChildIdentifiers>${more}</Child>`

const read = (children: string) => readCinTables(censusOf(children), 'census.xml')
const column = (rows: readonly RowHead[] | undefined, name: string): unknown[] =>
  (rows ?? []).map((row) => Reflect.get(row, name))
const said = (children: string) => read(children).problems.map(({ says }) => says)

const twoEpisodes = `<CINdetails>
  <CINreferralDate>2025-05-01</CINreferralDate>
  <Assessments>
    <FactorsIdentifiedAtAssessment>
      <AssessmentFactors>1A</AssessmentFactors><AssessmentFactors>2B</AssessmentFactors>
    </FactorsIdentifiedAtAssessment>
    <AssessmentAuthorisationDate>2025-06-01</AssessmentAuthorisationDate>
  </Assessments>
</CINdetails>
<CINdetails>
  <ChildProtectionPlans>
    <Reviews><CPPreviewDate>2025-09-01</CPPreviewDate><CPPreviewDate/></Reviews>
  </ChildProtectionPlans>
  <ChildProtectionPlans><Reviews/></ChildProtectionPlans>
  <PreProceedingsandFGDM><PPOutcome>A</PPOutcome></PreProceedingsandFGDM>
</CINdetails>`

test('every row knows its child and the episode, assessment or plan in which it stands', () => {
  const { given, problems } = read(childOf('C1', twoEpisodes) + childOf('C2'))
  assert.deepEqual(problems, [])
  assert.deepEqual(column(given.ChildIdentifiers?.rows, 'LAchildID'), ['C1', 'C2'])
  const [one, two] = column(given.CINdetails?.rows, 'CINdetailsID')
  assert.notEqual(one, two)
  const assessment = column(given.Assessments?.rows, 'AssessmentID')[0]
  assert.deepEqual(column(given.Assessments?.rows, 'AssessmentFactors'), ['1A,2B'])
  const factors = given.AssessmentFactorsList?.rows
  assert.deepEqual(column(factors, 'AssessmentFactor'), ['1A', '2B'])
  assert.deepEqual(column(factors, 'AssessmentID'), [assessment, assessment])
  assert.deepEqual(column(factors, 'CINdetailsID'), [one, one])
  assert.deepEqual(column(factors, 'LAchildID'), ['C1', 'C1'])
  // The day stands after the factors in the file, and is known to them all the same.
  const ended = column(factors, 'AssessmentAuthorisationDate')
  assert.deepEqual(
    ended,
    column(given.Assessments?.rows.concat(given.Assessments.rows), 'AssessmentAuthorisationDate'),
  )
  const [first, second] = column(given.ChildProtectionPlans?.rows, 'CPPID')
  assert.deepEqual(column(given.Reviews?.rows, 'CPPID'), [first, first, second])
  assert.deepEqual(column(given.PreProceedingsandFGDM?.rows, 'PPOutcome'), ['A'])
  assert.deepEqual(column(given.PreProceedingsandFGDM?.rows, 'CINdetailsID'), [two])
})

test('rows are counted from 0 and keep the line on which they begin', () => {
  const { given, lines, rows } = read(`\n${childOf('C1')}\n\n${childOf('C2', twoEpisodes)}`)
  assert.deepEqual(column(given.ChildIdentifiers?.rows, 'at'), [0, 1])
  assert.deepEqual(lines.ChildIdentifiers, [2, 4])
  assert.deepEqual(lines.CINdetails, [4, 13])
  assert.equal(
    rows,
    Object.values(lines).reduce((sum, of) => sum + of.length, 0),
  )
})

test('a child without an id has rows that belong together, and to no other child', () => {
  const episode = '<CINdetails><ReferralNFA>0</ReferralNFA></CINdetails>'
  const { given } = read(childOf('', episode) + childOf('', episode) + childOf('C1', episode))
  const [first, second, third] = given.ChildIdentifiers?.rows ?? []
  assert.ok(first && second && third)
  assert.deepEqual(
    [first, second, third].map((row) => given.CINdetails?.of(row).length),
    [1, 1, 1],
  )
  assert.equal(new Set([first.child, second.child, third.child]).size, 3)
})

test('every table is there with all its columns, also one without rows, so that every rule runs', () => {
  const { given } = read(childOf('C1'))
  assert.equal(given.Section47?.rows.length, 0)
  assert.ok(given.Section47?.columns.has('DateOfInitialCPC'))
})

test('the header says for which collection and authority the census is', () => {
  assert.deepEqual(read(childOf('C1')).facts, { collection: 'CIN', year: '2025/26', authority: '201' })
  const bare = readCinTables('<Message><Children/></Message>', 'census.xml')
  assert.deepEqual(bare.facts, { collection: undefined, year: undefined, authority: undefined })
})

test('what is left out is said with its line', () => {
  assert.deepEqual(
    read(
      `\n<Child shade="dark">\n<ChildIdentifiers>M<Sex>M</Sex><Sex>F</Sex><Shoe><Size>4</Size></Shoe></ChildIdentifiers></Child>`,
    ).problems,
    [
      '2: <Child> has the attribute shade. It was left out: a census has none.',
      '3: Text stands between the elements of <ChildIdentifiers>. It was left out.',
      '3: A second Sex stands here. The first was kept, and this one left out.',
      '3: <Shoe> is not expected in <ChildIdentifiers>. It was left out, with all in it.',
    ].map((text) => ({ file: 'census.xml', line: Number(text.slice(0, 1)), says: text.slice(3) })),
  )
})

test('a day that is none is said, is missing to most rules, and is there for those that ask', () => {
  const { given, problems } = read(
    '<Child><ChildIdentifiers><PersonBirthDate>2025-02-30</PersonBirthDate></ChildIdentifiers></Child>',
  )
  assert.equal(problems.length, 1)
  assert.match(problems[0]?.says ?? '', /^PersonBirthDate is not a real day/)
  const [row] = given.ChildIdentifiers?.rows ?? []
  assert.equal(row?.unreadable?.PersonBirthDate, '2025-02-30')
  assert.equal(Reflect.get(row ?? {}, 'PersonBirthDate'), undefined)
})

test('many problems are counted after the first two hundred', () => {
  const problems = said(childOf('C1').repeat(1) + '<Child><Shoe/></Child>'.repeat(205))
  assert.equal(problems.length, 201)
  assert.equal(problems.at(-1), 'and 5 more like these.')
})

for (const [what, text, says] of [
  ['is empty', '', /empty/],
  ['is cut off', censusOf(childOf('C1')).slice(0, -20), /ends too early/],
  ['has tags that do not match', censusOf('<Child></Kind>'), /does not match/],
  ['is of another collection', '<SSDA903/>', /<SSDA903>/],
  ['declares a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${censusOf('&a;')}`, /document type/],
  ['names an entity of its own', censusOf('&a;'), /‘&’/],
  ['nests without end', `<Message>${'<Children>'.repeat(40)}`, /deep/],
] as const)
  test(`a file that ${what} gives no tables at all, and one sentence that says why`, () => {
    const { given, rows, problems } = readCinTables(new TextEncoder().encode(text), 'census.xml')
    assert.deepEqual([given, rows, problems.length], [{}, 0, 1])
    assert.match(problems[0]?.says ?? '', says)
  })

test('characters written as entities, comments and CDATA are read like any others', () => {
  const { given, problems } = read(
    '<!-- made by hand --><Child><ChildIdentifiers><LAchildID>A&amp;<![CDATA[B]]>&#67;</LAchildID></ChildIdentifiers></Child>',
  )
  assert.deepEqual(problems, [])
  assert.deepEqual(column(given.ChildIdentifiers?.rows, 'LAchildID'), ['A&BC'])
})

test('a census is one file: others are left out, and said', async () => {
  const bytes = new TextEncoder().encode(censusOf(childOf('C1')))
  const file = (name: string, when: 'this year' | 'last year') => ({ name, bytes, when })
  const made = await cinCensusChecker.read(
    [file('old.xml', 'last year'), file('a.xml', 'this year'), file('b.xml', 'this year')],
    { year: '2025/26' },
  )
  assert.equal(made.given.ChildIdentifiers?.rows.length, 1)
  assert.deepEqual(
    made.problems.map(({ file }) => file),
    ['old.xml', 'b.xml'],
  )
})

const pieces = fc.constantFrom(
  '<Message>',
  '</Message>',
  '<Children>',
  '</Children>',
  '<Child>',
  '</Child>',
  '<Child/>',
  '<Child a="1" xsi:b="x">',
  '<Child a="1" a="2">',
  "<Child a='1'>",
  '<Child\n>',
  '<1a>',
  '<Sex>M</Sex>',
  '<Sex>\r\n M </Sex>',
  '<Sex>M\r\nF</Sex>',
  '<Sex>é\u0085\u2028</Sex>',
  'text',
  ' \n',
  '\r',
  '\u00a0',
  '&amp;',
  '&x;',
  '&',
  ']]>',
  ']',
  '\u0007',
  '<!-- c -->',
  '<![CDATA[<x>]]>',
  '<?x y?>',
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<?xml version="1.0" encoding="latin1"?>',
  '<!DOCTYPE Message>',
  '<',
  '>',
)
const someXml = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  fc
    .array(pieces, { maxLength: 6 })
    .map((all) => `<Message>\n<Children>${all.join('')}</Children>\r\n</Message>\n`),
)

const outer = ['Message', 'Children']

/** What matters of an element: text without the white space around it, of which the plain reading gives none. */
const plainly = ({ name, line, text, attributes, children }: Element): unknown => ({
  name,
  line,
  text: text.trim(),
  attributes,
  children: children.map(plainly),
})
const told = (event: XmlEvent) =>
  event.kind === 'stop' ? event : { kind: event.kind, of: plainly(event.element) }

test('what is read as plain XML is just what the parser makes of it', async () => {
  let plain = 0
  await fc.assert(
    fc.asyncProperty(someXml, async (text) => {
      const elements = new Elements(outer)
      if (!readPlainXml(text, elements)) return
      plain++
      const parsed: unknown[] = []
      for await (const event of readXml([new TextEncoder().encode(text)], outer, ordinaryLimits))
        parsed.push(told(event))
      assert.deepEqual(elements.take().map(told), parsed)
    }),
    { numRuns: 3000 },
  )
  assert.ok(plain > 100, `${plain} were plain`)
})

test('no text and no bytes make reading fail otherwise than by a problem', () => {
  const something = fc.oneof(someXml, fc.string(), fc.uint8Array({ maxLength: 200 }))
  fc.assert(
    fc.property(something, (given) => {
      const { rows, given: tables, problems } = readCinTables(given, 'x')
      assert.equal(
        rows,
        Object.values(tables).reduce((sum, table) => sum + table.rows.length, 0),
      )
      assert.ok(problems.length > 0 || Object.keys(tables).length > 0)
    }),
    { numRuns: 1500 },
  )
})

test('whatever is written as a census is read back into its tables, value by value', () => {
  fc.assert(
    fc.property(wholeChildren(2026), (children) => {
      const xml = write(headerOf(2026), children)
      assert.ok(xml.ok)
      const { given, problems } = readCinTables(xml.value, 'x')
      assert.deepEqual(problems, [])
      const episodes = children.flatMap(({ details }) => details)
      const days = column(given.CINdetails?.rows, 'CINreferralDate').map((day) =>
        typeof day === 'number' ? isoDay(day as never) : day,
      )
      assert.deepEqual(
        days,
        episodes.map(({ referredOn }) => referredOn),
      )
      assert.deepEqual(
        column(given.AssessmentFactorsList?.rows, 'AssessmentFactor'),
        episodes.flatMap(({ assessments }) => assessments.flatMap(({ factors }) => factors)),
      )
      assert.equal(
        given.Reviews?.rows.length,
        episodes.flatMap(({ protectionPlans }) => protectionPlans.flatMap(({ reviews }) => reviews)).length,
      )
    }),
    { numRuns: 60 },
  )
})
