import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getDocumentProxy } from 'unpdf'
import { aDay, addMonths, aMoment } from '../../plain/day.ts'
import { writeWorkbook } from '../../plain/workbook.ts'
import { seenAlone } from '../performance/seen-alone.ts'
import { digestOf } from './digest.ts'
import { drawingOf, sizes } from './drawing.ts'
import { figureSheets, writeFiguresCsv } from './figures-file.ts'
import { makePack, type PackParts } from './pack.ts'
import { packPaper } from './pack-paper.ts'
import { sayChart } from './paper.ts'
import { writePaperHtml } from './paper-html.ts'
import { writePaperPdf } from './paper-pdf.ts'
import { smallNumbersOn } from './small-numbers.ts'

const october = aDay('2026-10-01')
const at = aMoment('2026-11-22T09:00:00Z')

const parts: PackParts = {
  council: 'Larkenshire',
  audience: 'public',
  title: 'Progress in October <2026>',
  month: october,
  countedAt: at,
  rule: smallNumbersOn(october),
  introduction: 'What we were told, and what we did.\n\nIt is read aloud to the children in care council.',
  statement: 'We saw 62% of children alone.',
  counted: [
    {
      measure: seenAlone,
      teams: [
        { team: 'Harbour', locality: 'North', figure: { met: 20, notMet: 9, cannotTell: 0 } },
        { team: 'Mill', locality: 'South', figure: { met: 11, notMet: 3, cannotTell: 7 } },
      ],
      before: Array.from({ length: 23 }, (_, back) => ({
        month: addMonths(october, back - 23),
        figure: { met: 30 + (back % 4), notMet: 20, cannotTell: 0 },
      })),
      said: { words: 'Visits by telephone fell.', signedAs: 'Director of children’s services' },
    },
  ],
  published: [],
  findings: [
    {
      words: 'Children are not always seen alone.',
      source: 'Inspection of Larkenshire, 3 March 2025',
      isPriority: true,
      state: 'answered',
      actions: [
        { what: 'Every visit says whether the child was alone.', isLate: true, dueOn: aDay('2026-09-30') },
        {
          what: '=1+1',
          isLate: false,
          closedOn: aDay('2026-08-01'),
          changed: 'Children say they are heard.',
        },
      ],
    },
  ],
}
const { pack } = makePack(parts)
const digest = digestOf(pack)
const paper = packPaper(pack, digest)

