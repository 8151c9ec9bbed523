/** Sent with each banner, so that the content script need not carry it. Colours are those of components/tokens.css. */

/** Outlines of the two states that make a banner, on a 24 px grid: octagon and triangle, an exclamation mark cut out. */
const SHAPES = {
  urgent: 'M8 2h8l6 6v8l-6 6H8l-6-6V8zM11 7h2v6h-2zM11 15.5h2v2h-2z',
  soon: 'M12 3 23 21H1zM11 9.5h2v5.5h-2zM11 16.5h2v2h-2z',
};

/** Sizes in px: a page's own root size must not leak in. */
export const STYLE = `
:host{all:initial!important;display:block!important}
section{--paper:#ffffff;--ink:#1d1f21;--soft:#54585d;--line:#dcdcd7;--accent:#165e83;--on-accent:#ffffff;--state:#b3261e;
box-sizing:border-box;display:flex;flex-wrap:wrap;align-items:center;gap:8px 16px;padding:12px 16px;
background:var(--paper);color:var(--ink);border:0 solid var(--state);border-inline-start-width:6px;
border-block-end:1px solid var(--line);box-shadow:0 1px 3px rgb(0 0 0/.18);font:14px/1.5 system-ui,sans-serif;text-align:start}
section:lang(ja){line-height:1.7}
.soon{--state:#8a5300}
.calm{--state:var(--accent)}
i{flex:none;width:24px;height:24px;background:var(--state);clip-path:path(evenodd,'${SHAPES.urgent}')}
.soon i{clip-path:path(evenodd,'${SHAPES.soon}')}
.words{flex:1 1 320px;min-width:0}
h2,p{margin:0;font:inherit;overflow-wrap:anywhere;color:var(--soft)}
h2{font-weight:600;color:var(--ink)}
h2::before{content:"Mamori";content:"Mamori"/"";margin-inline-end:8px;font-weight:400;color:var(--soft)}
.actions,.choices{display:flex;flex-wrap:wrap;align-items:center;gap:4px 8px}
.choices,.seen{flex:1 0 100%;padding-inline-start:40px;box-sizing:border-box}
.seen{color:var(--ink)}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none}
button{box-sizing:border-box;min-height:36px;padding:6px 12px;border:1px solid transparent;border-radius:6px;
font:inherit;line-height:22px;text-align:center;cursor:pointer;background:none;color:var(--accent)}
.primary{background:var(--accent);color:var(--on-accent);font-weight:600}
.choices button{margin-inline:-12px 12px}
button:not(.primary):hover{text-decoration:underline}
[aria-expanded]::after{content:"▾";content:"▾"/"";margin-inline-start:6px}
[aria-expanded=true]::after{content:"▴";content:"▴"/""}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media (max-width:560px){section{padding:6px 12px;gap:6px 8px}i{width:20px;height:20px;align-self:start}h2{line-height:1.4}
.words{flex-basis:calc(100% - 28px)}.words p{display:none}section:has([aria-expanded=true]) p{display:block}
.actions{flex:1 0 100%;flex-wrap:nowrap}.primary{flex:1}button{padding:6px 10px;line-height:18px}.choices,.seen{padding:0}.choices button{margin-inline:-10px 10px}}
@media (prefers-color-scheme:dark){section{--paper:#1b1c1e;--ink:#ececea;--soft:#b3b6ba;--line:#3a3d40;--accent:#8fc4e3;
--on-accent:#0d2534;--state:#ff8f86}.soon{--state:#e9b44c}}
@media (forced-colors:active){button{border-color:ButtonText}i{background:CanvasText;forced-color-adjust:none}}
@media print{section{display:none}}
`;
