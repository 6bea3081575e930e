// Says which limit holds for those who answer now: the group may have agreed on another than five.
const words = ['', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio'];

fetch('/api/result')
  .then((answer) => answer.json())
  .then(({ open: { minimum } }) => {
    for (const limit of document.querySelectorAll('.minst')) limit.textContent = words[minimum] ?? minimum;
    document.querySelector('#overens').hidden = minimum >= 5;
  })
  .catch(() => {
    // The page stands as it is.
  });
