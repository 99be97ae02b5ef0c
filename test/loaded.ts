/** The setting in which a test run tells the processes of its files where its loader is. */
export const loaderVariable = 'GOLDTHREAD_TEST_LOADER'

/**
 * With what a test starts Node.js for a TypeScript file in another process: with what the run has compiled, or, where a
 * file is run by itself, with tsx.
 */
export const loaded = (): readonly string[] => [
  '--import',
  process.env[loaderVariable] ?? import.meta.resolve('tsx'),
]
