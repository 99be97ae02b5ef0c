/**
 * The script of a locked page, word for word as it stands in the file: its hash is in the page's policy, so that no other
 * script runs there. Plain JavaScript of 2020, because whoever opens the paper may sit at an old computer.
 */
export const openerScript = `
'use strict';
var form = document.getElementById('open');
var says = document.getElementById('says');
var box = document.getElementById('passphrase');
function bytesOf(text) { return Uint8Array.from(atob(text), function (c) { return c.charCodeAt(0); }); }
async function open(passphrase) {
  var locked = JSON.parse(document.getElementById('locked').textContent);
  var subtle = crypto.subtle;
  var words = await subtle.importKey('raw', new TextEncoder().encode(passphrase), 'PBKDF2', false, ['deriveKey']);
  var how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(locked.salt), iterations: locked.rounds };
  var key = await subtle.deriveKey(how, words, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
  var small = await subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(locked.iv) }, key, bytesOf(locked.bytes));
  var stream = new Blob([small]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
function show(page) {
  document.open();
  document.write(page);
  document.close();
}
document.getElementById('seen').addEventListener('change', function (event) {
  box.type = event.target.checked ? 'text' : 'password';
});
form.addEventListener('submit', function (event) {
  event.preventDefault();
  if (!window.crypto || !crypto.subtle || !window.DecompressionStream) {
    says.textContent = 'This browser is too old to open it. Try Edge, Chrome, Firefox or Safari of 2023 or later.';
    return;
  }
  says.textContent = 'Opening. This takes a moment.';
  open(box.value.normalize('NFC').trim()).then(show, function () {
    says.textContent = 'This passphrase does not open the paper. Try again: capitals and blanks between words count.';
    box.focus();
    box.select();
  });
});
`
