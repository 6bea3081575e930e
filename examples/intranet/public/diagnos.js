// Wires the diagnosis to the intranet: the role goes into the response, the response goes to the server.
const diagnosis = document.querySelector('kund-diagnos');
const role = document.querySelector('#roll');

const copyRole = () => {
  diagnosis.segments = role.value ? { role: role.value } : {};
};
role.addEventListener('change', copyRole);
copyRole();

diagnosis.addEventListener('kd-submit', (event) => event.waitUntil(save(event.response)));
diagnosis.addEventListener('kd-saved', () => {
  role.closest('.field').hidden = true;
});

/** Resolves when the response is stored. Otherwise the error's message tells the person why it is not. */
async function save(response) {
  if (!response.segments?.role) {
    role.focus();
    throw new Error('Välj var du arbetar, i listan ovanför frågorna, och försök sedan igen.');
  }
  // From here on the response may be stored, even if the server's answer is lost: the next try is to be the same.
  role.disabled = true;
  const answer = await fetch('/api/responses', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify(response),
    signal: AbortSignal.timeout(30_000),
  }).catch(() => {
    throw new Error('Vi når inte intranätet just nu. Försök igen om en stund.');
  });
  if (!answer.ok) {
    // Refused for what it is: nothing was stored, and another role may be what was asked for.
    role.disabled = answer.status >= 500 || answer.status === 409;
    const { error } = await answer.json().catch(() => ({}));
    throw new Error(
      error ?? `Servern kunde inte spara svaren (fel ${answer.status}). Försök igen om en stund.`,
    );
  }
}
