// As much of a page as the adapters need that a browser has and Node does not.
import { vi } from 'vitest';

export interface OfferedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Puts a page in place, which stores and offers files. `remove` takes it away. */
export function page(): { files: OfferedFile[]; items: Map<string, string>; remove: () => void } {
  const items = new Map<string, string>();
  const files: OfferedFile[] = [];
  const contents = new Map<string, Blob>();
  vi.stubGlobal('localStorage', {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  });
  vi.stubGlobal('document', {
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => true,
    createElement: () => {
      const link = {
        href: '',
        download: '',
        click: () => files.push({ name: link.download, content: contents.get(link.href)! }),
      };
      return link;
    },
  });
  const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    const url = `blob:${contents.size}`;
    contents.set(url, content as Blob);
    return url;
  });
  return {
    files,
    items,
    remove: () => {
      create.mockRestore();
      vi.unstubAllGlobals();
    },
  };
}
