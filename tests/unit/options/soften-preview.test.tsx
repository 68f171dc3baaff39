// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { SoftenPreview } from '../../../components/options/SoftenPreview';

afterEach(cleanup);

/** The grounds of the light and the dark page, in each of the three pictures. */
function grounds(warmth: number, dim: number) {
  const { container } = render(
    <SoftenPreview warmth={warmth} dim={dim} grey={0} labels={['21:00', '21:45', '22:30, bedtime']} />,
  );
  return [...container.querySelectorAll('g > rect:first-child')].map((rect) => rect.getAttribute('fill'));
}

test('the pictures begin with pages as they are and end as they are at bedtime', () => {
  expect(grounds(50, 40)).toEqual([
    'rgb(247 245 242)',
    'rgb(22 24 28)',
    'rgb(227 215 202)',
    'rgb(20 21 23)',
    'rgb(207 186 166)',
    'rgb(18 18 19)',
  ]);
});

test('at no strength they are all alike', () => {
  expect(new Set(grounds(0, 0))).toEqual(new Set(['rgb(247 245 242)', 'rgb(22 24 28)']));
});
