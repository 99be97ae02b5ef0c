import { fine, wrong } from '../plain/result.ts'
import type { Kind, Option } from './kind.ts'
import { longestWords } from './kinds.ts'

/** One of a list. `why` is the question that one of them, and no other, asks further: `Why not?`. */
export type OptionWhy = Option & { readonly why?: string }

/** What was chosen; with a reason where, and only where, the choice asks for one. */
export type ChosenWhy<O extends OptionWhy = OptionWhy> = O extends {
  readonly code: infer C extends string
  readonly why: string
}
  ? { readonly is: C; readonly because: string }
  : O extends { readonly code: infer C extends string }
    ? { readonly is: C }
    : never

/**
 * One of a list, where one of the answers must say why: seen, or not seen because. One value, so that a `no` without its
 * reason and a reason beside a `yes` cannot be written. Throws where two options ask why: a form has one box for it.
 */
export function oneOfWhy<const O extends readonly OptionWhy[]>(options: O): Kind<ChosenWhy<O[number]>> {
  type Chosen = ChosenWhy<O[number]>
  if (options.filter(({ why }) => why !== undefined).length > 1)
    throw new Error('Only one option may ask why')
  const known = new Map<string, OptionWhy>(options.map((option) => [option.code, option]))
  const order = new Map(options.map((option, index) => [option.code, index]))
  const plain = (value: Chosen): { is: string; because?: string } => value as { is: string; because?: string }
  const said = (value: Chosen): string => {
    const { is, because } = plain(value)
    const words = known.get(is)?.words ?? is
    return because === undefined ? words : `${words}: ${because}`
  }
  return {
    kind: 'one of, why',
    column: 'jsonb',
    parts: [
      { name: 'is', holds: 'choice' },
      { name: 'because', holds: 'words' },
    ],
    control: { control: 'one of, why', options },
    parse: (typed) => {
      const [is, because] = [(typed.is ?? '').trim(), (typed.because ?? '').trim()]
      if (is === '') return fine(undefined)
      const option = known.get(is)
      if (option === undefined) return wrong('is', 'Choose one of the answers listed.')
      if (option.why === undefined) return fine({ is } as Chosen)
      if (because === '') return wrong('because', `Say why: ‘${option.words}’ needs its reason.`)
      return because.length > longestWords
        ? wrong('because', `This is ${because.length} characters long; ${longestWords} fit here.`)
        : fine({ is, because } as Chosen)
    },
    type: (value) => ({ ...plain(value) }),
    keep: (value) => {
      const { is, because } = plain(value)
      return because === undefined ? { is } : { is, because: because.replaceAll('\u0000', '') }
    },
    take: (kept) => kept as Chosen,
    say: said,
    compare: (a, b) => {
      const [one, other] = [plain(a), plain(b)]
      const place = (order.get(one.is) ?? 0) - (order.get(other.is) ?? 0)
      return place !== 0 ? place : (one.because ?? '').localeCompare(other.because ?? '', 'en-GB')
    },
  }
}
