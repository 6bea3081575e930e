// What a person gets when they press a button that saves a file.
import { stub } from 'sinon';
import { until } from './mount.js';
import { one } from './see.js';

export interface SavedFile {
  name: string;
  type: string;
  blob: Blob;
}

/** Presses a button, and gives the file that the browser would have saved. */
export async function saved(root: Element, button: string): Promise<SavedFile> {
  const files: SavedFile[] = [];
  const blobs = new Map<string, Blob>();
  const create = URL.createObjectURL.bind(URL);
  const making = stub(URL, 'createObjectURL').callsFake((blob) => {
    const url = create(blob);
    blobs.set(url, blob as Blob);
    return url;
  });
  const clicking = stub(HTMLAnchorElement.prototype, 'click').callsFake(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href)!;
    files.push({ name: this.download, type: blob.type, blob });
  });
  try {
    one(root, 'button', button).click();
    return await until(() => files[0], `a file from “${button}”`);
  } finally {
    making.restore();
    clicking.restore();
  }
}

/** A file's text, its byte-order mark included. */
export const textOf = async ({ blob }: SavedFile): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());

/** Stands in for the browser's clipboard, which a test may not always use: gives each text that is copied. */
export const clipboardOf = (write: (text: string) => Promise<void>) => ({
  write: async ([item]: ClipboardItem[]) => write(await (await item!.getType('text/plain')).text()),
});
