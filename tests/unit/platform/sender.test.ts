import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isForUs } from '../../../lib/platform/sender';

const OWN = { id: 'ours', pages: 'chrome-extension://ours/' };
const message = (type: unknown) => ({ evenfall: 1, id: 'a', command: { type } });
const web = { id: 'ours', url: 'https://video.example/watch' };

it('answers its own pages', () => {
  expect(isForUs(message('erase'), { id: 'ours', url: 'chrome-extension://ours/options.html' }, OWN)).toBe(true);
});

it('answers the pause in front of a site', () => {
  expect(isForUs(message('pause/pass'), web, OWN)).toBe(true);
});

it.each([
  'erase',
  'backup/restore',
  'backup/undo',
  'pause/save',
  'schedule/save',
  'tonight/skip',
  'night/open',
  'quiet',
  'pause/pass ',
  ['pause/pass'],
  null,
])('answers nothing else that comes from a web page: %s', (type) => {
  expect(isForUs(message(type), web, OWN)).toBe(false);
  expect(isForUs(message(type), { id: 'ours' }, OWN)).toBe(false);
});

it('answers no other extension, and nothing that is no message of ours', () => {
  expect(isForUs(message('pause/pass'), { ...web, id: 'other' }, OWN)).toBe(false);
  expect(isForUs(message('erase'), { id: 'ours', url: 'chrome-extension://ours.evil.example/' }, OWN)).toBe(false);
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      expect(isForUs(anything, web, OWN)).toBe(false);
      expect(isForUs({ evenfall: 1, command: anything }, web, OWN)).toBe(false);
    }),
  );
});
