import { answersOf, type OnRecord } from '../../define/on-record.ts'
import type { AnswersIn } from '../../define/record.ts'
import type { Day } from '../../plain/day.ts'
import { audiences, placeOf } from './audiences.ts'
import { briefing } from './briefing.ts'
import { message } from './message.ts'

export type Message = { readonly record: OnRecord; readonly answers: Partial<AnswersIn<typeof message>> }
export type Briefing = { readonly record: OnRecord; readonly answers: Partial<AnswersIn<typeof briefing>> }

/** Everything that is told about one letter, report or plan, in the order in which people hear it. */
export type Plan = { readonly about: string; readonly messages: readonly Message[] }

export const isDue = ({ answers }: Message): boolean =>
  answers.sent === undefined || answers.sent.is === 'awaited'

/** The messages by what they are about: what is still to be told first, the latest plan of those first. */
export function plansOf(records: readonly OnRecord[]): readonly Plan[] {
  const all = records
    .filter(({ kind }) => kind === message.name)
    .map((record): Message => ({ record, answers: answersOf(message, record) }))
    .toReversed()
  const plans = [...Map.groupBy(all, ({ answers }) => answers.about ?? 'Not stated')].map(
    ([about, messages]): Plan => ({ about, messages: messages.toSorted(byOrder) }),
  )
  return plans.toSorted((a, b) => Number(b.messages.some(isDue)) - Number(a.messages.some(isDue)))
}

const byOrder = (a: Message, b: Message): number =>
  (a.answers.plannedOn ?? '') < (b.answers.plannedOn ?? '')
    ? -1
    : (a.answers.plannedOn ?? '') > (b.answers.plannedOn ?? '')
      ? 1
      : placeOf(a.answers.audience) - placeOf(b.answers.audience)

/** Staff briefings, the latest first. */
export const briefingsOf = (records: readonly OnRecord[]): readonly Briefing[] =>
  records
    .filter(({ kind }) => kind === briefing.name)
    .map((record) => ({ record, answers: answersOf(briefing, record) }))
    .toReversed()

/**
 * The checklist for a letter or report: a message to each audience that none is planned for yet, in the order of telling,
 * all on one day and from one owner until somebody changes it. None is sent.
 */
export function checklistFor(
  about: string,
  { plannedOn, owner }: { readonly plannedOn: Day; readonly owner: AnswersIn<typeof message>['owner'] },
  planned: readonly Message[],
): readonly AnswersIn<typeof message>[] {
  const has = (code: string): boolean =>
    planned.some(({ answers }) => answers.about === about && answers.audience === code)
  return audiences
    .filter(({ code }) => !has(code))
    .map(({ code, format, starter }) => ({
      about,
      audience: code,
      said: starter,
      format,
      plannedOn,
      owner,
      sent: { is: 'awaited' as const },
    }))
}
