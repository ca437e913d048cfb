package duet.check;

import duet.check.stress.StressTest;
import duet.check.weave.EntryLines;
import duet.check.weave.Swept;
import duet.compile.ClassFiles;
import duet.exercise.CheckSpec;
import duet.exercise.Children;
import duet.kit.Patience;
import duet.probe.ProbeFrames;
import duet.sandbox.ChildJvm;
import duet.wire.Fields;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a check runner is told: the classes once, and then one check after the other. */
final class RunnerOrders {
  private RunnerOrders() {}

  /** Gives it the classes: what was inspected, woven and not, and the checks. */
  static void classes(ChildJvm child, CheckRequest request) throws IOException {
    ClassFiles all = request.submission().with(request.given()).with(request.checks());
    ClassFiles swept =
        Swept.isWantedBy(request.plan()) ? request.swept().classes() : ClassFiles.of(Map.of());
    Set<String> given = request.given().bytes().keySet();
    child.send(
        ProbeFrames.CLASSES,
        out -> {
          Fields.writeText(out, request.exercise().packageName());
          Fields.writeTexts(out, given);
          Fields.writeTexts(out, EntryLines.of(request.submission()));
          Fields.writeMap(out, all.bytes());
          Fields.writeMap(out, swept.bytes());
          Fields.writeText(out, child.offspring().map(its -> its.classes().toString()).orElse(""));
          Fields.writeText(out, child.offspring().map(its -> its.evidence().toString()).orElse(""));
          Fields.writeTexts(
              out, request.exercise().children().map(Children::witness).orElse(List.of()));
        });
  }

  /** Lets it run a check, in the way that suits the class of the check. */
  static void run(
      ChildJvm child,
      CheckSpec check,
      Optional<StressTest> stress,
      ClassFiles checks,
      byte[] seed,
      CheckSettings settings)
      throws IOException {
    Patience patience = Patience.standard();
    child.send(
        ProbeFrames.RUN,
        out -> {
          Fields.writeText(out, check.id());
          Fields.writeText(out, check.className());
          Fields.writeText(out, check.member());
          out.writeByte(check.flavour().ordinal());
          out.writeByte(check.profile().ordinal());
          Fields.writeBytes(out, seed);
          out.writeLong(patience.quietMillis());
          out.writeLong(patience.netMillis());
          out.writeLong(patience.spinCpuMillis());
          out.writeBoolean(settings.portable());
          Fields.writeText(out, settings.replay().map(ReplayToken::point).orElse(""));
          writeWay(out, check, stress, checks);
        });
  }

  private static void writeWay(
      DataOutput out, CheckSpec check, Optional<StressTest> stress, ClassFiles checks)
      throws IOException {
    if (stress.isPresent()) {
      out.writeByte(ProbeFrames.STRESS);
      Fields.writeText(out, stress.get().runner());
      return;
    }
    Optional<PlainTests> plain = PlainTests.of(checks.bytes().get(check.className()));
    out.writeByte(plain.isPresent() ? ProbeFrames.PLAIN : ProbeFrames.BY_JUNIT);
    if (plain.isPresent()) {
      Fields.writeTexts(out, plain.get().before());
      Fields.writeTexts(out, plain.get().after());
    }
  }
}
