package duet.kit.shapes;

/** What the kit said of a program. */
enum Judgement {
  DONE,
  STUCK,
  UNFINISHED,
  INCONCLUSIVE
}
