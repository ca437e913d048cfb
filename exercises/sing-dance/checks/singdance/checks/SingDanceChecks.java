package singdance.checks;

import static singdance.checks.WatchedStage.Act.DANCE;
import static singdance.checks.WatchedStage.Act.SONG;
import static singdance.checks.WatchedStage.LAST;

import duet.kit.Check;
import duet.kit.Crew;
import duet.kit.Unfinished;
import java.util.List;
import org.junit.jupiter.api.Test;
import singdance.SingDance;
import singdance.checks.WatchedStage.Act;
import singdance.checks.WatchedStage.Moment;
import singdance.checks.WatchedStage.Part;

/**
 * Holds performers in the middle of a verse or a step, and looks at who can still go on.
 *
 * <p>A check that calls the submission twice does so with one crew: threads that are left over from
 * the first time are the submission's the second time, too.
 */
class SingDanceChecks {
  @Test
  @Check(
      id = "content",
      points = 1,
      needs = {},
      promise =
          "The song is verses 0, 1, 2 and the dance is steps 0, 1, 2:"
              + " each once, in order, each from one thread")
  void everyPartComesOnceAndInOrder() {
    try (Crew crew = Crew.assemble()) {
      mustBring(Show.of(crew, "sing", SingDance::sing, List.of()), List.of(SONG));
      mustBring(Show.of(crew, "dance", SingDance::dance, List.of()), List.of(DANCE));
      for (Act pausing : Act.values()) {
        Show show = performWithBothHeld(crew);
        entangle(pausing, show);
        mustBring(show, List.of(SONG, DANCE));
      }
    }
  }

  @Test
  @Check(
      id = "overlap",
      points = 3,
      needs = "content",
      promise = "While a verse is being sung, the step of the same number can be danced")
  void verseAndStepAreInProgressTogether() {
    try (Crew crew = Crew.assemble()) {
      Show show = perform(crew, WatchedStage.programme());
      for (int i = 0; i <= LAST; i++) {
        if (!bothAreHeldIn(i, show)) {
          throw show.failedApart(
              i,
              "Verse %d and step %d were never in progress together: one waited for the other to end."
                  .formatted(i, i),
              "Song and dance can only happen at the same time if neither has to be over before the"
                  + " other begins.",
              "Follow the thread that is held in its part. Who is left to perform the other one, and"
                  + " what is that thread waiting for?");
        }
        show.stage().letGo(SONG, i);
        show.stage().letGo(DANCE, i);
      }
    }
  }

  @Test
  @Check(
      id = "independence",
      points = 2,
      needs = "overlap",
      promise =
          "Nobody waits for the other: while one of the two pauses, the other can perform to the end")
  void eachGoesOnWhileTheOtherPauses() {
    try (Crew crew = Crew.assemble()) {
      for (Act pausing : Act.values()) {
        Show show = performWithBothHeld(crew);
        if (!otherEndsDuring(pausing, show)) {
          throw show.failed(
              "While %s went on and on, the %s did not come to its end."
                  .formatted(new Part(pausing, 0), pausing.other().title),
              "Two tasks that keep in step are no faster than the slower one at every single step,"
                  + " and one that stops for good stops both.",
              "Look for what the %s waits for between two of its parts: does the task ask for that?"
                  .formatted(pausing.other().performer));
        }
        show.stage().letGo(pausing, 0);
        show.reaches(() -> show.isBack() && show.stage().isOver(pausing));
      }
    }
  }

  @Test
  @Check(
      id = "waits-for-both",
      points = 2,
      needs = "content",
      promise = "perform comes back when the song and the dance are both over, and not before")
  void performComesBackAtTheEnd() {
    try (Crew crew = Crew.assemble()) {
      for (Act last : Act.values()) {
        Show show = perform(crew, List.of(new Part(last, LAST)));
        if (show.comesBackEarly()) {
          show.comesToRest();
          throw show.failed(
              "perform came back while %s was still in progress.".formatted(new Part(last, LAST)),
              "Whoever calls perform goes on in the belief that all is over: the lights go out on a"
                  + " %s who is still at work.".formatted(last.performer),
              "Which line makes perform wait for the %s, and does it wait however long that takes?"
                  .formatted(last.performer));
        }
        show.stage().letGo(last, LAST);
        if (!show.reaches(show::isBack)) {
          throw show.failed(
              "perform did not come back, although the stage held nobody any more.",
              "Whoever calls perform waits for ever, though there is nothing left to wait for.",
              "See which line perform waits in. What would have to happen there, and who does it?");
        }
      }
    }
  }

