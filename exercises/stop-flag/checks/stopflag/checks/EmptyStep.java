package stopflag.checks;

import stopflag.Step;

/** No work at all: a compiler sees through it, and finds a loop with nothing but the flag in it. */
final class EmptyStep implements Step {
  @Override
  public void once() {}
}
