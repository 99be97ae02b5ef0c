import type { Endings, Summary } from './shown.ts'

/** `1,204`. */
export const inFigures = (many: number): string => many.toLocaleString('en-GB')

/** `1 row`, `1,204 rows`. */
export const counted = (many: number, one: string, more: string): string =>
  `${inFigures(many)} ${many === 1 ? one : more}`

/** The first line: how many rules ended in which of the four ways. */
export const sayEndings = ({ rules, found, clean, notRun, broke }: Endings): string =>
  `${counted(rules, 'rule', 'rules')}: ${inFigures(found)} found something, ${inFigures(clean)} found nothing, ${inFigures(notRun)} did not run, ${inFigures(broke)} broke.`

/** How much was found, and in what. */
export const sayFound = ({ errors, queries, childrenFound, children, rows }: Summary): string =>
  `${counted(errors, 'error', 'errors')} and ${counted(queries, 'query', 'queries')}, with ${inFigures(childrenFound)} of ${counted(children, 'child', 'children')}, in ${counted(rows, 'row', 'rows')}.`

export const saySeconds = (ms: number): string =>
  `${(ms / 1000).toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} seconds`
