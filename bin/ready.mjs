// Makes a checkout ready to run: its packages installed, and a Node.js that is new enough. Plain JavaScript
// without dependencies, because it runs before there are any, on whatever Node.js (20 or later) is on the machine.
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { bundled, runBundle } from './bundle.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The Node.js major whose features the source uses. */
const wanted = 24
const suppliedNode = join(root, 'node_modules/node/bin/node')
const running = Number(process.versions.node.split('.')[0])

const nodeIsNewEnough = () => running >= wanted || existsSync(suppliedNode)

/** The packages of a lock file by path, or nothing where the file is not there or not whole. */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {}
  } catch {
    return undefined
  }
}

const fits = (allowed, here) =>
  allowed === undefined ||
  allowed.includes(here) ||
  (allowed[0]?.startsWith('!') && !allowed.includes(`!${here}`))

/** Whether npm installs this entry here. A package for one C library only is left to npm: it alone can tell. */
const belongsHere = (entry, withDev) =>
  fits(entry.os, process.platform) &&
  fits(entry.cpu, process.arch) &&
  !(entry.optional && entry.libc) &&
  (withDev || !(entry.dev || entry.devOptional))

/**
 * Whether node_modules holds what package-lock.json says. npm writes node_modules/.package-lock.json as the last
 * step of an install, so a broken-off install is seen as well.
 */
function isInstalled(withDev) {
  const asked = packagesIn('package-lock.json')
  const there = packagesIn('node_modules/.package-lock.json')
  if (asked === undefined || there === undefined) return false
  const same = (path) =>
    there[path]?.version === asked[path].version && there[path]?.integrity === asked[path].integrity
  return Object.keys(asked).every((path) => path === '' || !belongsHere(asked[path], withDev) || same(path))
}

/** npm as this process was started by it, or else the npm on the path. */
function npmCommand() {
  const byNpm = process.env.npm_execpath
  if (byNpm?.endsWith('npm-cli.js') && existsSync(byNpm)) return [process.execPath, [byNpm]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
}

/** Says on one line that work goes on, with the seconds where a person watches. Returns what ends the line. */
function showProgress(says) {
  if (!process.stderr.isTTY) {
    process.stderr.write(`${says}\n`)
    return () => {}
  }
  const began = Date.now()
  const show = () => process.stderr.write(`\r${says} ${Math.round((Date.now() - began) / 1000)} s `)
  show()
  const ticking = setInterval(show, 1000)
  return () => {
    clearInterval(ticking)
    process.stderr.write('\n')
  }
}

/** Why `npm ci` failed, for a person who has never seen npm. */
function sayWhy(output, code) {
  if (code === 'ENOENT')
    return 'npm is not on this machine. Install Node.js 20 or later, which brings npm, and try again.'
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET/.test(output)
  )
    return 'npm could not reach its registry, where Goldthread’s packages come from. Check the network (or the proxy that npm is set to use) and try again.'
  if (output.includes('Exit handler never called'))
    return 'npm broke off without a reason, as npm 10 does where it cannot reach its registry. Check the network and try again, with npm 11 if it happens again.'
  if (/ENOSPC|no space left/i.test(output))
    return 'The disk is full: Goldthread’s packages need about 700 MB. Make room and try again.'
  if (/EACCES|EPERM|EROFS/.test(output))
    return `npm may not write to ${root}. Give this user the right to write there, or use a copy of their own.`
  const errors = output.split('\n').filter((line) => line.startsWith('npm error '))
  return `npm could not install Goldthread’s packages:\n${errors.slice(0, 8).join('\n')}`
}

async function install() {
  const { spawn } = await import('node:child_process')
  const [command, before] = npmCommand()
  const args = [...before, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const endProgress = showProgress('Fetching Goldthread’s packages, once (npm ci, about a minute)…')
  return new Promise((resolve) => {
    // A shell only on Windows, which can start npm.cmd no other way.
    const npm = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command.endsWith('.cmd'),
    })
    let output = ''
    const keep = (chunk) => {
      output = (output + chunk).slice(0, 100_000)
    }
    npm.stdout.on('data', keep)
    npm.stderr.on('data', keep)
    npm.on('error', (error) => resolve({ output, code: error.code }))
    npm.on('close', (code) => resolve({ output, code }))
  }).finally(endProgress)
}

/**
 * Installs the packages where node_modules is not what package-lock.json says, and returns the path of a Node.js of
 * version 24 or later. Where that cannot be had, says why in a sentence on stderr and ends the process with code 1.
 * @param {{ withDev: boolean }} need whether the packages that only the tests and checks use are needed too
 * @returns {Promise<string>}
 */
