/** A browser may read the file seconds later, for example once it has asked where to save it. */
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
