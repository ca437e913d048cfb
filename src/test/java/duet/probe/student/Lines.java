package duet.probe.student;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a submission may be in the middle of when something is thrown. */
public final class Lines {
  private Lines() {}

  /** The JDK throws, some frames of its inner packages above this one. */
  public static Object firstOfNothing() {
    List<Object> none = new ArrayList<>();
    return none.get(0);
  }

  /** Whatever is handed in throws. */
  public static Object asks(Supplier<?> seam) {
    return seam.get();
  }

  /** Cannot be initialised. */
  public static final class Broken {
    /** One divided by nothing. */
    public static final int NUMBER = 1 / Integer.parseInt("0");

    private Broken() {}
  }
}
