import { SOURCE_LANGUAGE } from '../../locales/source.ts';
import { MARKETPLACE_IDS, shopHost, statusHost } from '../amazon/marketplaces.ts';
import { FAMILIES } from '../amazon/page.ts';
import { PAGES } from '../amazon/pages.ts';
import { type PageId, pagesOf } from '../amazon/table.ts';

const pattern = (host: string): string => `https://${host}/*`;

const SHOP_PATTERNS = MARKETPLACE_IDS.map((id) => pattern(shopHost(id)));
const STATUS_PATTERNS = MARKETPLACE_IDS.map((id) => pattern(statusHost(id)));

/** Match patterns of the 46 hosts. A pattern names a whole host; the paths are in `include_globs`. */
export const HOST_PATTERNS = [...SHOP_PATTERNS, ...STATUS_PATTERNS];

/**
 * Globs for the paths of some pages, with or without a language prefix. They are looser than `recogniseAmong` (the
 * same text may stand in a query), which is why each script asks that before anything else.
 */
const globsOf = (pages: readonly PageId[]): string[] => [
  ...new Set(
    pages
      .flatMap((id) => Object.keys(PAGES[id].paths))
      .map((path) => `https://www.amazon.*${path.replace(/(\/\*|\?.*)$/, '')}*`),
  ),
];

/** One script a family of pages, so that a page is given no more than it needs. */
function contentScripts() {
  return FAMILIES.map((family) => {
    const pages = pagesOf(family);
    const hasStatusHosts = pages.includes('account-status');
    return {
      matches: hasStatusHosts ? HOST_PATTERNS : SHOP_PATTERNS,
      include_globs: [...globsOf(pages), ...(hasStatusHosts ? ['https://account-status.amazon.*'] : [])],
      js: [`amazon-${family}.js`],
      run_at: 'document_idle' as const,
    };
  });
}

/** Extension pages talk to nobody: no connection of any kind, no script but their own. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The manifest of one browser, generated from the tables of marketplaces and pages.
 * `host_permissions` are the content scripts' own hosts: with them the popup can say that a tab needs a reload, or that
 * the browser withholds a site.
 * @param isDevelopment the development server needs connections, so the policy is left to the framework
 */
export function manifest(browser: string, isDevelopment: boolean) {
  return {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: SOURCE_LANGUAGE,
    permissions: ['storage', 'alarms', 'notifications'],
    host_permissions: HOST_PATTERNS,
    content_scripts: contentScripts(),
    action: { default_title: '__MSG_action__' },
    ...(!isDevelopment && { content_security_policy: { extension_pages: CSP } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'mamori@mamori.example',
              // The first version that reads `data_collection_permissions`.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // The same for Firefox for Android, which has all that Mamori needs but windows.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  };
}
