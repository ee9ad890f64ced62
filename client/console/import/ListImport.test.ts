import assert from 'node:assert/strict';
import test from 'node:test';
import type { ImportLine, ImportPreview } from '../../../contract/speechImport.ts';
import { LCA, REPORT } from '../../../domain/testing/sampleConference.ts';
import type { Answer } from '../../connection/answer.ts';
import { isImportable, ListImport } from './ListImport.ts';

const line = (errors: ImportLine['errors'] = []): ImportLine => ({
  line: 2,
  site: LCA,
  person: null,
  allowanceMs: 300_000,
  topic: null,
  document: null,
  errors,
  remarks: [],
});
const preview = (lines: readonly ImportLine[], problem: ImportPreview['problem'] = null): ImportPreview => ({
  version: 12,
  problem,
  lines,
});
const FILE = new Blob(['site\nLCA']);

function importing(...answers: readonly Answer<unknown>[]) {
  const waiting = [...answers];
  const paths: URL[] = [];
  const list = new ListImport(REPORT, async <T>(path: string) => {
    paths.push(new URL(path, 'http://server'));
    return (await Promise.resolve(waiting.shift())) as Answer<T>;
  });
  return { list, paths };
}

test('[CN22] a file is read for a look, and imported whole against the version that was looked at', async () => {
  const { list, paths } = importing(
    { ok: true, data: preview([line()]) },
    { ok: true, data: { version: 13 } },
  );
  await list.choose(FILE);
  assert.equal(list.stage.value.name, 'read');
  await list.import();
  assert.equal(list.stage.value.name, 'done');
  assert.deepEqual(
    paths.map(({ pathname }) => pathname),
    ['/api/speeches/preview', '/api/speeches/import'],
  );
  assert.deepEqual(
    [paths[1]?.searchParams.get('item'), paths[1]?.searchParams.get('expectedVersion')],
    [REPORT, '12'],
  );
  assert.match(paths[1]?.searchParams.get('command') ?? '', /^[0-9a-f]{32}$/);
});

test('[CN22] what has changed since the look is refused, and the file is read again', async () => {
  const { list, paths } = importing(
    { ok: true, data: preview([line()]) },
    { ok: false, code: 'stale_version' },
    { ok: true, data: preview([line()]) },
  );
  await list.choose(FILE);
  await list.import();
  assert.deepEqual(list.stage.value, { name: 'refused', code: 'stale_version' });
  await list.import();
  assert.equal(paths.length, 2, 'nothing is imported without a look');
  await list.read();
  assert.equal(list.stage.value.name, 'read');
});

test('[CN22] a list with a wrong line, or with none, is not imported', () => {
  const wrong = line([{ field: 'site', code: 'unknown_site', text: 'XYZ' }]);
  assert.equal(isImportable(preview([line()])), true);
  const remarked: ImportLine = { ...line(), remarks: [{ code: 'also_listed' }] };
  assert.equal(isImportable(preview([remarked])), true, 'a remark is in no way');
  assert.equal(isImportable(preview([line(), wrong])), false);
  assert.equal(isImportable(preview([])), false);
  assert.equal(isImportable(preview([], 'no_heading')), false);
});
