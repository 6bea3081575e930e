/// <reference types="kund-diagnos/svelte" />
