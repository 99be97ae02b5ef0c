import type { RecordId } from '../../../define/record.ts'
import { inspectionVisit } from '../../../sight/inspection/visit/visit.ts'
import type { Acting } from '../../../store/as.ts'
import { openVisit } from '../inspection/visit/opening.ts'

/** What else is done in the transaction in which a draft becomes a record, by its kind: all of it is written, or none. */
const alsoDone: Readonly<Record<string, (acting: Acting, record: RecordId) => Promise<void>>> = {
  [inspectionVisit.name]: openVisit,
}

export const doAlongside = async (
  acting: Acting,
  { kind, record }: { readonly kind: string; readonly record: RecordId },
): Promise<void> => alsoDone[kind]?.(acting, record)
