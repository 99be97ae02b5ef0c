import type { OnRecord } from '../../define/on-record.ts'
import type { PersonId, RecordId } from '../../define/record.ts'
import type { Day } from '../../plain/day.ts'
import type { FoundNow } from '../../store/in-the-way.ts'
import { kindsInCensus } from '../kinds.ts'
import { collectingOn } from './collecting.ts'
import { type AnsweredBy, findQuestion } from './fields.ts'
import { findRule, run, together, toldIn } from './find.ts'

/** Where something is mended: a record, and the question in it where one answers it. */
export type Place = {
  readonly record: RecordId
  readonly kind: string
  readonly answeredBy: AnsweredBy | undefined
}

/** What a return would say of a child, in words for the person who can mend it. */
export type Said = {
  readonly child: PersonId
  readonly rule: string
  readonly says: string
  /** Wrong, or asked about: a return can be handed in with a question that has its reason. */
  readonly isMistake: boolean
  /** Any of these records may be the wrong one. */
  readonly places: readonly [Place, ...Place[]]
}

/** What the rules found of one child, in words: each rule once, mistakes first. Nothing of a rule that is no longer run. */
export function say(
  child: PersonId,
  found: readonly FoundNow[],
  kindOf: (record: RecordId) => string,
): readonly Said[] {
  return [...Map.groupBy(found, ({ rule }) => rule)]
    .flatMap(([code, some]): readonly Said[] => {
      const rule = findRule(code)
      const [first, ...more] = some.map((one) => placeOf(one, kindOf(one.record)))
      if (rule === undefined || first === undefined) return []
      const { says, severity } = rule
      return [{ child, rule: code, says, isMistake: severity === 'error', places: [first, ...more] }]
    })
    .toSorted((a, b) => Number(b.isMistake) - Number(a.isMistake))
}

const placeOf = ({ rule, record, marks }: FoundNow, kind: string): Place => ({
  record,
  kind,
  answeredBy: findQuestion(rule, kind, marks),
})

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
    .flatMap(([child, found]) => say(child, found, (record) => kinds.get(record) ?? ''))
    .toSorted((a, b) => Number(b.isMistake) - Number(a.isMistake))
}
