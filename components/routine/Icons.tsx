import type { ComponentChildren } from 'preact';

const Icon = ({ children, turns }: { children: ComponentChildren; turns?: boolean }) => (
  <svg class={turns ? 'player-icon player-turns' : 'player-icon'} viewBox="0 0 24 24" aria-hidden="true">
    {children}
  </svg>
);

/** Two bars. */
export const PauseIcon = () => (
  <Icon>
    <path d="M8 5v14M16 5v14" />
  </Icon>
);

/** A triangle; it points where reading goes. */
export const PlayIcon = () => (
  <Icon turns>
    <path d="M8 5.5v13l10-6.5z" class="player-solid" />
  </Icon>
);

/** To the step before. */
export const BackIcon = () => (
  <Icon turns>
    <path d="M18 6v12l-9-6zM6 6v12" class="player-solid" />
  </Icon>
);

/** To the next step. */
export const SkipIcon = () => (
  <Icon turns>
    <path d="M6 6v12l9-6zM18 6v12" class="player-solid" />
  </Icon>
);
