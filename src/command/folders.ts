import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { fine, type Result, wrong } from '../plain/result.ts'
import { type Limits, tooMuch } from '../standards/ssd/read.ts'
import { placeToWrite, sayFileProblem } from './files.ts'

/** A file of a folder, whole. The name is its own, without folders. */
export type FolderFile = { readonly name: string; readonly bytes: Uint8Array }

/** The files of a folder, in the order of their names, and its own name. */
export type Folder = { readonly name: string; readonly files: readonly FolderFile[] }

const isTable = (name: string): boolean => /\.(csv|tsv|txt)$/i.test(name) && !basename(name).startsWith('.')

/**
 * Reads every table (.csv, .tsv, .txt) that lies in a folder or in a .zip, and says of one that is too large, before any is
 * read, how large it may be. Folders within are not looked into; within a .zip they are.
 */
export async function readFolder(path: string, limits: Limits): Promise<Result<Folder>> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return await filesIn(path, limits)
    if (/\.zip$/i.test(path)) return await filesInZip(path, found.size, limits)
    return wrong(
      path,
      'This is a file; a folder with one CSV file for each object, or a .zip of them, was expected.',
    )
  } catch (error) {
    return sayFileProblem(path, error)
  }
}

async function filesIn(path: string, limits: Limits): Promise<Result<Folder>> {
  const names = (await readdir(path)).filter(isTable).toSorted()
  const sizes = await Promise.all(
    names.map(async (name) => ({ name, bytes: { length: (await stat(join(path, name))).size } })),
  )
  const problems = tooMuch(sizes, limits)
  if (problems.length > 0) return { ok: false, problems }
  const files: FolderFile[] = []
  for (const name of names) files.push({ name, bytes: await readFile(join(path, name)) })
  return fine({ name: basename(resolve(path)), files })
}

/** What a .zip says of the sizes of its files is looked at before anything is unpacked. */
async function filesInZip(path: string, size: number, limits: Limits): Promise<Result<Folder>> {
  if (size > limits.largest)
    return { ok: false, problems: tooMuch([{ name: path, bytes: { length: size } }], limits) }
  const packed = await readFile(path)
  const sizes: { readonly name: string; readonly bytes: { readonly length: number } }[] = []
  try {
    unzipSync(packed, {
      filter: ({ name, originalSize }) => {
        if (isTable(name)) sizes.push({ name: basename(name), bytes: { length: originalSize } })
        return false
      },
    })
    const names = sizes.map(({ name }) => name)
    const twice = names.find((name, at) => names.indexOf(name) !== at)
    if (twice !== undefined) return wrong(path, `The file ${twice} is in it twice.`)
    const problems = tooMuch(sizes, limits)
    if (problems.length > 0) return { ok: false, problems }
    const files = Object.entries(unzipSync(packed, { filter: ({ name }) => isTable(name) }))
      .map(([name, bytes]) => ({ name: basename(name), bytes }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    return fine({ name: basename(path), files })
  } catch {
    return wrong(path, 'This .zip cannot be opened: it is not whole, or not a .zip.')
  }
}

/** A file of a folder that is to be written. */
export type FileToWrite = { readonly name: string; readonly content: string | Uint8Array }

/** Writes a folder whole or not at all: under another name first, and only then under its own. Only this user may read it. */
export async function writeFolder(path: string, files: readonly FileToWrite[]): Promise<Result<string>> {
  const half = `${resolve(path)}.half-${randomBytes(4).toString('hex')}`
  try {
    await mkdir(half, { mode: 0o700 })
    for (const { name, content } of files)
      await writeFile(join(half, name), content, { flag: 'wx', mode: 0o600 })
    const free = await placeToWrite(path)
    if (!free.ok) {
      await rm(half, { recursive: true, force: true })
      return free
    }
    await rename(half, path)
    return fine(path)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    return sayFileProblem(path, error)
  }
}
