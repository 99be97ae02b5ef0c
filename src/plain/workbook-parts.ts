import { type Attributes, readXmlPart } from './workbook-xml.ts'
import { Unreadable, type ZipParts } from './zip-parts.ts'

/** A sheet as the workbook names it, and where it lies in the file. */
export type SheetPart = { readonly name: string; readonly part: string; readonly hidden: boolean }

/** What the sheets of a workbook share. */
export type Book = {
  readonly sheets: readonly SheetPart[]
  /** The texts that cells refer to by number. */
  readonly texts: readonly string[]
  /** Of each style of cells, by number: whether it shows numbers as days. */
  readonly daysByStyle: readonly boolean[]
  /** Days are counted from 1904, as old programs for the Macintosh did. */
  readonly from1904: boolean
}

const smallPart = 20_000_000
const mostTexts = 150_000_000
const mostSheets = 500

/** The relations of the workbook by their ids. What lies outside the file is never followed. */
function relationsOf(zip: ZipParts): ReadonlyMap<string, string> {
  const relations = new Map<string, string>()
  const part = 'xl/_rels/workbook.xml.rels'
  if (!zip.has(part)) return relations
  const open = (name: string, attributes: () => Attributes) => {
    const { Id, Target, TargetMode } = attributes()
    if (name === 'Relationship' && Id !== undefined && Target !== undefined && TargetMode !== 'External')
      relations.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
  }
  readXmlPart(zip, part, { mostBytes: smallPart, taker: { open, close: () => undefined } })
  return relations
}

function sheetsOf(zip: ZipParts): Pick<Book, 'sheets' | 'from1904'> {
  const relations = relationsOf(zip)
  const sheets: SheetPart[] = []
  let from1904 = false
  const open = (name: string, attributes: () => Attributes) => {
    const given = attributes()
    if (name === 'workbookPr') from1904 = given.date1904 === '1' || given.date1904 === 'true'
    if (name !== 'sheet' || sheets.length >= mostSheets) return
    const id = Object.entries(given).find(([attribute]) => attribute.endsWith(':id'))?.[1] ?? ''
    const part = relations.get(id) ?? `xl/worksheets/sheet${sheets.length + 1}.xml`
    const hidden = given.state !== undefined && given.state !== 'visible'
    sheets.push({ name: given.name ?? `Sheet ${sheets.length + 1}`, part, hidden })
  }
  readXmlPart(zip, 'xl/workbook.xml', { mostBytes: smallPart, taker: { open, close: () => undefined } })
  return { sheets, from1904 }
}

/** What a program wrote of a character that XML cannot carry, as the standard has it: `_x000D_` (ECMA-376, ST_Xstring). */
export const plainText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

/** The shared texts. Readings beside Asian letters (`rPh`) are no part of them. */
function textsOf(zip: ZipParts): readonly string[] {
  const texts: string[] = []
  if (!zip.has('xl/sharedStrings.xml')) return texts
  let text = ''
  let inText = false
  let inReading = false
  const taker = {
    open: (name: string) => {
      if (name === 'si') text = ''
      if (name === 'rPh') inReading = true
      inText = name === 't' && !inReading
    },
    close: (name: string) => {
      if (name === 'si') texts.push(plainText(text))
      if (name === 'rPh') inReading = false
      if (name === 't') inText = false
    },
    text: (more: string) => {
      if (inText) text += more
    },
  }
  readXmlPart(zip, 'xl/sharedStrings.xml', { mostBytes: mostTexts, taker })
  return texts
}

/** Formats of days that need no words of their own (ECMA-376, 18.8.30), those of East Asia among them. */
const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Whether a format shows a day: it has a d or y, or months beside no hours, outside quotes, brackets and strokes. */
function isDayFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase()
  return /[dy]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare))
}

function daysByStyle(zip: ZipParts): readonly boolean[] {
  if (!zip.has('xl/styles.xml')) return []
  const own = new Map<number, boolean>()
  const styles: boolean[] = []
  let inStyles = false
  const taker = {
    open: (name: string, attributes: () => Attributes) => {
      if (name !== 'numFmt' && name !== 'cellXfs' && name !== 'xf') return
      const { numFmtId, formatCode } = attributes()
      if (name === 'numFmt') own.set(Number(numFmtId), isDayFormat(formatCode ?? ''))
      if (name === 'cellXfs') inStyles = true
      const id = Number(numFmtId ?? 0)
      if (name === 'xf' && inStyles) styles.push(own.get(id) ?? isBuiltInDay(id))
    },
    close: (name: string) => {
      if (name === 'cellXfs') inStyles = false
    },
  }
  readXmlPart(zip, 'xl/styles.xml', { mostBytes: smallPart, taker })
  return styles
}

/** What a workbook says of itself. Throws `Unreadable`. */
export function bookOf(zip: ZipParts): Book {
  if (zip.has('xl/workbook.bin'))
    throw new Unreadable(
      'This is a workbook of the binary kind (.xlsb). Save it as an Excel workbook (.xlsx).',
    )
  if (zip.has('content.xml') && zip.has('mimetype'))
    throw new Unreadable('This is an OpenDocument spreadsheet (.ods). Save it as an Excel workbook (.xlsx).')
  if (!zip.has('xl/workbook.xml'))
    throw new Unreadable(
      'This is an archive, and no workbook is in it. An Excel workbook (.xlsx) was expected.',
    )
  return { ...sheetsOf(zip), texts: textsOf(zip), daysByStyle: daysByStyle(zip) }
}
