/** How often one element may begin to play again before it is let: a page that insists is not fought with. */
const MOST_TIMES = 5;

/** Holds what plays in the page, and may let it go on afterwards. What plays in frames of other sites is out of reach. */
export class Hush {
  readonly #held = new Map<HTMLMediaElement, number>();

  begin(): void {
    for (const media of document.querySelectorAll<HTMLMediaElement>('video, audio'))
      if (!media.paused) this.#hold(media);
    addEventListener('play', this.#played, true);
  }

  /** What was held stays as it is, or goes on where it was. */
  over(goOn: boolean): void {
    removeEventListener('play', this.#played, true);
    for (const media of this.#held.keys()) if (goOn && media.isConnected) media.play().catch(() => undefined);
    this.#held.clear();
  }

  #played = ({ target }: Event): void => {
    if (target instanceof HTMLMediaElement) this.#hold(target);
  };

  #hold(media: HTMLMediaElement): void {
    const times = (this.#held.get(media) ?? 0) + 1;
    if (times > MOST_TIMES) return;
    this.#held.set(media, times);
    media.pause();
  }
}
