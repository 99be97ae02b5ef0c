import type { NameOf } from '../../../define/kind.ts'
import type { AnyRecord, PersonId } from '../../../define/record.ts'
import type { Standing } from '../../../store/standing.ts'

/**
 * A record in one line: in the words of one child's line, or, where it stands for several children, in the words of each
 * of them that differ. One child's line never speaks for a brother or sister.
 */
export function timelineWords(
  type: AnyRecord | undefined,
  { kind, answers, lines }: Pick<Standing, 'kind' | 'answers' | 'lines'>,
  nameOf: NameOf,
  child?: PersonId,
): string {
  if (type === undefined) return kind
  const own = child === undefined ? Object.values(lines) : [lines[child]]
  const said = (own.length === 0 ? [undefined] : own).map((line) => type.timeline(answers, line, nameOf))
  return [...new Set(said)].join('; ')
}
