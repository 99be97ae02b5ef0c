import type { Day, Moment } from '../plain/day.ts'
import type { Id } from '../plain/id.ts'
import type { Problem } from '../plain/result.ts'
import type { Kind, NameOf } from './kind.ts'

export type PersonId = Id<'person'>
export type RecordId = Id<'record'>
export type FamilyId = Id<'family'>
export type WorkerId = Id<'worker'>
export type TeamId = Id<'team'>
export type DraftId = Id<'draft'>
export type AuthorityId = Id<'authority'>
export type LetterId = Id<'letter'>
export type PassageId = Id<'passage'>

/** One question on a form and one column in the store. The name it is kept under never changes; its wording may. */
export type Field<T, Sure extends boolean = boolean> = {
  readonly kind: Kind<T>
  readonly label: string
  /** A line below the question. */
  readonly hint?: string
  /** What good writing here does, shown beside the box. */
  readonly guidance?: string
  /** Said where the answer is missing; without it the question may be left open. */
  readonly needed: string | undefined
  /** Whether every settled record has an answer: it is needed, and always asked. */
  readonly sure: Sure
  /** The question is asked only where this holds. */
  readonly asked?: Asked
  /** Opens a part of the form under this heading. */
  readonly heading?: string
  /** Of a child’s own line: judged for each child alone, and never copied from another. */
  readonly eachOwn?: true
}

type Wording = Omit<Field<unknown>, 'kind' | 'label' | 'needed' | 'sure' | 'asked'>
type Asked = (so: Readonly<Record<string, unknown>>) => boolean

/** A question that must be answered before a draft becomes a record; `needed` says what is missing. */
export const must = <T>(
  kind: Kind<T>,
  label: string,
  needed: string,
  wording: Wording = {},
): Field<T, true> => ({
  kind,
  label,
  needed,
  sure: true,
  ...wording,
})

/** A question that may be left open. */
export const may = <T>(kind: Kind<T>, label: string, wording: Wording = {}): Field<T, false> => ({
  kind,
  label,
  needed: undefined,
  sure: false,
  ...wording,
})

/** A question that is asked only in some cases, and must then be answered. */
export const mustWhen = <T>(
  asked: Asked,
  kind: Kind<T>,
  label: string,
  needed: string,
  wording: Wording = {},
): Field<T, false> => ({ kind, label, needed, sure: false, asked, ...wording })

/** A question that is asked only in some cases, and may be left open. */
export const mayWhen = <T>(
  asked: Asked,
  kind: Kind<T>,
  label: string,
  wording: Wording = {},
): Field<T, false> => ({
  ...may(kind, label, wording),
  asked,
})

const nobody: Asked = () => false

/** A question that nobody is asked: Goldthread answers it itself, as the record is written. No form shows it. */
export const filledIn = <T>(kind: Kind<T>, label: string): Field<T, false> => mayWhen(nobody, kind, label)

/** Whether anybody is ever asked this, whatever else they answered. */
export const isEverAsked = ({ asked }: Pick<Field<unknown>, 'asked'>): boolean => asked !== nobody

// biome-ignore lint/suspicious/noExplicitAny: a list of fields holds fields of every kind; AnswersOf gives each its own type back
export type Fields = Readonly<Record<string, Field<any>>>

/**
 * The answers of a settled record: what is always asked and needed is sure to be there. What is read back from the
 * store is `Partial`, for a record may have been brought in from a system that did not ask.
 */
export type AnswersOf<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Field<infer _, true> ? K : never]: F[K] extends Field<infer T>
    ? T
    : never
} & {
  readonly [K in keyof F as F[K] extends Field<infer _, true> ? never : K]?: F[K] extends Field<infer T>
    ? T
    : never
}

/** The nine points at which a child's journey is decided. */
export type DecisionPoint = 'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'D6' | 'D7' | 'D8' | 'D9'

export type DecisionPart = {
  readonly point: DecisionPoint
  readonly title: string
  /** Whether a manager who did not write it must authorise it, or whether its chair decided there and then. */
  readonly authorised: 'by a manager' | 'by its chair'
  /** Says whether the record has come to the point where it decides; an assessment does when it is finished. */
  readonly decides: (answers: Readonly<Record<string, unknown>>) => boolean
  /** The name of the question (in the record or in each child's line) that holds what was chosen. */
  readonly chosen: string
}

