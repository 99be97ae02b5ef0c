import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { letterJson } from '../../src/sight/inspection/letters/letter-json.ts'
import { madeUpLetter, madeUpReport } from '../../src/sight/inspection/letters/made-up.ts'
import { readLetter } from '../../src/sight/inspection/letters/read-letter.ts'
import { contacts } from '../../src/standards/annex-a/lists.ts'
import { checkers } from '../../src/standards/checkers.ts'
import { readAll as readCensus } from '../../src/standards/cin-census/read.ts'
import { checkBatch } from '../../src/standards/dfe-api/check.ts'
import { readMessage } from '../../src/standards/dfe-api/read.ts'
import { objects } from '../../src/standards/ssd/objects.ts'
import { readSsd } from '../../src/standards/ssd/read.ts'
import { readPostcodes } from '../../src/standards/ssda903/postcodes.ts'
import { readProviders } from '../../src/standards/ssda903/providers.ts'
import { filed } from '../../src/standards/ssda903/tables.ts'

/** A reader under trial: what it begins from, and how it reads. It must end, with a result or a sentence. */
export type FuzzedReader = {
  readonly seeds: readonly Uint8Array[]
  read(bytes: Uint8Array): Promise<unknown>
}

const text = (content: string) => new TextEncoder().encode(content)

const csv = (columns: Readonly<Record<string, string>>) =>
  text(
    `${Object.keys(columns).join(',')}\r\n${Object.values(columns)
      .map((kind) => (kind === 'day' ? '01/02/2025' : '1'))
      .join(',')}\r\n`,
  )

const checked = (name: string, year: string, file: string) => async (bytes: Uint8Array) => {
  const checker = await checkers[name]?.()
  if (checker === undefined) throw new Error(`No checker ${name}`)
  const made = await checker.read([{ name: file, bytes, when: 'this year' }], { year })
  if (made.rows === 0 && made.problems.length === 0) throw new Error('Neither rows nor a sentence')
  return made
}

const child =
  '<CHILD><HEADER><CHILDID>1</CHILDID><SEX>M</SEX><DOB>01/02/2015</DOB><UASC>0</UASC><AREVIEW><REVIEW>05/06/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW></HEADER><EPISODE><DECOM>01/05/2025</DECOM><RNE>S</RNE><PL>U1</PL></EPISODE></CHILD>'

