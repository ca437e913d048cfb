package duet.report;

import duet.report.view.Sources;

/**
 * How much is told of what is behind a verdict.
 *
 * @param sources the lines to quote
 * @param inFull whether they are quoted, and everything else is told that could help; briefly else
 */
record Telling(Sources sources, boolean inFull) {
  static Telling briefly() {
    return new Telling(Sources.none(), false);
  }

  static Telling inFull(Sources sources) {
    return new Telling(sources, true);
  }
}
