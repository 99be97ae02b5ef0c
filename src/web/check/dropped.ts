import { isLeftOver } from './incoming.ts'
import type { DroppedFile } from './messages.ts'

/** So many files of a folder are taken; a return has at most some dozens. */
const mostFiles = 1000

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((found, failed) => entry.file(found, failed))

/** A browser hands a folder's entries over in portions, the last of which is empty (File and Directory Entries API). */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((found, failed) => reader.readEntries(found, failed))
    if (some.length === 0) return all
    all.push(...some)
    if (all.length > mostFiles) return all
  }
}

async function filesIn(entry: FileSystemEntry): Promise<readonly DroppedFile[]> {
  const name = entry.fullPath.replace(/^\//, '')
  if (isLeftOver(name)) return []
  if (entry.isFile) return [{ name, file: await fileOf(entry as FileSystemFileEntry) }]
  const within = await entriesIn(entry as FileSystemDirectoryEntry)
  return (await Promise.all(within.map(filesIn))).flat()
}

/** Files and folders that were dropped, each file named with the folders it lies in. Must be called while it is dropped. */
export async function filesDropped(transfer: DataTransfer): Promise<readonly DroppedFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const files =
    entries.length === 0 ? filesChosen(transfer.files) : (await Promise.all(entries.map(filesIn))).flat()
  return inOrder(files)
}

/** Files that were chosen, one by one or as a folder. */
export const filesChosen = (files: FileList | null): readonly DroppedFile[] =>
  inOrder(
    [...(files ?? [])]
      .map((file) => ({ name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }))
      .filter(({ name }) => !isLeftOver(name)),
  )

const inOrder = (files: readonly DroppedFile[]): readonly DroppedFile[] =>
  [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).slice(0, mostFiles)

/** Hands a file to the browser to keep. */
export function keepFile(name: string, media: string, parts: readonly Uint8Array<ArrayBuffer>[]): void {
  const address = URL.createObjectURL(new Blob([...parts], { type: media }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
