/**
 * Labels of the two-step row on "Login & security", in comparable form. Off: en A, it C, fr and es D, ja from
 * walk-throughs (C). On: en B. "Edit" and 「編集」 stand in both states and are left out. A label is a hint and decides
 * nothing.
 */
export const TWO_STEP_WORDING_AS_OF = '2026-11';

export const ROW_OFF_LABELS = ['turn on', 'get started', '設定を開始', '開始する', 'attiva', 'activer', 'activar'];
export const ROW_ON_LABELS = ['manage'];
