import { expect, test } from 'vitest';
import { readableBody } from '../../../../../renderer/adr-folder/reader/readable-body.ts';
import { adrFile } from '../../../../../shared/adr/edits/edit.ts';

function body(text: string): string {
  return readableBody(text, adrFile('0001-a.md', text).reading.titleLine);
}

test('front matter and title are left out, and nothing else', () => {
  expect(body('---\nstatus: accepted\n---\n\n# A\n\n## Context\n\nB\n')).toBe('## Context\n\nB');
  expect(body('\u{feff}# 1. A\r\n\r\nDate: 2025-01-01\r\n\r\n## Status\r\n\r\nAccepted\r\n')).toBe(
    'Date: 2025-01-01\n\n## Status\n\nAccepted',
  );
  expect(body('A\n=\n\n* Status: accepted\n\nB')).toBe('* Status: accepted\n\nB');
  expect(body('[![badge](b.svg)](x)\n\n# A\n\nB\n\n# Another\n')).toBe('[![badge](b.svg)](x)\n\n\nB\n\n# Another');
  expect(body('\n')).toBe('');
});

test('without a title all is shown', () => {
  expect(readableBody('# A\n\nB\n', null)).toBe('# A\n\nB');
});
