/**
 * Taking out of a photograph the place at which it was taken. Phones write it into every picture, and the picture of a
 * child must not lead to the child's home. What else the camera wrote stays: the time, and which way is up.
 *
 * The place stands in a block of TIFF (Exif 3.0, CIPA DC-008, May 2023, section 4.6.6, “GPS attributes”) or as text (XMP,
 * ISO 16684-1:2019). It is blanked out where it stands, so that no length changes; that serves JPEG, PNG, WebP and HEIC alike.
 */

/** Blanked is a copy. Where nothing was found, `bytes` are those that were given. */
export type Blanked = { readonly bytes: Uint8Array; readonly found: boolean }

export function withoutPosition(given: Uint8Array): Blanked {
  const bytes = new Uint8Array(given)
  const inBlocks = startsOf(bytes, tiffMarks).map((start) => blankBlock(bytes, start))
  const inText = startsOf(bytes, ['exif:GPS']).map((start) => blankText(bytes, start))
  const found = [...inBlocks, ...inText].includes(true)
  if (!found) return { bytes: given, found }
  mendPng(bytes)
  return { bytes, found }
}

/** The two ways in which a block of TIFF begins: with the least, or with the most, significant byte first. */
const tiffMarks = ['II*\0', 'MM\0*']

function startsOf(bytes: Uint8Array, marks: readonly string[]): readonly number[] {
  const starts: number[] = []
  for (const mark of marks) {
    const [first = 0, ...rest] = [...mark].map((letter) => letter.charCodeAt(0))
    for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
      if (rest.every((letter, index) => bytes[at + 1 + index] === letter)) starts.push(at)
  }
  return starts
}

/** The tag under which the first list of a block says where the list of the place is. */
const placeTag = 0x8825
/** How many bytes a value of each type takes, by the number of the type. */
const typeBytes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]
/** More than this nobody writes into one list; and no more lists than this into one block. */
const mostEntries = 400
const mostLists = 8
const entryBytes = 12

type Entry = { readonly at: number; readonly tag: number; readonly length: number; readonly value: number }
type List = { readonly at: number; readonly entries: readonly Entry[]; readonly next: number }

function blankBlock(bytes: Uint8Array, start: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start)
  const little = bytes[start] === 0x49
  let found = false
  let list = view.byteLength < 8 ? undefined : findList(view, view.getUint32(4, little), little)
  for (let lists = 0; list !== undefined && lists < mostLists; lists++) {
    const place = list.entries.find(({ tag }) => tag === placeTag)
    const of = place === undefined ? undefined : findList(view, place.value, little)
    if (of !== undefined) {
      blankList(bytes.subarray(start), of)
      found = true
    }
    list = list.next === 0 ? undefined : findList(view, list.next, little)
  }
  return found
}

/**
 * Reads a list of entries. Gives nothing where there is none that anybody could have written: a few bytes of a picture
 * may look like the beginning of a block by chance, and must not be touched.
 */
function findList(view: DataView, at: number, little: boolean): List | undefined {
  if (at < 8 || at + 2 > view.byteLength) return undefined
  const count = view.getUint16(at, little)
  const end = at + 2 + count * entryBytes
  if (count === 0 || count > mostEntries || end > view.byteLength) return undefined
  const entries = Array.from({ length: count }, (_, index): Entry => {
    const place = at + 2 + index * entryBytes
    const each = typeBytes[view.getUint16(place + 2, little)] ?? 0
    const length = each * view.getUint32(place + 4, little)
    return {
      at: place,
      tag: view.getUint16(place, little),
      length,
      value: view.getUint32(place + 8, little),
    }
  })
  if (entries.some(({ length }) => length === 0)) return undefined
  return { at, entries, next: end + 4 > view.byteLength ? 0 : view.getUint32(end, little) }
}

function blankList(block: Uint8Array, { at, entries }: List): void {
  for (const { length, value } of entries) if (length > 4) block.fill(0, value, value + length)
  block.fill(0, at, at + 2 + entries.length * entryBytes)
}

/** The longest that a place in text is. */
const longestText = 200

/** `exif:GPSLatitude="51,30.5N"`, or `<exif:GPSLatitude>51,30.5N</exif:GPSLatitude>`. */
function blankText(bytes: Uint8Array, start: number): boolean {
  const text = String.fromCharCode(...bytes.subarray(start, start + longestText))
  const said = /^exif:GPS\w*\s*(?:=\s*"([^"]*)|=\s*'([^']*)|>([^<]*))/.exec(text)
  const value = said?.[1] ?? said?.[2] ?? said?.[3] ?? ''
  if (said === null || value.trim() === '') return false
  const end = start + said[0].length
  bytes.fill(0x20, end - value.length, end)
  return true
}

const pngMark = [0x89, 0x50, 0x4e, 0x47]
const lengthAndName = 8

/** A part of a PNG ends with a sum over it (PNG, third edition, W3C, June 2025, section 5.3): made anew for each. */
function mendPng(bytes: Uint8Array): void {
  if (pngMark.some((byte, at) => bytes[at] !== byte)) return
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  let at = 8
  while (at + lengthAndName + 4 <= bytes.length) {
    const end = at + lengthAndName + view.getUint32(at)
    if (end + 4 > bytes.length) return
    view.setUint32(end, sumOf(bytes.subarray(at + 4, end)))
    at = end + 4
  }
}

/** CRC-32 as in ISO 3309. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}
