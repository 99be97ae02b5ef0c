import { isUnreadable, type RowHead, type Table } from '../checking/table.ts'

type Told = RowHead & { readonly UASC: string | undefined }
type Ceased = RowHead & { readonly DUC: number | undefined }

/** Whether the child whom a row concerns is known to be an unaccompanied asylum-seeking child, or to have been one. */
export const isOrWasUnaccompanied = (
  row: RowHead,
  Header: Table<Told>,
  Header_last: Table<Told>,
  UASC_last?: Table<Ceased>,
): boolean =>
  Header.of(row).some(({ UASC }) => UASC === '1') ||
  Header_last.of(row).some(({ UASC }) => UASC === '1') ||
  (UASC_last?.of(row).some((last) => last.DUC !== undefined || isUnreadable(last, 'DUC')) ?? false)

/**
 * Whether last year's return called the child an unaccompanied asylum-seeking child: by its header, or else by its table
 * of such children. Undefined where last year's header does not have the child.
 */
export function wasUnaccompanied(
  row: RowHead,
  Header_last: Table<Told>,
  UASC_last: Table<RowHead>,
): boolean | undefined {
  const told = Header_last.of(row)
  if (told.length > 0) return told.some(({ UASC }) => UASC === '1')
  return UASC_last.has(row) ? true : Header_last.rows.length === 0 ? false : undefined
}
