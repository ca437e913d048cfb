// SPDX-License-Identifier: CC0-1.0
package lostupdate;

/** A place in memory that holds one number. To read it and to write it are two separate steps. */
public interface Cell {
  /** Reads the number. */
  int get();

  /** Writes a number over the one that was there. */
  void set(int value);
}