  // Needs nothing: who has got as far as the sequential program has earned this point.
  @Test
  @Check(
      id = "baseline",
      points = 1,
      needs = {},
      promise =
          "performSequentially sings first and dances afterwards,"
              + " all on the thread that called it")
  void theSequentialProgramIsSequential() {
    try (Crew crew = Crew.assemble()) {
      Show show = Show.of(crew, "performSequentially", SingDance::performSequentially, List.of());
      show.playsOut(WatchedStage.programme().size());
      if (!show.stage().begun().stream().map(Moment::thread).allMatch(show::isCaller)) {
        throw show.failed(
            "In performSequentially, not everything was done by the thread that called it.",
            "This is the program to compare with: one thread does one thing after the other, as in"
                + " any program that you have written before.",
            "What is the simplest method body that sings and then dances?");
      }
      List<Part> done = show.stage().begun().stream().map(Moment::part).toList();
      if (!done.equals(WatchedStage.programme())) {
        throw show.failed(
            "performSequentially brought this onto the stage, in this order: %s.".formatted(done),
            "The whole song comes first and the whole dance afterwards; that is what makes it"
                + " sequential.",
            "You have a method that sings and one that dances. What is left to do here?");
      }
      show.mustNotHaveThrown();
    }
  }

  private static Show perform(Crew crew, List<Part> held) {
    return Show.of(crew, "perform", SingDance::perform, held);
  }

  private static Show performWithBothHeld(Crew crew) {
    return perform(crew, List.of(new Part(SONG, 0), new Part(DANCE, 0)));
  }

  private static boolean bothAreHeldIn(int number, Show show) {
    return show.reaches(
        () -> show.stage().holds(SONG, number) && show.stage().holds(DANCE, number));
  }

  /**
   * Whether the other one performs to its end while this one stays in its number 0. It is not let
   * go before both are there: otherwise it could be over before this one has begun.
   */
  private static boolean otherEndsDuring(Act pausing, Show show) {
    boolean together = bothAreHeldIn(0, show);
    show.stage().letGo(pausing.other(), 0);
    return together && show.reaches(() -> show.stage().isOver(pausing.other()));
  }

  /**
   * Lets song and dance run into each other as far as the submission allows, so that a field that
   * they share by mistake does its harm on every run, and not by luck.
   */
  private static void entangle(Act pausing, Show show) {
    try {
      otherEndsDuring(pausing, show);
    } catch (Unfinished restless) {
      // Whether they can overlap is another check's question.
    }
    show.stage().letAllGo();
  }

  private static void mustBring(Show show, List<Act> expected) {
    show.playsOut(expected.size() * (LAST + 1));
    for (Act act : Act.values()) {
      List<Integer> numbers = show.stage().numbers(act);
      if (!numbers.equals(expected.contains(act) ? List.of(0, 1, 2) : List.of())) {
        throw show.failed(
            "%s brought these %ss onto the stage: %s.".formatted(show.name(), act.part, numbers),
            "What is missing, doubled or out of order is seen by everyone, whoever performs at the"
                + " same time as whom.",
            "Compare with the task: which of them belong there, and which line performs them?");
      }
      if (!show.stage().isByOne(act)) {
        throw show.failed(
            "In %s, more than one thread took part in the %s.".formatted(show.name(), act.title),
            "Threads run in any order, however they were begun; only within one thread is it certain"
                + " that 0 comes before 1, and 1 before 2.",
            "Let one %s do the whole %s.".formatted(act.performer, act.title));
      }
    }
    show.mustNotHaveThrown();
  }
}
