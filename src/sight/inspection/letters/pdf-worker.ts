import { parentPort } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'
import type { Piece, RawPage } from './lines.ts'

// Reads PDFs, one after another, in a thread of its own, so that a file made to take for ever can be stopped from outside.
// It is given no way to fetch anything: PDF.js runs no scripts when it only reads text, and no addresses are handed to it.

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>
type Task = { bytes: Uint8Array; maxPages: number; maxLetters: number }

/** Real font names are known only once a page has been laid out, so this is done for pages with a new font only. */
async function learnFonts(page: Page, names: Set<string>, bold: Map<string, boolean>): Promise<void> {
  const unknown = [...names].filter((name) => !bold.has(name))
  if (unknown.length === 0) return
  try {
    await page.getOperatorList()
  } catch {
    // A page that cannot be drawn can still have words; they are then taken to be plain.
  }
  for (const name of unknown) bold.set(name, page.commonObjs.has(name) && isBold(page.commonObjs.get(name)))
}

const isBold = (font: unknown): boolean =>
  typeof font === 'object' &&
  font !== null &&
  'name' in font &&
  /bold|black|heavy|semibold/iu.test(String(font.name))

async function readPage(page: Page, bold: Map<string, boolean>): Promise<RawPage> {
  const content = await page.getTextContent()
  const items = content.items.flatMap((item) => ('str' in item && item.str !== '' ? [item] : []))
  await learnFonts(page, new Set(items.map((item) => item.fontName)), bold)
  const pieces = items.map((item): Piece => {
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform
    const size = Math.hypot(c, d)
    return { text: item.str, x, y, width: item.width, size, bold: bold.get(item.fontName) ?? false }
  })
  return { height: page.getViewport({ scale: 1 }).height, pieces }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Read = { readonly pages: readonly RawPage[] } | { readonly tooMany: number } | { readonly tooLong: true }

const openPdf = (bytes: Uint8Array): Promise<Pdf> =>
  getDocumentProxy(bytes, {
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    maxImageSize: 0,
  })

async function readPages(pdf: Pdf, { maxPages, maxLetters }: Task): Promise<Read> {
  if (pdf.numPages > maxPages) return { tooMany: pdf.numPages }
  const bold = new Map<string, boolean>()
  const pages: RawPage[] = []
  let letters = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(await pdf.getPage(number), bold)
    letters += page.pieces.reduce((sum, piece) => sum + piece.text.length, 0)
    if (letters > maxLetters) return { tooLong: true }
    pages.push(page)
  }
  return { pages }
}

/** What was opened is let go before the next file comes, however reading ended. */
async function readAll(task: Task): Promise<Read> {
  const pdf = await openPdf(task.bytes)
  try {
    return await readPages(pdf, task)
  } finally {
    await pdf.destroy()
  }
}

parentPort?.on('message', (task: Task) => {
  readAll(task).then(
    (read) => parentPort?.postMessage(read),
    (error: unknown) => parentPort?.postMessage({ failed: error instanceof Error ? error.name : 'unknown' }),
  )
})
