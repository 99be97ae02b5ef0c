import type { Checker } from './checking/standard.ts'

/** Every standard whose files can be checked, by the name it has on the command line. Each is loaded when it is asked for. */
export const checkers: Readonly<Record<string, () => Promise<Checker>>> = {
  ssda903: async () => (await import('./ssda903/checker.ts')).ssda903Checker,
  'cin-census': async () => (await import('./cin-census/checker.ts')).cinCensusChecker,
  ssd: async () => (await import('./ssd/checker.ts')).ssdChecker,
  workforce: async () => (await import('./workforce/checker.ts')).workforceChecker,
  'annex-a': async () => (await import('./annex-a/checker.ts')).annexAChecker,
}
