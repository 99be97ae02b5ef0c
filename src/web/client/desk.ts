import { browserDevice } from './device.ts'
import { sendLeftovers } from './leftovers.ts'

// On every page of somebody who is signed in. Every page works without it.
const openHere = new Set(
  [...document.querySelectorAll<HTMLFormElement>('form[data-draft]')].map(({ dataset }) => dataset.draft),
)
void sendLeftovers(browserDevice(), (draft) => openHere.has(draft))
