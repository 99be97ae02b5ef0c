import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Letter, withChildren } from './letter.ts'
import { letterJson } from './letter-json.ts'
import type { Piece, RawPage } from './lines.ts'
import { reportPages } from './made-up-pages.ts'
import { sheetsOf } from './pages.ts'
import { readPdf } from './pdf.ts'
import { letterOfPages } from './read-letter.ts'

// A report that is laid out in another way says the same. Each variation is made from reports that are read well: the made-up
// one, and where they are here a few real ones of different years, or all of them where GOLDTHREAD_LONG is 1.

const shared =
  process.env.GOLDTHREAD_SHARED ?? fileURLToPath(new URL('../../../../../shared', import.meta.url))
const folder = `${shared}/ofsted/pdf`
const isLong = process.env.GOLDTHREAD_LONG === '1'

/** Parts of the paths of reports of 2014, 2019 and 2024: of both frameworks, and with four rows and with five. */
const sample = [
  "slough/children's services inspection - 14 february 2014",
  'isles of scilly',
  'cambridgeshire',
]

type Sample = { readonly name: string; readonly pages: readonly RawPage[] }

async function samples(): Promise<readonly Sample[]> {
  const made = { name: 'made up', pages: reportPages({}, { footer }) }
  if (!existsSync(folder)) return [made]
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    isLong ? path.endsWith('.pdf') : path.endsWith('.pdf') && sample.some((part) => path.includes(part)),
  )
  const found: Sample[] = [made]
  for (const name of paths) {
    const read = await readPdf(readFileSync(`${folder}/${name}`))
    if (read.ok) found.push({ name, pages: read.value })
  }
  return found
}

const footer = (page: number): readonly Piece[] => [
  {
    text: 'Inspection of Northmere local authority children’s services',
    x: 71,
    y: 36,
    width: 240,
    size: 8,
    bold: false,
  },
  { text: String(page), x: 510, y: 36, width: 10, size: 8, bold: false },
]

/** What must not differ. Where a page ends is layout, and whether a paragraph ends with it cannot always be seen. */
function said(letter: Letter) {
  const json = letterJson(letter)
  const words = (passages: Letter['findings']) =>
    passages.map((passage) => [
      passage.number,
      withChildren(passage)
        .map((each) => each.words)
        .join(' '),
    ])
  return {
    ...{ kind: json.kind, authority: json.authority, urn: json.urn, periods: json.inspectionPeriods },
    ...{ lead: json.leadInspector, published: json.publicationDate, judgements: json.judgements },
    headline: letter.headline.map((passage) => passage.words).join(' '),
    priority: words(letter.priorityActions),
    improve: words(letter.improvements),
    findings: words(letter.findings),
  }
}

const eachPiece = (pages: readonly RawPage[], change: (piece: Piece, page: number) => Piece): RawPage[] =>
  pages.map(({ height, pieces }, at) => ({ height, pieces: pieces.map((piece) => change(piece, at + 1)) }))

/** The same pages without their running lines. A page of contents, which tells headings, stays. */
function bare(pages: readonly RawPage[]): RawPage[] {
  const kept = new Set(sheetsOf(pages).lines.flatMap((line) => line.pieces))
  return pages.map(({ height, pieces }) => {
    const isContents = pieces.some((piece) => /^contents$/iu.test(piece.text.trim()))
    return { height, pieces: isContents ? pieces : pieces.filter((piece) => kept.has(piece)) }
  })
}

const isReport = ({ pages }: Sample): boolean => /ILACS/u.test(letterOfPages(pages).kind)

type Variation = {
  readonly name: string
  readonly only?: (sample: Sample) => boolean
  /** Several layouts of one report. */
  readonly of: (pages: readonly RawPage[]) => readonly (readonly RawPage[])[]
}

const running = (words: (page: number) => string, y: number) => (pages: readonly RawPage[]) =>
  bare(pages).map(({ height, pieces }, at) => {
    const lowest = Math.min(...pieces.map((piece) => piece.y), height)
    const text = words(at + 1)
    const own = { text, x: 71, y: y < 0 ? lowest + y : y, width: text.length * 4, size: 8, bold: false }
    return { height, pieces: text === '' ? pieces : [...pieces, own] }
  })

/** Moves the last lines of each page after the second to the head of the next one: close to it where a paragraph goes on. */
function brokenEarlier(pages: readonly RawPage[], many: number): RawPage[] {
  const own = bare(pages)
  const passages = letterOfPages(own).passages.flatMap(withChildren)
  const placed = sheetsOf(own).lines
  const lines = own.map((_, at) => placed.filter(({ page }) => page === at + 1))
  const moved = lines.map((some, at) =>
    at > 1 && some.length > many + 4 && lines[at + 1]?.[0] !== undefined ? some.slice(-many) : [],
  )
  return own.map(({ height, pieces }, at) => {
    const gone = new Set(moved[at]?.flatMap((line) => line.pieces))
    const [come, next] = [moved[at - 1] ?? [], lines[at]?.[0]]
    const last = come.at(-1)
    if (last === undefined || next === undefined)
      return { height, pieces: pieces.filter((piece) => !gone.has(piece)) }
    const goesOn = passages.some(({ start, end }) => start <= last.start && end > next.start)
    const rise = next.y + (goesOn ? 14.4 : 30) - last.y
    const top = come.flatMap((line) => line.pieces).map((piece) => ({ ...piece, y: piece.y + rise }))
    return { height, pieces: [...top, ...pieces.filter((piece) => !gone.has(piece))] }
  })
}

