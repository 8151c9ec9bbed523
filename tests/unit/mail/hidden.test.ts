import { describe, expect, test } from 'vitest';
import { check, written } from './mails.ts';

const html = (body: string) => written({ body, extra: ['Content-Type: text/html; charset=utf-8'] });
const WORDS = 'パスワードを変更いたしました。';
const eventIn = async (body: string) => (await check(html(body))).event;

describe('words that nobody sees report nothing', () => {
  test.each([
    ['an attribute', `<p hidden>${WORDS}</p>`],
    ['display', `<p style="color:red; display : none">${WORDS}</p>`],
    ['display, in a sheet', `<style>.h{display:none}</style><div class="h">${WORDS}</div>`],
    [
      'a sheet for screens',
      `<style>@media screen{td.h,.x{visibility:hidden}}</style><table><td class="h">${WORDS}</table>`,
    ],
    ['a sheet, by id', `<style>/* a */ #a{opacity:0}</style><div id=a>${WORDS}</div>`],
    ['a sheet, by place', `<style>div > p{font-size:0}</style><div><p>${WORDS}</p></div>`],
    [
      'a sheet that outweighs the element',
      `<style>p{display:none!important}</style><p style="display:block">${WORDS}</p>`,
    ],
    ['size', `<span style="font-size:1px">${WORDS}</span>`],
    ['size in a share of another', `<div style="font-size:10px"><span style="font-size:10%">${WORDS}</span></div>`],
    ['size in the short form', `<span style="font:0/0 a">${WORDS}</span>`],
    ['white on white', `<p style="color:#FFFFFF">${WORDS}</p>`],
    ['almost white on white', `<p style="color:rgb(250, 250, 250)">${WORDS}</p>`],
    ['the colour of an old attribute', `<font color="white">${WORDS}</font>`],
    ['black on black', `<table bgcolor="#000"><td style="color:#010101">${WORDS}</table>`],
    ['nothing but air', `<p style="color:transparent">${WORDS}</p>`],
    ['left of the screen', `<div style="position:absolute;left:-9999px">${WORDS}</div>`],
    ['right of the screen', `<div style="position:absolute;left:9999px">${WORDS}</div>`],
    ['an indent to the right', `<div style="text-indent:9999px">${WORDS}</div>`],
    ['a shift to the right', `<div style="transform:translateX(9999px)">${WORDS}</div>`],
    ['above the screen', `<div style="position:fixed;top:-100em">${WORDS}</div>`],
    ['an indent', `<div style="text-indent:-9999px">${WORDS}</div>`],
    ['a margin', `<div style="margin:0 0 0 -2000px">${WORDS}</div>`],
    ['a box without height', `<div style="height:0;overflow:hidden">${WORDS}</div>`],
    ['a box that may have none', `<div style="max-height:0px">${WORDS}</div>`],
    ['a cut', `<div style="position:absolute;clip:rect(0,0,0,0)">${WORDS}</div>`],
    ['a scale', `<div style="transform:scale(0)">${WORDS}</div>`],
    ['what an unfolding holds', `<details><summary>x</summary><p>${WORDS}</p></details>`],
    ['the own words of an unfolding', `<details><summary>x</summary>${WORDS}</details>`],
    ['white by lightness', `<p style="color:hsl(0,0%,100%)">${WORDS}</p>`],
    ['white by whiteness', `<style>.h{color:hwb(0 100% 0%)}</style><p class=h>${WORDS}</p>`],
    ['a fill in white, before a colour', `<p style="-webkit-text-fill-color:#fff;color:#000">${WORDS}</p>`],
    ['a fill that is nothing', `<p style="-webkit-text-fill-color:transparent">${WORDS}</p>`],
    ['an escape in a sheet', `<style>.h{d\\69splay:none}</style><p class=h>${WORDS}</p>`],
    ['a computed size', `<p style="font-size:min(0px, 1em)">${WORDS}</p>`],
    ['a computed place', `<style>.h{position:absolute;left:calc(-9999px)}</style><p class=h>${WORDS}</p>`],
    ['a whole width to the left', `<style>.h{position:absolute;left:-100%}</style><p class=h>${WORDS}</p>`],
    ['all sides at once', `<p style="position:absolute;inset:auto auto auto -9999px">${WORDS}</p>`],
    ['a margin by direction', `<style>.h{margin-inline-start:-9999px}</style><p class=h>${WORDS}</p>`],
    ['a box without height by direction', `<p style="block-size:0;overflow:hidden">${WORDS}</p>`],
    ['a scale of its own', `<p style="scale:0">${WORDS}</p>`],
    ['a shift of its own', `<p style="translate:-9999px">${WORDS}</p>`],
    ['seen from the side', `<p style="transform:rotateY(90deg)">${WORDS}</p>`],
    ['an outline of one point', `<p style="clip-path:polygon(0 0, 0 0, 0 0)">${WORDS}</p>`],
    ['a comment of Outlook', `<!--[if mso]><p>${WORDS}</p><![endif]-->`],
    ['what stands around', `<div style="opacity:0"><p style="opacity:1">${WORDS}</p></div>`],
  ])('%s', async (_name, body) => {
    expect(await eventIn(`<p>クーポンをどうぞ</p>${body}`)).toBe('unknown');
  });
});

describe('words that are seen are read', () => {
  test.each([
    [
      'letters that are hidden inside',
      'パス<span style="display:none">xq</span>ワードを<font style="font-size:0px">7f</font>変更いたしました<style>p{}</style>',
    ],
    ['a gap that was closed by size', `<td style="font-size:0"><span style="font-size:14px">${WORDS}</span></td>`],
    ['white on a dark ground', `<table bgcolor="#232f3e"><td style="color:#fff">${WORDS}</table>`],
    ['white on a picture', `<td style="background:url(x.png);color:#fff">${WORDS}</td>`],
    ['light grey', `<p style="color:#999">${WORDS}</p>`],
    ['a link in white around', `<div style="color:#fff"><a href="https://x.example/">${WORDS}</a></div>`],
    [
      'hidden on telephones',
      `<style>@media only screen and (max-width:480px){.d{display:none}}</style><p class=d>${WORDS}</p>`,
    ],
    ['hidden in print', `<style>@media print{p{display:none}}</style><p>${WORDS}</p>`],
    ['hidden, then shown', `<style>.d{display:none}.d{display:block}</style><p class=d>${WORDS}</p>`],
    ['hidden in print, by a sheet of its own', `<style media="print">p{display:none}</style><p>${WORDS}</p>`],
    ['shown by a surer rule', `<style>p.d{display:block}.d{display:none}</style><p class=d>${WORDS}</p>`],
    ['shown by its id', `<style>#d{display:block}.d{display:none}</style><p class=d id=d>${WORDS}</p>`],
    ['an open unfolding', `<details open><summary>x</summary>${WORDS}</details>`],
    ['another class', `<style>.h{display:none}</style><p class="head">${WORDS}</p>`],
    ['a place that is in sight', `<div style="position:relative;left:-4px">${WORDS}</div>`],
    ['a place in the middle', `<div style="position:absolute;left:300px;top:4000px">${WORDS}</div>`],
    ['a column that is cut', `<td style="max-width:0;overflow:hidden;width:100%">${WORDS}</td>`],
    ['a sheet of nothing but brackets', `<style>${'['.repeat(400_000)}</style><p>${WORDS}</p>`],
    ['a sheet that cannot be read', `<style>p{{{display:none</style><p>${WORDS}</p>`],
  ])('%s', async (_name, body) => {
    expect(await eventIn(`<p>x</p>${body}`)).toBe('password-changed');
  });
});
