import { describe, expect, it } from 'vitest';
import { languages } from '../../../../shared/adr/reading/languages/languages.ts';
import { metadataTerm } from '../../../../shared/adr/reading/metadata-keys.ts';
import { knownStatus } from '../../../../shared/adr/reading/status-words.ts';
import { readText } from '../fixture-adrs.ts';

/** Nygard's template: title, key of the date, then heading and text of status, context, decision, consequences. */
const nygard = [
  ['German', 'Datum', 'Status', 'Akzeptiert', 'Kontext', 'Entscheidung', 'Konsequenzen', 'accepted'],
  ['German', 'Datum', 'Status', 'Ersetzt durch [2. B](0002-b.md)', 'Hintergrund', 'Beschluss', 'Folgen', 'superseded'],
  ['French', 'Date', 'Statut', 'Proposée', 'Contexte', 'Décision', 'Conséquences', 'proposed'],
  ['French', 'Date', 'Statut', 'Remplacé par [2. B](0002-b.md)', 'Contexte', 'Décision', 'Conséquences', 'superseded'],
  ['Spanish', 'Fecha', 'Estado', 'Aceptada', 'Contexto', 'Decisión', 'Consecuencias', 'accepted'],
  [
    'Spanish',
    'Fecha',
    'Estado',
    'Sustituida por [2. B](0002-b.md)',
    'Contexto',
    'Decisión',
    'Consecuencias',
    'superseded',
  ],
  ['Portuguese', 'Data', 'Estado', 'Aceito', 'Contexto', 'Decisão', 'Consequências', 'accepted'],
  [
    'Portuguese',
    'Data',
    'Status',
    'Substituído por [2. B](0002-b.md)',
    'Contexto',
    'Decisão',
    'Consequências',
    'superseded',
  ],
  ['Italian', 'Data', 'Stato', 'Rifiutata', 'Contesto', 'Decisione', 'Conseguenze', 'rejected'],
  ['Italian', 'Data', 'Stato', 'Sostituita da [2. B](0002-b.md)', 'Contesto', 'Decisione', 'Conseguenze', 'superseded'],
  ['Dutch', 'Datum', 'Status', 'Voorgesteld', 'Context', 'Besluit', 'Gevolgen', 'proposed'],
  [
    'Dutch',
    'Datum',
    'Status',
    'Vervangen door [2. B](0002-b.md)',
    'Context',
    'Beslissing',
    'Consequenties',
    'superseded',
  ],
  ['Polish', 'Data', 'Status', 'Zaakceptowana', 'Kontekst', 'Decyzja', 'Konsekwencje', 'accepted'],
  ['Polish', 'Data', 'Status', 'Zastąpiona przez [2. B](0002-b.md)', 'Kontekst', 'Decyzja', 'Skutki', 'superseded'],
  ['Russian', 'Дата', 'Статус', 'Принято', 'Контекст', 'Решение', 'Последствия', 'accepted'],
  ['Russian', 'Дата', 'Статус', 'Заменено на [2. Б](0002-b.md)', 'Контекст', 'Решение', 'Последствия', 'superseded'],
  ['Chinese', '日期', '状态', '已接受', '背景', '决策', '后果', 'accepted'],
  ['Chinese', '日期', '状态', '已被 [2. 乙](0002-b.md) 取代', '上下文', '决定', '影响', 'superseded'],
  ['Japanese', '日付', 'ステータス', '承認済み', 'コンテキスト', '決定', '結果', 'accepted'],
  ['Korean', '날짜', '상태', '제안됨', '맥락', '결정', '결과', 'proposed'],
] as const;