const bullets = /^\s*[\ue000-\uf8ff\u25fc\u2022]\ufe0e?\s*$/u

/** Cuts a run into one for each of its words, as some programs draw them. */
function inWords(piece: Piece): readonly Piece[] {
  const each = piece.width / Math.max(piece.text.length, 1)
  return [...piece.text.matchAll(/\S+\s*/gu)].map((match) => ({
    ...{ ...piece, text: match[0], x: piece.x + match.index * each },
    width: match[0].length * each,
  }))
}

const variations: readonly Variation[] = [
  {
    name: 'with any other running line at its foot',
    of: (pages) =>
      [
        (page: number) => String(page),
        (page: number) => `Inspection of Northmere local authority children’s services ${page}`,
        (page: number) => `Inspection of Northmere children’s services (10 to 14 June 2024) [${page}]`,
        (page: number) => `10 to 14 June 24. ${page}.`,
        (page: number) => (page === 1 ? '' : `Page ${page} of ${pages.length}`),
      ].map((words) => running(words, 12)(pages)),
  },
  {
    name: 'with its pages numbered at the head',
    of: (pages) => [running((page) => String(page), 830)(pages)],
  },
  { name: 'without any running line', of: (pages) => [bare(pages)] },
  {
    name: 'with its pages broken earlier',
    of: (pages) => [1, 2, 3, 5].map((lines) => brokenEarlier(pages, lines)),
  },
  {
    name: 'with any other bullet',
    only: isReport,
    of: (pages) =>
      ['\uf06e', '\u25fc', '\u2022', '\uf0b7', '\u25aa'].map((glyph) =>
        eachPiece(pages, (piece) => (bullets.test(piece.text) ? { ...piece, text: glyph } : piece)),
      ),
  },
  {
    name: 'with its bullets set higher or lower than their words',
    only: isReport,
    of: (pages) =>
      [-3, 3].map((rise) =>
        eachPiece(pages, (piece) => (bullets.test(piece.text) ? { ...piece, y: piece.y + rise } : piece)),
      ),
  },
  {
    name: 'with its grades set higher or lower than their labels',
    only: isReport,
    of: (pages) =>
      [-6, 6].map((rise) =>
        eachPiece(pages, (piece, page) =>
          page === 1 &&
          piece.x > 330 &&
          /^(?:Good|Outstanding|Inadequate|Requires|improvement$|to be good$)/u.test(piece.text)
            ? { ...piece, y: piece.y + rise }
            : piece,
        ),
      ),
  },
  {
    name: 'under any other heading of its list',
    only: isReport,
    of: (pages) =>
      ['', ':', '?', '?1'].map((end) =>
        eachPiece(pages, (piece) => ({
          ...piece,
          text: piece.text.replace(/^(\s*What needs to improve)\s*[:?]?\s*$/u, `$1${end}`),
        })),
      ),
  },
  {
    name: 'with its apostrophes straight or curly',
    of: (pages) => [
      eachPiece(pages, (piece) => ({ ...piece, text: piece.text.replaceAll('’', "'") })),
      eachPiece(pages, (piece) => ({ ...piece, text: piece.text.replaceAll("'", '’') })),
    ],
  },
  {
    name: 'drawn in another order, and word by word',
    of: (pages) => [
      pages.map(({ height, pieces }) => ({ height, pieces: pieces.toReversed() })),
      pages.map(({ height, pieces }) => ({ height, pieces: pieces.flatMap(inWords) })),
    ],
  },
  {
    name: 'set a little to the right and lower, or in larger letters',
    of: (pages) => [
      eachPiece(pages, (piece) => ({ ...piece, x: piece.x + 9, y: piece.y - 5 })),
      eachPiece(pages, (piece) => ({
        ...{ ...piece, x: piece.x * 1.1, y: piece.y * 1.1 },
        ...{ width: piece.width * 1.1, size: piece.size * 1.1 },
      })),
    ],
  },
]

/** Straight and curly apostrophes are one here. */
const even = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('’', "'"))

const read = samples()

for (const { name, only, of } of variations)
  test(`a report says the same ${name}`, async () => {
    for (const one of await read) {
      if (only?.(one) === false) continue
      const expected = even(said(letterOfPages(one.pages)))
      for (const [at, pages] of of(one.pages).entries())
        assert.deepEqual(even(said(letterOfPages(pages))), expected, `${one.name}, layout ${at + 1}`)
    }
  })
