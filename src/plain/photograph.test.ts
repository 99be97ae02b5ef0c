import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { exifBlock, latitude, photographWithPosition } from './photograph.test-data.ts'
import { withoutPosition } from './photograph.ts'

const has = (bytes: Uint8Array, what: string | readonly number[]): boolean =>
  Buffer.from(bytes).includes(typeof what === 'string' ? Buffer.from(what, 'latin1') : Buffer.from([...what]))

test('the place at which a photograph was taken is blanked out, and nothing else of it', () => {
  const given = photographWithPosition(1000)
  assert.ok(has(given, latitude) && has(given, '53,47.4187N'))
  const { bytes, found } = withoutPosition(given)
  assert.equal(found, true)
  assert.equal(has(bytes, latitude) || has(bytes, '53,47.4187N'), false)
  assert.equal(bytes.length, given.length)
  // Which way is up, and the rest of the picture, are as they were.
  assert.ok(has(bytes, [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))
  assert.ok(has(bytes, 'tiff:Make="Made up"'))
  assert.deepEqual(bytes.subarray(-1000), given.subarray(-1000))
})

test('a photograph without a place comes back as it is, and blanking twice changes nothing', () => {
  const once = withoutPosition(photographWithPosition())
  const again = withoutPosition(once.bytes)
  assert.equal(again.found, false)
  assert.equal(again.bytes, once.bytes)
})

test('in a block with the least significant byte first the place is found as well', () => {
  const block = Uint8Array.from([
    ...[0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0],
    ...[1, 0, 2, 0, 5, 0, 1, 0, 0, 0, 44, 0, 0, 0, 0, 0, 0, 0, 53, 0, 0, 0, 1, 0, 0, 0],
  ])
  const { bytes, found } = withoutPosition(block)
  assert.equal(found, true)
  assert.equal(bytes.indexOf(53), -1)
})

test('a PNG stays whole: the sum over the part that was blanked is made anew', () => {
  const block = exifBlock()
  const part = Buffer.alloc(block.length + 12)
  part.writeUInt32BE(block.length, 0)
  part.write('eXIf', 4, 'latin1')
  part.set(block, 8)
  part.writeUInt32BE(crc32(part.subarray(4, -4)), block.length + 8)
  const { bytes, found } = withoutPosition(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), part]))
  assert.equal(found, true)
  const mended = Buffer.from(bytes).subarray(8)
  assert.equal(mended.readUInt32BE(block.length + 8), crc32(mended.subarray(4, -4)))
})

test('whatever the bytes are, nothing throws, nothing grows, and what has no place is not touched', () => {
  const hostile = fc.tuple(
    fc.constantFrom('II*\0', 'MM\0*', 'exif:GPS', ''),
    fc.uint8Array({ maxLength: 300 }),
  )
  fc.assert(
    fc.property(hostile, ([mark, rest]) => {
      const given = Uint8Array.from([...Buffer.from(mark, 'latin1'), ...rest])
      const { bytes, found } = withoutPosition(given)
      assert.equal(bytes.length, given.length)
      if (!found) assert.equal(bytes, given)
    }),
    { numRuns: 500 },
  )
})

test('a block cut short anywhere is read as far as it goes', () => {
  const whole = photographWithPosition()
  for (let end = 0; end < whole.length; end++) withoutPosition(whole.subarray(0, end))
})
