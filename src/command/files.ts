import { randomBytes } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access, type FileHandle, link, open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fine, type Result, wrong } from '../plain/result.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

const said: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EISDIR: 'This is a folder; a file was expected.',
  EACCES: 'This user has no permission for it.',
  EPERM: 'This user has no permission for it.',
  EROFS: 'The disk may only be read.',
  ENOSPC: 'The disk is full. Nothing was written.',
  EMFILE: 'Too many files are open on this machine. Try again in a moment.',
  ENAMETOOLONG: 'The name is too long.',
}

/** Why a file could not be read or written, in one sentence that names it. */
export const sayFileProblem = (path: string, error: unknown): Result<never> =>
  wrong(path, said[codeOf(error)] ?? `The file could not be used (${codeOf(error)}).`)

/** A file that can be read, with its size in bytes; a sentence where it is a folder, is not there, or is not ours to read. */
export async function fileToRead(
  path: string,
): Promise<Result<{ readonly bytes: number; readonly name: string }>> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return wrong(path, 'This is a folder; a file was expected.')
    if (!found.isFile()) return wrong(path, 'This is not an ordinary file.')
    await access(path, constants.R_OK)
    return fine({ bytes: found.size, name: basename(path) })
  } catch (error) {
    return sayFileProblem(path, error)
  }
}

/** A whole file of at most so many bytes. */
export async function readWhole(
  path: string,
  most: number,
): Promise<Result<{ readonly bytes: Uint8Array; readonly name: string }>> {
  const found = await fileToRead(path)
  if (!found.ok) return found
  if (found.value.bytes > most)
    return wrong(
      path,
      `This file has ${Math.ceil(found.value.bytes / 1e6)} MB; at most ${Math.floor(most / 1e6)} MB are read.`,
    )
  try {
    return fine({ bytes: await readFile(path), name: found.value.name })
  } catch (error) {
    return sayFileProblem(path, error)
  }
}

/** A file's bytes in pieces, never held whole. */
export const inPieces = (path: string): AsyncIterable<Uint8Array> => createReadStream(path)

/**
 * Says before any long work whether a file can be written: its folder must be there and ours to write to, and no file of
 * that name, for nothing is ever written over.
 */
export async function placeToWrite(path: string): Promise<Result<string>> {
  const folder = dirname(resolve(path))
  try {
    const place = await stat(folder)
    if (!place.isDirectory()) return wrong(folder, 'This is not a folder.')
    await access(folder, constants.W_OK)
  } catch (error) {
    return codeOf(error) === 'ENOENT'
      ? wrong(folder, 'There is no such folder.')
      : sayFileProblem(folder, error)
  }
  try {
    const there = await stat(path)
    return wrong(
      path,
      there.isDirectory()
        ? 'This is a folder; the name of a file was expected.'
        : 'There is a file of this name already. Name another, or take it away first.',
    )
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? fine(path) : sayFileProblem(path, error)
  }
}

/** What systems say whose disk knows no second name for a file, such as a memory stick (link(2), Linux man-pages). */
const knowsNoLinks: readonly string[] = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']

/**
 * Gives a finished file its name. Of several that come at once the first has it, and the others change nothing: to look
 * whether a name is free and then to take it would let two take it. Where the disk knows no links one can only look.
 */
async function takeName(half: string, path: string): Promise<Result<string>> {
  try {
    await link(half, path)
    return fine(path)
  } catch (error) {
    const taken = await placeToWrite(path)
    if (!taken.ok) return taken
    if (!knowsNoLinks.includes(codeOf(error))) throw error
  }
  await rename(half, path)
  return fine(path)
}

/**
 * Writes a file whole or not at all, and never over another: under another name first, on to the disk, and only then under
 * its own. Only this user may read it, because it is about children.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<Result<string>> {
  const half = join(dirname(resolve(path)), `.${basename(path)}.${randomBytes(4).toString('hex')}`)
  let file: FileHandle | undefined
  try {
    file = await open(half, 'wx', 0o600)
    await file.writeFile(content)
    await file.sync()
    await file.close()
    return await takeName(half, path)
  } catch (error) {
    await file?.close().catch(() => {})
    return sayFileProblem(path, error)
  } finally {
    await unlink(half).catch(() => {})
  }
}
