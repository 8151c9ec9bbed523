import { CALL_SHEET_FIELDS } from './call-sheet.ts';
import type { Report, TimelineLine } from './report.ts';
import {
  changeLine,
  givenFor,
  headLines,
  holdLine,
  labelled,
  leftOutLine,
  needsOf,
  RECIPIENTS,
  type ReportWords,
  ROOM,
  unknownLines,
} from './report-words.ts';
import { fieldLabel } from './sheet-words.ts';

/** One line of a text of the person as Markdown that shows it letter by letter. */
const escaped = (line: string): string =>
  line
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replaceAll('://', '\\://');

/** A quotation of a text of the person, below an item of a list; its lines stay lines. */
function quoted(text: string): string {
  const lines = text.split(/\r\n?|\n/).map(escaped);
  return lines.map((line, i) => (line && lines[i + 1] ? `  > ${line}\\` : `  > ${line}`.trimEnd())).join('\n');
}

/** The report as Markdown, with room to write in by hand. */
export function reportMarkdown(report: Report, words: ReportWords): string {
  const { t, entry, stamp } = words;
  const section = (title: string, lines: readonly string[]) =>
    `## ${title}\n\n${lines.length > 0 ? lines.join('\n') : t('report.none')}`;
  const line = ({ happenedAt: at, notedAt, category, entry: what }: TimelineLine) => {
    const said = labelled(t(`entry.as.${category}`), entry(what), t);
    const noted = notedAt === null ? said : t('report.noted', { what: said, when: stamp(notedAt) });
    const item = `- **${stamp(at)}** ${noted}`;
    return what.kind === 'note' ? `${item}\n${quoted(words.note(what.text))}` : item;
  };
  const sheet = CALL_SHEET_FIELDS.flatMap((field) => {
    const text = report.callSheet?.[field];
    return text ? [`- ${fieldLabel(field, report.path, t)}\n${quoted(text)}`] : [];
  });
  const changes = report.changes.map((change) => `- ${changeLine(change, words)}`);
  const forWhom = RECIPIENTS.map((recipient) =>
    section(t(`report.for.${recipient}`), [
      ...needsOf(recipient, report.store).map((key) => `- [ ] ${t(key)}`),
      '',
      `*${t('report.byHand')}*`,
      '',
      ...ROOM[recipient].map((room) => {
        const given = givenFor(room, report, words);
        const label = t(`report.room.${room}`);
        return given ? `${label}\n\n${quoted(given)}\n` : `${labelled(label, '_'.repeat(24), t)}\n`;
      }),
    ]).trimEnd(),
  );
  const leftOut = leftOutLine(report, words);
  return `${[
    `# ${t('report.titleOf', { path: t(`path.${report.path}.title`) })}`,
    t('report.made', { when: stamp(report.asOf), zone: escaped(report.timeZone) }),
    t('report.what'),
    ...(leftOut ? [leftOut] : []),
    headLines(report, words)
      .map(([label, value]) => `- ${labelled(label, value, t)}`)
      .join('\n'),
    section(t('report.timeline'), report.timeline.map(line)),
    ...(changes.length > 0 ? [section(t('report.changes'), changes)] : []),
    section(
      t('report.holds'),
      report.holds.map((hold) => `- ${holdLine(hold, words)}`),
    ),
    section(
      t('report.unknowns'),
      unknownLines(report, words).map((unknown) => `- ${unknown}`),
    ),
    ...(sheet.length > 0 ? [section(t('report.callSheet'), sheet)] : []),
    ...forWhom,
  ].join('\n\n')}\n`;
}
