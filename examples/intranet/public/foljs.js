// Tells people before they answer that the result of the round can be followed meanwhile.
fetch('/api/result')
  .then((reply) => reply.json())
  .then(({ open: { live } }) => {
    for (const told of document.querySelectorAll('.foljs')) told.hidden = !live;
    for (const told of document.querySelectorAll('.foljs-inte')) told.hidden = Boolean(live);
  })
  .catch(() => {
    // The page tells of the usual.
  });
