import type { Sources } from '../../base/confidence.ts';
import type { PathId } from './ids.ts';

export const PATH_SOURCES: Sources<PathId> = {
  takeover: { confidence: 'B', source: 'about 25 first-hand reports and guides, 2017 to 2026' },
  stopped: {
    confidence: 'C',
    source: 'first-person reports of accounts stopped or closed, 2017 to 2025; headings of Amazon’s pages, 2026',
  },
  'no-code': {
    confidence: 'C',
    source: 'reports of 2019 to 2026, most of them about amazon.de and amazon.com; Amazon’s help as copied',
  },
  'unknown-charge': {
    confidence: 'C',
    source: 'press of 2023-10 on confirmations sent by mistake; reports of channels, gift cards and digital orders',
  },
  unasked: {
    confidence: 'B',
    source: 'Amazon’s own warnings; mails on sign-in attempts; reports of codes caused by programs of one’s own',
  },
  seller: { confidence: 'C', source: 'a report of 2013 on amazon.com; subjects of Amazon’s mails to sellers' },
  insider: {
    confidence: 'C',
    source:
      'a first-person report of a former partner’s passkey, 2025-11; advice of help lines against violence at home',
  },
};
