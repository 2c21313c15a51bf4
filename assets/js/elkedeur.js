/* SPDX-FileCopyrightText: 2026 Elke Deur contributors
 * SPDX-License-Identifier: EUPL-1.2
 *
 * elkedeur.js: the only script. Every page works without it; it stores nothing and asks nothing of another host.
 * What needs it carries `hidden` in the page, and is shown here. The words stay in the page:
 *
 *   a[href$="/snel-weg"]                 leaves at once, with no way back to this page; so does Escape, three times
 *   button[data-print]                   prints the page, with every part of it open
 *   button[data-copy="ID"][data-done]    copies what the field #ID holds; its text becomes data-done
 *   button[data-read][data-stop="Stop"]  reads <main> aloud; its text (.ed-tools__text, or all of it) becomes data-stop
 *   form[data-filter="ID"]               its selects and checkboxes filter the items of the list #ID that bear
 *                                        data-NAME="word word"; only on a page whose list holds everybody.
 *                                        [data-count] in the page gets the number, [data-none] is shown at 0
 */
'use strict';

(function () {
  var each = function (selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); };

  /* Leaving: first nothing to see, then another page in the place of this one. */
  var exit = document.querySelector('a[href$="/snel-weg"]');
  var leave = function (event) {
    if (event) event.preventDefault();
    if ('speechSynthesis' in window) window.speechSynthesis.cancel();
    document.title = '...';
    document.body.hidden = true;
    window.location.replace(exit.href);
  };
  if (exit) {
    var pressed = [];
    exit.addEventListener('click', leave);
    document.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape') return;
      pressed = pressed.slice(-2).concat(event.timeStamp);
      if (pressed.length === 3 && pressed[2] - pressed[0] < 2000) leave();
    });
  }

  /* The question does not stay behind for whoever presses "back". */
  window.addEventListener('pagehide', function () {
    each('textarea', function (field) { field.value = ''; });
  });

  /* Paper: closed parts are opened for the print, and closed again after it. */
  var opened = [];
  window.addEventListener('beforeprint', function () {
    each('details:not([open])', function (part) { part.open = true; opened.push(part); });
  });
  window.addEventListener('afterprint', function () {
    opened.forEach(function (part) { part.open = false; });
    opened = [];
  });
  each('button[data-print]', function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });

  each('button[data-copy]', function (button) {
    var field = document.getElementById(button.getAttribute('data-copy'));
    if (!field || !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(field.value).then(function () { button.textContent = button.getAttribute('data-done'); }, function () { field.select(); });
    });
  });

  /* Filtering: an item stays when every choice is empty or among its words. */
  each('form[data-filter]', function (form) {
    var list = document.getElementById(form.getAttribute('data-filter'));
    if (!list) return;
    var fits = function (item) {
      return Array.prototype.every.call(form.elements, function (field) {
        var wanted = field.type === 'checkbox' ? (field.checked ? field.value : '') : field.value;
        if (!field.name || !wanted || !item.hasAttribute('data-' + field.name)) return true;
        return item.getAttribute('data-' + field.name).split(' ').indexOf(wanted) >= 0;
      });
    };
    form.addEventListener('change', function () {
      var shown = 0;
      Array.prototype.forEach.call(list.children, function (item) {
        item.hidden = !fits(item);
        if (!item.hidden) shown += 1;
      });
      each('[data-count]', function (place) { place.textContent = shown; });
      each('[data-none]', function (place) { place.hidden = shown > 0; });
    });
  });

  /* Reading aloud: only with a voice on the device itself, because other voices send the text to their maker. */
  var button = document.querySelector('button[data-read]');
  var main = document.querySelector('main');
  if (!button || !main || !('speechSynthesis' in window)) return;
  var speech = window.speechSynthesis;
  var label = button.querySelector('.ed-tools__text') || button;
  var start = label.textContent;
  var waiting = [];
  var marked = null;

  var language = function (element) {
    var holder = element.closest('[lang]');
    var tag = holder ? holder.lang : 'nl';
    return tag === 'nl' ? 'nl-NL' : tag;
  };
  var voiceFor = function (tag) {
    return speech.getVoices().filter(function (voice) {
      return voice.localService && voice.lang.slice(0, 2).toLowerCase() === tag.slice(0, 2).toLowerCase();
    })[0];
  };
  var visible = function (element) {
    return element.getClientRects().length > 0 && !element.closest('[aria-hidden="true"], svg, select, textarea');
  };
  var mark = function (element) {
    if (marked) marked.classList.remove('ed-reading');
    marked = element;
    if (marked) marked.classList.add('ed-reading');
  };

  /* The texts of the page in order: a block that holds no other block is said in one breath. */
  var blocks = 'h1, h2, h3, h4, p, li, dt, dd, summary, legend, label, th, td, a, button';
  var texts = function () {
    return Array.prototype.filter.call(main.querySelectorAll(blocks), function (element) {
      if (!visible(element) || !element.innerText.trim()) return false; /* innerText: not what is folded away */
      if (element.matches('a, button') && element.parentElement.closest(blocks)) return false;
      return !element.querySelector('h1, h2, h3, h4, p, li, dt, dd, summary, legend, label, th, td');
    });
  };
  var stop = function () {
    waiting = [];
    speech.cancel();
    mark(null);
    label.textContent = start;
  };
  var next = function () {
    var element = waiting.shift();
    if (!element) { stop(); return; }
    var words = new SpeechSynthesisUtterance(element.innerText.replace(/\s+/g, ' '));
    words.lang = language(element);
    words.voice = voiceFor(words.lang) || null;
    if (!words.voice) { next(); return; }
    words.onend = function () { if (marked === element) next(); };
    mark(element);
    speech.speak(words);
  };
  button.addEventListener('click', function () {
    if (marked) { stop(); return; }
    label.textContent = button.getAttribute('data-stop') || start;
    waiting = texts();
    next();
  });
  window.addEventListener('pagehide', stop);
  var show = function () { button.hidden = !voiceFor(language(main)); };
  if (speech.addEventListener) speech.addEventListener('voiceschanged', show);
  show();
}());
