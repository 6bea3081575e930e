// Fills in the limit of the open round: the group may have agreed on another than five.
const numerals = ['', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio'];

fetch('/api/result')
  .then((reply) => reply.json())
  .then(({ open: { minimum } }) => {
    for (const limit of document.querySelectorAll('.minst')) limit.textContent = numerals[minimum] ?? minimum;
    document.querySelector('#overens').hidden = minimum >= 5;
  })
  .catch(() => {
    // The page's own text has the usual limit.
  });
