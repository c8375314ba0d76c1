import { describe, expect, test } from 'vitest';
import { decisionText } from '../../../../renderer/shell/decision-text.ts';
import { limits } from '../../../../shared/decision/limits.ts';

describe('a dropped file', () => {
  test('is read as UTF-8, with or without a byte order mark', async () => {
    expect(await decisionText(new File(['{"title":"Zoë"}'], 'a.json'))).toBe('{"title":"Zoë"}');
    expect(await decisionText(new File(['\uFEFF{}'], 'a.json'))).toBe('{}');
  });

  test('in another encoding is refused by name', async () => {
    const latin1 = new File([Buffer.from('{"title":"Zoë"}', 'latin1')], 'old.json');
    await expect(decisionText(latin1)).rejects.toMatchObject({
      code: 'not-json',
      message: 'old.json is not UTF-8 text. Nothing was changed.',
    });
  });

  test('that is too large is refused by name, unread', async () => {
    const read = (): never => {
      throw new Error('It was read.');
    };
    const large = { name: 'large.json', size: limits.fileBytes + 1, arrayBuffer: read } as unknown as File;
    await expect(decisionText(large)).rejects.toMatchObject({ code: 'too-large', file: 'large.json' });
  });
});
