package duet.probe;

import duet.kit.Activity;
import duet.kit.Evidence;
import duet.kit.OutcomeSeen;
import duet.kit.ProcessSeen;
import duet.kit.Step;
import duet.kit.ThreadDoing;
import duet.wire.Fields;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of a check as it crosses the wire.
 *
 * @param checkId the check
 * @param ruling what the runner saw
 * @param observed what was seen, or the class that was thrown, or what is broken
 * @param why why it matters, where the check says so
 * @param advice what to try, where the check says so
 * @param file where in the submission, or an empty string
 * @param line the line there, or 0
 * @param evidence what stands behind it; its schedule came before, in a trace
 * @param reusable whether the runner is fit for another check: nothing of this one still moves in
 *     it
 * @param netReached whether a wait of the check came to its safety net
 */
public record CheckEnd(
    String checkId,
    Ruling ruling,
    String observed,
    String why,
    String advice,
    String file,
    int line,
    Evidence evidence,
    boolean reusable,
    boolean netReached) {
  private static final int MOST_TEXT = 4_000;
  private static final int MOST_ROWS = 200;

  /** The same, with what is known once the check's threads were looked at. */
  CheckEnd with(boolean nowReusable, boolean nowNetReached) {
    return new CheckEnd(
        checkId, ruling, observed, why, advice, file, line, evidence, nowReusable, nowNetReached);
  }

  /** Writes all but the schedule. */
  void writeTo(DataOutput out) throws IOException {
    Fields.writeText(out, checkId);
    out.writeByte(ruling.ordinal());
    Fields.writeText(out, bounded(observed));
    Fields.writeText(out, bounded(why));
    Fields.writeText(out, bounded(advice));
    Fields.writeText(out, bounded(file));
    out.writeInt(line);
    out.writeByte(evidence.strength().ordinal());
    out.writeLong(evidence.seen());
    out.writeLong(evidence.runs());
    writeThreads(out, evidence.threads());
    writeProcesses(out, evidence.processes());
    writeOutcomes(out, evidence.outcomes());
    Fields.writeText(out, bounded(evidence.replay()));
    out.writeBoolean(reusable);
    out.writeBoolean(netReached);
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @param schedule what the trace before it said
   */
  public static CheckEnd read(DataInput in, List<Step> schedule) throws IOException {
    String checkId = text(in);
    Ruling ruling = Fields.readEnum(in, Ruling.class);
    String observed = text(in);
    String why = text(in);
    String advice = text(in);
    String file = text(in);
    int line = in.readInt();
    Evidence.Strength strength = Fields.readEnum(in, Evidence.Strength.class);
    Evidence evidence =
        new Evidence(
            strength,
            in.readLong(),
            in.readLong(),
            schedule,
            readThreads(in),
            readProcesses(in),
            readOutcomes(in),
            text(in));
    return new CheckEnd(
        checkId,
        ruling,
        observed,
        why,
        advice,
        file,
        line,
        evidence,
        in.readBoolean(),
        in.readBoolean());
  }

  static void writeTrace(DataOutput out, String checkId, List<Step> schedule) throws IOException {
    Fields.writeText(out, checkId);
    List<Step> steps = first(schedule);
    out.writeInt(steps.size());
    for (Step step : steps) {
      Fields.writeText(out, bounded(step.actor()));
      Fields.writeText(out, bounded(step.file()));
      out.writeInt(step.line());
      Fields.writeText(out, bounded(step.what()));
      Fields.writeText(out, bounded(step.value()));
    }
  }

  /** Reads a schedule; the check's id has been read before. */
  public static List<Step> readTrace(DataInput in) throws IOException {
    List<Step> steps = new ArrayList<>();
    for (int left = Fields.readCount(in); left > 0; left--) {
      steps.add(new Step(text(in), text(in), in.readInt(), text(in), text(in)));
    }
    return first(steps);
  }

  static void writeThreads(DataOutput out, List<ThreadDoing> threads) throws IOException {
    List<ThreadDoing> rows = first(threads);
    out.writeInt(rows.size());
    for (ThreadDoing row : rows) {
      Fields.writeText(out, bounded(row.name()));
      Fields.writeText(out, bounded(row.state()));
      Fields.writeText(out, bounded(row.file()));
      out.writeInt(row.line());
      Fields.writeText(out, bounded(row.in()));
      Fields.writeText(out, bounded(row.waitsFor()));
      Fields.writeText(out, bounded(row.heldBy()));
      out.writeByte(row.activity().ordinal());
      out.writeLong(row.cpuMillis());
    }
  }

  /** Reads what the threads are doing. */
  public static List<ThreadDoing> readThreads(DataInput in) throws IOException {
    List<ThreadDoing> rows = new ArrayList<>();
    for (int left = Fields.readCount(in); left > 0; left--) {
      rows.add(
          new ThreadDoing(
              text(in),
              text(in),
              text(in),
              in.readInt(),
              text(in),
              text(in),
              text(in),
              Fields.readEnum(in, Activity.class),
              in.readLong()));
    }
    return first(rows);
  }

  private static void writeProcesses(DataOutput out, List<ProcessSeen> processes)
      throws IOException {
    List<ProcessSeen> rows = first(processes);
    out.writeInt(rows.size());
    for (ProcessSeen row : rows) {
      Fields.writeText(out, bounded(row.name()));
      Fields.writeText(out, bounded(row.parent()));
      Fields.writeText(out, bounded(row.runs()));
      Fields.writeText(out, bounded(row.owns()));
    }
  }

  private static List<ProcessSeen> readProcesses(DataInput in) throws IOException {
    List<ProcessSeen> rows = new ArrayList<>();
    for (int left = Fields.readCount(in); left > 0; left--) {
      rows.add(new ProcessSeen(text(in), text(in), text(in), text(in)));
    }
    return first(rows);
  }

  // What an outcome means is the grader's to say; so none of them may be left out.
  static void writeOutcomes(DataOutput out, List<OutcomeSeen> outcomes) throws IOException {
    out.writeInt(outcomes.size());
    for (OutcomeSeen row : outcomes) {
      Fields.writeText(out, bounded(row.id()));
      out.writeLong(row.count());
    }
  }

  /** Reads outcomes and how often each was observed. */
  public static List<OutcomeSeen> readOutcomes(DataInput in) throws IOException {
    List<OutcomeSeen> rows = new ArrayList<>();
    for (int left = Fields.readCount(in); left > 0; left--) {
      rows.add(new OutcomeSeen(text(in), in.readLong(), "", ""));
    }
    return rows;
  }

  private static <T> List<T> first(List<T> rows) {
    return rows.subList(0, Math.min(rows.size(), MOST_ROWS));
  }

  /** Whoever sends may be no runner of ours any more, and send more than one does. */
  private static String text(DataInput in) throws IOException {
    return bounded(Fields.readText(in));
  }

  private static String bounded(String text) {
    return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT) + "…";
  }
}
