// Made-up reports for the tests: the authority, the people and every word are invented, and only the layout is Ofsted's.

/** Words at a place of a page: points from the bottom left, letter size in points. */
export type Mark = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly bold?: boolean
}

const escaped = (text: string): string => text.replace(/[\\()]/gu, (sign) => `\\${sign}`)

const drawn = ({ text, x, y, size = 12, bold = false }: Mark): string =>
  `BT /${bold ? 'B' : 'R'} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`

/** Writes PDF objects with their table of places; `trailer` is put into the trailer dictionary. */
function written(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = file.length
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** A PDF of A4 pages with the given words on them, in Helvetica and Helvetica Bold (WinAnsi letters only). */
export function madeUpPdf(pages: readonly (readonly Mark[])[], trailer = ''): Uint8Array {
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ')
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const sheets = pages.flatMap((marks, at) => {
    const content = marks.map(drawn).join('\n')
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /R 3 0 R /B 4 0 R >> >> /Contents ${6 + at * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]
  })
  const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
  const tree = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`
  return written([catalog, tree, font('Helvetica'), font('Helvetica-Bold'), ...sheets], trailer)
}

/** Lines of one paragraph, 14.5 points apart. */
const paragraph = (x: number, y: number, ...lines: readonly string[]): Mark[] =>
  lines.map((text, at) => ({ text, x, y: y - at * 14.5 }))

const item = (sign: string, y: number, ...lines: readonly string[]): Mark[] => [
  { text: sign, x: 71, y },
  ...paragraph(89, y, ...lines),
]

const footer = (page: number, dates: string): Mark[] => [
  { text: 'Inspection of Northmere local authority children\x92s services', x: 71, y: 34, size: 8 },
  { text: String(page), x: 512, y: 34, size: 14 },
  { text: dates, x: 71, y: 24, size: 8 },
]

/** A table with each grade level with its label. */
export const levelTable: readonly Mark[] = [
  { text: 'Judgement', x: 77, y: 560, bold: true },
  { text: 'Grade', x: 395, y: 560, bold: true },
  ...paragraph(77, 527, 'The impact of leaders on social work practice with', 'children and families'),
  ...paragraph(395, 527, 'Requires improvement', 'to be good'),
  ...paragraph(77, 486, 'The experiences and progress of children who need help', 'and protection'),
  { text: 'Good', x: 395, y: 479 },
  ...paragraph(77, 444, 'The experiences and progress of children in care'),
  { text: 'Outstanding', x: 395, y: 444 },
  ...paragraph(77, 403, 'The experiences and progress of care leavers'),
  { text: 'Good', x: 395, y: 403 },
  ...paragraph(77, 361, 'Overall effectiveness'),
  { text: 'Good', x: 395, y: 361 },
]

/** What can be wrong with the made-up report. */
export type Flaws = {
  readonly footerDates?: string
  readonly dates?: string
  readonly lead?: string
  readonly table?: readonly Mark[]
  readonly helpGrade?: string
}

/** A made-up ILACS report of four pages, with its list cut by a page break and a finding that runs on. */
export function madeUpReport(flaws: Flaws = {}): Uint8Array {
  const dates = flaws.dates ?? '3 to 14 June 2024'
  const foot = (page: number) => footer(page, flaws.footerDates ?? dates)
  const first: Mark[] = [
    { text: 'Inspection of Northmere local authority', x: 71, y: 700, size: 26 },
    { text: 'children\x92s services', x: 71, y: 669, size: 26 },
    { text: `Inspection dates: ${dates}`, x: 71, y: 626, bold: true },
    {
      text: flaws.lead ?? 'Lead inspector: Ada Quill, His Majesty\x92s Inspector',
      x: 71,
      y: 599,
      bold: true,
    },
    ...(flaws.table ?? levelTable),
    ...paragraph(
      71,
      328,
      'Children in Northmere are helped early. Leaders know what is not yet',
      'good enough.',
    ),
  ]
  const second: Mark[] = [
    { text: 'What needs to improve?', x: 71, y: 734, size: 14, bold: true },
    ...item('\x95', 708, 'The quality of multi-', 'agency plans for disabled children:'),
    ...[{ text: '-', x: 89, y: 680 }, ...paragraph(107, 680, 'their own views; and')],
    ...[{ text: '-', x: 89, y: 660 }, ...paragraph(107, 660, 'the views of their parents.')],
    ...item('\x95', 70, 'The recording of rationales for decisions, so that children'),
    ...foot(2),
  ]
  const third: Mark[] = [
    ...paragraph(89, 736, 'can later understand them'),
    ...item('\x95', 708, 'Supervision.'),
    {
      text: 'The experiences and progress of children who need help and',
      x: 71,
      y: 670,
      size: 14,
      bold: true,
    },
    { text: `protection: ${flaws.helpGrade ?? 'good'}`, x: 71, y: 653, size: 14, bold: true },
    ...item(
      '1.',
      620,
      'Thresholds are well understood. In the days to May',
      '31. After that day,',
      '16 and 17 year olds were seen on the same day.',
    ),
    ...item('2.', 70, 'Short- and long-term plans are reviewed, and'),
    ...foot(3),
  ]
  const fourth: Mark[] = [
    ...paragraph(89, 736, 'children know what will happen.'),
    ...item('3.', 700, 'Strategy meetings are timely.'),
    ...paragraph(
      71,
      200,
      'The Office for Standards in Education, Children\x92s Services and Skills (Ofsted) regulates',
    ),
    ...foot(4),
  ]
  return madeUpPdf([first, second, third, fourth])
}

/** A made-up letter about a focused visit, in the Markdown that a PDF is often saved as. */
export const madeUpLetter = `12 March 2024

Bea Larch
Director of Children's Services

Dear Ms Larch

### **Focused visit to Northmere children's services**

This letter summarises the findings of the focused visit to Northmere children's services on 6 and 7 February 2024.
His Majesty's Inspectors for this visit were Ada Quill and Cy Fenn.

### **Headline findings**

Practice has become weaker since the last inspection, combined with

higher caseloads.

### **Areas for priority action**

- The timeliness of strategy meetings, so that no child waits.

### **What needs to improve in this area of social work practice**

- the analysis in assessments
- the rationale for step-down to early help

### **Main findings**

- Most contacts are screened on the day, although the

rate of repeat referrals is high.
- Supervision is regular.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

Ada Quill
**His Majesty's Inspector**
`
