/**
 * A button that has the browser read a part of the page aloud, with a voice that is on the device. It shows only where the
 * script finds such a voice: words are never sent anywhere to be spoken.
 */
export const Speak = ({ of, about }: { readonly of: string; readonly about: string }) => (
  <button type="button" class="govuk-button govuk-button--secondary gt-speak" data-gt-speak={of} hidden>
    <span data-gt-speak-words>Read aloud</span>
    <span class="govuk-visually-hidden">: {about}</span>
  </button>
)
