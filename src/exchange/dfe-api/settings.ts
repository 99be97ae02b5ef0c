import type { Problem, Result } from '../../plain/result.ts'

/** How the Department's children's social care API is reached, from the environment alone: no secret is in a file of ours. */
export type ApiSettings = {
  /** The address before `/children_social_care_data/…`, as the Department's portal gives it. */
  readonly address: string
  readonly tokenAddress: string
  readonly clientId: string
  readonly clientSecret: string
  readonly scope: string
  /** The subscription key of the portal. */
  readonly supplierKey: string
}

const names = {
  address: 'GOLDTHREAD_DFE_API_URL',
  tokenAddress: 'GOLDTHREAD_DFE_TOKEN_URL',
  clientId: 'GOLDTHREAD_DFE_CLIENT_ID',
  clientSecret: 'GOLDTHREAD_DFE_CLIENT_SECRET',
  scope: 'GOLDTHREAD_DFE_SCOPE',
  supplierKey: 'GOLDTHREAD_DFE_SUPPLIER_KEY',
} as const

/** Whether an address is this machine itself: for trying, and never for real. */
export const isThisMachine = (address: string): boolean =>
  URL.canParse(address) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)

const isSafe = (address: string): boolean =>
  URL.canParse(address) && (new URL(address).protocol === 'https:' || isThisMachine(address))

/** Reads the six settings, and tells every one that is missing or wrong at once. Repeats none of them. */
export function readApiSettings(env: Readonly<Record<string, string | undefined>>): Result<ApiSettings> {
  const given = (name: keyof typeof names): string => env[names[name]]?.trim() ?? ''
  const settings: ApiSettings = {
    address: given('address').replace(/\/+$/, ''),
    tokenAddress: given('tokenAddress'),
    clientId: given('clientId'),
    clientSecret: given('clientSecret'),
    scope: given('scope'),
    supplierKey: given('supplierKey'),
  }
  const problems: Problem[] = Object.entries(names).flatMap(([name, where]) => {
    const value = Object.entries(settings).find(([own]) => own === name)?.[1] ?? ''
    if (value === '') return [{ where, says: 'This is not set. The Department’s portal gives it.' }]
    return where.endsWith('_URL') && !isSafe(value)
      ? [{ where, says: 'Give an address that begins with https://.' }]
      : []
  })
  return problems.length === 0 ? { ok: true, value: settings } : { ok: false, problems }
}