describe('ADRs in other languages', () => {
  it.each(nygard)(
    'reads Nygard’s template in %s: %s, %s, %s',
    (_, date, status, said, context, decision, then, known) => {
      const head = ['# 1. A', '', `${date}: 2021-03-04`, '', `## ${status}`, '', said, ''];
      const body = [`## ${context}`, '', 'x', '', `## ${decision}`, '', 'y', '', `## ${then}`, '', '* z', ''];
      const reading = readText('0001-a.md', ...head, ...body);
      expect(reading).toMatchObject({
        format: 'nygard',
        title: 'A',
        status: { text: said, known, line: 6 },
        date: { day: '2021-03-04', line: 2 },
        parts: { context: { text: 'x' }, decision: { text: 'y' }, consequences: [{ text: 'z' }] },
      });
      expect(reading.links.map(({ relation, number }) => [relation, number])).toEqual(
        known === 'superseded' ? [['superseded-by', 2]] : [],
      );
    },
  );

  it('tells a decision that takes the place of another from one that was replaced', () => {
    const links = ['* Ersetzt [1. A](0001-a.md)', '* Ergänzt durch [3. C](0003-c.md)', '* Siehe [4. D](0004-d.md)'];
    const reading = readText('0002-b.md', '# B', '', '## Status', '', '* Akzeptiert', ...links, '', '## Kontext', '');
    expect(reading.status?.known).toBe('accepted');
    expect(reading.links.map(({ relation, number }) => [relation, number])).toEqual([
      ['supersedes', 1],
      ['amended-by', 3],
      ['relates-to', 4],
    ]);
  });

  it.each([
    [
      'German',
      ['# E', '', '* Status: angenommen', '* Entscheider: Ana, Bo', '* Datum: 4. März 2021', ''],
      ['Kontext und Problemstellung', 'Betrachtete Optionen', 'Entscheidung', 'Vor- und Nachteile der Optionen'],
      'Gewählte Option: "Q", weil nichts verloren geht.',
      ['* Gut, weil a', '* Schlecht, weil b'],
      'nichts verloren geht.',
    ],
    [
      'French',
      ['# E', '', '* Statut : accepté', '* Décideurs : Ana, Bo', '* Date : 4 mars 2021', ''],
      ['Contexte et énoncé du problème', 'Options envisagées', 'Décision', 'Avantages et inconvénients des options'],
      'Option choisie : « Q », parce que rien ne se perd.',
      ['* Bon, parce que a', '* Mauvais, parce que b'],
      'rien ne se perd.',
    ],
    [
      'Spanish',
      ['# E', '', '* Estado: aceptada', '* Decisores: Ana, Bo', '* Fecha: 4 de marzo de 2021', ''],
      ['Contexto', 'Opciones consideradas', 'Resultado de la decisión', 'Pros y contras de las opciones'],
      'Opción elegida: "Q", porque nada se pierde.',
      ['* Bueno, porque a', '* Malo, porque b'],
      'nada se pierde.',
    ],
    [
      'Chinese',
      ['# E', '', '* 状态：已接受', '* 决策者：Ana, Bo', '* 日期：2021年3月4日', ''],
      ['背景', '备选方案', '决策', '方案优缺点'],
      '选择的方案：**Q**，因为不会丢失。',
      ['* 好，因为a', '* 坏，因为b'],
      '不会丢失。',
    ],
  ])('reads MADR in %s', (_, head, [context, options, outcome, weighed], chosen, given, reason) => {
    const reading = readText(
      '0005-e.md',
      ...head,
      `## ${context}\n\nx\n`,
      `## ${options}\n\n* Q\n* C\n`,
      `## ${outcome}\n\n${chosen}\n`,
      `## ${weighed}\n\n### Q\n`,
      ...given,
    );
    expect(reading).toMatchObject({
      format: 'madr-2',
      status: { known: 'accepted' },
      date: { day: '2021-03-04' },
      people: [{ name: 'Ana' }, { name: 'Bo' }],
      parts: { context: { text: 'x' }, chosen: 'Q', reason: { text: reason } },
    });
    expect(
      reading.parts.options.map(({ name, arguments: all }) => [name, ...all.map(({ kind, text }) => kind + text)]),
    ).toEqual([['Q', 'gooda', 'badb'], ['C']]);
  });

  it('has no word that English has for something else', () => {
    const english = ['data', 'note', 'once', 'car', 'want', 'male', 'actual', 'problem', 'da', 'bo'];
    const reasons = new Set(languages.flatMap(({ because }) => because));
    const kinds = new Set(languages.flatMap(({ arguments: words }) => Object.values(words).flat()));
    expect(english.filter((word) => reasons.has(word) || kinds.has(word))).toEqual([]);
    expect(english.filter((word) => knownStatus(word) !== null)).toEqual([]);
    expect(metadataTerm('data')?.rank).toBeGreaterThan(0);
  });
});
