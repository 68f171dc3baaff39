import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { softener } from '../../../lib/platform/soften';
import { isOn, type PageLook, sheetsOf } from '../../../lib/soften/styles';
import { Died, SoftWeb } from '../../support/soft-web';

const HOSTS = ['http://a.test/', 'https://www.b.test/x', 'http://c.test/'];

const level = fc.integer({ min: 0, max: 20 });
const anyLook: fc.Arbitrary<PageLook | null> = fc.option(
  fc.record({
    levels: fc.record({ warm: fc.integer({ min: 1, max: 20 }), dim: level, grey: level }),
    except: fc.subarray(['b.test', 'c.test']),
  }),
);
const anyEvent = fc.oneof(
  fc.record({
    do: fc.constant('apply' as const),
    look: anyLook,
    killAfter: fc.option(fc.integer({ min: 1, max: 14 })),
  }),
  fc.record({ do: fc.constantFrom('open' as const, 'go' as const), url: fc.constantFrom(...HOSTS), at: fc.nat(3) }),
  fc.record({ do: fc.constantFrom('restart' as const, 'update' as const, 'refuse' as const) }),
);

function webOf(): SoftWeb {
  const web = new SoftWeb();
  Object.assign(fakeBrowser, { scripting: web.api.scripting });
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(web.api.tabs.query as never);
  vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementation(web.api.storage.session.get as never);
  vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(web.api.storage.session.set as never);
  // What is said of a worker that died is for its own console.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  return web;
}

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(fakeBrowser, 'scripting');
});

/** Leave is taken back, its loss is noticed, pages load without it, and it is given again. */
async function refuse(web: SoftWeb): Promise<void> {
  web.allowed = false;
  Object.assign(fakeBrowser, { scripting: undefined });
  await softener.apply(null);
  for (const [at, { url }] of web.tabs.entries()) if (at % 2 === 0) web.go(at, url);
  web.allowed = true;
  Object.assign(fakeBrowser, { scripting: web.api.scripting });
}

const LOOK: PageLook = { levels: { warm: 5, dim: 4, grey: 0 }, except: ['b.test'] };

describe('softened pages in the browser', () => {
  test('without leave there is no such API, and nothing is laid', async () => {
    const web = webOf();
    Object.assign(fakeBrowser, { scripting: undefined });
    web.open('http://a.test/');
    await softener.apply(LOOK);
    expect([web.calls, web.drawn(web.tabs[0] as never)]).toEqual([1, []]);
  });

  test('never switched on, nothing is stored, registered or laid over a page', async () => {
    const web = webOf();
    web.open('http://a.test/');
    await softener.apply(null);
    expect([web.tabs[0]?.laid, web.calls]).toEqual([[], 2]);
  });

  test('applied again, nothing is touched', async () => {
    const web = webOf();
    web.open('http://a.test/');
    await softener.apply(LOOK);
    const [{ laid } = { laid: [] }] = structuredClone(web.tabs);
    web.calls = 0;
    await softener.apply(LOOK);
    expect([web.tabs[0]?.laid, web.calls]).toEqual([laid, 2]);
  });

  test('a site that is left alone has nothing laid over it', async () => {
    const web = webOf();
    web.open('https://www.b.test/x');
    await softener.apply(LOOK);
    await softener.apply({ ...LOOK, levels: { warm: 6, dim: 4, grey: 0 } });
    expect(web.tabs[0]).toMatchObject({ loaded: [], laid: [] });
  });

  test('whatever happened before, open pages are as was asked last, wherever the worker died', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { maxLength: 25 }), anyLook, async (events, last) => {
        const web = webOf();
        web.open('http://a.test/');
        let asked: PageLook | null = null;
        const apply = async (look: PageLook | null) => {
          asked = look;
          await softener.apply(look).catch((cause: unknown) => {
            if (!(cause instanceof Died)) throw cause;
          });
        };
        for (const event of events) {
          if (event.do === 'apply') {
            web.calls = 0;
            web.killAfter = event.killAfter;
            await apply(event.look);
            web.killAfter = null;
            // The guard alarm brings it back, with the same or by then another wish.
            if (event.killAfter !== null && event.killAfter % 3 === 0) await apply(event.look);
          } else if (event.do === 'refuse') await refuse(web);
          else if (event.do === 'open' && web.tabs.length < 4) web.open(event.url);
          else if (event.do === 'go') web.go(event.at, event.url);
          else if (event.do === 'restart') {
            web.restart();
            await apply(asked);
          }
          // Right after an update the worker starts, and asks for what holds.
          else if (event.do === 'update') {
            // An update waits for a calm moment: what was interrupted is done by then.
            await apply(asked);
            web.update();
            await apply(asked);
          }
        }
        await apply(last);
        for (const tab of web.tabs) {
          const soft = last !== null && !isOn(tab.url, last.except);
          expect(web.drawn(tab)).toEqual(soft ? sheetsOf(last.levels).slice(-3) : []);
        }
      }),
      { numRuns: 400 },
    );
  });
});
