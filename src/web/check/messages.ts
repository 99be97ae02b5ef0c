import type { Filter } from './filter.ts'
import type { When } from './guess.ts'
import type {
  ChildLine,
  ChildShown,
  FoundLine,
  NotFinished,
  ReadProblem,
  RuleLine,
  Slice,
  Summary,
} from './shown.ts'

/** What somebody chose instead of what was guessed. */
export type Chosen = {
  readonly standard?: string | undefined
  readonly year?: string | undefined
  readonly authority?: string | undefined
  /** By the file's name; `left out` is not read. */
  readonly when?: Readonly<Record<string, When | 'left out'>> | undefined
}

type Part = { readonly filter: Filter; readonly from: number; readonly many: number }

/** What the page asks of the worker, and what it is answered. Files are handed over as the browser knows them: unread. */
export type Questions = {
  check: {
    asked: { readonly files: readonly DroppedFile[]; readonly chosen: Chosen }
    answer: Summary | Refused
  }
  rules: { asked: Part; answer: Slice<RuleLine> }
  children: { asked: Part; answer: Slice<ChildLine> }
  found: { asked: Part; answer: Slice<FoundLine> }
  child: { asked: { readonly at: number }; answer: ChildShown | undefined }
  'not finished': { asked: Record<never, never>; answer: NotFinished }
  problems: { asked: { readonly from: number; readonly many: number }; answer: Slice<ReadProblem> }
  list: { asked: { readonly filter: Filter; readonly as: 'csv' | 'workbook' }; answer: ListFile }
}

export type DroppedFile = { readonly name: string; readonly file: Blob }

/** Why nothing could be checked. */
export type Refused = { readonly refused: string; readonly problems: readonly ReadProblem[] }

/** A list to keep, in parts that make one file; or why there is none. */
export type ListFile =
  | { readonly name: string; readonly media: string; readonly parts: readonly Uint8Array<ArrayBuffer>[] }
  | { readonly refused: string }

export type QuestionName = keyof Questions

/** To the worker. */
export type Question = {
  [N in QuestionName]: { readonly id: number; readonly ask: N; readonly asked: Questions[N]['asked'] }
}[QuestionName]

/** From the worker: an answer, how far it is, or that it broke. */
export type Told =
  | { readonly id: number; readonly is: 'answer'; readonly answer: Questions[QuestionName]['answer'] }
  | { readonly id: number; readonly is: 'on the way'; readonly says: string }
  | { readonly id: number; readonly is: 'broke'; readonly kind: string }
