package duet.probe.student;

/** An exception as somebody writes it who wants nobody to know where it comes from. */
public final class Gone extends OutOfMemoryError {
  private static final long serialVersionUID = 1L;

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  @Override
  public StackTraceElement[] getStackTrace() {
    throw this;
  }

  @Override
  public String getMessage() {
    throw this;
  }

  @Override
  public synchronized Throwable getCause() {
    throw this;
  }

  @Override
  public String toString() {
    throw this;
  }
}