test('the page is one file that runs nothing, and what people wrote cannot become part of it', async () => {
  const page = await writePaperHtml(paper, [{ words: 'The figures', href: 'figures.csv' }])
  assert.match(page, /^<!doctype html>/)
  assert.match(page, /<html lang="en-GB">/)
  assert.match(page, /<title>Progress in October &lt;2026&gt; – Larkenshire/)
  assert.doesNotMatch(page, /<script|<img|src=|https?:\/\//)
  assert.match(page, /<th scope="col" class="number">Met<\/th>/)
  assert.match(page, /<th scope="row">North<\/th>/)
  assert.match(page, new RegExp(digest.slice(0, 12)))
  assert.match(page, /It was due on 30 September 2026/)
})

test('no worker and nothing hidden stands in any of the files', async () => {
  const page = await writePaperHtml(paper)
  assert.match(page, /<td class="number">c<\/td>/)
  assert.doesNotMatch(page, /\b3 of 14\b/)
  assert.doesNotMatch(page, /Harbour, Mill/)
})

const altsIn = (node: object): readonly string[] => [
  ...('alt' in node ? [String(node.alt)] : []),
  ...('children' in node && Array.isArray(node.children) ? node.children.flatMap(altsIn) : []),
]

const rolesIn = (node: object): readonly string[] => [
  ...('role' in node ? [String(node.role)] : []),
  ...('children' in node && Array.isArray(node.children) ? node.children.flatMap(rolesIn) : []),
]

test('the PDF is tagged: a language, a title, headings, lists, and tables with headers of columns and rows', async () => {
  const bytes = await writePaperPdf(paper, at)
  const raw = Buffer.from(bytes).toString('latin1')
  assert.match(raw, /\/StructTreeRoot/)
  assert.match(raw, /\/Marked true/)
  assert.match(raw, /\/Lang \(en-GB\)/)
  assert.match(raw, /\/DisplayDocTitle true/)
  assert.match(raw, /\/Scope \/Column/)
  assert.match(raw, /\/Scope \/Row/)
  assert.match(raw, /pdfuaid/)
  const read = await getDocumentProxy(new Uint8Array(bytes))
  const { info } = await read.getMetadata()
  assert.deepEqual(
    Object.entries(info).filter(([name]) => name === 'Title'),
    [['Title', paper.title]],
  )
  const found: string[] = []
  const alts: string[] = []
  const text: string[] = []
  for (let number = 1; number <= read.numPages; number += 1) {
    const page = await read.getPage(number)
    const tree = (await page.getStructTree()) ?? {}
    found.push(...rolesIn(tree))
    alts.push(...altsIn(tree))
    const { items } = await page.getTextContent()
    text.push(...items.flatMap((item) => ('str' in item ? [item.str] : [])))
  }
  for (const role of [
    'Document',
    'H1',
    'H2',
    'P',
    'L',
    'LI',
    'BlockQuote',
    'Table',
    'TR',
    'TH',
    'TD',
    'Figure',
  ])
    assert.ok(found.includes(role), `no ${role}`)
  assert.equal(found.filter((role) => role === 'H1').length, 1)
  assert.match(text.join(' '), /Children are not always seen alone/)
  assert.match(text.join(' '), /Visits by telephone fell/)
  assert.match(alts.join(' '), /Chart of .* month by month\..*October 2026 72%/)
  assert.equal(read.numPages > 1, true)
})

test('the same paper of the same moment has the same bytes', async () => {
  const [one, two] = [await writePaperPdf(paper, at), await writePaperPdf(paper, at)]
  assert.ok(Buffer.from(one).equals(Buffer.from(two)))
})

test('the figures come as a table for a spreadsheet, with hidden counts hidden and nothing that counts as a formula', async () => {
  const csv = writeFiguresCsv({
    ...pack,
    measures: pack.measures.map((one) => ({ ...one, title: '=HYPERLINK(1)' })),
  })
  assert.match(csv, /^\uFEFFMeasure,Title,Month,/)
  assert.match(csv, /CP-12,'=HYPERLINK\(1\),2026-10,whole,Everywhere,/)
  assert.match(csv, /,c,/)
  assert.equal(csv.trimEnd().split('\r\n').length, 1 + 1 + 2 + 2 + 23)
  assert.ok((await writeWorkbook(figureSheets(pack, paper.foot))).ok)
})

const withHidden = makePack({
  ...parts,
  counted: parts.counted.map((one) => ({
    ...one,
    before: one.before.map((month, at) =>
      at === 20 ? { ...month, figure: { met: 2, notMet: 30, cannotTell: 0 } } : month,
    ),
  })),
}).pack
const gappy = packPaper(withHidden, digest)
const chartIn = ({ blocks }: typeof paper) => blocks.find((block) => block.is === 'chart')

test('a chart draws only what is released: a hidden month is a gap, and is named as one', async () => {
  const chart = chartIn(gappy)
  assert.ok(chart !== undefined)
  assert.equal(chart.points.filter(({ value }) => value === null).length, 1)
  assert.match(chart.gaps ?? '', /July 2026/)
  assert.match(sayChart(chart), /July 2026 not shown, August 2026 61%/)
  const { marks, strokes } = drawingOf(chart, sizes.wide)
  assert.equal(marks.length, chart.points.length - 1)
  const lines = strokes.filter(({ width, dash }) => width === 1.5 && dash === undefined)
  assert.equal(lines.flatMap(({ path }) => [...path.matchAll(/M/g)]).length, 2)
  const page = await writePaperHtml(gappy)
  assert.match(page, /role="img" aria-label="Chart of [^"]*July 2026 not shown/)
  assert.match(page, /Dotted upright lines: months not shown/)
})

test('no chart is drawn where too few months may be shown', () => {
  const { pack: young } = makePack({
    ...parts,
    counted: parts.counted.map((one) => ({ ...one, before: [] })),
  })
  assert.equal(chartIn(packPaper(young, digest)), undefined)
})

test('words without an end are parted and cut, so that nobody’s question holds up everybody’s pages', async () => {
  const paper = { title: 'A paper', of: 'Larkenshire', foot: [] }
  const endless = 'x'.repeat(300_000)
  const blocks = [
    { is: 'words', words: endless },
    { is: 'table', caption: 'Table', columns: [{ words: 'A' }], rows: [['seen '.repeat(5_000)]] },
  ] as const
  const file = await writePaperPdf({ ...paper, blocks }, at)
  const pdf = await getDocumentProxy(new Uint8Array(file))
  let said = ''
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    said += items.map((item) => ('str' in item ? item.str : '')).join(' ')
  }
  assert.equal(said.match(/x/g)?.length, 100_000)
  assert.equal(said.match(/seen/g)?.length, 200)
  assert.equal(said.match(/The rest stands in Goldthread/g)?.length, 2, 'what is left out is said')
})
