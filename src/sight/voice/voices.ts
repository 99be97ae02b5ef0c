import { answersOf, type OnRecord } from '../../define/on-record.ts'
import type { AnswersIn } from '../../define/record.ts'
import { services, themes } from './themes.ts'
import { asked, voiceHeard } from './voice-heard.ts'

export type Voice = { readonly record: OnRecord; readonly answers: Partial<AnswersIn<typeof voiceHeard>> }

/** How one of the questions was answered: those who were not asked are left out. */
export type Answered = {
  readonly words: string
  readonly yes: number
  readonly part: number
  readonly no: number
}

/** Which voices: of one service, of one theme, of both, or all. */
export type Chosen = { readonly service: string | undefined; readonly theme: string | undefined }

/** Every voice on record, the latest heard first. */
export const voicesOf = (records: readonly OnRecord[]): readonly Voice[] =>
  records
    .filter(({ kind }) => kind === voiceHeard.name)
    .map((record) => ({ record, answers: answersOf(voiceHeard, record) }))
    .toSorted((a, b) => ((a.answers.heardOn ?? '') > (b.answers.heardOn ?? '') ? -1 : 1))

export const chosenOf = (voices: readonly Voice[], { service, theme }: Chosen): readonly Voice[] =>
  voices.filter(
    ({ answers }) =>
      (service === undefined || answers.service === service) &&
      (theme === undefined || answers.theme === theme),
  )

/** How the questions that can be counted were answered. */
export const answeredOf = (voices: readonly Voice[]): readonly Answered[] =>
  asked.map(({ question, words }) => {
    const many = (code: string): number => voices.filter(({ answers }) => answers[question] === code).length
    return { words, yes: many('yes'), part: many('part'), no: many('no') }
  })

/** How many were heard about each theme, in all and in each service that anybody spoke of; the services across. */
export type Counts = {
  readonly services: readonly (typeof services)[number][]
  readonly rows: readonly {
    readonly theme: (typeof themes)[number]
    readonly many: readonly number[]
    readonly all: number
  }[]
}

export function countsOf(voices: readonly Voice[]): Counts {
  const spoken = services.filter(({ code }) => voices.some(({ answers }) => answers.service === code))
  const rows = themes.map((theme) => {
    const own = voices.filter(({ answers }) => answers.theme === theme.code)
    const many = spoken.map(({ code }) => own.filter(({ answers }) => answers.service === code).length)
    return { theme, many, all: own.length }
  })
  return { services: spoken, rows: rows.filter(({ all }) => all > 0) }
}
