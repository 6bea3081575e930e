// The tags in JSX. Put `/// <reference types="kund-diagnos/react" />` in a declaration file of yours.
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { ElementListeners, ElementProps, Tag } from './props.js';

type ReactElements = {
  [T in Tag]: ElementProps<T> &
    ElementListeners<T> &
    HTMLAttributes<HTMLElementTagNameMap[T]> &
    ClassAttributes<HTMLElementTagNameMap[T]>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
