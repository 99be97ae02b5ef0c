import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core'

const ofThisMachine = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const packageName = '@sparticuz/chromium'
const cache = fileURLToPath(new URL('../.cache/', import.meta.url))

/** A browser under test speaks to the page it is given and to nobody else. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where the npm package with a packed Chromium lies, or nothing where it is not installed. */
function findPackage(): { packed: string; version: string } | undefined {
  try {
    const folder = dirname(dirname(dirname(createRequire(import.meta.url).resolve(packageName))))
    const version =
      /"version":\s*"([^"]+)"/.exec(readFileSync(join(folder, 'package.json'), 'utf8'))?.[1] ?? ''
    return { packed: join(folder, 'bin'), version }
  } catch {
    return undefined
  }
}

const asked = () => process.env.GOLDTHREAD_CHROMIUM

/** Why no browser can be started here, for a test to be skipped with; nothing where one can. */
export function browserMissing(): string | undefined {
  const own = asked()
  if (own !== undefined)
    return existsSync(own) ? undefined : `GOLDTHREAD_CHROMIUM names ${own}, which is not there`
  if (ofThisMachine.some((path) => existsSync(path))) return undefined
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'no Chromium here: install one or name it in GOLDTHREAD_CHROMIUM'
  return findPackage() === undefined ? `no Chromium here: ${packageName} is not installed` : undefined
}

/** Unpacks beside its place and then puts it there at once: several test files may come here at the same moment. */
async function unpack(packed: string, place: string): Promise<void> {
  const half = `${place}.${process.pid}`
  mkdirSync(half, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = half
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium')
    await sparticuz.executablePath(packed)
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  // Packed for one user; the next may be another.
  execFileSync('chmod', ['-R', 'a+rX', half])
  try {
    renameSync(half, place)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
}

async function findChromium(): Promise<{ path: string; fonts?: string }> {
  const here = asked() ?? ofThisMachine.find((path) => existsSync(path))
  if (here !== undefined) return { path: here }
  const found = findPackage()
  if (found === undefined) throw new Error(browserMissing() ?? 'no Chromium here')
  const place = join(cache, `chromium-${found.version}`)
  if (!existsSync(place)) await unpack(found.packed, place)
  return { path: join(place, 'chromium'), fonts: join(place, 'fonts') }
}

async function options() {
  const { path, fonts } = await findChromium()
  // A machine without fonts gets those that came with the browser; otherwise pages look as they do elsewhere on it.
  const env = fonts === undefined || existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: fonts }
  return {
    executablePath: path,
    headless: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet,
    env: { ...process.env, ...env },
  }
}

/**
 * Starts a headless Chromium: the one that GOLDTHREAD_CHROMIUM names, or else the machine's own, or else the one from
 * npm, unpacked once into .cache. Close it in the test's `after`. Throws where `browserMissing()` gives a reason.
 */
export const launch = async (more: Pick<LaunchOptions, 'logger'> = {}): Promise<Browser> =>
  chromium.launch({ ...(await options()), ...more })

/** As `launch`, with a profile that outlives it: what a device keeps when its browser is closed, or killed. */
export const launchAt = async (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, await options())
