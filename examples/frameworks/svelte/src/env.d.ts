/// <reference types="svelte" />
/// <reference types="vite/client" />
/// <reference types="kund-diagnos/svelte" />
