/// <reference types="vite/client" />
/// <reference types="kund-diagnos/vue" />
