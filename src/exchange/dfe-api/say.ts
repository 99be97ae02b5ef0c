import { counted, inFigures } from '../../plain/counted.ts'
import { sayProblem } from '../../plain/result.ts'
import type { Changes } from '../../standards/dfe-api/changes.ts'
import { unknownCodes } from '../../standards/dfe-api/check.ts'
import { notHeld } from '../../standards/dfe-api/not-held.ts'
import { version } from '../../standards/dfe-api/schema.ts'
import type { Delivered } from './deliver.ts'
import type { Gathered } from './gather.ts'

/** What is to be told, in sentences. Names nobody; a child's number stands there only where `numbers` asks for it. */
export type Saying = { readonly numbers: boolean }

export const sayChildren = (many: number): string => counted(many, 'child', 'children')

/** How many of what there is to send. */
export const sayChanges = ({ purge, tell, gone, unchanged }: Changes): readonly string[] => [
  `To tell: ${sayChildren(tell.length)}. As it was: ${sayChildren(unchanged)}.`,
  `To purge: ${sayChildren(gone.length)} wholly, parts of ${sayChildren(purge.length - gone.length)}.`,
]

/** Who and what is not sent, and why. */
export function sayNotSent(
  { leftOut, hidden }: Pick<Gathered, 'leftOut' | 'hidden'>,
  { wrong, held, tell }: Changes,
  { numbers }: Saying,
): readonly string[] {
  const codes = tell.reduce((sum, { payload }) => sum + unknownCodes(payload).length, 0)
  return [
    ...(hidden === 0
      ? []
      : [
          `${inFigures(hidden)} on record are restricted to named workers. They are neither told nor purged.`,
        ]),
    ...[...Map.groupBy(leftOut, ({ says }) => says)].map(
      ([says, some]) => `${some.length === 1 ? 'Once' : `${inFigures(some.length)} times`}: ${says}`,
    ),
    ...wrong.flatMap(({ childId, problems }) => [
      `A child does not keep to the schema and is not sent${numbers ? `: ${childId}` : ''}. ${problems.map(sayProblem).join(' ')}`,
    ]),
    ...(held.length === 0
      ? []
      : [`${sayChildren(held.length)} told before cannot be told now; what was told of them stays.`]),
    ...(codes === 0 ? [] : [`${inFigures(codes)} codes are on none of the lists known here; they are sent.`]),
  ]
}

/** What the schema asks for and the record does not hold. */
export const sayNotHeld = (): readonly string[] => [
  `Version ${version} of the schema asks for more than the record holds:`,
  ...notHeld.map(({ path, says }) => `  ${path}: ${says}`),
]

/** What came of one half of a send. */
export function sayDelivered(what: string, delivered: Delivered, { numbers }: Saying): readonly string[] {
  const { taken, refused, unclear, unsent, stopped, notes } = delivered
  const named = (some: readonly string[]): string =>
    numbers && some.length > 0 ? `: ${some.join(', ')}` : ''
  const byStatus = [...Map.groupBy(refused, ({ status }) => status)].map(
    ([status, some]) =>
      `${what}: refused (${status}), ${sayChildren(some.length)}${named(some.map(({ childId }) => childId))}.`,
  )
  return [
    `${what}: taken, ${sayChildren(taken)}.`,
    ...byStatus,
    ...(unclear.length === 0
      ? []
      : [`${what}: not certain, ${sayChildren(unclear.length)}${named(unclear)}. They go again next time.`]),
    ...notes,
    ...(stopped === undefined ? [] : [`${stopped} Not sent: ${sayChildren(unsent.length)}.`]),
  ]
}
