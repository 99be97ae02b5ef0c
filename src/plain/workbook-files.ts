import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Day } from './day.ts'

/** What stands in a cell: text, a number, a calendar day, or nothing. */
export type WorkbookCell = string | number | { readonly day: Day } | undefined

/** A sheet with its headings in the first row. `widths` are in characters, by column. */
export type Sheet = {
  /** At most 31 characters, none of them \ / ? * [ ] or a colon. */
  readonly name: string
  readonly headings: readonly string[]
  readonly widths?: readonly number[]
  readonly rows: readonly (readonly WorkbookCell[])[]
}

/* The files within a workbook, as the standard has them (ECMA-376, Office Open XML, transitional). */

const heading = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The styles of cells by their place in the file of styles. */
const styleOf = { heading: 1, text: 2, day: 3 } as const

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML carries it. What looks like the standard's own mark of a character is marked itself (ST_Xstring). */
const escaped = (text: string): string => {
  const marked = text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text
  return /[&<>"\r]/.test(marked)
    ? marked.replace(/[&<>"]/g, (letter) => special[letter] ?? '').replaceAll('\r', '&#13;')
    : marked
}

/** Column 0 is A. */
function lettersOf(column: number): string {
  const before = column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : ''
  return before + String.fromCharCode(65 + (column % 26))
}

/** The texts of a workbook: each stands once, and cells refer to it by number. */
class Texts {
  readonly #numbers = new Map<string, number>()
  #many = 0

  numberOf(text: string): number {
    this.#many += 1
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, this.#numbers.size)
    return this.#numbers.size - 1
  }

  xml(): string {
    const all = [...this.#numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`,
    )
    return `${heading}<sst xmlns="${main}" count="${this.#many}" uniqueCount="${all.length}">${all.join('')}</sst>`
  }
}

type SerialOf = (day: Day) => number

function cellXml(cell: WorkbookCell, place: string, texts: Texts, serialOf: SerialOf): string {
  if (cell === undefined || cell === '') return ''
  if (typeof cell === 'string')
    return `<c r="${place}" s="${styleOf.text}" t="s"><v>${texts.numberOf(cell)}</v></c>`
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  return `<c r="${place}" s="${styleOf.day}"><v>${serialOf(cell.day)}</v></c>`
}

function sheetXml({ headings, widths, rows }: Sheet, texts: Texts, serialOf: SerialOf): string {
  const letters = headings.map((_, column) => lettersOf(column))
  const columns = headings
    .map((text, at) => {
      const width = widths?.[at] ?? Math.min(40, text.length + 4)
      return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
    })
    .join('')
  const first = headings
    .map(
      (text, at) => `<c r="${letters[at]}1" s="${styleOf.heading}" t="s"><v>${texts.numberOf(text)}</v></c>`,
    )
    .join('')
  const rest = rows.map((row, at) => {
    const place = at + 2
    let cells = ''
    for (let column = 0; column < row.length; column++)
      cells += cellXml(row[column], `${letters[column] ?? lettersOf(column)}${place}`, texts, serialOf)
    return `<row r="${place}">${cells}</row>`
  })
  const views =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  return `${heading}<worksheet xmlns="${main}">${views}<sheetFormatPr defaultRowHeight="15"/>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData><row r="1">${first}</row>${rest.join('')}</sheetData></worksheet>`
}

const stylesXml = `${heading}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="@"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`

const partsOf = (sheets: readonly Sheet[]): readonly string[] =>
  sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`)

const typesXml = (parts: readonly string[]): string =>
  `${heading}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${media}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${media}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${media}.sharedStrings+xml"/>${parts.map((part) => `<Override PartName="/xl/${part}" ContentType="${media}.worksheet+xml"/>`).join('')}</Types>`

const relation = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${relations}/${kind}" Target="${target}"/>`

const relationsXml = (all: readonly string[]): string =>
  `${heading}<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`

const workbookXml = (sheets: readonly Sheet[]): string =>
  `${heading}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`

/** The earliest time that a ZIP can carry, read as local time because a ZIP keeps local time. */
const fixedTime = '1980-01-01T00:00:00'

/** The whole workbook: the same sheets give the same bytes. */
export function workbookBytes(sheets: readonly Sheet[], serialOf: SerialOf): Uint8Array {
  const texts = new Texts()
  const parts = partsOf(sheets)
  const inSheets = sheets.map((sheet) => sheetXml(sheet, texts, serialOf))
  const many = parts.length
  const files: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', typesXml(parts)],
    ['_rels/.rels', relationsXml([relation(1, 'officeDocument', 'xl/workbook.xml')])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationsXml([
        ...parts.map((part, at) => relation(at + 1, 'worksheet', part)),
        relation(many + 1, 'styles', 'styles.xml'),
        relation(many + 2, 'sharedStrings', 'sharedStrings.xml'),
      ]),
    ],
    ['xl/styles.xml', stylesXml],
    ...parts.map((part, at) => [`xl/${part}`, inSheets[at] ?? ''] as const),
    ['xl/sharedStrings.xml', texts.xml()],
  ]
  const zipped: Zippable = Object.fromEntries(
    files.map(([path, text]) => [path, [strToU8(text), { mtime: fixedTime, level: 1 }]]),
  )
  return zipSync(zipped)
}
