import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getDocumentProxy } from 'unpdf'
import { aDay, addMonths, aMoment } from '../../plain/day.ts'
import { writeWorkbook } from '../../plain/workbook.ts'
import { seenAlone } from '../performance/seen-alone.ts'
import { digestOf } from './digest.ts'
import { figureSheets, writeFiguresCsv } from './figures-file.ts'
import { makePack } from './pack.ts'
import { packPaper } from './pack-paper.ts'
import { writePaperHtml } from './paper-html.ts'
import { writePaperPdf } from './paper-pdf.ts'
import { smallNumbersOn } from './small-numbers.ts'

const october = aDay('2026-10-01')
const at = aMoment('2026-11-22T09:00:00Z')

const { pack } = makePack({
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
})
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
  const text: string[] = []
  for (let number = 1; number <= read.numPages; number += 1) {
    const page = await read.getPage(number)
    found.push(...rolesIn((await page.getStructTree()) ?? {}))
    const { items } = await page.getTextContent()
    text.push(...items.flatMap((item) => ('str' in item ? [item.str] : [])))
  }
  for (const role of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'BlockQuote', 'Table', 'TR', 'TH', 'TD'])
    assert.ok(found.includes(role), `no ${role}`)
  assert.equal(found.filter((role) => role === 'H1').length, 1)
  assert.match(text.join(' '), /Children are not always seen alone/)
  assert.match(text.join(' '), /Visits by telephone fell/)
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
