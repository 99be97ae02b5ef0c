import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { Moment } from '../../plain/day.ts'
import { type Drawing, drawingOf, ink, type Label, sayKey, sizes } from './drawing.ts'
import { type Block, type Paper, type PaperChart, type PaperTable, sayChart } from './paper.ts'

type Pdf = InstanceType<typeof PDFDocument>
type Part = PDFKit.PDFStructureElement

const letters = (weight: 400 | 700): string =>
  createRequire(import.meta.url).resolve(
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
  )

/** What pdfkit knows and the types published for it do not yet. */
const forScreenReaders: object = { subset: 'PDF/UA' }
const inside = (structParent: Part): object => ({ structParent })
const within = (bbox: readonly number[]): object => ({ bbox })
const header = (scope: 'Row' | 'Column'): object => ({ type: 'TH', scope })

/** Sizes in points. */
const points = { title: 22, heading: 16, subheading: 13, large: 13, usual: 11, small: 9.5 }

/**
 * The paper as a PDF that a screen reader can follow: every piece is tagged (title, headings, paragraphs, lists, quotations
 * and tables with the headers of their columns and rows), the language is British English, and the window shows the title.
 * The same paper of the same moment always has the same bytes.
 * Source: PDF 1.7 (ISO 32000-1:2008), 14.8 tagged PDF; the subset PDF/UA-1 (ISO 14289-1:2014).
 */
export function writePaperPdf(paper: Paper, at: Moment): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: 56, bottom: 64, left: 56, right: 56 },
    tagged: true,
    ...forScreenReaders,
    pdfVersion: '1.7',
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    font: letters(400),
    info: { Title: paper.title, Author: paper.of, Creator: 'Goldthread', CreationDate: new Date(at) },
  })
  pdf.registerFont('usual', letters(400))
  pdf.registerFont('strong', letters(700))
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => void chunks.push(chunk))
  pdf.on('end', () => resolve(Buffer.concat(chunks)))
  pdf.on('error', reject)
  const whole = pdf.struct('Document')
  pdf.addStructure(whole)
  write(pdf, whole, 'P', paper.of, points.small)
  write(pdf, whole, 'H1', paper.title, points.title, 'strong')
  for (const block of paper.blocks) add(pdf, whole, block)
  for (const line of paper.foot) write(pdf, whole, 'P', line, points.small)
  whole.end()
  numberPages(pdf, paper.title)
  pdf.end()
  return promise
}

function write(
  pdf: Pdf,
  into: Part,
  tag: string,
  words: string,
  size: number,
  font: 'usual' | 'strong' = 'usual',
  indent = 0,
): void {
  const left = pdf.page.margins.left + indent
  const width = pdf.page.width - left - pdf.page.margins.right
  into.add(
    pdf.struct(tag, {}, () => {
      pdf
        .font(font)
        .fontSize(size)
        .text(drawable(words), left, pdf.y, { width, lineGap: size * 0.25 })
    }),
  )
  pdf.moveDown(0.5)
}

/** A heading begins near the foot of a page only if something of its part still stands under it. */
const keepTogether = (pdf: Pdf, points: number): void => {
  if (pdf.y + points > pdf.page.height - pdf.page.margins.bottom) pdf.addPage()
}

function add(pdf: Pdf, into: Part, block: Block): void {
  switch (block.is) {
    case 'heading':
      keepTogether(pdf, 110)
      pdf.moveDown(block.level === 2 ? 0.8 : 0.3)
      if (block.level === 2) write(pdf, into, 'H2', block.words, points.heading, 'strong')
      else write(pdf, into, 'H3', block.words, points.subheading, 'strong')
      break
    case 'words':
      write(pdf, into, 'P', block.words, points[block.size ?? 'usual'])
      break
    case 'list':
      list(pdf, into, block.items)
      break
    case 'quote':
      quote(pdf, into, block.words, block.from)
      break
    case 'link':
      write(pdf, into, 'P', `${block.words}: ${block.href}`, points.usual)
      break
    case 'table':
      table(pdf, into, block)
      break
    case 'chart':
      chart(pdf, into, block)
      break
  }
}

function list(pdf: Pdf, into: Part, items: readonly string[]): void {
  const whole = pdf.struct('L')
  into.add(whole)
  for (const item of items) {
    const one = pdf.struct('LI')
    whole.add(one)
    write(pdf, one, 'LBody', `• ${item}`, points.usual, 'usual', 10)
    one.end()
  }
  whole.end()
}

function quote(pdf: Pdf, into: Part, words: string, from: string): void {
  keepTogether(pdf, 70)
  const whole = pdf.struct('BlockQuote')
  into.add(whole)
  write(pdf, whole, 'P', words, points.usual, 'strong', 10)
  write(pdf, whole, 'P', from, points.small, 'usual', 10)
  whole.end()
}

