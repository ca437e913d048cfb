// SPDX-License-Identifier: CC0-1.0
package cancelme;

/** Downloads, and stops when it is asked to. */
public final class Downloader {
  private Downloader() {}

  /**
   * Reads all chunks of the source and closes it, on the calling thread.
   *
   * @return all bytes that have come; if the thread is interrupted, those that had come by then
   */
  public static byte[] download(Source source) {
    throw new UnsupportedOperationException("Nothing is downloaded yet.");
  }

  /** Downloads on a thread of its own; comes back at once. */
  public static Handle start(Source source) {
    throw new UnsupportedOperationException("Nothing is started yet.");
  }
}
