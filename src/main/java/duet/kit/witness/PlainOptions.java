package duet.kit.witness;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The options that a JVM of a submission may be started with: those that change how it runs, and
 * none that makes it run, read or write anything else.
 */
final class PlainOptions {
  private static final String SIZE = "\\d{1,18}[kKmMgGtT]?";

  private static final List<Pattern> PLAIN =
      List.of(
          Pattern.compile("-X(mx|ms|mn|ss)" + SIZE),
          Pattern.compile("-X(int|comp|mixed|batch|share:(auto|on|off))"),
          Pattern.compile("-(server|client)"),
          Pattern.compile("-(ea|da|enableassertions|disableassertions)(:[\\w$.]*)?"),
          Pattern.compile("-(esa|dsa|enablesystemassertions|disablesystemassertions)"),
          // An output that is neither of these is the name of a file, with or without "file=".
          Pattern.compile("-Xlog(:disable|(:[\\w+*=,]*(:(stdout|stderr)?(:[\\w,]*){0,2})?)?)"),
          Pattern.compile("-XX:[+-]Use\\w*GC"),
          Pattern.compile(
              "-XX:[+-](TieredCompilation|BackgroundCompilation|UsePerfData"
                  + "|DisableAttachMechanism|CreateCoredumpOnCrash)"),
          Pattern.compile("-XX:(TieredStopAtLevel|ActiveProcessorCount)=\\d{1,9}"),
          Pattern.compile("-XX:(Max|Min|Initial)RAMPercentage=[\\d.]{1,20}"),
          Pattern.compile(
              "-XX:(((Max|Min|Initial)Heap|(Max)?New|(Max)?Metaspace|ThreadStack|MaxDirectMemory"
                  + "|ReservedCodeCache)Size|MaxRAM)="
                  + SIZE),
          Pattern.compile("--class-path=.*", Pattern.DOTALL),
          // It stands on the command line of whoever called the submission.
          Pattern.compile("-XX:ErrorFile=[^%]*[/\\\\]crash\\.log"));

  /** Properties that the JVM or its libraries take orders from. */
  private static final List<String> ORDERS =
      List.of(
          "duet.",
          "jdk.",
          "sun.",
          "com.sun.",
          "java.class.",
          "java.endorsed.",
          "java.ext.",
          "java.home",
          "java.library.",
          "java.nio.",
          "java.security.",
          "java.system.",
          "java.vm.");

  private static final Pattern ENCODING =
      Pattern.compile("-Dsun\\.(stdout|stderr)\\.encoding=[\\w.-]*");

  private PlainOptions() {}

  /** Whether a word of the command line that stands before the class is such an option. */
  static boolean has(String word) {
    return PLAIN.stream().anyMatch(each -> each.matcher(word).matches())
        || ENCODING.matcher(word).matches()
        || isPlainProperty(word);
  }

  private static boolean isPlainProperty(String word) {
    return word.startsWith("-D")
        && word.length() > 2
        && ORDERS.stream().noneMatch(order -> word.startsWith("-D" + order));
  }
}
