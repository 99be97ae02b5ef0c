import type { Earlier, PersonId } from '../define/record.ts'

/** The children of an earlier record whose own line says so; none where there is no such record. */
export const decidedFor = (
  earlier: Earlier | undefined,
  says: (line: Readonly<Record<string, unknown>>) => boolean,
): readonly PersonId[] => (earlier?.children ?? []).filter((child) => says(earlier?.lines[child] ?? {}))
