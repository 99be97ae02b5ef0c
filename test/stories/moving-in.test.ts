import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import type { CommandParts } from '../../src/command/command.ts'
import { importSsd } from '../../src/command/import-ssd.ts'
import { larkenshire } from '../../src/county/people/staff.ts'
import { fine } from '../../src/plain/result.ts'
import { personFor } from '../../src/standards/ssd/keys.ts'
import { listKnownEverywhere } from '../../src/store/worker.ts'
import { browserMissing } from '../browser.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false

/** What a council's old system says of one family, as Data to Insight's scripts write it. Everybody in it is synthetic. */
const extract: Readonly<Record<string, string>> = {
  ssd_person:
    'pers_person_id,pers_forename,pers_surname,pers_sex,pers_dob\n7001,Synthia,Sample,F,2015-01-02\n7002,Sam,Sample,M,2018-03-04\n',
  ssd_family: 'fami_table_id,fami_family_id,fami_person_id\n1,F7,7001\n2,F7,7002\n',
  ssd_contacts:
    'cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_code\n4711,7001,2026-09-01 10:15,6\n',
  ssd_cin_episodes:
    'cine_referral_id,cine_person_id,cine_referral_date,cine_cin_primary_need_code,cine_referral_source_code,cine_referral_nfa\nR1,7001,2026-09-02,N1,6,N\n',
  ssd_s47_enquiry:
    's47e_s47_enquiry_id,s47e_referral_id,s47e_person_id,s47e_s47_start_date,s47e_s47_end_date,s47e_s47_nfa\nS1,R1,7001,2026-09-07,2026-09-20,Y\n',
  ssd_professionals: 'prof_professional_id,prof_staff_id\nW1,social-worker-4\n',
  ssd_involvements:
    'invo_involvements_id,invo_professional_id,invo_involvement_start_date,invo_person_id\nIN1,W1,2026-09-03,7001\n',
  ssd_cla_episodes: 'clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date\nL1,7002,2025-03-02\n',
}

describe('Coming from another system: an extract becomes the children’s records', { skip }, () => {
  let town: Town
  let worker: Page
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-moving-in-'))
  before(async () => {
    town = await openTown()
    for (const [name, text] of Object.entries(extract)) writeFileSync(join(folder, `${name}.csv`), text)
    worker = await town.enter('social-worker-4')
  })
  after(async () => {
    rmSync(folder, { recursive: true, force: true })
    await town?.close()
  })
  const step = telling(() => [worker])

  step(
    'S131: a council’s extract from its old system is brought in, and what has no place is counted',
    async () => {
      const said: string[] = []
      const known = await listKnownEverywhere(town.store.database)
      const analyst = known.find(
        ({ worker: { role, authority } }) => role === 'performance analyst' && authority === larkenshire.id,
      )
      assert.ok(analyst)
      const parts: CommandParts = {
        version: 'test',
        env: {},
        out: { say: (line) => void said.push(line), warn: () => {} },
        open: async () => fine({ store: town.store, ownerUrl: town.ownerUrl }),
        worker: async () => fine(analyst.worker),
      }
      assert.equal(await importSsd.run([folder], parts), 0)
      assert.match(said.join('\n'), /10 rows read: 8 kept, 1 already there, 0 refused, 1 not held/)
      assert.match(said.join('\n'), /Children looked after are not yet held/)
    },
  )

  step('S131: the child’s worker opens the record, which says where each part of it came from', async () => {
    await worker.goto(`${town.origin}/children/${personFor(larkenshire.id, '7001')}`)
    const words = await worker.locator('main').innerText()
    assert.match(words, /Synthia Sample/)
    assert.match(words, /Section 47 enquiry/)
    assert.match(words, /Brought in from Standard Safeguarding Dataset, ssd_contacts 4711/)
    await look(worker, 'moved-in')
  })
})
