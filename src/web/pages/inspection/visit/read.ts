import type { NameOf } from '../../../../define/kind.ts'
import type { OnRecord } from '../../../../define/on-record.ts'
import { findSpace, type Space } from '../../../../sight/inspection/visit/space.ts'
import { type Acting, NotFound } from '../../../../store/as.ts'
import { inspectionRecords } from '../../../../store/inspection-visits.ts'
import { namesOf } from '../../../../store/read.ts'
import { withNamesOf } from '../../entry.tsx'
import { naming } from '../../names.ts'

/** A visit with everything that hangs on it, and the names of workers and records. */
export type SpaceRead = {
  readonly space: Space
  readonly records: readonly OnRecord[]
  readonly nameOf: NameOf
}

/** Reads the visit whose id stands in an address. Not found where it is none. */
export async function readSpace(acting: Acting, id: string | undefined): Promise<SpaceRead> {
  const records = await inspectionRecords(acting)
  const space = findSpace(records, id ?? '', acting.store.clock.now())
  if (space === undefined) throw new NotFound()
  return { space, records, nameOf: withNamesOf(acting, records, naming(await namesOf(acting))) }
}
