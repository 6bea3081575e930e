// The guide's adapter for a SharePoint list, against a server that answers as Microsoft's documentation says.
import { afterEach, expect, test, vi } from 'vitest';
import type { StorageAdapter } from '../../src/storage/index.js';
import { guideCode } from '../e2e/support/guide.ts';

const SITE = 'https://contoso.sharepoint.com/sites/hr';
const { js } = guideCode('sharepoint', '## A list');
const guide = `data:text/javascript,${encodeURIComponent(js!)}`;
const { listAdapter } = (await import(/* @vite-ignore */ guide)) as {
  listAdapter: (site: string, list: string) => StorageAdapter;
};

const response = { id: 'a', answers: { voc: 4 } };
const json = (body: object, status = 200) => Response.json(body, { status });

/** A list whose titles are unique. Every digest is good for one request. */
function sharePoint() {
  const items = new Map<string, string>();
  const paths: string[] = [];
  let digest = 0;
  vi.stubGlobal(
    'fetch',
    async (url: string, { headers, body }: { headers: Record<string, string>; body?: string }) => {
      const path = url.slice(SITE.length);
      paths.push(path);
      if (path === '/_api/contextinfo') return json({ FormDigestValue: `digest ${++digest}` });
      if (headers['X-RequestDigest'] !== `digest ${digest}`)
        return json({ 'odata.error': { code: '-2130575251' } }, 403);
      const { Title, Response: stored } = JSON.parse(body!) as { Title: string; Response: string };
      if (items.has(Title)) {
        return json(
          { 'odata.error': { code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException' } },
          400,
        );
      }
      items.set(Title, stored);
      return json({ Id: items.size }, 201);
    },
  );
  return { items, paths };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('stores a response as an item, once, with a digest of its own each time', async () => {
  const { items, paths } = sharePoint();
  const adapter = listAdapter(SITE, "Team's svar");
  expect(await adapter.save(response)).toMatchObject({ status: 201 });
  expect(await adapter.save(response)).toBeUndefined();
  expect([...items]).toEqual([['a', JSON.stringify(response)]]);
  expect(paths[1]).toBe("/_api/web/lists/getbytitle('Team''s%20svar')/items");
});

test('hands on what else SharePoint answers, for the outbox to judge', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(json({ 'odata.error': { code: '-2147024891' } }, 403)));
  expect(await listAdapter(SITE, 'Svar').save(response)).toMatchObject({ status: 403 });
});

test('rejects without a line', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(listAdapter(SITE, 'Svar').save(response)).rejects.toThrow('Failed to fetch');
});
