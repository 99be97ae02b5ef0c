import type { NameOf } from '../../define/kind.ts'
import type { AnyRecord, Fields } from '../../define/record.ts'
import type { Answers } from '../../define/settle.ts'
import type { Standing } from '../../store/standing.ts'
import type { Named } from './said.tsx'

/** One answer that differs between two versions. `was` or `is` is missing where there was, or is, none. */
export type Change = {
  readonly question: string
  /** The child whose own line it is; nothing where it holds for all. */
  readonly who: string | undefined
  readonly was: string | undefined
  readonly is: string | undefined
}

type Version = Pick<Standing, 'answers' | 'lines'>

/** What a version of a record says otherwise than the one before it: first what holds for all, then child by child. */
export function changesBetween(
  type: AnyRecord,
  before: Version,
  after: Version,
  people: readonly Named[],
  nameOf: NameOf,
): readonly Change[] {
  const whole = differences(type.fields, before.answers, after.answers, undefined, nameOf)
  const own = people.flatMap(({ id, name }) => {
    const [was, is] = [before.lines[id], after.lines[id]]
    const concerned = { question: 'Concerned by this record', who: name }
    if (was === undefined && is === undefined) return []
    return [
      ...(was === undefined ? [{ ...concerned, was: 'No', is: 'Yes' }] : []),
      ...(is === undefined ? [{ ...concerned, was: 'Yes', is: 'No' }] : []),
      ...differences(type.lines, was ?? {}, is ?? {}, name, nameOf),
    ]
  })
  return [...whole, ...own]
}

function differences(
  fields: Fields,
  before: Answers,
  after: Answers,
  who: string | undefined,
  nameOf: NameOf,
): readonly Change[] {
  return Object.entries(fields).flatMap(([name, { kind, label }]): Change[] => {
    const kept = (value: unknown) =>
      value === undefined || value === null ? undefined : JSON.stringify(kind.keep(value))
    const [was, is] = [before[name], after[name]]
    if (kept(was) === kept(is)) return []
    const say = (value: unknown) => (kept(value) === undefined ? undefined : kind.say(value, nameOf))
    return [{ question: label, who, was: say(was), is: say(is) }]
  })
}

/** `3 answers added, 1 changed`; `nothing changed` where the words are the same. */
export function sayChanges(changes: readonly Change[]): string {
  const added = changes.filter(({ was }) => was === undefined).length
  const gone = changes.filter(({ is }) => is === undefined).length
  const changed = changes.length - added - gone
  const parts = [
    ...(added > 0 ? [`${added} ${added === 1 ? 'answer' : 'answers'} added`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(gone > 0 ? [`${gone} taken away`] : []),
  ]
  return parts.length === 0 ? 'nothing changed' : parts.join(', ')
}
