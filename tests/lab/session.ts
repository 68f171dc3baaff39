/**
 * A desktop of its own for one test: a session bus, a virtual display and, where a test needs full screen, a window
 * manager. Nothing of the machine's own desktop is touched.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Closable, type Env, Program, temporary } from './process';

/** A bus that starts no service by itself: on a bare machine such services hang, and the browser waits for them. */
const BUS = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** What a session may be given. */
export interface SessionOptions {
  /** Environment for the display server: a faked clock makes its idle counter run in fast time too. */
  clock?: Env;
  /** Starts openbox: without a window manager no window is ever full screen. */
  windowManager?: boolean;
  /** Size of the display in pixels. */
  width?: number;
  height?: number;
}

/** An open session: pass `env` to the browser, `bus` to the desktop. */
export class Session implements Closable {
  private constructor(
    /** Address of the session bus. */
    readonly bus: string,
    /** Name of the display, such as `:3`. */
    readonly display: string,
    private readonly programs: Closable[],
  ) {}

  /** Variables that make a program use this session. */
  get env(): Env {
    return {
      DBUS_SESSION_BUS_ADDRESS: this.bus,
      DISPLAY: this.display,
      WAYLAND_DISPLAY: undefined,
      XDG_CURRENT_DESKTOP: undefined,
      // Without it GTK programs try to start an accessibility bus and wait for it.
      NO_AT_BRIDGE: '1',
    };
  }

  /**
   * Opens a session.
   * @throws when dbus-daemon, Xvfb or openbox cannot be started
   */
  static async open(options: SessionOptions = {}): Promise<Session> {
    const folder = temporary('session');
    writeFileSync(join(folder.path, 'bus.conf'), BUS);
    const config = `--config-file=${join(folder.path, 'bus.conf')}`;
    const bus = new Program('dbus-daemon', [config, '--nofork', '--nopidfile', '--print-address=1']);
    const programs: Closable[] = [{ close: async () => folder.remove() }, bus];
    try {
      const address = await bus.ready(() => /^(unix:\S+)\n/m.exec(bus.output)?.[1]);
      const screen = `${options.width ?? 1280}x${options.height ?? 900}x24`;
      // `-s 0` keeps its screensaver off, which would count as a locked screen.
      const args = ['-displayfd', '1', '-screen', '0', screen, '-nolisten', 'tcp', '-s', '0'];
      const server = new Program('Xvfb', args, options.clock);
      programs.push(server);
      const display = await server.ready(() => /^(\d+)\n/m.exec(server.output)?.[1]);
      const session = new Session(address, `:${display}`, programs);
      if (options.windowManager) programs.push(new Program('openbox', [], session.env));
      return session;
    } catch (error) {
      await closeAll(programs);
      throw error;
    }
  }

  /** Ends everything in the reverse order of its start. */
  async close(): Promise<void> {
    await closeAll(this.programs);
  }
}

/** Closes what a test opened, the last first. */
export async function closeAll(things: Closable[]): Promise<void> {
  for (const thing of things.splice(0).reverse()) await thing.close();
}
