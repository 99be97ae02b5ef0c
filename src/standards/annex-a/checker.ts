import { isoDay } from '../checking/day-number.ts'
import type { InFile, ReadReturn } from '../checking/reading.ts'
import type { Asked, Checker } from '../checking/standard.ts'
import { readAnnexA } from './read.ts'
import { annexA } from './standard.ts'

/** Reads the lists; the day of the inspection is in its year, at the latest on its last day. */
const read = async (files: readonly InFile[], { year, on }: Asked): Promise<ReadReturn> =>
  readAnnexA(files, { asAt: on, latest: isoDay(annexA.collectionOf(year).end) })

export const annexAChecker: Checker = { standard: annexA, aliases: {}, read }