/** An earlier record of the same family, as guards and prefills see it. */
export type Earlier = {
  readonly id: RecordId
  readonly kind: string
  readonly children: readonly PersonId[]
  readonly answers: Readonly<Record<string, unknown>>
  readonly lines: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export type Known = {
  readonly today: Day
  readonly now: Moment
  readonly children: readonly PersonId[]
  readonly earlier: readonly Earlier[]
  /** When the children were born, for those of whom it is on record. */
  readonly bornOn?: ReadonlyMap<PersonId, Day>
}

/**
 * Warns before a step that practice would not take, such as an enquiry without a strategy discussion.
 * It never stops anybody: the worker goes on by giving a reason, which is kept.
 */
export type Guard = {
  readonly name: string
  readonly says: string
  /** The law or guidance it comes from, with its date. */
  readonly source: string
  readonly stands: (
    known: Known,
    answers: Readonly<Record<string, unknown>>,
    lines: ReadonlyMap<PersonId, Readonly<Record<string, unknown>>>,
  ) => boolean
}

/** Whose work it is to write a record. The first three are about children, the others about the service. */
export type Desk =
  | 'front door'
  | 'children'
  | 'allocation'
  | 'improvement'
  | 'continuity'
  | 'commentary'
  | 'inspection'
  | 'inspecting'
  | 'boards'
  | 'questions'
  | 'voices'
  | 'issues'
  | 'answers'
  | 'messages'
  | 'audits'

/**
 * One type of record. From this come its columns, its draft, its form, its checks in browser and server, its line in
 * the timeline, its history and its plain export.
 *
 * `fields` are answered once for all the children a record concerns; `lines` once for each child.
 */
export type RecordType<F extends Fields = Fields, L extends Fields = Fields> = {
  readonly name: string
  readonly title: string
  /** The main action, as a worker would say it: `Record a strategy discussion`. */
  readonly begin: string
  readonly concerns: 'children' | 'person' | 'service'
  /** Whose work it is to write it; the rules of access know the desks, not the record types. */
  readonly desk: Desk
  readonly fields: F
  readonly lines: L
  /** The question after which each child's own lines stand on the form; after the last one where not given. */
  readonly linesAfter?: keyof F & string
  /** The day the record is about, for the timeline; where it is not known yet, the day of recording stands in. */
  readonly happenedOn: (answers: Partial<AnswersOf<F>>) => Day | undefined
  /** One line in the timeline of a child. */
  readonly timeline: (
    answers: Partial<AnswersOf<F>>,
    line: Partial<AnswersOf<L>> | undefined,
    nameOf: NameOf,
  ) => string
  /** Wrongs that no single question can see. `where` is the name of an input. */
  readonly checks?: readonly ((answers: Partial<AnswersOf<F>>, known: Known) => Problem | undefined)[]
  /** As `checks`, for each child's own line. */
  readonly lineChecks?: readonly ((
    line: Partial<AnswersOf<L>>,
    answers: Partial<AnswersOf<F>>,
    known: Known,
  ) => Problem | undefined)[]
  readonly guards?: readonly Guard[]
  readonly decision?: DecisionPart
  /** First answers, taken from records that stand already, so that nothing is typed twice. */
  readonly startsWith?: (known: Known) => {
    readonly answers?: Partial<AnswersOf<F>>
    readonly line?: Partial<AnswersOf<L>>
    /** Those ticked at first; all of them where not given. */
    readonly children?: readonly PersonId[]
  }
}

/** Defines a type of record; the compiler keeps its answers and its words together. */
export const defineRecord = <const F extends Fields, const L extends Fields>(
  type: RecordType<F, L>,
): RecordType<F, L> => type

/**
 * A record type whose answers nobody looks into by name: what lists, forms and the store work with.
 * Any defined record type can be handed over as one.
 */
// biome-ignore lint/suspicious/noExplicitAny: a list holds record types of every shape
export type AnyRecord = RecordType<any, any>

export type AnswersIn<R> = R extends RecordType<infer F, infer _> ? AnswersOf<F> : never
export type LineIn<R> = R extends RecordType<infer _, infer L> ? AnswersOf<L> : never
