/** What a screen reader is told of a page in Chromium: the one way to look into a closed shadow root without a hook in the product. */
import type { CDPSession, Page } from '@playwright/test';

/** Something with a role, as it is read out. */
export interface Told {
  role: string;
  name: string;
  description: string;
  focused: boolean;
  /** Middle and size in CSS pixels. */
  box: () => Promise<{ x: number; y: number; width: number; height: number }>;
}

/** The whole tree in its order, without what has no role of its own. */
export async function accessTree(page: Page, session: CDPSession): Promise<Told[]> {
  await page.bringToFront();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties = [], backendDOMNodeId }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      focused: properties.some((each) => each.name === 'focused' && each.value.value === true),
      box: async () => {
        const { model } = await session.send('DOM.getBoxModel', { backendNodeId: backendDOMNodeId ?? 0 });
        const [left = 0, top = 0] = model.border;
        return { x: left + model.width / 2, y: top + model.height / 2, width: model.width, height: model.height };
      },
    }));
}
