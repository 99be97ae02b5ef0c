import { answersOf, type OnRecord } from '../../../define/on-record.ts'
import type { AnswersIn } from '../../../define/record.ts'
import { counted } from '../../../plain/counted.ts'
import { type Day, daysBetween } from '../../../plain/day.ts'
import { catalogue, type Item } from './catalogue.ts'
import { inspectionDocument } from './document.ts'

/** How a document stands: it holds, it runs out within a month, it has run out, or nobody looked at it for long. */
export type DocumentState = 'holds' | 'runs out soon' | 'not looked at' | 'run out'

export type LibraryDocument = {
  readonly record: OnRecord
  readonly answers: Partial<AnswersIn<typeof inspectionDocument>>
  readonly state: DocumentState
  /** Days since it was last looked through. */
  readonly age: number
}

/** One thing that is usually asked for, with the documents that answer it, the newest first. */
export type Shelf = { readonly item: Item; readonly documents: readonly LibraryDocument[] }

export type Library = {
  readonly shelves: readonly Shelf[]
  /** Documents that answer none of the usual requests. */
  readonly others: readonly LibraryDocument[]
  /** Those that are usually asked for and that no document here answers; the lists are made, and stand in no library. */
  readonly empty: readonly Item[]
}

/** Our own choice, November 2026, for a council to confirm: looked through every half year; a month's notice of an end. */
const oldAfter = 183
const soonWithin = 31

function stateOf({ validUntil }: LibraryDocument['answers'], age: number, today: Day): DocumentState {
  if (validUntil !== undefined && validUntil < today) return 'run out'
  if (age > oldAfter) return 'not looked at'
  return validUntil !== undefined && daysBetween(today, validUntil) <= soonWithin ? 'runs out soon' : 'holds'
}

/** The library as it stands on a day, shelf by shelf. What is no longer used is left out. */
export function libraryOf(records: readonly OnRecord[], today: Day): Library {
  const documents = records
    .filter(({ kind }) => kind === inspectionDocument.name)
    .map((record) => ({ record, answers: answersOf(inspectionDocument, record) }))
    .filter(({ answers }) => answers.dropped === undefined)
    .map((one): LibraryDocument => {
      const age = one.answers.reviewedOn === undefined ? 0 : daysBetween(one.answers.reviewedOn, today)
      return { ...one, age, state: stateOf(one.answers, age, today) }
    })
    .toSorted((a, b) => a.age - b.age)
  const on = (code: string) => documents.filter(({ answers }) => answers.item === code)
  const shelves = catalogue
    .filter(({ code }) => code !== 'lists')
    .map((item) => ({ item, documents: on(item.code) }))
  return {
    shelves,
    others: documents.filter(({ answers }) => answers.item === 'other' || answers.item === 'lists'),
    empty: shelves.filter((shelf) => shelf.documents.length === 0).map(({ item }) => item),
  }
}

/** All documents of a library, whatever they answer. */
export const allIn = ({ shelves, others }: Library): readonly LibraryDocument[] => [
  ...shelves.flatMap(({ documents }) => documents),
  ...others,
]

/** `4 months`, `12 days`: how long ago a document was looked through. */
export function sayAge(days: number): string {
  return days < 61 ? counted(days, 'day') : counted(Math.floor(days / 30.4), 'month')
}
