import { answersOf, type OnRecord } from '../../../define/on-record.ts'
import { fileGrades, fileReading } from './file-reading.ts'

/** What the files of a month told leaders, together. Names nobody. */
export type Told = {
  /** How many were read, of those drawn. */
  readonly read: number
  readonly drawn: number
  readonly safe: number
  /** Children of whom a leader said that they were not safe that day, each with whom they told. */
  readonly unsafe: readonly { readonly place: number; readonly told: string }[]
  readonly grades: readonly { readonly words: string; readonly many: number }[]
  readonly strengths: readonly string[]
  readonly toDo: readonly string[]
}

/** A file of a month: its id and the place in which it was drawn. */
export type Place = { readonly id: string; readonly place: number }

/** The last reading of each file counts, where several leaders or one leader twice read it. */
export function toldBy(readings: readonly OnRecord[], files: readonly Place[]): Told {
  const placeOf = new Map(files.map(({ id, place }) => [id, place]))
  const last = new Map(
    readings
      .filter(({ kind }) => kind === fileReading.name)
      .map((record) => answersOf(fileReading, record))
      .flatMap((answers) => {
        const place = placeOf.get(answers.file ?? '')
        return place === undefined ? [] : [[place, answers] as const]
      }),
  )
  const read = [...last].sort(([a], [b]) => a - b)
  const said = (of: (answers: (typeof read)[number][1]) => string | undefined): readonly string[] =>
    read.flatMap(([, answers]) => of(answers) ?? [])
  return {
    read: read.length,
    drawn: files.length,
    safe: read.filter(([, { safeToday }]) => safeToday === true).length,
    unsafe: read
      .filter(([, { safeToday }]) => safeToday === false)
      .map(([place, { told }]) => ({ place, told: told ?? 'Nobody' })),
    grades: fileGrades.map(({ code, words }) => ({
      words,
      many: read.filter(([, { grade }]) => grade === code).length,
    })),
    strengths: said(({ strength }) => strength),
    toDo: said(({ toDo }) => toDo),
  }
}