function table(pdf: Pdf, into: Part, { caption, columns, rows }: PaperTable): void {
  keepTogether(pdf, 90)
  write(pdf, into, 'P', caption, points.usual, 'strong')
  const width = pdf.page.width - pdf.page.margins.left - pdf.page.margins.right
  const narrow = columns.filter(({ isNumeric }) => isNumeric).length
  const wide = columns.length - narrow
  const widths = columns.map(({ isNumeric }) => (isNumeric ? 68 : (width - narrow * 68) / wide))
  pdf.font('usual').fontSize(points.small + 0.5)
  const place = (at: number) =>
    columns[at]?.isNumeric ? ({ x: 'right', y: 'top' } as const) : ({ x: 'left', y: 'top' } as const)
  pdf.table({
    ...inside(into),
    position: { x: pdf.page.margins.left, y: pdf.y },
    columnStyles: widths.map((one) => ({ width: one })),
    defaultStyle: { border: { bottom: 0.5 }, borderColor: '#b9bfca', padding: [4, 4, 4, 0] },
    data: [
      columns.map(({ words }, at) => ({
        text: drawable(words, longestCell),
        ...header('Column'),
        align: place(at),
        font: { src: 'strong' },
      })),
      ...rows.map((row) =>
        row.map((cell, at) => ({
          text: drawable(cell, longestCell),
          align: place(at),
          ...(at === 0 ? header('Row') : {}),
        })),
      ),
    ],
  })
  pdf.x = pdf.page.margins.left
  pdf.moveDown(0.8)
}

/** A chart as a figure: those who listen hear what it shows and each of its figures. Source: ISO 14289-1:2014, 7.3. */
function chart(pdf: Pdf, into: Part, block: PaperChart): void {
  const drawing = drawingOf(block, sizes.wide)
  const { left, right } = pdf.page.margins
  const scale = (pdf.page.width - left - right) / drawing.width
  const height = drawing.height * scale
  keepTogether(pdf, height + 60)
  const top = pdf.y
  const bbox = [left, top, pdf.page.width - right, top + height]
  const draw = () => {
    pdf.save().translate(left, top).scale(scale)
    drawOn(pdf, drawing)
    pdf.restore()
  }
  into.add(pdf.struct('Figure', { alt: drawable(sayChart(block)), ...within(bbox) }, draw))
  pdf.x = left
  pdf.y = top + height
  write(pdf, into, 'P', sayKey(block), points.small)
}

function drawOn(pdf: Pdf, { strokes, marks, labels }: Drawing): void {
  for (const { path, colour, width, dash } of strokes) {
    pdf.save().path(path).lineWidth(width)
    if (dash !== undefined) pdf.dash(dash[0], { space: dash[1] })
    pdf.stroke(colour).restore()
  }
  for (const { path, x, y, fill } of marks)
    pdf.save().translate(x, y).path(path).lineWidth(1).fillAndStroke(fill, ink).restore()
  pdf.font('usual').fontSize(15).fillColor(ink)
  for (const one of labels) label(pdf, one)
}

function label(pdf: Pdf, { words, x, y, at }: Label): void {
  const wide = pdf.widthOfString(words)
  pdf.text(words, at === 'end' ? x - wide : x - wide / 2, y, { lineBreak: false, baseline: 'alphabetic' })
}

/** Numbers the pages. Not part of what is read, so it is marked as something that only stands around it. */
function numberPages(pdf: Pdf, title: string): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let at = start; at < start + count; at += 1) {
    pdf.switchToPage(at)
    pdf.page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf
      .font('usual')
      .fontSize(points.small)
      .text(drawable(`${title} – page ${at + 1} of ${count}`), 56, pdf.page.height - 44, { lineBreak: false })
    pdf.endMarkedContent()
  }
}

/** A piece longer than some forty pages, or a word longer than a line, would take minutes to lay out. */
const longestPiece = 100_000
/** More than this does not fit on one page where a table has many columns, and what does not fit would be left out unsaid. */
const longestCell = 1_000

const fitting = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, most)} … The rest stands in Goldthread.`

/**
 * Letters that the font of the paper does not have are shown as a mark, so that no box stands in a word; what has no end is
 * parted, for whoever may write may also paste.
 */
const drawable = (words: string, most = longestPiece): string =>
  fitting(words, most)
    .replaceAll(/\S{80}(?=\S)/g, '$& ')
    .replaceAll(/[^\u0020-\u007e\u00a0-\u024f\u2010-\u2026\u2030-\u203a\u20ac\u2212\u2264\u2265]/gu, '?')
