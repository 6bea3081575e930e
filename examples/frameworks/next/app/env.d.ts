/// <reference types="kund-diagnos/react" />
