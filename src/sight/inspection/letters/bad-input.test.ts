import assert from 'node:assert/strict'
import test from 'node:test'
import { madeUpPdf, madeUpReport } from './made-up.ts'
import { readLetter } from './read-letter.ts'

async function refused(bytes: Uint8Array): Promise<string> {
  const result = await readLetter(bytes)
  assert.ok(!result.ok, 'the file was read although it should not be')
  assert.equal(result.problems.length, 1)
  return result.problems[0]?.says ?? ''
}

test('an empty file is refused', async () => {
  assert.match(await refused(new Uint8Array()), /empty/)
  assert.match(await refused(Buffer.from(' \n\n ')), /no words/)
})

test('a web page saved as a PDF is refused as what it is', async () => {
  assert.match(await refused(Buffer.from('<!DOCTYPE html><html><body>Not found</body></html>')), /web page/)
})

test('bytes that are neither a PDF nor text are refused', async () => {
  assert.match(
    await refused(Buffer.from([0x51, 0x4b, 3, 4, 0, 0, 0xff, 0xfe, 1, 2])),
    /neither a PDF nor a Word document/,
  )
})

test('a PDF whose end is missing is refused and not read in part', async () => {
  const whole = madeUpReport()
  assert.match(await refused(whole.subarray(0, whole.length / 2)), /cut short/)
})

test('a PDF that is damaged inside is refused', async () => {
  const broken = Buffer.from('%PDF-1.4\nthis is not the inside of a PDF\n%%EOF\n')
  assert.match(await refused(broken), /damaged/)
})

test('a PDF that is locked with a password is refused', async () => {
  const owner = '00'.repeat(32)
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${owner}> /U <${owner}> /P -44 >> /ID [<00> <00>] `
  assert.match(
    await refused(madeUpPdf([[{ text: 'Inspection of Northmere', x: 71, y: 700 }]], lock)),
    /locked/,
  )
})

test('a PDF without words is refused as a scan', async () => {
  assert.match(await refused(madeUpPdf([[], []])), /pictures of pages and no text/)
})

test('a PDF of 200 MB is refused before it is opened', async () => {
  const large = Buffer.alloc(200_000_000, 32)
  large.write('%PDF-1.4\n')
  assert.match(await refused(large), /200 MB; at most 40 MB/)
})

test('a text file of more than 5 MB is refused', async () => {
  assert.match(await refused(Buffer.alloc(6_000_000, 97)), /6 MB; a text file may have 5 MB/)
})

test('a PDF of too many pages is refused', async () => {
  const pages = Array.from({ length: 401 }, () => [{ text: 'page', x: 71, y: 700 }])
  assert.match(await refused(madeUpPdf(pages)), /401 pages; at most 400/)
})

test('a PDF with far more letters than a report is refused', async () => {
  const line = { text: 'a long line '.repeat(10), x: 20, y: 700, size: 6 }
  const pages = Array.from({ length: 200 }, () => Array.from({ length: 100 }, () => line))
  assert.match(await refused(madeUpPdf(pages)), /more than 2,000,000 letters/)
})

test('the bytes that were given are left as they were', async () => {
  const bytes = madeUpReport()
  const before = Buffer.from(bytes).toString('latin1')
  assert.ok((await readLetter(bytes)).ok)
  assert.equal(Buffer.from(bytes).toString('latin1'), before)
})

test('a file of signs without words is read to its end, and holds nobody up', async () => {
  for (const sign of ['\n', ' \n', '- ', '“', '1'])
    assert.ok((await readLetter(Buffer.from(`Minutes of a meeting${sign.repeat(200_000)}end`))).ok)
})
