package duet.rules;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;

/**
 * An access that by itself orders nothing.
 *
 * @param cell the field; for an access through a handle or an atomic object, the field that holds
 *     that
 * @param kind what is done
 * @param in the method
 * @param line its line
 * @param inLambda whether it stands in a lambda, and so happens when somebody calls that
 */
record PlainAccess(JavaField cell, Kind kind, JavaCodeUnit in, int line, boolean inLambda) {
  /** What is done to the field. */
  enum Kind {
    READ("reads"),
    WRITE("writes"),
    /**
     * An array is fetched, and then one of its elements read or written: which, a rule cannot see.
     */
    EITHER("uses");

    final String verb;

    Kind(String verb) {
      this.verb = verb;
    }
  }

  /** The same access, seen from a method that calls the one that it is in. */
  PlainAccess from(JavaCodeUnit caller, int callLine) {
    return new PlainAccess(cell, kind, caller, callLine, false);
  }

  /** Whether this may be a read that comes after what orders it. */
  boolean isAfter(Ordering ordering) {
    return kind != Kind.WRITE
        && ordering.acquires()
        && (ordering.line() < line || mayBeTogether(ordering));
  }

  /** Whether this may be a write that comes before what orders it. */
  boolean isBefore(Ordering ordering) {
    return kind != Kind.READ
        && ordering.releases()
        && (ordering.line() > line || mayBeTogether(ordering));
  }

  private boolean mayBeTogether(Ordering ordering) {
    boolean isLock = ordering.acquires() && ordering.releases();
    boolean isFlag = cell.getRawType().isEquivalentTo(boolean.class);
    // A lambda may be handed to a method that calls it with the lock held.
    return ordering.line() == line ? isLock || !isFlag : isLock && inLambda;
  }
}
