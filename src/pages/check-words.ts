interface CheckWords {
  name: string;
  /** For whoever sets up the site, where the check has failed. */
  remedy: string;
}

interface Words {
  language: string;
  checks: Record<'script' | 'drawing' | 'result' | 'groupResult' | 'sending' | 'drafts', CheckWords>;
  verdicts: { checking: string; works: string; fails: (failures: number) => string };
}

const sv: Words = {
  language: 'sv',
  checks: {
    script: {
      name: 'Skriptet kund-diagnos.js hämtas och körs',
      remedy:
        'Lägg filen bredvid den här sidan, skicka den som text/javascript och tillåt adressen i script-src. Har webbplatsen require-trusted-types-for? Tillåt då trusted-types lit-html.',
    },
    drawing: {
      name: 'Frågorna ritas, med sitt utseende',
      remedy: 'Webbläsaren kan vara för gammal.',
    },
    result: {
      name: 'Det egna resultatet hämtas ur mappen parts',
      remedy: 'Lägg mappen parts bredvid kund-diagnos.js och tillåt adressen i script-src.',
    },
    groupResult: {
      name: 'Gruppens resultat hämtas ur mappen parts',
      remedy: 'Lägg mappen parts bredvid kund-diagnos.js och tillåt adressen i script-src.',
    },
    sending: {
      name: 'Svar kan skickas till webbplatsen',
      remedy: "Tillåt 'self', eller adressen som tar emot svaren, i connect-src.",
    },
    drafts: {
      name: 'Webbläsaren får spara påbörjade svar',
      remedy: 'Det går att svara ändå, men den som avbryter får börja om.',
    },
  },
  verdicts: {
    checking: 'Prövar …',
    works: 'Allt som behövs fungerar här.',
    fails: (failures) => (failures === 1 ? 'En sak fungerar inte.' : `${failures} saker fungerar inte.`),
  },
};

const en: Words = {
  language: 'en',
  checks: {
    script: {
      name: 'The script kund-diagnos.js is fetched and runs',
      remedy:
        'Put the file beside this page, send it as text/javascript, and allow its address in script-src.',
    },
    drawing: {
      name: 'The statements are drawn, with their look',
      remedy: 'The browser may be too old.',
    },
    result: {
      name: 'The own result is fetched from the folder parts',
      remedy: 'Put the folder parts beside kund-diagnos.js, and allow its address in script-src.',
    },
    groupResult: {
      name: 'The group’s result is fetched from the folder parts',
      remedy: 'Put the folder parts beside kund-diagnos.js, and allow its address in script-src.',
    },
    sending: {
      name: 'Answers can be sent to the site',
      remedy: "Allow 'self', or the address that takes the answers, in connect-src.",
    },
    drafts: {
      name: 'The browser may store answers that are not sent yet',
      remedy: 'It works without, but whoever is interrupted has to start over.',
    },
  },
  verdicts: {
    checking: 'Checking …',
    works: 'Everything that is needed works here.',
    fails: (failures) => (failures === 1 ? 'One thing does not work.' : `${failures} things do not work.`),
  },
};

/** The words in a visitor's language. Default: English. */
export const wordsIn = (language: string): Words => (/^sv\b/i.test(language) ? sv : en);
