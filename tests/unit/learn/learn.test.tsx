// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CardList } from '../../../components/journal/learn/CardList';
import { CardPage } from '../../../components/journal/learn/CardPage';
import { asText, HeardPage } from '../../../components/journal/learn/HeardPage';
import { CARD_IDS } from '../../../lib/learn/cards';

afterEach(cleanup);

const titles = () => screen.getAllByRole('link').map(({ textContent }) => textContent);

describe('the list', () => {
  test('has every card with its line and how sure it is, by what it is about', () => {
    const { container } = render(<CardList query="" onQuery={vi.fn()} />);
    expect(titles()).toHaveLength(35);
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(5);
    expect(container.textContent).toContain('Evidence: insufficient');
    expect(container.querySelector('.badge, mark, img, svg')).toBeNull();
  });

  test.each([
    ['ferritin', 'The iron test to ask about'],
    ['MAGNÉSIUM spray', 'Myth: magnesium spray'],
    ['levothyroxine', 'The iron test to ask about'],
    ['1685', 'Myth: "rare before modern food"'],
  ])('"%s" finds "%s"', (query, title) => {
    render(<CardList query={query} onQuery={vi.fn()} />);
    expect(titles()).toContain(title);
    expect(titles().length).toBeLessThan(8);
    expect(screen.getByRole('status').textContent).toBe(`${titles().length} card${titles().length === 1 ? '' : 's'}`);
  });

  test('says where nothing is found, and takes what is typed', () => {
    const onQuery = vi.fn();
    render(<CardList query=" zinc " onQuery={onQuery} />);
    expect(screen.getByRole('status').textContent).toBe('Nothing here holds "zinc". Another word may.');
    expect(screen.queryByRole('link')).toBeNull();
    fireEvent.input(screen.getByLabelText('Search'), { target: { value: 'tea' } });
    expect(onQuery).toHaveBeenCalledWith('tea');
  });
});

describe('a card', () => {
  test.each(CARD_IDS)('%s asks nothing: no field, no choice, no result', (id) => {
    const { container } = render(<CardPage id={id} />);
    expect(container.querySelector('input, select, textarea, button, form, output, progress, meter')).toBeNull();
    expect(screen.getByRole('heading', { level: 2 }).textContent).not.toBe('');
    expect(screen.getByText(/^Evidence: /)).toBeTruthy();
    const papers = screen.getByRole('heading', { name: 'Where this comes from' }).parentElement as HTMLElement;
    expect(within(papers).getAllByRole('listitem').length).toBeGreaterThan(0);
  });

  test('the five features are to be talked over, in own words', () => {
    render(<CardPage id="feels" />);
    const part = screen.getByRole('heading', { name: 'Five features that clinicians look for' }).parentElement;
    expect(within(part as HTMLElement).getAllByRole('listitem')).toHaveLength(5);
    expect(part?.textContent).toContain('To talk over with a clinician.');
  });

  test('what to know before getting up stands with "Awake in bed?"', () => {
    const text = render(<CardPage id="awake" />).container.textContent;
    expect(text).toContain('Holding a baby? Put them in their own cot before you rest.');
    expect(text).toContain('Living with bipolar disorder or seizures?');
    expect(text).toContain('Unsteady, or on a medicine that makes you dizzy? Stay in bed.');
  });
});

describe('Heard that...?', () => {
  test('gives twenty claims, each with its answer, how sure it is, its card and a way to pass it on', () => {
    const onCopy = vi.fn();
    render(<HeardPage onCopy={onCopy} />);
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(20);
    expect(screen.getAllByText(/^Evidence: /)).toHaveLength(20);
    expect(screen.getAllByRole('link')).toHaveLength(20);
    fireEvent.click(screen.getByRole('button', { name: 'Copy as text: A magnesium spray calms the legs.' }));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(asText('spray'));
  });

  test('as text it stands by itself', () => {
    expect(asText('spray')).toBe(
      [
        '"A magnesium spray calms the legs."',
        "Reviewers found no sound support for magnesium through the skin. One person's story cannot show what helped.",
        'Evidence: weak, and it speaks against',
        'Source: Gröber, Nutrients, 2017. DOI 10.3390/nu9080813',
        'General information, not medical advice.',
      ].join('\n'),
    );
  });
});
