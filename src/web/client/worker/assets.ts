import { disk } from '../disk.ts'
import { assetCache } from '../take-along.ts'
import { built } from './scope.ts'

/** Files whose names change with what is in them: once here, they are never asked for again. */
export async function answerAsset(request: Request): Promise<Response> {
  const cache = await caches.open(assetCache)
  return (await cache.match(request.url)) ?? fetch(request)
}

export async function keepAssets(): Promise<void> {
  const cache = await caches.open(assetCache)
  const here = await Promise.all(built.assets.map((path) => cache.match(path)))
  await cache.addAll(built.assets.filter((_, at) => here[at] === undefined))
}

/**
 * Takes away files of older programs; not while anything is taken along, for a page that an older program drew needs the
 * files of its own day.
 */
export async function dropOldAssets(): Promise<void> {
  const taken = await disk.read('sealed', (rows) => rows.getAllKeys())
  if (taken.some((key) => Array.isArray(key) && String(key[1]).startsWith('taken '))) return
  const cache = await caches.open(assetCache)
  for (const { url } of await cache.keys())
    if (!built.assets.includes(new URL(url).pathname)) await cache.delete(url)
}
