import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeText } from './text.ts'

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}
const textOf = (bytes: Uint8Array) => {
  const decoded = decodeText(bytes)
  return decoded.ok ? decoded.value.text : decoded.problems[0]?.says
}

test('UTF-8 and UTF-16 are read, with a mark and without', () => {
  for (const bytes of [
    Buffer.from('CHILD,DOB'),
    Buffer.from('\ufeffCHILD,DOB'),
    utf16('\ufeffCHILD,DOB', false),
    utf16('\ufeffCHILD,DOB', true),
    utf16('CHILD,DOB', false),
    utf16('CHILD,DOB', true),
  ])
    assert.equal(textOf(bytes), 'CHILD,DOB')
})

test('the letters of an older program are read and said', () => {
  const decoded = decodeText(Buffer.from([0x5a, 0x6f, 0xeb]))
  assert.ok(decoded.ok)
  assert.equal(decoded.value.text, 'Zoë')
  assert.match(decoded.value.notes[0] ?? '', /older program/)
})

test('a workbook, a PDF and an empty file are named for what they are', () => {
  assert.match(textOf(Buffer.from('PK\u0003\u0004')) ?? '', /workbook/)
  assert.match(textOf(Buffer.from('%PDF-1.7')) ?? '', /PDF/)
  assert.match(textOf(new Uint8Array()) ?? '', /empty/)
})

test('whatever the bytes, they become text or a sentence', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      assert.equal(typeof textOf(bytes), 'string')
    }),
  )
})
