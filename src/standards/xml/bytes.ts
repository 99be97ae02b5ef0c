/** Why the reading of a file stopped before its end: the line it stood at, and a sentence for the person who sent it. */
export type Stop = { readonly line: number; readonly says: string }

const sliceSize = 64 * 1024

const utf16 = 'The file is written in UTF-16. A return is written in UTF-8: save it as UTF-8 and try again.'

/** What the first bytes give away, where they cannot be the beginning of a return. */
function sayWrongBeginning(first: Uint8Array): string | undefined {
  const [a, b, c] = first
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0) return utf16
  if (a === 0x50 && b === 0x4b)
    return 'This is a zip file or a spreadsheet, not XML. Unpack it, or export the return as XML.'
  if (a === 0x25 && b === 0x50) return 'This is a PDF, not XML.'
  const start = a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0
  const text = new TextDecoder().decode(first.subarray(start, start + 200)).trimStart()
  if (text !== '' && !text.startsWith('<')) return 'This is not XML: it does not begin with ‘<’.'
  return /^<html/i.test(text)
    ? 'This is a web page (HTML), not a return. It may be the sign-in page of the system it was fetched from.'
    : undefined
}

const linesIn = (text: string) => text.split('\n').length - 1

/** Counts the lines before the first byte that is not UTF-8, in a slice that holds one. */
function linesBeforeWrongByte(slice: Uint8Array): number {
  const continuation = slice.findIndex((byte) => byte < 0x80 || byte > 0xbf)
  const text = new TextDecoder().decode(slice.subarray(Math.max(0, Math.min(continuation, 3))))
  const at = text.indexOf('\ufffd')
  return at === -1 ? 0 : linesIn(text.slice(0, at))
}

const wrongBytes =
  'There is a character here that is not UTF-8, most often an accented letter or a curly quote saved by an older program. Save the file as UTF-8 and try again.'

async function* inSlices(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes)
    for (let at = 0; at < piece.length; at += sliceSize) yield piece.subarray(at, at + sliceSize)
}

/** Joins the first slices until there are enough bytes to tell what kind of file this is. */
async function* withFullBeginning(slices: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begun = new Uint8Array()
  let enough = false
  for await (const slice of slices) {
    if (enough) {
      yield slice
      continue
    }
    const joined = new Uint8Array(begun.length + slice.length)
    joined.set(begun)
    joined.set(slice, begun.length)
    begun = joined
    enough = begun.length >= 256
    if (enough) yield begun
  }
  if (!enough && begun.length > 0) yield begun
}

/**
 * Turns bytes into text in small pieces, so that a file is never held whole. Takes UTF-8 with or without a byte
 * order mark. Returns what stopped it: more bytes than allowed, another encoding, a file of another kind, or none.
 */
export async function* readText(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<string, Stop | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let read = 0
  let line = 1
  let anything = false
  for await (const slice of withFullBeginning(inSlices(bytes))) {
    const wrongBeginning = read === 0 ? sayWrongBeginning(slice) : undefined
    if (wrongBeginning !== undefined) return { line: 1, says: wrongBeginning }
    read += slice.length
    if (read > maxBytes)
      return { line, says: `The file is larger than ${sayBytes(maxBytes)}, the most that is taken here.` }
    const text = decode(decoder, slice)
    if (text === undefined) return { line: line + linesBeforeWrongByte(slice), says: wrongBytes }
    anything ||= text.trim() !== ''
    line += linesIn(text)
    yield text
  }
  if (!anything) return { line: 1, says: 'The file is empty.' }
  return decode(decoder) === undefined ? { line, says: wrongBytes } : undefined
}

function decode(decoder: TextDecoder, slice?: Uint8Array): string | undefined {
  try {
    return slice === undefined ? decoder.decode() : decoder.decode(slice, { stream: true })
  } catch {
    return undefined
  }
}

const sayBytes = (bytes: number) =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${bytes.toLocaleString('en-GB')} bytes`
