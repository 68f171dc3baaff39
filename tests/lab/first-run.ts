/** A fresh profile, and the page that the installation opens in it. */
import type { Page } from '@playwright/test';
import { Chromium, type LaunchOptions } from './chromium';
import type { Closable } from './process';

/** Starts Chromium in Berlin unless told otherwise; `opened` is where the test closes it from. */
export async function fresh(opened: Closable[], options: LaunchOptions = {}): Promise<Chromium> {
  const chromium = await Chromium.launch({ env: { TZ: 'Europe/Berlin' }, ...options });
  opened.push(chromium);
  return chromium;
}

/** The page that the installation opens by itself, brought to the front. */
export async function welcomed(chromium: Chromium): Promise<Page> {
  const isIt = (page: Page) => page.url() === chromium.url('welcome.html');
  const here = chromium.context.pages().find(isIt);
  const page = here ?? (await chromium.context.waitForEvent('page', { predicate: isIt }));
  await page.bringToFront();
  return page;
}

/** Waits for a screen by its heading. */
export async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name, exact: true }).waitFor();
}
