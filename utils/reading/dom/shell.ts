/**
 * Pages that stand at an account page's address and are not it: Amazon's error pages, robot checks, empty bodies.
 * Markup from real captures (robot check and 500 page: confidence A); titles of other languages C.
 */
const ROBOT_CHECK = '[action*=validateCaptcha],[id^=captchacharacters]';
const ERROR_MARKS = '[href*=dogsofamazon],[alt="Dogs of Amazon"],[src*="/error/"]';
const ERROR_TITLES =
  /^(sorry! something went wrong|page not found|[45]\d\d\b|server busy|service unavailable|ページが見つかりません|申し訳|seite (wurde )?nicht gefunden|page introuvable|pagina non trovata|(página|documento) no encontrad|página não encontrada|pagina niet gevonden|tut uns leid)/i;

/** Is this an error page, a robot check or an empty body, and not the page its address names? */
export function isShell(document: Document): boolean {
  const { body } = document;
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  const says = (node: ChildNode): boolean =>
    node.nodeType === 3
      ? /\S/.test((node as Text).data)
      : node.nodeType === 1 && !/^(SCRIPT|STYLE|LINK|META|NOSCRIPT|TEMPLATE)$/.test(node.nodeName);
  return (
    ![...(body?.childNodes ?? [])].some(says) ||
    has(`${ROBOT_CHECK},${ERROR_MARKS}`) ||
    ERROR_TITLES.test(document.title.trim()) ||
    // The firewall's check is its container and next to nothing else.
    (has('#challenge-container') && !has('#a-page'))
  );
}
