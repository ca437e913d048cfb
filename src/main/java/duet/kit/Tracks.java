package duet.kit;

/** Knows which threads take part in what {@link Points} tells of. */
interface Tracks {
  /** What the calling thread does, or null if it has no part in it. */
  SweepTrack trackOfCaller();
}
