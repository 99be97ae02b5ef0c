import { childSchema } from './schema.ts'

/** A field that holds a value, or each value of a list: where it stands in one child, and how the schema states it. */
export type Leaf = {
  /** `social_care_episodes[].referral_date`: `[]` stands for each item of a list. */
  readonly path: string
  readonly holds: 'string' | 'boolean' | 'number'
  readonly isDay: boolean
  readonly required: boolean
  readonly shortest: number | undefined
  readonly longest: number | undefined
  readonly pattern: string | undefined
}

const part = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined

const listIn = (of: unknown): readonly unknown[] => (Array.isArray(of) ? of : [])

/** Every field of the schema in its order. Flags to purge are among them. */
export const leaves: readonly Leaf[] = leavesOf(childSchema, '', true)

/** Whether a field asks for something to be taken away, and tells nothing of a child. */
export const isPurge = ({ path }: Pick<Leaf, 'path'>): boolean => /(^|\.)purge$/.test(path)

/** The validator's statement walked as data: an object has `entries`, a list its `item`, what may be absent is `wrapped`. */
function leavesOf(schema: unknown, path: string, required: boolean): readonly Leaf[] {
  const wrapped = part(schema, 'wrapped')
  if (wrapped !== undefined) return leavesOf(wrapped, path, false)
  const steps = listIn(part(schema, 'pipe'))
  const base = steps.find((step) => part(step, 'entries') !== undefined) ?? steps[0] ?? schema
  const entries = part(base, 'entries')
  if (typeof entries === 'object' && entries !== null)
    return Object.entries(entries).flatMap(([name, inner]) =>
      leavesOf(inner, path === '' ? name : `${path}.${name}`, true),
    )
  const item = part(base, 'item')
  return item === undefined ? [leafOf(base, steps, path, required)] : leavesOf(item, `${path}[]`, false)
}

function leafOf(base: unknown, steps: readonly unknown[], path: string, required: boolean): Leaf {
  const requirement = (type: string): unknown =>
    part(
      steps.find((step) => part(step, 'type') === type),
      'requirement',
    )
  const number = (type: string): number | undefined => {
    const found = requirement(type)
    return typeof found === 'number' ? found : undefined
  }
  const holds = part(base, 'type')
  const pattern = requirement('regex')
  return {
    path,
    holds: holds === 'boolean' || holds === 'number' ? holds : 'string',
    isDay: requirement('check') !== undefined,
    required,
    shortest: number('min_length'),
    longest: number('max_length'),
    pattern: pattern instanceof RegExp ? pattern.source : undefined,
  }
}
