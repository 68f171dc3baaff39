// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Leave } from '../../../components/hooks/useAccess';
import { AskLeave } from '../../../components/options/AskLeave';
import { GroupsEditor } from '../../../components/options/GroupsEditor';
import { SitesTonight } from '../../../components/options/SitesTonight';
import { firstScreenTime } from '../../../lib/screen-time/groups';
import { suffixList } from '../../../lib/screen-time/list';
import type { ScreenTimeSettings, Tally } from '../../../lib/screen-time/schema';
import { siteFrom } from '../../../lib/screen-time/sites';

afterEach(cleanup);

const MINUTE = 60_000;
const NOW = 1_795_000_000_000;

describe('asking for leave', () => {
  const leave: Leave = {
    has: false,
    asker: 'chromium',
    asking: false,
    refused: false,
    ask: vi.fn(),
    giveBack: vi.fn(),
  };
  const show = (part: Partial<Leave>, taken = false) =>
    render(<AskLeave access="tabs" leave={{ ...leave, ...part }} taken={taken} label="Ask" onAsk={vi.fn()} />);

  it.each([
    ['chromium', /Read your browsing history/],
    ['firefox', /Access browser tabs/],
  ] as const)('says in which words %s will ask', (asker, words) => {
    show({ asker });
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByText(/did not allow/)).toBeNull();
    expect(screen.queryByText(/may no longer/)).toBeNull();
  });

  it('tells of a no, of leave that was taken back, and that it waits', () => {
    const { rerender } = show({ refused: true });
    expect(screen.getByText('The browser did not allow it. Nothing has changed.')).toBeTruthy();
    rerender(<AskLeave access="pages" leave={leave} taken label="Ask" onAsk={vi.fn()} />);
    expect(screen.getByText(/Evenfall may no longer change pages/)).toBeTruthy();
    rerender(<AskLeave access="tabs" leave={{ ...leave, asking: true }} label="Ask" onAsk={vi.fn()} />);
    expect(screen.getByText(/is asking now/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ask' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('does not ask twice while the question stands open', () => {
    const onAsk = vi.fn();
    const { rerender } = render(
      <AskLeave access="tabs" leave={{ ...leave, asking: true }} label="Ask" onAsk={onAsk} />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Ask' }));
    expect(onAsk).not.toHaveBeenCalled();
    rerender(<AskLeave access="tabs" leave={leave} label="Ask" onAsk={onAsk} />);
    fireEvent.click(screen.getByRole('button', { name: 'Ask' }));
    expect(onAsk).toHaveBeenCalledOnce();
  });

  it('gives the focus to the line of its fold when it goes', () => {
    const fold = (open: boolean) => (
      <details open>
        <summary>By site</summary>
        {open && <AskLeave access="tabs" leave={leave} label="Ask" onAsk={vi.fn()} />}
      </details>
    );
    const { rerender } = render(fold(true));
    screen.getByRole('button', { name: 'Ask' }).focus();
    rerender(fold(false));
    expect(document.activeElement?.textContent).toBe('By site');
  });

  it('explains nothing where the browser allows it already', () => {
    show({ has: true });
    expect(screen.getByText('The browser allows this already.')).toBeTruthy();
    expect(screen.queryByText(/The browser asks first/)).toBeNull();
  });
});

describe('the groups', () => {
  const list = suffixList();
  const edit = (settings = firstScreenTime()) => {
    const saved: ScreenTimeSettings[] = [];
    const onSave = async (next: ScreenTimeSettings) => saved.push(next) > 0;
    const onRead = async (text: string) => siteFrom(text, (tld) => list[tld] ?? '');
    render(<GroupsEditor settings={settings} tally={null} onSave={onSave} onRead={onRead} />);
    const add = (group: string, text: string) => {
      const field = screen.getByLabelText(`Add to "${group}"`);
      fireEvent.input(field, { target: { value: text } });
      fireEvent.keyDown(field, { key: 'Enter' });
    };
    return { saved, add };
  };

  it('take a pasted address as the name of its site, and say where it stood', async () => {
    const { saved, add } = edit();
    add('News', 'https://music.youtube.com/watch?v=1&list=2');
    expect(await screen.findByText('youtube.com stood in Video. Now it stands here.')).toBeTruthy();
    const sites = (id: string) => saved.at(-1)?.groups.find((group) => group.id === id)?.sites;
    expect(sites('news')?.at(-1)).toBe('youtube.com');
    expect(sites('video')).not.toContain('youtube.com');
  });

  it.each([
    ['', 'Type a site first, such as example.org.'],
    ['co.uk', "Many sites share that ending. Put the site's own name before it."],
    ['192.168.0.1', "An address like that has no site's name. Try one such as example.org."],
    ['what is this', 'That is no address. Try one such as example.org.'],
    ['www.youtube.com', 'youtube.com is in this list already.'],
  ])('answer "%s" with what would work', async (text, words) => {
    const { saved, add } = edit();
    add('Video', text);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(saved).toEqual([]);
  });

  it('let a site be taken out, a limit be set, a group be named and one be added', async () => {
    const { saved } = edit();
    fireEvent.click(screen.getByRole('button', { name: 'Take out twitch.tv', hidden: true }));
    expect(saved.at(-1)?.groups[0]?.sites).not.toContain('twitch.tv');
    const [limit] = screen.getAllByRole('switch', { name: 'A limit', hidden: true });
    if (limit) fireEvent.click(limit);
    expect(saved.at(-1)?.groups[0]).toMatchObject({ id: 'video', limit: 30 });
    const [name] = screen.getAllByLabelText('Name');
    if (name) {
      fireEvent.input(name, { target: { value: '  Films ' } });
      fireEvent.keyDown(name, { key: 'Enter' });
    }
    expect(saved.at(-1)?.groups[0]?.name).toBe('Films');
    fireEvent.click(screen.getByRole('button', { name: 'Add a group' }));
    expect(saved.at(-1)?.groups).toHaveLength(6);
  });

  it('keep the focus where something was taken out', () => {
    const settings = firstScreenTime();
    const groups = settings.groups.map((group) =>
      group.id === 'games' ? { ...group, sites: ['poki.com', 'itch.io'] } : group,
    );
    edit({ ...settings, groups: [...groups, { id: 'mine', name: 'Crafts', sites: [], limit: null, counts: true }] });
    const takeOut = (what: string) => {
      const button = screen.getByRole('button', { name: what, hidden: true });
      // What is folded away cannot be pressed.
      const fold = button.closest('details');
      if (fold) fold.open = true;
      button.focus();
      fireEvent.click(button);
      return document.activeElement;
    };
    expect(takeOut('Take out poki.com')?.getAttribute('aria-label')).toBe('Take out itch.io');
    expect(takeOut('Take out itch.io')).toBe(screen.getByLabelText('Add to "Games"'));
    expect(takeOut('Remove Crafts')?.textContent).toContain('Work');
  });
});

describe('the evening by site', () => {
  const tally: Tally = {
    version: 1,
    night: '2026-11-22',
    from: NOW - 60 * MINUTE,
    start: NOW - 60 * MINUTE,
    end: NOW + 60 * MINUTE,
    bins: [15, 15, 15, 5].map((minutes) => minutes * MINUTE),
    sites: { 'a.example': 5 * MINUTE, 'b.example': 30 * MINUTE, 'c.example': 30_000 },
    reached: {},
    last: null,
  };
  const lines = () => screen.getAllByRole('listitem').map((item) => item.textContent);

  it('stands with the longest first, and what has no site at the end', () => {
    render(<SitesTonight tally={tally} shown={{ now: NOW, word: 'tonight' }} />);
    expect(screen.getByText('Tonight so far')).toBeTruthy();
    expect(lines()).toEqual(['b.example30 min', 'a.example5 min', 'Without a site15 min']);
  });

  it('is the last evening once it is over, and nothing before any', () => {
    const { rerender } = render(<SitesTonight tally={tally} shown={{ now: tally.end, word: 'today' }} />);
    expect(screen.getByText('The last evening')).toBeTruthy();
    rerender(<SitesTonight tally={null} shown={{ now: NOW, word: 'today' }} />);
    expect(screen.getByText('Today so far')).toBeTruthy();
    expect(screen.getByText(/Nothing yet/)).toBeTruthy();
  });

  it('shows a few, and all of many when asked', () => {
    const sites = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`s${i}.example`, (9 - i) * MINUTE]));
    render(<SitesTonight tally={{ ...tally, sites }} shown={{ now: NOW, word: 'tonight' }} />);
    expect(lines()).toHaveLength(6);
    fireEvent.click(screen.getByRole('button', { name: '3 more' }));
    expect(lines()).toHaveLength(10);
    expect(lines().at(-1)).toBe('Without a site5 min');
  });
});
