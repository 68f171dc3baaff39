import { describe, expect, it } from 'vitest';
import { t } from '../../../lib/platform/i18n';

describe('the words in tests', () => {
  it('come from the catalogue', () => {
    expect(t('extension.name')).toBe('Evenfall');
  });
});
