import { ruleMaker } from '../checking/rule.ts'
import type { Tables } from './tables.ts'

/*
 * The rules of the workforce census. The Department for Education's own list of checks is not public: these follow from
 * the public schema (errors), and from what its elements mean together (queries, where that is our reading). Their codes
 * are ours: W1 of the header, W2 of the authority, W3 to W5 of a worker.
 */

/** Writes a rule of the workforce census. */
export const ruleWorkforce = ruleMaker<Tables>()
