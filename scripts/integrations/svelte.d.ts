// The tags in Svelte’s markup. Put `/// <reference types="kund-diagnos/svelte" />` in a declaration file of yours.
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementListeners, ElementProps, Tag } from './props.js';

type SvelteElements = {
  [T in Tag]: ElementProps<T> & ElementListeners<T> & HTMLAttributes<HTMLElementTagNameMap[T]>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteElements {}
}
