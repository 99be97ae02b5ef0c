import type { Aliases } from '../checking/vector.ts'

/** The sector's validator calls every table and column as the census does. */
export const aliases: Aliases = {}
