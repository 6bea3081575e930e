// The tags in Vue’s templates. Put `/// <reference types="kund-diagnos/vue" />` in a declaration file of yours.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ElementListeners, ElementProps, Tag } from './props.js';

type Emits<L> = {
  [K in keyof L as K extends `on${infer E}` ? E : never]-?: NonNullable<L[K]>;
};

/** Vue reads the properties of a tag in `$props`, and its events in `$emit`. A ref to it is the element. */
type VueElement<T extends Tag> = new () => HTMLElementTagNameMap[T] & {
  /** @deprecated Only for the types of templates. */
  $props: ElementProps<T> & HTMLAttributes & PublicProps;
  /** @deprecated Only for the types of templates. */
  $emit: EmitFn<Emits<ElementListeners<T>>>;
};

type VueElements = { [T in Tag]: VueElement<T> };

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}
