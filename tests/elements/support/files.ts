// Files saved and texts copied by pressing a button.
import { stub } from 'sinon';
import { until } from './mount.js';
import { one } from './see.js';

export interface SavedFile {
  name: string;
  type: string;
  blob: Blob;
}

/** Presses a button, and returns the file that the browser would have saved. */
export async function saved(root: Element, button: string | RegExp): Promise<SavedFile> {
  const files: SavedFile[] = [];
  const blobs = new Map<string, Blob>();
  const create = URL.createObjectURL.bind(URL);
  const creating = stub(URL, 'createObjectURL').callsFake((blob) => {
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
    return await until(() => files[0], `a file from “${String(button)}”`);
  } finally {
    creating.restore();
    clicking.restore();
  }
}

/** A file's text, its byte-order mark included. */
export const textOf = async ({ blob }: SavedFile): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());

/** Presses the button for slides, and returns what the browser would have printed, before it is done with it. */
export async function printedFrame(root: Element, button: string | RegExp): Promise<HTMLIFrameElement> {
  const printed: HTMLIFrameElement[] = [];
  const observer = new MutationObserver((records) => {
    for (const frame of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(frame instanceof HTMLIFrameElement)) continue;
      // A real dialog would stop the test.
      frame.contentWindow!.print = () => printed.push(frame);
    }
  });
  observer.observe(document.body, { childList: true });
  try {
    one(root, 'button', button).click();
    return await until(() => printed[0], 'the slides');
  } finally {
    observer.disconnect();
  }
}

/** Tells a frame that it has been printed, or that the person has closed the dialog. */
export const printingDone = ({ contentWindow }: HTMLIFrameElement): boolean =>
  contentWindow!.dispatchEvent(new Event('afterprint'));

/** Replaces the browser's clipboard, which a test may not always use, until the test is over. */
export function stubClipboard(write: (text: string) => Promise<void>) {
  return stub(navigator, 'clipboard').get(() => ({
    write: async ([item]: ClipboardItem[]) => write(await (await item!.getType('text/plain')).text()),
  }));
}
