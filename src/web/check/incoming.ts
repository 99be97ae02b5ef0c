import { unzipSync } from 'fflate'
import type { ReadProblem } from '../../standards/checking/reading.ts'

/** A file as it was dropped: its name with the folder it lay in. */
export type Incoming = { readonly name: string; readonly bytes: Uint8Array }

/** More than this in one archive is refused, unpacked: twenty times what the largest council's return comes to. */
const mostUnpacked = 400_000_000
const mostFiles = 500

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** What other programs leave in folders and archives, which is nobody's return. */
export const isLeftOver = (name: string): boolean =>
  /(^|\/)(\.|~\$|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(name)

type Taken = { readonly files: readonly Incoming[]; readonly problems: readonly ReadProblem[] }

const refused = (file: string, says: string): Taken => ({ files: [], problems: [{ file, line: 1, says }] })

/** The files in an archive, each named with the archive's name; a workbook, which is an archive too, stays as it is. */
function unpack({ name, bytes }: Incoming): Taken {
  let unpacked = 0
  let many = 0
  try {
    const found = unzipSync(bytes, {
      filter: ({ name: within, originalSize }) => {
        if (within.endsWith('/') || isLeftOver(within)) return false
        unpacked += originalSize
        many += 1
        return unpacked <= mostUnpacked && many <= mostFiles
      },
    })
    if (unpacked > mostUnpacked)
      return refused(name, `Unpacked, this has more than ${mostUnpacked / 1e6} MB, the most that is read.`)
    if (many > mostFiles) return refused(name, `There are more than ${mostFiles} files in this archive.`)
    if (found['[Content_Types].xml'] !== undefined) return { files: [{ name, bytes }], problems: [] }
    const files = Object.entries(found).map(([within, content]) => ({
      name: `${name.replace(/\.zip$/i, '')}/${within}`,
      bytes: content,
    }))
    return { files, problems: [] }
  } catch {
    return refused(name, 'This archive is damaged, or locked with a password. Unpack it, and drop its files.')
  }
}

const foldersOf = (name: string): readonly string[] => name.split('/').slice(0, -1)

/** How many folders, from the outermost, all files lie in: they tell none of them from another. */
function sharedFolders(names: readonly string[]): number {
  const [first = [], ...others] = names.map(foldersOf)
  const differs = first.findIndex((folder, at) => others.some((other) => other[at] !== folder))
  return differs < 0 ? first.length : differs
}

/** Files without the folders that all of them lie in. */
function withoutShared(files: readonly Incoming[]): readonly Incoming[] {
  const shared = sharedFolders(files.map(({ name }) => name))
  return files.map(({ name, bytes }) => ({ name: name.split('/').slice(shared).join('/'), bytes }))
}

/**
 * The files that were dropped, those in archives among them, without the folders that all lie in. Two files of one name get
 * a number.
 */
export function unpackAll(dropped: readonly Incoming[]): Taken {
  const taken = dropped.map(
    (file): Taken => (isZip(file.bytes) ? unpack(file) : { files: [file], problems: [] }),
  )
  const seen = new Map<string, number>()
  const files = withoutShared(taken.flatMap((one) => one.files)).map(({ name, bytes }) => {
    const many = (seen.get(name) ?? 0) + 1
    seen.set(name, many)
    return { name: many === 1 ? name : `${name} (${many})`, bytes }
  })
  return { files, problems: taken.flatMap(({ problems }) => problems) }
}
