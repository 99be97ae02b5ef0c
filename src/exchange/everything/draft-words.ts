import type { AnyRecord } from '../../define/record.ts'

/** The question that an input of a form belongs to, as the form asks it; nothing where the form no longer has it. */
export function questionOf(type: AnyRecord | undefined, input: string): string {
  const own = input.includes('/') ? (input.split('/')[1] ?? '') : input
  const question = own.split('.')[0] ?? ''
  if (question === 'concerns') return 'Whom it concerns'
  if (question === 'override') return 'Why the writer went on although the form warned'
  const field = type?.lines[question] ?? type?.fields[question]
  return field?.label ?? ''
}
