import { download } from '../../storage/download.js';

/** A file that the browser lets the page write to again. */
interface WritableFile {
  readonly name: string;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

/** The File System Access API, where a browser has it. */
interface Pickers {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { accept: Record<string, string[]> }[];
  }) => Promise<WritableFile>;
}

export interface SavedFile {
  readonly name: string;
  /** Writes to the same file again; `null` where the browser only offers downloads, and does not tell whether one was kept. */
  readonly write: ((text: string) => Promise<void>) | null;
}

/**
 * Saves a page as a file: where the person chooses, or else among their downloads.
 *
 * @returns `null` when the person changed their mind.
 */
export async function saveFile(name: string, text: string): Promise<SavedFile | null> {
  const { showSaveFilePicker } = globalThis as Pickers;
  if (showSaveFilePicker) {
    try {
      const file = await showSaveFilePicker.call(globalThis, {
        suggestedName: name,
        types: [{ accept: { 'text/html': ['.html'] } }],
      });
      await write(file, text);
      return { name: file.name, write: (later) => write(file, later) };
    } catch (error) {
      if ((error as Partial<Error>).name === 'AbortError') return null;
      // Some hosts and settings forbid the picker or the writing, and still allow downloads.
    }
  }
  download(name, 'text/html', text);
  return { name, write: null };
}

async function write(file: WritableFile, text: string): Promise<void> {
  const stream = await file.createWritable();
  await stream.write(text);
  // Only now is the file replaced.
  await stream.close();
}
