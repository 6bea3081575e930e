/** A browser may begin to read the file seconds after the press: while it asks where to, for example. */
const KEPT_MS = 40_000;

/** Offers content as a file, without a server and without HTML. */
export function download(name: string, type: string, content: BlobPart): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([content], { type }));
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEPT_MS);
}
