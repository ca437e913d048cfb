// SPDX-License-Identifier: CC0-1.0
package ticketoffice;

import java.util.Map;

/** Sells each seat once. */
public final class TicketOffice {
  /**
   * An office with nothing sold.
   *
   * @param seats how many there are, numbered from 0
   * @param log is told of every look that found a seat free, before it is sold
   */
  public TicketOffice(int seats, Log log) {
    throw new UnsupportedOperationException("The office is not open yet.");
  }

  /**
   * Sells a seat if it is free.
   *
   * @return whether this call has sold it
   * @throws IllegalArgumentException if there is no such seat
   */
  public boolean buy(int seat, String who) {
    throw new UnsupportedOperationException("Nothing is sold yet.");
  }

  /**
   * Sells some free seat.
   *
   * @return its number, or -1 if there was none
   */
  public int buyAny(String who) {
    throw new UnsupportedOperationException("Nothing is sold yet.");
  }

  /**
   * Sells two seats if both are free.
   *
   * @return whether this call has sold both; if not, it has sold none
   * @throws IllegalArgumentException if there is no such seat, or both are the same
   */
  public boolean buyPair(int one, int other, String who) {
    throw new UnsupportedOperationException("Nothing is sold yet.");
  }

  /** Who has which seat, at one moment; a copy. */
  public Map<Integer, String> sold() {
    throw new UnsupportedOperationException("Nobody knows what is sold yet.");
  }
}
