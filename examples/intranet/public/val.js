// Keeps what the group chooses in its meeting: each time it changes, all of it is sent, one request at a time.
const meeting = document.querySelector('kund-diagnos-group-result');
const kept = document.querySelector('#kept');
const pause = 3_000;
let unsent = null;
let sending = false;

meeting.addEventListener('kd-decide', ({ decisions }) => {
  unsent = { round: meeting.dataset.round, decisions };
  if (!sending) void send();
});

async function send() {
  sending = true;
  while (unsent) {
    const { round, decisions } = unsent;
    unsent = null;
    try {
      const answer = await fetch(`/api/rounds/${round}/decisions`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
        body: JSON.stringify(decisions),
        signal: AbortSignal.timeout(30_000),
      });
      if (answer.status >= 500) throw new Error('later, perhaps');
      say(answer.ok ? '' : `Era val kunde inte sparas. ${(await answer.json()).error}`);
    } catch {
      say('Era val är inte sparade än. Vi försöker igen så länge sidan är öppen.');
      // What was chosen meanwhile is newer.
      unsent ??= { round, decisions };
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  sending = false;
}

function say(what) {
  kept.textContent = what;
  kept.hidden = what === '';
}
