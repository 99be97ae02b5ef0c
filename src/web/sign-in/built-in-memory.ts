import type { Adapter, AdapterPayload } from 'oidc-provider'

type Kept = { readonly payload: AdapterPayload; readonly endsMs: number }

/** What the provider gives no time for is kept as long as anything else. */
const usualSeconds = 15 * 60

/** Far more than one machine’s people can begin at once. */
const most = 2000

/**
 * What the built-in provider remembers between two requests, in memory: attempts and codes, each for some minutes. A
 * restart forgets them, and whoever was half-way begins again.
 */
export function builtInMemory(): (model: string) => Adapter {
  const kept = new Map<string, Kept>()
  const drop = (matches: (key: string, one: Kept) => boolean) => {
    for (const [key, one] of kept) if (matches(key, one)) kept.delete(key)
  }
  const makeRoom = () => {
    drop((_, { endsMs }) => endsMs <= performance.now())
    const [oldest] = kept.keys()
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
  }
  return (model) => {
    const keyOf = (id: string) => `${model} ${id}`
    const find = async (id: string) => kept.get(keyOf(id))?.payload
    const findWhere = async (matches: (payload: AdapterPayload) => boolean) =>
      [...kept].find(([key, { payload }]) => key.startsWith(`${model} `) && matches(payload))?.[1].payload
    return {
      async upsert(id, payload, expiresIn = usualSeconds) {
        makeRoom()
        kept.set(keyOf(id), { payload, endsMs: performance.now() + expiresIn * 1000 })
      },
      find,
      findByUid: (uid) => findWhere((payload) => payload.uid === uid),
      findByUserCode: (userCode) => findWhere((payload) => payload.userCode === userCode),
      async consume(id) {
        const payload = await find(id)
        if (payload !== undefined) payload.consumed = true
      },
      async destroy(id) {
        kept.delete(keyOf(id))
      },
      revokeByGrantId: async (grantId) => drop((_, { payload }) => payload.grantId === grantId),
    }
  }
}