/** A workbook that is not packed, so that what is changed in it is what is read. */
const plainWorkbook = (sheet: string) =>
  zipSync(
    {
      'xl/workbook.xml': text('<workbook><sheets><sheet name="List 1"/></sheets></workbook>'),
      'xl/worksheets/sheet1.xml': text(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    },
    { level: 0 },
  )

const rowOf = (cells: readonly string[]) =>
  `<row>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`

const census = readFileSync(new URL('../golden/cin-census/complete-2025-26.xml', import.meta.url))

/** Files of three objects of the data set; a reader tells which by the headings. */
const dataSet = objects
  .filter(({ name }) => ['ssd_person', 'ssd_contacts', 'ssd_cin_episodes'].includes(name))
  .map(({ fields }) => {
    const cells = fields.map(({ kind }) => (kind === 'day and time' ? '2025-02-01' : '1'))
    return text(`${fields.map(({ name }) => name).join(',')}\n${cells.join(',')}\n`)
  })

const contactHeadings = contacts.columns.map(({ heading }) => heading)
const contactCells = ['C1', 'a) Male', 'a) WBRI', '01/02/2015', '10', '01/09/2025', 'q) 6: Police']

/** A letter that was read must also be told: its passages are looked up again in its text. */
const lettersReader = (name: string) => async (bytes: Uint8Array) => {
  const read = await readLetter(bytes, name)
  return read.ok ? letterJson(read.value) : read
}

/** A Word document that is not packed, so that what is changed in it is what is read. */
const plainWord = (body: string) =>
  zipSync(
    {
      'word/document.xml': text(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
      'word/styles.xml': text(
        '<w:styles xmlns:w="w"><w:style w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>',
      ),
    },
    { level: 0 },
  )

const wordBody = madeUpLetter
  .split('\n')
  .map((line) => line.replaceAll(/[#*]/g, '').trim())
  .filter((line) => line !== '')
  .map(
    (line) =>
      `<w:p><w:pPr>${line.startsWith('-') ? '<w:numPr><w:numId w:val="1"/></w:numPr>' : '<w:pStyle w:val="H"/>'}</w:pPr><w:r><w:t>${line}</w:t></w:r></w:p>`,
  )
  .join('')

const minutesText =
  '<html><body><h1>Agenda item</h1><p>The Committee noted the Ofsted inspection. Members asked why. A note would be provided. (Action – A Name)</p><p>RESOLVED: That it be noted on 4 March 2024.</p><table><tr><td>Overall</td><td>Good</td></tr></table></body></html>'

/** Every reader of files from outside, by name. */
export const readers: Readonly<Record<string, FuzzedReader>> = {
  'ssda903-csv': { seeds: Object.values(filed).map(csv), read: checked('ssda903', '2026/27', 'a.csv') },
  'ssda903-xml': {
    seeds: [text(`<?xml version="1.0"?><EXPSSDA903>${child}${child}</EXPSSDA903>`)],
    read: checked('ssda903', '2026/27', 'a.xml'),
  },
  'cin-census': { seeds: [census], read: checked('cin-census', '2025/26', 'a.xml') },
  'cin-census-in': { seeds: [census], read: (bytes) => readCensus([bytes]) },
  ssd: { seeds: dataSet, read: async (bytes) => readSsd([{ name: 'a.csv', bytes }]) },
  workforce: {
    seeds: [
      text(
        '<?xml version="1.0"?><Message><Header><CollectionDetails><Collection>CSWW</Collection></CollectionDetails></Header><LALevel><NumberOfVacancies>1.5</NumberOfVacancies></LALevel><CSWWWorker><AgencyWorker>0</AgencyWorker><SWENo>SW1</SWENo></CSWWWorker></Message>',
      ),
    ],
    read: checked('workforce', '2024/25', 'a.xml'),
  },
  'dfe-api': {
    seeds: [
      text('[{"la_child_id":"A1","child_details":{"date_of_birth":"2015-02-01","disabilities":["VIS"]}}]'),
    ],
    read: async (bytes) => {
      const read = readMessage(bytes)
      return read.ok ? checkBatch(read.value) : read
    },
  },
  postcodes: {
    seeds: [text('pcd,oseast1m,osnrth1m,laua\r\nA1 3AT,518075,157799,E08000025\r\n')],
    read: async (bytes) => readPostcodes(bytes),
  },
  'annex-a-workbook': {
    seeds: [plainWorkbook(rowOf(contactHeadings) + rowOf(contactCells))],
    read: checked('annex-a', '2025/26', 'a.xlsx'),
  },
  'annex-a-csv': {
    seeds: [text(`${contactHeadings.join(',')}\r\n${contactCells.join(',')}\r\n`)],
    read: checked('annex-a', '2025/26', 'a.csv'),
  },
  providers: {
    seeds: [
      text('URN,Placement Code,Deregistration Date,Setting Address Postcode\r\nSC1,"U1,U2",42735,A1 3AT\r\n'),
    ],
    read: async (bytes) => readProviders(bytes),
  },
  'letter-pdf': { seeds: [madeUpReport()], read: lettersReader('a.pdf') },
  'letter-text': { seeds: [text(madeUpLetter)], read: lettersReader('a.txt') },
  'letter-web-page': { seeds: [text(minutesText)], read: lettersReader('a.html') },
  'letter-word': { seeds: [plainWord(wordBody)], read: lettersReader('a.docx') },
}
