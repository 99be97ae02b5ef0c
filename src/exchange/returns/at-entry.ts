import type { OnRecord } from '../../define/on-record.ts'
import type { PersonId, RecordId } from '../../define/record.ts'
import type { Day } from '../../plain/day.ts'
import type { FoundNow } from '../../store/in-the-way.ts'
import { kindsInCensus } from '../kinds.ts'
import { collectingOn } from './collecting.ts'
import { type AnsweredBy, findQuestion } from './fields.ts'
import { findRule, run, together, toldIn } from './find.ts'

/** What a return would say of a child, in words for the person who can mend it. */
export type Said = {
  readonly child: PersonId
  readonly rule: string
  readonly says: string
  /** Wrong, or asked about: a return can be handed in with a question that has its reason. */
  readonly isMistake: boolean
  /** The record that mends it. */
  readonly record: RecordId
  readonly kind: string
  /** The question of that record, where one answers it. */
  readonly answeredBy: AnsweredBy | undefined
}

/** What is found, in words; nothing of a rule that this version does not know. */
export function say(child: PersonId, found: FoundNow, kind: string): Said | undefined {
  const rule = findRule(found.rule)
  if (rule === undefined) return undefined
  return {
    child,
    rule: rule.code,
    says: rule.says,
    isMistake: rule.severity === 'error',
    record: found.record,
    kind,
    answeredBy: findQuestion(rule.code, kind, found.marks),
  }
}

/**
 * What the returns that are being made today would say of these children alone, mistakes first. `records` is everything
 * on record about them, the people themselves among it, as whoever asks may see it. Takes some milliseconds a child.
 */
export function sayOfChildren(
  children: readonly PersonId[],
  records: readonly OnRecord[],
  today: Day,
): readonly Said[] {
  const wanted = new Set<string>(children)
  const kinds = new Map<string, string>(records.map(({ id, kind }) => [id, kind]))
  const told = records.filter(({ kind }) => kindsInCensus.includes(kind))
  const results = collectingOn(today, undefined).map((one) => {
    const those = toldIn(told, one).filter(({ id }) => wanted.has(id))
    // A child alone with their family: rules that compare children would say what is not so.
    return run(those, one, false)
  })
  return [...together(results)]
    .flatMap(([child, found]) => found.flatMap((one) => say(child, one, kinds.get(one.record) ?? '') ?? []))
    .toSorted((a, b) => Number(b.isMistake) - Number(a.isMistake))
}
