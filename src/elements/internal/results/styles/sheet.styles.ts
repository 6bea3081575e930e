import { css } from 'lit';

/** A result that has the page to itself: as wide as its tables need. */
export const sheetStyles = css`
  .root {
    max-inline-size: none;
    contain-intrinsic-inline-size: var(--kd-max-width, 64em);
  }
  /* Type grows with the window, so that a projected page can be read across a room. The limit lets zooming still double it. */
  .sheet {
    max-inline-size: var(--kd-max-width, 64em);
    font-size: clamp(1em, min(1.25cqi, 2.1vh), 2.5em);
  }
  /* The round's name stays whole where it has no room beside the title. */
  .sheet > h2 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.6em;
  }
  h2 small {
    font-weight: 400;
  }
  @media print {
    /* Small enough for the tables to keep their columns on A4: the container queries are in em. */
    .root {
      font-size: 0.75em;
    }
    /* Dark text on white, whatever the page looks like on screen. */
    .sheet {
      max-inline-size: none;
      color: #000;
      color-scheme: light;
    }
  }
`;