export async function ready({ withDev }) {
  if (!isInstalled(withDev) || !nodeIsNewEnough()) {
    const { output, code } = await install()
    if (code !== 0) fail(sayWhy(output, code))
  }
  if (running >= wanted) return process.execPath
  if (existsSync(suppliedNode)) return suppliedNode
  return fail(
    `Goldthread needs Node.js ${wanted}; this is ${process.versions.node}, and npm did not bring the newer one (is ‘ignore-scripts’ set?). Install Node.js ${wanted} and try again.`,
  )
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/**
 * The process that serves runs all day and takes little at a time: it is given little room for new objects, and collects
 * old ones before twice as much as is in use has gathered (see decisions/0101). Commands end soon and may take more.
 * @param {readonly string[]} args
 */
const memoryFor = ([command]) =>
  command === 'start' ? ['--max-semi-space-size=8', '--heap-growing-percent=40'] : []

/** What runs from a bundle that starts at once: commands that only read files (src/files-main.ts). */
const onlyReadFiles = ([command, next]) =>
  command === 'check' || command === 'conform' || (command === 'annex-a' && next === 'clean')

/** Reading letters, which has a bundle of its own (src/letters-main.ts); keeping them needs the record. */
const onlyReadsLetters = ([command, ...args]) => command === 'read-letter' && !args.includes('--keep')

/** The bundle of a command that only reads files; undefined for any other, and where none can be made. */
function bundleFor(file, args) {
  if (file !== 'src/main.ts') return undefined
  const threads = { 'pdf-worker': 'src/sight/inspection/letters/pdf-worker.ts' }
  if (onlyReadsLetters(args)) return bundled('src/letters-main.ts', root, { name: 'letters', threads })
  return onlyReadFiles(args) ? bundled('src/files-main.ts', root, { name: 'files' }) : undefined
}

/**
 * How Node.js runs a bundle: with room for new objects (32 MB), so that rows are not moved about while they are read,
 * without the slowest of its compilers, which hundreds of rules that each run once never pay back, and keeping what is
 * compiled to the end (decisions/0163 and 0181).
 */
const flagsForRules = ['--max-semi-space-size=32', '--no-opt', '--no-flush-bytecode']

/** The readers of PDFs and of workbooks do the same again and again, and pay their compilers back. */
const flagsForDocuments = ['--max-semi-space-size=32', '--no-flush-bytecode']
const readsDocuments = (args) => args[0] === 'annex-a' || onlyReadsLetters(args)

/** What a command that only reads files runs for: each standard has rules of its own. */
function kindOf(args) {
  const [command] = args
  const standard = args[args.indexOf('--standard') + 1] ?? ''
  return command === 'check' && /^[a-z0-9-]{1,20}$/.test(standard) ? `check-${standard}` : command
}

/**
 * Runs a TypeScript file of this checkout on the right Node.js, handing through arguments, standard input and
 * output, signals and the exit code.
 * @param {string} file path from the root of the checkout
 * @param {readonly string[]} args
 * @param {{ withDev: boolean, withLoader?: boolean }} need without the loader, Node.js takes the types away itself: for files
 * that have types and nothing else of TypeScript
 */
export async function run(file, args, need) {
  const node = await ready(need)
  if (!existsSync(join(root, file))) fail(`There is no ${file} in ${root}.`)
  const bundle = await bundleFor(file, args)
  if (bundle === undefined)
    // Told where the settings are, the loader works from any folder: file names on the command line stay the caller's.
    return spawnNode(
      node,
      [...memoryFor(args), ...(need.withLoader === false ? [] : loader()), join(root, file), ...args],
      {
        TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'),
      },
    )
  // Where this is the right Node.js already, no second one need start.
  if (running < wanted) return spawnNode(node, [join(root, 'bin/goldthread'), ...args], {})
  for (const flag of readsDocuments(args) ? flagsForDocuments : flagsForRules) setFlagsFromString(flag)
  await runBundle(bundle, kindOf(args))
}

const loader = () => ['--import', import.meta.resolve('tsx')]

async function spawnNode(node, args, env) {
  // Asked for where it is needed: it takes longer to load than this file.
  const { spawn } = await import('node:child_process')
  const child = spawn(node, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  passSignals(child)
  child.on('error', (error) => fail(`${node} could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 128 + constants.signals[signal]))
}

/** At a terminal Ctrl-C reaches the child without us, and a second one would mean “stop at once” to it. */
function passSignals(child) {
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  for (const signal of ['SIGINT', 'SIGQUIT'])
    process.on(signal, () => {
      if (!process.stdin.isTTY) child.kill(signal)
    })
}
