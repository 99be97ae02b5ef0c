/** Only voices that are on the device: those of a service would be sent the words. */
const ownVoice = (): SpeechSynthesisVoice | undefined => {
  const own = speechSynthesis.getVoices().filter(({ localService }) => localService)
  return own.find(({ lang }) => lang.startsWith('en-GB')) ?? own.find(({ lang }) => lang.startsWith('en'))
}

type Speaker = { readonly button: HTMLButtonElement; readonly label: HTMLElement; readonly part: HTMLElement }

function speakersOn(page: Document): readonly Speaker[] {
  return [...page.querySelectorAll<HTMLButtonElement>('button[data-gt-speak]')].flatMap((button) => {
    const label = button.querySelector<HTMLElement>('[data-gt-speak-words]')
    const part = page.getElementById(button.dataset.gtSpeak ?? '')
    return label === null || part === null ? [] : [{ button, label, part }]
  })
}

function stop(speakers: readonly Speaker[]): void {
  speechSynthesis.cancel()
  for (const { button, label } of speakers) {
    label.textContent = 'Read aloud'
    button.removeAttribute('data-speaking')
  }
}

function speak({ button, label, part }: Speaker, speakers: readonly Speaker[]): void {
  const wasSpeaking = button.hasAttribute('data-speaking')
  stop(speakers)
  const voice = ownVoice()
  if (wasSpeaking || voice === undefined) return
  const words = new SpeechSynthesisUtterance(part.innerText)
  words.voice = voice
  words.lang = voice.lang
  words.addEventListener('end', () => stop(speakers))
  button.setAttribute('data-speaking', '')
  label.textContent = 'Stop reading'
  speechSynthesis.speak(words)
}

/** Lets parts of a page be read aloud where the browser has a voice of its own. Browsers find their voices late. */
export function offerSpeech(page: Document): void {
  const speakers = speakersOn(page)
  if (speakers.length === 0 || !('speechSynthesis' in window)) return
  const show = () => {
    for (const { button } of speakers) button.hidden = ownVoice() === undefined
  }
  for (const speaker of speakers) speaker.button.addEventListener('click', () => speak(speaker, speakers))
  show()
  speechSynthesis.addEventListener('voiceschanged', show)
  window.addEventListener('pagehide', () => speechSynthesis.cancel())
}
