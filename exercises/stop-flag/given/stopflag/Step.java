// SPDX-License-Identifier: CC0-1.0
package stopflag;

/** A piece of work that is done again and again. */
@FunctionalInterface
public interface Step {
  /** Does the work once; comes back when it is done, after any time. */
  void once();
}
