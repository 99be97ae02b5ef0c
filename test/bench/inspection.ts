import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { TestBrowser } from '../../src/web/sign-in/test-browser.ts'
import type { Serving } from './goldthread.ts'
import type { Measured } from './measured.ts'

/** Ten minutes: what is asked within twelve hours is then ready before the first coffee. */
const targetSeconds = 600

/** One thing that a person does, and how long Goldthread took over it. */
type Step = { readonly name: string; readonly seconds: number }

/**
 * The dry run: from "Ofsted has rung" to a pack that proves itself, over HTTP as a director would press it. Each step is one
 * press of a button, or one choice on a form. Throws where the pack is not whole.
 */
export async function timeInspection({ origin, memory }: Serving): Promise<readonly Measured[]> {
  const browser = new TestBrowser()
  await browser.signIn(origin, 'director-1')
  const steps: Step[] = []
  const press = async (name: string, path: string, form: Readonly<Record<string, string>>) => {
    const began = performance.now()
    const answer = await browser.send(`${origin}${path}`, form)
    const body = Buffer.from(await answer.arrayBuffer())
    steps.push({ name, seconds: (performance.now() - began) / 1000 })
    if (answer.status !== 200) throw new Error(`${name}: answered ${answer.status}`)
    return { body, at: new URL(browser.steps.at(-1) ?? origin).pathname }
  }
  const rung = await buttonOn(browser, `${origin}/inspection`, 'inspection visit')
  const draft = await press('Ofsted has rung', '/begin', rung)
  const visit = await press('the kind of visit, and Record', draft.at, { kind: 'standard' })
  await press('Make the lists now', `${visit.at}/lists`, {})
  const { body } = await press('Download the pack', `${visit.at}/pack`, {})
  const rows = proven(body)
  const whole = steps.reduce((sum, { seconds }) => sum + seconds, 0)
  const each = steps.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`).join('; ')
  return [
    {
      name: 'From “Ofsted has rung” to a checked pack',
      value: whole,
      unit: 's',
      note: `${steps.length} presses and one choice of a person’s; ${each}; ${rows}`,
      target: targetSeconds,
    },
    { name: 'Memory after the pack', value: memory(), unit: 'MB', note: 'resident, the process that serves' },
  ]
}

/** What the hidden inputs of a button say, by the kind that it begins. */
async function buttonOn(
  browser: TestBrowser,
  address: string,
  kind: string,
): Promise<Readonly<Record<string, string>>> {
  const page = await (await browser.open(address)).text()
  const form = page.split('<form').find((one) => one.includes(`value="${kind}"`)) ?? ''
  const inputs = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)]
  if (inputs.length === 0) throw new Error(`No button begins ‘${kind}’`)
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]))
}

/** Opens a pack and compares every file with its sum. Gives what is in it. */
function proven(pack: Uint8Array): string {
  const files = unzipSync(pack)
  const readMe = new TextDecoder().decode(files['READ-ME.txt'])
  const others = Object.entries(files).filter(([name]) => name !== 'READ-ME.txt')
  const wrong = others.find(
    ([name, bytes]) => !readMe.includes(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`),
  )
  if (wrong !== undefined) throw new Error(`The pack does not prove ${wrong[0]}`)
  if (!others.some(([name]) => name.startsWith('annex-a'))) throw new Error('The lists are not in the pack')
  return `${others.length} files, ${(pack.length / 1e6).toFixed(1)} MB`
}
