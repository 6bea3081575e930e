/**
 * Three finished themes and two dark ones: what a host writes for `.page`, around the tags. Paper has margins of its own, so that the
 * room around is the screen's alone.
 */
export const themes = {
  default: `
    .page {
      @media screen {
        padding: 1.5rem;
      }
      font-family: system-ui, sans-serif;
    }
  `,

  brand: `
    .page {
      @media screen {
        padding: 3rem;
      }
      font-family: Georgia, serif;
      color: #2b1a12;
      background: #fbf6ee;
      --kd-accent: #8a2b4e;
      --kd-on-accent: #fff;
      --kd-surface: #fbf6ee;
      --kd-radius: 2em;
      --kd-heading-font: 'Avenir Next', 'Segoe UI', sans-serif;
    }
    kund-diagnos::part(start),
    kund-diagnos::part(submit),
    kund-diagnos-questionnaire::part(submit) {
      text-transform: uppercase;
      letter-spacing: 0.08em;
    }
  `,

  highContrast: `
    .page {
      @media screen {
        padding: 2rem;
      }
      font: 1.125rem/1.6 Verdana, sans-serif;
      color: #000;
      background: #fff;
      --kd-accent: #00278a;
      --kd-on-accent: #fff;
      --kd-line: #000;
      --kd-control: #000;
      --kd-muted: #000;
      --kd-green: #004d26;
      --kd-yellow: #6b3e00;
      --kd-red: #8c0009;
      --kd-radius: 0;
    }
  `,

  /** A dark page that never says `color-scheme`. */
  darkUnsaid: `
    .page {
      @media screen {
        padding: 2rem;
      }
      font-family: system-ui, sans-serif;
      color: #fff;
      background: #102030;
    }
  `,

  /** On paper it is as any page. */
  dark: `
    .page {
      font-family: system-ui, sans-serif;
    }
    @media screen {
      .page {
        color-scheme: dark;
        padding: 2rem;
        color: #f2f2f0;
        background: #14181c;
        --kd-surface: #14181c;
      }
    }
  `,
} as const;

export type ThemeName = keyof typeof themes;
