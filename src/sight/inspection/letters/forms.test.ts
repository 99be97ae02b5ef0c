import assert from 'node:assert/strict'
import test from 'node:test'
import { strToU8, zipSync } from 'fflate'
import type { Letter } from './letter.ts'
import { madeUpLetter } from './made-up.ts'
import { readLetter } from './read-letter.ts'

async function read(bytes: Uint8Array, name = ''): Promise<Letter> {
  const result = await readLetter(bytes, name)
  assert.ok(result.ok, result.ok ? '' : result.problems[0]?.says)
  return result.value
}

async function refused(bytes: Uint8Array, name = ''): Promise<string> {
  const result = await readLetter(bytes, name)
  assert.ok(!result.ok, 'the file was read although it should not be')
  return result.problems.map(({ says }) => says).join(' ')
}

/** What a letter says, without where it stands: that differs from form to form. */
const said = (letter: Letter) => ({
  kind: letter.kind,
  authority: letter.authority,
  periods: letter.periods,
  published: letter.published,
  lead: letter.leadInspector?.name,
  headline: letter.headline.map(({ words }) => words),
  priority: letter.priorityActions.map(({ words }) => words),
  improve: letter.improvements.map(({ words }) => words),
  findings: letter.findings.map(({ words, heading }) => [heading, words]),
})

type Part = { readonly kind: 'heading' | 'item' | 'plain' | 'bold'; readonly words: string }

/** The made-up letter, stretch by stretch: Markdown is what it is written in. */
const parts: readonly Part[] = madeUpLetter
  .replaceAll(/(\w)\n\n(?=[a-z])/g, '$1 ')
  .replaceAll(/(although the)\n\n/g, '$1 ')
  .split(/\n+/)
  .filter((line) => line.trim() !== '')
  .map((line): Part => {
    const words = line.replaceAll(/^#+ |\*\*|^- /g, '')
    if (line.startsWith('#')) return { kind: 'heading', words }
    if (line.startsWith('- ')) return { kind: 'item', words }
    return { kind: line.startsWith('**') ? 'bold' : 'plain', words }
  })

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function webPage(): string {
  const body = parts.map(({ kind, words }) => {
    if (kind === 'heading') return `<h2>${escaped(words)}</h2>`
    if (kind === 'item') return `<ul><li><p>${escaped(words)}</p></li></ul>`
    return kind === 'bold' ? `<p><strong>${escaped(words)}</strong></p>` : `<p>${escaped(words)}</p>`
  })
  return `<!DOCTYPE html><html><head><title>Letter</title><script>document.write('not read')</script></head>
    <body><nav><a href="/">Home</a></nav><article>${body.join('\n')}</article><footer>Contact us</footer></body></html>`
}

function wordParagraph({ kind, words }: Part): string {
  const style =
    kind === 'heading'
      ? '<w:pStyle w:val="Heading2"/>'
      : kind === 'item'
        ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        : ''
  const bold = kind === 'bold' ? '<w:rPr><w:b/></w:rPr>' : ''
  // Word parts its words into runs wherever it likes.
  const half = Math.floor(words.length / 2)
  const run = (text: string) => `<w:r>${bold}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
  return `<w:p><w:pPr>${style}</w:pPr>${run(words.slice(0, half))}<w:del><w:r><w:delText>struck out</w:delText></w:r></w:del>${run(words.slice(half))}</w:p>`
}

const wordFile = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
        'word/styles.xml':
          '<w:styles xmlns:w="w"><w:style w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>',
        'word/numbering.xml':
          '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num></w:numbering>',
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  )

test('a letter says the same as text, as a web page and as a Word document', async () => {
  const asText = said(await read(Buffer.from(madeUpLetter)))
  assert.equal(asText.improve.length, 2)
  const asPage = await read(Buffer.from(webPage()))
  assert.equal(asPage.source, 'web page')
  assert.deepEqual(said(asPage), asText)
  assert.ok(!asPage.text.includes('not read') && !asPage.text.includes('Contact us'))
  const asWord = await read(wordFile(parts.map(wordParagraph).join('')))
  assert.equal(asWord.source, 'Word')
  assert.deepEqual(said(asWord), asText)
  assert.ok(!asWord.text.includes('struck out'))
})

test('paragraphs that Word numbers by itself are numbered, and rows of a table are rows', async () => {
  const numbered = (words: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`
  const plain = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
  const heading = (words: string) =>
    `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`
  const row = (label: string, grade: string) =>
    `<w:tr><w:tc>${plain(label)}</w:tc><w:tc>${plain(grade)}</w:tc></w:tr>`
  const letter = await read(
    wordFile(
      `${heading('Inspection of Northmere local authority children’s services')}${plain('Inspection dates: 3 to 14 June 2024')}${plain('Lead inspector: Ada Quill, His Majesty’s Inspector')}<w:tbl>${row('Judgement', 'Grade')}${row('Overall effectiveness', 'Good')}</w:tbl>${heading('What needs to improve?')}${plain('Nothing that is listed.')}${heading('The experiences and progress of care leavers: good')}${numbered('Pathway plans are clear.')}${numbered('Advisers stay in touch.')}`,
    ),
  )
  assert.equal(letter.kind, 'ILACS report')
  assert.deepEqual(
    letter.findings.map(({ number, words }) => [number, words]),
    [
      [1, 'Pathway plans are clear.'],
      [2, 'Advisers stay in touch.'],
    ],
  )
  assert.deepEqual(
    letter.judgements.map(({ label, grade }) => [label, grade]),
    [['Overall effectiveness', 'good']],
  )
})

test('a web page that is an error, or that is named as a PDF, is a download that went wrong', async () => {
  assert.match(
    await refused(Buffer.from('<html><body><h1>Page not found</h1></body></html>')),
    /download went wrong/,
  )
  assert.match(await refused(Buffer.from(webPage()), 'letter.PDF'), /download went wrong/)
  const long = `<html><body><p>The requested file could not be found: an error has occurred.</p>${'<p>More words about nothing at all.</p>'.repeat(200)}</body></html>`
  assert.match(await refused(Buffer.from(long)), /download went wrong/)
})

test('an archive that is no Word document, and a Word document of the old kind, are told as what they are', async () => {
  assert.match(await refused(zipSync({ 'a.txt': strToU8('words') })), /archive and not a Word document/)
  assert.match(await refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])), /before 2007/)
})

test('a Word document that is cut off, declares entities, or unpacks to far too much is refused', async () => {
  const whole = wordFile(parts.map(wordParagraph).join(''))
  assert.match(await refused(whole.subarray(0, whole.length - 40)), /damaged or locked/)
  const entities =
    '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w">&b;</w:document>'
  assert.match(await refused(wordFile('', { 'word/document.xml': entities })), /damaged or locked/)
  const bomb = `<w:document xmlns:w="w">${' '.repeat(70_000_000)}</w:document>`
  assert.match(await refused(wordFile('', { 'word/document.xml': bomb })), /unpacks to far more/)
  const many = '<w:p><w:r><w:t>many words again and again</w:t></w:r></w:p>'.repeat(90_000)
  assert.match(await refused(wordFile(many)), /more than 2,000,000 letters/)
})

test('a web page that nests a hundred thousand deep is refused at once', async () => {
  const deep = `<html><body>${'<div>'.repeat(100_000)}<p>${'Words within. '.repeat(200)}</p></body></html>`
  assert.match(await refused(Buffer.from(deep)), /nested deeper than any report/)
})
