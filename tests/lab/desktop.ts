/**
 * The part of a desktop that shows notifications: a real service on the session bus, owned by the test. It keeps what
 * was shown and can do what a person does: press a button, click the body, close.
 */
import dbus from 'dbus-next';
import { type Closable, pause } from './process';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

/** Why a notification went away, as the protocol numbers it. */
const REASON = { expired: 1, byUser: 2, byProgram: 3 };

/** One notification as the desktop was asked to show it. */
export interface Shown {
  id: number;
  /** Epoch milliseconds of the real clock. */
  at: number;
  /** The id of the notification that this one replaces; 0 for a new one. */
  replaces: number;
  title: string;
  body: string;
  /** Label of each button by the key that the browser listens for; `default` is a click on the body. */
  actions: Map<string, string>;
  /** Whether a picture came along: a path, a name or raw pixels. */
  image: boolean;
  /** The system's urgency: 0 low, 1 normal, 2 critical. */
  urgency: number;
  closed?: 'by user' | 'by program' | 'expired';
}

/** How this desktop differs from a complete one. */
export interface DesktopOptions {
  /**
   * Real desktops exist that show no buttons: false leaves `actions` out of the capabilities. Firefox shows its
   * notification all the same; Chromium then uses windows of its own and never asks this service.
   */
  actions?: boolean;
  /** Milliseconds until a request is answered. */
  slow?: number;
}

const { Interface } = dbus.interface;

class Service extends Interface {
  last = 0;
  readonly shown: Shown[] = [];

  constructor(readonly options: DesktopOptions) {
    super(NAME);
  }

  GetCapabilities(): string[] {
    return ['body', 'persistence', ...(this.options.actions === false ? [] : ['actions'])];
  }

  GetServerInformation(): string[] {
    return ['lab', 'evenfall', '1', '1.2'];
  }

  async Notify(
    _program: string,
    replaces: number,
    icon: string,
    title: string,
    body: string,
    actions: string[],
    hints: Record<string, dbus.Variant>,
    _expires: number,
  ): Promise<number> {
    const at = Date.now();
    if (this.options.slow) await pause(this.options.slow);
    this.last += 1;
    const id = replaces === 0 ? this.last : replaces;
    const image = icon !== '' || Object.keys(hints).some((key) => /^(image[-_]|icon_data)/.test(key));
    const urgency = Number(hints.urgency?.value ?? 1);
    const pairs = actions.flatMap((key, i): [string, string][] => (i % 2 === 0 ? [[key, actions[i + 1] ?? '']] : []));
    this.shown.push({ id, at, replaces, title, body, actions: new Map(pairs), image, urgency });
    return id;
  }

  CloseNotification(id: number): void {
    this.end(id, 'by program');
  }

  ActionInvoked(id: number, key: string): [number, string] {
    return [id, key];
  }

  NotificationClosed(id: number, reason: number): [number, number] {
    return [id, reason];
  }

  end(id: number, how: 'by user' | 'by program' | 'expired'): void {
    for (const item of this.shown) if (item.id === id) item.closed ??= how;
    const reason = { 'by user': REASON.byUser, 'by program': REASON.byProgram, expired: REASON.expired }[how];
    this.NotificationClosed(id, reason);
  }
}

Service.configureMembers({
  methods: {
    GetCapabilities: { inSignature: '', outSignature: 'as' },
    GetServerInformation: { inSignature: '', outSignature: 'ssss' },
    Notify: { inSignature: 'susssasa{sv}i', outSignature: 'u' },
    CloseNotification: { inSignature: 'u', outSignature: '' },
  },
  signals: { ActionInvoked: { signature: 'us' }, NotificationClosed: { signature: 'uu' } },
});

/** The notifications of one session, seen and answered. */
export class Desktop implements Closable {
  private constructor(
    private readonly bus: dbus.MessageBus,
    private readonly service: Service,
  ) {}

  /**
   * Takes the place of the notification service on a bus.
   * @param address of the session bus
   */
  static async open(address: string, options: DesktopOptions = {}): Promise<Desktop> {
    const bus = dbus.sessionBus({ busAddress: address });
    const service = new Service(options);
    bus.export(PATH, service);
    await bus.requestName(NAME, 0);
    return new Desktop(bus, service);
  }

  /** Everything that was ever shown, in order; a replaced notification appears once for each showing. */
  get shown(): readonly Shown[] {
    return this.service.shown;
  }

  /** What is on the screen now. */
  get open(): Shown[] {
    const latest = new Map(this.shown.map((item) => [item.id, item]));
    return [...latest.values()].filter((item) => item.closed === undefined);
  }

  /**
   * The next notification after the first `after` ones.
   * @param ms how long to wait, real milliseconds
   * @throws when none comes in time
   */
  async next(after: number, ms: number): Promise<Shown> {
    for (const until = Date.now() + ms; Date.now() < until; await pause(10)) {
      const item = this.shown[after];
      if (item) return item;
    }
    throw new Error(`No notification number ${after + 1} in ${ms} ms; so far: ${this.titles().join(' | ') || 'none'}`);
  }

  /** The titles in order. */
  titles(): string[] {
    return this.shown.map((item) => item.title);
  }

  /**
   * Presses the button with this label, as a person would; the notification goes, as on real desktops.
   * @throws when it has no such button
   */
  press(item: Shown, label: string): void {
    const key = [...item.actions].find(([name, text]) => text === label && name !== 'default')?.[0];
    if (key === undefined) throw new Error(`No button "${label}" among ${[...item.actions.values()].join(', ')}`);
    this.act(item, key);
  }

  /**
   * Clicks the body.
   * @throws when the notification does not take clicks
   */
  click(item: Shown): void {
    if (!item.actions.has('default')) throw new Error(`"${item.title}" takes no click`);
    this.act(item, 'default');
  }

  /** Closes it without an answer. */
  dismiss(item: Shown): void {
    this.service.end(item.id, 'by user');
  }

  private act(item: Shown, key: string): void {
    this.service.ActionInvoked(item.id, key);
    this.service.end(item.id, 'by user');
  }

  /** Gives the place on the bus back. */
  async close(): Promise<void> {
    this.bus.disconnect();
  }
}
