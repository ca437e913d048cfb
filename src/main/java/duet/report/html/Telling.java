package duet.report.html;

import duet.check.CheckResult;
import duet.check.Outcome;
import duet.kit.Evidence;
import duet.kit.ThreadDoing;
import duet.report.Sentences;
import duet.report.html.PageParts.Doing;
import duet.report.html.PageParts.Part;
import duet.report.html.PageParts.Promise;
import duet.report.html.PageParts.Tallied;
import duet.report.html.PageParts.Told;
import duet.report.view.Knot;
import duet.report.view.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells in full what came of one check. */
final class Telling {
  private final CheckResult check;
  private final Promise promise;
  private final Places places;
  private final Evidence evidence;

  Telling(CheckResult check, Promise promise, Places places) {
    this.check = check;
    this.promise = promise;
    this.places = places;
    this.evidence = evidence(check.outcome());
  }

  private static Evidence evidence(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return failed.evidence();
    } else if (outcome instanceof Outcome.Passed passed) {
      return passed.evidence();
    } else if (outcome instanceof Outcome.Unfinished unfinished) {
      return Evidence.observed(1, 1).withThreads(unfinished.threads());
    } else if (outcome instanceof Outcome.Inconclusive inconclusive) {
      return Evidence.notFound(0).withThreads(inconclusive.threads());
    }
    return Evidence.notFound(0);
  }

  Told told() {
    places.tell(promise.anchor());
    Timeline timeline = Timeline.of(evidence.schedule(), evidence.threads());
    String anchor = promise.anchor();
    Optional<TimelinePicture> drawn =
        timeline.rows().isEmpty()
            ? Optional.empty()
            : Optional.of(new TimelineDrawing(timeline, places, anchor + "-timeline").picture());
    Optional<KnotPicture> knot =
        check
            .outcome()
            .hang()
            .flatMap(hang -> Knot.of(hang, timeline))
            .map(each -> new KnotDrawing(each, places, anchor + "-knot").picture());
    return new Told(
        promise,
        parts(),
        rests(),
        Sentences.hang(check.outcome(), evidence.threads()).orElse(""),
        drawn,
        knot,
        evidence.threads().stream().map(this::doing).toList(),
        evidence.processes().isEmpty()
            ? Optional.empty()
            : Optional.of(FamilyDrawing.of(evidence.processes(), anchor + "-family")),
        outcomes(),
        evidence.replay());
  }

  private List<Part> parts() {
    Outcome outcome = check.outcome();
    if (outcome instanceof Outcome.Failed failed) {
      return parts(failed.observed(), failed.why(), failed.advice());
    } else if (outcome instanceof Outcome.Unfinished unfinished) {
      return parts(unfinished.observed(), unfinished.why(), unfinished.advice());
    } else if (outcome instanceof Outcome.NotRun notRun) {
      return parts(notRun.because(), notRun.why(), notRun.advice());
    }
    return outcome instanceof Outcome.Inconclusive inconclusive
        ? parts(inconclusive.because(), "", "")
        : List.of();
  }

  private List<Part> parts(String observed, String why, String advice) {
    return Stream.of(
            new Part("Promised", check.spec().promise()),
            new Part("Seen", observed),
            new Part("Why it matters", why),
            new Part("Try", advice))
        .filter(part -> !part.words().isBlank())
        .toList();
  }

  private String rests() {
    if (!(check.outcome() instanceof Outcome.Failed || check.outcome() instanceof Outcome.Passed)) {
      return "";
    }
    return switch (evidence.strength()) {
      case PROVED -> "Proved: the very steps below were forced, and can be forced again.";
      case OBSERVED ->
          evidence.runs() > 1
              ? "Observed in %,d of %,d runs.".formatted(evidence.seen(), evidence.runs())
              : "Observed.";
      case NOT_FOUND ->
          evidence.runs() > 1
              ? "Nothing against it was found in %,d runs, which is no proof."
                  .formatted(evidence.runs())
              : "Nothing against it was found, which is no proof.";
    };
  }

  private Doing doing(ThreadDoing thread) {
    String words = Sentences.doing(thread);
    return new Doing(
        thread.name(),
        places.marked(thread.file(), thread.line(), thread.name() + " " + words),
        words);
  }

  private List<Tallied> outcomes() {
    long all = evidence.outcomes().stream().mapToLong(each -> each.count()).sum();
    return evidence.outcomes().stream()
        .map(
            each ->
                new Tallied(
                    each.id(),
                    each.count(),
                    (int) (each.count() * 100 / Math.max(1, all)),
                    each.expect(),
                    each.sentence()))
        .toList();
  }
}
