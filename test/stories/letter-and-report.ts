import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { madeUpLetter, madeUpReport } from '../../src/sight/inspection/letters/made-up.ts'

/** Something of the inspectors' to be read, and what a reader must find in it. */
export type ToRead = {
  readonly file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
  readonly title: RegExp
  readonly days: RegExp
  /** How many things it says must improve. */
  readonly improve: number
  /** A part of one of them, word for word. */
  readonly sentence: string
}

const shared = process.env.GOLDTHREAD_SHARED ?? join(import.meta.dirname, '../../../shared')
const real = {
  letter: join(shared, 'seeds/004_30f290db9847e2d7.txt'),
  report: join(shared, "ofsted/pdf/80458_darlington/children's services inspection - 02 december 2022.pdf"),
}
const isHere = existsSync(real.letter) && existsSync(real.report)

const fileAt = (path: string, mimeType: string): ToRead['file'] => ({
  name: basename(path),
  mimeType,
  buffer: readFileSync(path),
})

/** A letter about a focused visit: Gloucestershire's of November 2020 where it is here, else a made-up one. */
export const letter: ToRead = isHere
  ? {
      file: fileAt(real.letter, 'text/plain'),
      title: /Focused visit to Gloucestershire/,
      days: /6 October 2020 to 8 October 2020/,
      improve: 4,
      sentence: 'the use and tracking of pre-proceedings to bring about change effectively',
    }
  : {
      file: { name: 'letter.md', mimeType: 'text/markdown', buffer: Buffer.from(madeUpLetter) },
      title: /Focused visit to Northmere/,
      days: /6 February 2024 to 7 February 2024/,
      improve: 3,
      sentence: 'the rationale for step-down to early help',
    }

/** The PDF of a later inspection report: a real one of 2022 where it is here, else a made-up one. */
export const report: ToRead = isHere
  ? {
      file: fileAt(real.report, 'application/pdf'),
      title: /Inspection of Darlington/,
      days: /10 October 2022 to 21 October 2022/,
      improve: 3,
      sentence: 'The quality, recording and frequency of supervision provided for social workers',
    }
  : {
      file: { name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from(madeUpReport()) },
      title: /Inspection of Northmere/,
      days: /3 June 2024 to 14 June 2024/,
      improve: 3,
      sentence: 'The recording of rationales for decisions, so that children can later understand them',
    }
