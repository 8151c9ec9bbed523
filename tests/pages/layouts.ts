/**
 * Ways in which a page may lay out a label with its value. None of them was seen on Amazon: the row must be read by
 * meaning, so any of them has to do.
 */
export interface Row {
  label: string;
  value: string;
  /** Text of the link that changes it, and a neighbouring row. */
  change: string;
  other: [label: string, value: string];
}

export const LAYOUTS: Record<string, (row: Row) => string> = {
  'table row': ({ label, value, other }) =>
    `<table><tbody><tr><th>${other[0]}</th><td>${other[1]}</td></tr><tr><th>${label}</th><td>${value}</td></tr></tbody></table>`,
  'table row of cells only': ({ label, value, change }) =>
    `<table><tr><td><b>${label}</b></td><td>${value}</td><td><a href="#">${change}</a></td></tr></table>`,
  'headings over cells': ({ label, value, other }) =>
    `<table><thead><tr><th>${other[0]}</th><th>${label}</th></tr></thead><tbody><tr><td>${other[1]}</td><td>${value}</td></tr></tbody></table>`,
  'definition list': ({ label, value, other }) =>
    `<dl><dt>${label}</dt><dd>${value}</dd><dt>${other[0]}</dt><dd>${other[1]}</dd></dl>`,
  'definition list with groups': ({ label, value, other }) =>
    `<dl><div><dt>${other[0]}</dt><dd>${other[1]}</dd></div><div><dt>${label}</dt><dd>${value}</dd></div></dl>`,
  'two divs': ({ label, value }) => `<div class="x"><div>${label}</div><div>${value}</div></div>`,
  'nested spans': ({ label, value }) =>
    `<p><span><span><b>${label}</b></span></span> <span><span><i></i><span>${value}</span></span></span></p>`,
  'card inside a link': ({ label, value }) =>
    `<a href="/gp/primecentral/editPaymentPreference" class="card"><div><h4>${label}</h4><div><span>${value}</span></div></div></a>`,
  'one text': ({ label, value }) => `<div>${label}: ${value}</div>`,
  'one text in bold and plain': ({ label, value }) => `<li><strong>${label}:</strong> ${value}</li>`,
  'heading, paragraph and link': ({ label, value, change }) =>
    `<section><h3>${label}</h3><p>${value}</p><a href="#">${change}</a></section>`,
  'list item': ({ label, value, other }) =>
    `<ul><li><span>${other[0]}</span><span>${other[1]}</span></li><li><span>${label}</span><span>${value}</span></li></ul>`,
  'labelled by id': ({ label, value }) =>
    `<div><span id="pm-label">${label}</span><div role="group" aria-labelledby="pm-label"><span>${value}</span></div></div>`,
  'button over an open panel': ({ label, value, change }) =>
    `<div><h4><button type="button" aria-expanded="true" aria-controls="pm-panel">${label}</button></h4><div id="pm-panel" role="region"><p>${value}</p><p><a href="#">${change}</a></p></div></div>`,
  'grid of divs': ({ label, value, other }) =>
    `<div role="grid"><div role="row"><div role="rowheader">${other[0]}</div><div role="gridcell">${other[1]}</div></div><div role="row"><div role="rowheader">${label}</div><div role="gridcell">${value}</div></div></div>`,
  'custom elements': ({ label, value, change }) =>
    `<mcx-row><mcx-label>${label}</mcx-label><mcx-value>${value}</mcx-value><mcx-link>${change}</mcx-link></mcx-row>`,
  'line break': ({ label, value }) => `<div>${label}<br>${value}</div>`,
  'fixed grid of columns': ({ label, value, change }) =>
    `<div class="a-row"><div class="a-column a-span3"><span class="a-text-bold">${label}</span></div><div class="a-column a-span6">${value}</div><div class="a-column a-span3 a-span-last"><a class="a-link-normal" href="#">${change}</a></div></div>`,
  'label with an icon for help': ({ label, value }) =>
    `<div><div>${label} <a href="#"><i class="a-icon a-icon-info" role="img" aria-label="?"></i></a></div><div>${value}</div></div>`,
  'value with its link inside': ({ label, value, change }) =>
    `<div><div>${label}</div><div>${value} <a href="#">${change}</a></div></div>`,
  'label and link over the value': ({ label, value, change }) =>
    `<div><div><span>${label}</span> <a href="#">${change}</a></div><div>${value}</div></div>`,
};

export const HIDDEN: Record<string, (html: string) => string> = {
  'aok-hidden': (html) => `<div class="a-section aok-hidden">${html}</div>`,
  'hidden attribute': (html) => `<div hidden>${html}</div>`,
  'display none': (html) => `<div style="color: red; display:none">${html}</div>`,
  'display none, important': (html) => `<div style="display: none !important;">${html}</div>`,
  noscript: (html) => `<noscript>${html}</noscript>`,
  template: (html) => `<template>${html}</template>`,
};
