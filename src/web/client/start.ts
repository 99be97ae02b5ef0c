import { openFiles } from './attach.ts'
import { browserDevice } from './device.ts'
import { openDraft } from './draft.ts'
import { followReturn } from './for-the-return.ts'
import { offerSameForAll } from './same-for-all.ts'
import { openTargets } from './summary.ts'
import { tellSettled } from './tabs.ts'
import { formTypes } from './types.ts'

// Keeps what is typed. Every page works without it; with it nothing typed is lost.
const device = browserDevice()
const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-draft]')]
for (const form of forms) openDraft(form, formTypes, device)
for (const form of forms) offerSameForAll(form, formTypes)
for (const form of forms) openFiles(form)
for (const form of forms) followReturn(form)
openTargets(document)

const settled = document.querySelector<HTMLMetaElement>('meta[name="goldthread-settled"]')
if (settled !== null) tellSettled(settled.content)
