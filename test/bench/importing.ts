import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sayProblem } from '../../src/plain/result.ts'
import { readAll } from '../../src/standards/cin-census/read.ts'
import type { Child } from '../../src/standards/cin-census/tables.ts'
import { write } from '../../src/standards/cin-census/write.ts'
import { goldthread } from './goldthread.ts'
import type { Measured } from './measured.ts'

/** The same child as somebody else: a number of their own and, as no two share one, no UPN. */
export const another = (child: Child, number: number): Child =>
  child.identifiers === undefined
    ? child
    : {
        ...child,
        identifiers: {
          ...child.identifiers,
          laChildId: `BENCH${String(number).padStart(7, '0')}`,
          upn: undefined,
          formerUpn: undefined,
          upnUnknown: 'UN4',
        },
      }

/** A census of the county in one folder, so many times over, as a file in the other folder. Gives its path and children. */
async function writeCensus(
  county: string,
  scratch: string,
  times: number,
): Promise<{ path: string; children: number }> {
  const one = join(scratch, 'census.xml')
  await goldthread(['export', 'cin-census', '--all', one], { GOLDTHREAD_DATA: county })
  const read = await readAll([readFileSync(one)])
  if (!read.ok) throw new Error(read.problems.map(sayProblem).join('\n'))
  const { header, children } = read.value
  const all = Array.from({ length: times }, (_, copy) =>
    children.map((child, at) => another(child, copy * children.length + at)),
  ).flat()
  const text = write(header, all)
  if (!text.ok) throw new Error(text.problems.map(sayProblem).join('\n'))
  const path = join(scratch, 'census-many.xml')
  writeFileSync(path, text.value)
  return { path, children: all.length }
}

/** The figures of a column of the reconciliation that the command prints. */
export function sumOf(out: string, column: 'Read' | 'Kept' | 'Refused'): number {
  const lines = out.split('\n')
  const from = lines.findIndex((line) => line.startsWith('Table '))
  const at = ['Table', 'Read', 'Kept', 'Refused'].indexOf(column)
  const rows = lines.slice(from + 1)
  const end = rows.indexOf('')
  return rows
    .slice(0, end)
    .reduce((sum, line) => sum + Number((line.trim().split(/\s{2,}/)[at] ?? '').replaceAll(',', '')), 0)
}

/**
 * How fast a census comes into an empty record: the whole command, from its start to its end, with reading, judging,
 * writing in one transaction and saying what became of every row.
 */
export async function timeImport(
  county: string,
  council: string,
  scratch: string,
  times: number,
): Promise<readonly Measured[]> {
  const { path, children } = await writeCensus(county, scratch, times)
  const ran = await goldthread(['import', 'cin-census', path], { GOLDTHREAD_DATA: council })
  const [rows, refused] = [sumOf(ran.out, 'Read'), sumOf(ran.out, 'Refused')]
  const note = `${rows.toLocaleString('en-GB')} rows of ${children.toLocaleString('en-GB')} children in ${ran.seconds.toFixed(1)} s; ${refused.toLocaleString('en-GB')} refused`
  return [
    { name: 'A census brought in', value: rows / ran.seconds, unit: 'rows a second', note, target: 5000 },
  ]
}
