package timeslices.checks;

import duet.kit.Call;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import timeslices.RoundRobin;
import timeslices.Slice;
import timeslices.Task;

/** Asks the submission about one thing after the other, and judges its answers in that order. */
final class Inquiry {
  private Inquiry() {}

  /** What came back, and whether the list that was handed over was left as it was. */
  private record Answer(List<Slice> slices, boolean listKept) {}

  /**
   * Asks for the plans of machines.
   *
   * @param machines the simplest first
   * @param judge complains of a plan
   */
  static void plans(Stream<Machine> machines, Plan.Judge judge) {
    ask(
        "schedule",
        machines.toList(),
        Machine::inWords,
        Inquiry::plan,
        (machine, answer) -> {
          Plan plan = new Plan(machine, answer.slices());
          if (answer.slices() == null || answer.slices().stream().anyMatch(Inquiry::isNobodys)) {
            throw plan.wrong(
                answer.slices() == null ? "it gave null." : "a turn, or the name in it, is null.",
                "Whoever calls it goes on with a list of turns, and finds none.",
                "Where is the list made, and what is put into it?");
          }
          judge.judge(plan);
          if (!answer.listKept()) {
            throw plan.wrong(
                "it changed the list of tasks that it was given.",
                "The list belongs to the caller, who may want to try another quantum with it.",
                "What do you take tasks out of, or put them into?");
          }
        });
  }

  private static boolean isNobodys(Slice slice) {
    return slice == null || slice.task() == null;
  }

  private static Answer plan(Machine machine) {
    List<Task> tasks = new ArrayList<>(machine.tasks());
    List<Slice> slices = RoundRobin.schedule(tasks, machine.cores(), machine.quantum());
    return new Answer(copy(slices), tasks.equals(machine.tasks()));
  }

  /** In a list of the JDK; throws where something else than turns is in it. */
  private static List<Slice> copy(List<Slice> slices) {
    if (slices == null) {
      return null;
    }
    List<Slice> copy = new ArrayList<>();
    for (Slice slice : slices) {
      copy.add(slice);
    }
    return copy;
  }

  /**
   * Asks anything.
   *
   * @param method the name of the method
   * @param questions the simplest first
   * @param inWords the call as a student would write it
   * @param asked makes the call, on a thread of its own
   * @param judge complains of an answer
   */
  static <Q, A> void ask(
      String method,
      List<Q> questions,
      Function<Q, String> inWords,
      Function<Q, A> asked,
      BiConsumer<Q, A> judge) {
    try (Crew crew = Crew.assemble()) {
      List<A> answers = Collections.synchronizedList(new ArrayList<>());
      Call call =
          crew.call(
              "caller",
              () ->
                  questions.forEach(
                      question -> {
                        answers.add(asked.apply(question));
                        crew.progress();
                      }));
      boolean back = crew.awaitDoneOrStuck(call::ended);
      int answered = answers.size();
      for (int i = 0; i < answered; i++) {
        judge.accept(questions.get(i), answers.get(i));
      }
      if (!back) {
        throw new CheckFailed(
            inWords.apply(questions.get(answered)) + " never came back.",
            "Whoever calls it waits for ever.",
            "Nothing here has to wait for anybody. What does your method wait for?",
            Evidence.proved(List.of(), crew.doing()));
      }
      if (answered < questions.size()) {
        mustNotHaveThrown(method, inWords.apply(questions.get(answered)), call);
      }
    }
  }

  private static void mustNotHaveThrown(String method, String inWords, Call call) {
    try {
      call.orFail(method);
    } catch (CheckFailed thrown) {
      throw thrown.getMessage().contains("not implemented")
          ? thrown
          : new CheckFailed(
              thrown.getMessage() + ", called as " + inWords + ".",
              thrown.why(),
              thrown.advice(),
              thrown.evidence());
    }
  }
}
