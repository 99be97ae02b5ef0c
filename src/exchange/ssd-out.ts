import type { FamilyId } from '../define/record.ts'
import { finish, fromJourney, type LeftOut } from '../standards/ssd/from-journey.ts'
import { objectsNotHeld, whyNotWritten } from '../standards/ssd/held.ts'
import { version } from '../standards/ssd/object.ts'
import { objects } from '../standards/ssd/objects.ts'
import { RowsOut, writeTable } from '../standards/ssd/write.ts'
import { type Acting, log, requireDeed } from '../store/as.ts'
import { everyChild, hiddenChildren } from '../store/every-child.ts'
import { familiesOf, staffHere } from '../store/imports.ts'
import { kindsInSsd } from './kinds.ts'

/** A file of the data set, ready to be kept. */
export type SsdFile = { readonly name: string; readonly content: string; readonly rows: number }

export type SsdMade = {
  /** One for each object that the record has a place for, also where it has no row yet. */
  readonly files: readonly SsdFile[]
  readonly children: number
  /** Records that the data set has no place for, and why. Names no child. */
  readonly leftOut: readonly LeftOut[]
  /** People on record who are not in it because their record is restricted to others. */
  readonly hidden: number
}

/**
 * Makes the Standard Safeguarding Dataset from the whole record, and logs for every child in it that it was read. The same
 * record always gives the same bytes.
 */
export async function makeSsd(acting: Acting): Promise<SsdMade> {
  const rule = requireDeed(acting, 'exchange returns')
  const staff = await staffHere(acting)
  const rows = new RowsOut()
  const leftOut: LeftOut[] = []
  let told = 0
  for await (const { children, records } of everyChild(acting, 'exchange returns', kindsInSsd)) {
    const families = new Map<string, readonly FamilyId[]>(await familiesOf(acting, children))
    const some = fromJourney(records, { families, staff })
    rows.addAll(some.rows)
    leftOut.push(...some.leftOut)
    const named = new Set(some.people)
    const handedOver = children.filter((child) => named.has(child))
    told += handedOver.length
    if (handedOver.length > 0) await log(acting, 'Standard Safeguarding Dataset', handedOver, rule)
  }
  finish(rows, staff)
  const files = objects
    .filter(({ name }) => objectsNotHeld[name] === undefined)
    .map((object) => ({
      name: `${object.name}.csv`,
      content: writeTable(object, rows.of(object.name)),
      rows: rows.of(object.name).length,
    }))
  return { files, children: told, leftOut, hidden: await hiddenChildren(acting) }
}

/** What the data set asks and the record does not hold, object by object and field by field, for whoever receives it. */
export function sayNotWritten(): string {
  const lines = objects.flatMap(({ name, fields }) => {
    const whole = objectsNotHeld[name]
    if (whole !== undefined) return [`- ${name}: ${whole}`]
    return fields.flatMap((field) => {
      const why = whyNotWritten(field.name)
      return why === undefined ? [] : [`- ${name}, ${field.name}: ${why}`]
    })
  })
  return [
    '# Not in these files',
    '',
    `Of the Standard Safeguarding Dataset of ${version.specification} Goldthread holds nothing of the following. Objects`,
    'named without a field have no file here; fields named are empty in theirs. What workers wrote in their own words has no',
    'place in the data set: `goldthread export everything` writes it.',
    '',
    ...lines,
    '',
  ].join('\n')
}
