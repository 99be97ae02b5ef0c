import { fileTypeFromBuffer } from 'file-type'
import { findMedia, type Media } from '../define/attachments.ts'

/**
 * What a file is, told by its bytes alone; nothing where it is none of what is taken. Reads what it needs and unpacks
 * nothing of a Word document but, at most, its short list of contents.
 */
export async function findMediaOf(bytes: Uint8Array): Promise<Media | undefined> {
  const told = await fileTypeFromBuffer(bytes)
  if (told === undefined) return ofWriting(bytes)
  return told.mime === 'application/x-cfb' ? ofOldOffice(bytes) : findMedia(told.mime)?.media
}

/** Names in the directory of a compound file (Microsoft, MS-CFB, section 2.6.1), in UTF-16 as they stand there. */
const inDirectory = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(name, 'utf16le'))

/** Word until 2003 and Outlook keep their files in the same wrapping, as do installers, which are not taken. */
function ofOldOffice(bytes: Uint8Array): Media | undefined {
  if (inDirectory(bytes, '__properties_version1.0')) return 'application/vnd.ms-outlook'
  return inDirectory(bytes, 'WordDocument') ? 'application/msword' : undefined
}

/** How a page of the web, a drawing or another thing that a browser would run begins. Longer starts are not looked at. */
const markup = /^\s*(?:<[!?a-z]|\{\\rtf|%!ps)/i
const startLength = 2000

/** The first lines of an e-mail (RFC 5322, October 2008, section 3.6): a sender, and a date or a receiver. */
const isMail = (start: string): boolean => {
  const head = start.split(/\r?\n\r?\n/, 1)[0] ?? ''
  const isHead = head.split(/\r?\n/).every((one) => /^(?:[!-9;-~]+:|[ \t])/.test(one))
  return isHead && /^from:/im.test(head) && /^(?:date|to):/im.test(head)
}

/** Signs that no text has, other than tabs, line ends and page ends. */
const unwritten = /(?![\t\n\r\f\u0085])\p{Cc}/u

function ofWriting(bytes: Uint8Array): Media | undefined {
  const text = decode(bytes)
  if (unwritten.test(text)) return undefined
  const start = text.slice(0, startLength)
  if (markup.test(start)) return undefined
  // What is left may hold signs of all scripts; a browser is told that it is text, and is not allowed to doubt it.
  return isMail(start) ? 'message/rfc822' : 'text/plain'
}

/** Older programs of Windows write in its own western signs; which signs they are matters to nobody here. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
