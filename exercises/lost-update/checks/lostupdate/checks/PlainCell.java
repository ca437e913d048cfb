package lostupdate.checks;

import lostupdate.Cell;

/** A field, and nothing to guard it. */
final class PlainCell implements Cell {
  private int value;

  PlainCell(int value) {
    this.value = value;
  }

  @Override
  public int get() {
    return value;
  }

  @Override
  public void set(int next) {
    value = next;
  }
}
