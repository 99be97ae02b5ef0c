import { counted, inFigures } from '../../plain/counted.ts'
import type { Endings, Summary } from './shown.ts'

/** The first line: how many rules ended in which of the four ways. */
export const sayEndings = ({ rules, found, clean, notRun, broke }: Endings): string =>
  `${counted(rules, 'rule', 'rules')}: ${inFigures(found)} found something, ${inFigures(clean)} found nothing, ${inFigures(notRun)} did not run, ${inFigures(broke)} broke.`

/** Whom a standard is about, in words. */
export type Who = { readonly one: string; readonly more: string; readonly One: string }

export const whoIn = (standard: string): Who =>
  standard === 'workforce'
    ? { one: 'worker', more: 'workers', One: 'Worker' }
    : { one: 'child', more: 'children', One: 'Child' }

/** How much was found, and in what. */
export const sayFound = ({ standard, errors, queries, childrenFound, children, rows }: Summary): string =>
  `${counted(errors, 'error', 'errors')} and ${counted(queries, 'query', 'queries')}, with ${inFigures(childrenFound)} of ${counted(children, whoIn(standard).one, whoIn(standard).more)}, in ${counted(rows, 'row', 'rows')}.`

export const saySeconds = (ms: number): string =>
  `${(ms / 1000).toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} seconds`

const remedies: readonly (readonly [why: RegExp, says: string])[] = [
  [/_last\b/, 'Drop last year’s files as well, and these rules compare the two.'],
  [
    /\bPL_(LA|LOCATION|DISTANCE)\b/,
    'Choose the authority, and drop a list of postcodes (the National Statistics Postcode Lookup, as CSV) beside the files: where a placement is follows from its postcode.',
  ],
  [/\bProviders\b/, 'Drop Ofsted’s list of homes and agencies, as CSV, beside the files.'],
  [/authority/, 'Choose the authority above.'],
]

/** What makes rules run that did not; nothing where the missing file is named already. */
export const sayRemedy = (why: string): string => remedies.find(([of]) => of.test(why))?.[1] ?? ''
