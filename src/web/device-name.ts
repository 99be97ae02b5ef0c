/** Browsers by what they say of themselves, in the order in which to ask: each names those it descends from as well. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bCriOS\/|\bChrome\/|\bHeadlessChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'an iPhone'],
  [/\biPad\b/, 'an iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'a Chromebook'],
  [/\bMacintosh\b/, 'a Mac'],
  [/\bLinux\b/, 'Linux'],
]

const find = (names: readonly (readonly [RegExp, string])[], agent: string): string | undefined =>
  names.find(([shape]) => shape.test(agent))?.[1]

/**
 * What a device is, in plain words, such as "Chrome on Android": from the header `User-Agent` (RFC 9110, section 10.1.5).
 * Only so much that its owner knows it again.
 */
export function nameOfDevice(agent: string | undefined): string {
  const said = (agent ?? '').slice(0, 500)
  const [browser, system] = [find(browsers, said), find(systems, said)]
  if (browser === undefined) return system === undefined ? 'A browser' : `A browser on ${system}`
  return system === undefined ? browser : `${browser} on ${system}`
}
