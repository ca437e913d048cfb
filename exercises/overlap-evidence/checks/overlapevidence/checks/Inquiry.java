package overlapevidence.checks;

import duet.kit.Call;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Asks one question after the other, and complains of the first answer that is wrong. */
final class Inquiry {
  private final List<Question> questions;
  private final String why;
  private final String advice;

  /**
   * Makes an inquiry.
   *
   * @param questions the simplest first
   * @param why why a wrong answer matters
   * @param advice what to try then
   */
  Inquiry(List<Question> questions, String why, String advice) {
    this.questions = List.copyOf(questions);
    this.why = why;
    this.advice = advice;
  }

  void run() {
    try (Crew crew = Crew.assemble()) {
      List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
      Call call =
          crew.call(
              "caller",
              () ->
                  questions.forEach(
                      question -> {
                        answers.add(ask(question));
                        crew.progress();
                      }));
      boolean back = crew.awaitDoneOrStuck(call::ended);
      int answered = answers.size();
      for (int i = 0; i < answered; i++) {
        mustBeRight(questions.get(i), answers.get(i));
      }
      if (!back) {
        throw neverBack(questions.get(answered), crew);
      }
      if (answered < questions.size()) {
        mustNotHaveThrown(questions.get(answered), call);
      }
    }
  }

  /** What came of a question, and whether the list was left as it was. */
  private record Answer(String words, boolean listKept) {}

  private static Answer ask(Question question) {
    List<overlapevidence.Event> list = new ArrayList<>(question.trace().events());
    String words = question.asked().answer(list);
    return new Answer(words, list.equals(question.trace().events()));
  }

  private void mustBeRight(Question question, Answer answer) {
    if (!answer.words().equals(question.expected())) {
      throw failed(
          question,
          "%s gave %s instead of %s, where %s."
              .formatted(
                  question.call(), answer.words(), question.expected(), question.trace().where()),
          why,
          advice);
    }
    if (!answer.listKept()) {
      throw failed(
          question,
          question.call() + " changed the list that it was given.",
          "The trace belongs to the caller, who may ask the next question about it.",
          "What puts the events of the caller's own list into another order, or takes some out?");
    }
  }

  private static CheckFailed failed(Question question, String observed, String why, String advice) {
    return new CheckFailed(observed, why, advice, Evidence.proved(question.trace().steps()));
  }

  private static CheckFailed neverBack(Question question, Crew crew) {
    return new CheckFailed(
        question.call() + " never came back.",
        "Whoever calls it waits for ever.",
        "Nothing here has to wait for anybody. What does your method wait for?",
        Evidence.proved(List.of(), crew.doing()));
  }

  private static void mustNotHaveThrown(Question question, Call call) {
    try {
      call.orFail(question.method());
    } catch (CheckFailed thrown) {
      if (thrown.getMessage().contains("not implemented")) {
        throw thrown;
      }
      List<duet.kit.Step> steps = new ArrayList<>(question.trace().steps());
      steps.addAll(thrown.evidence().schedule());
      throw new CheckFailed(
          "%s: called as %s, where %s."
              .formatted(thrown.getMessage(), question.call(), question.trace().where()),
          thrown.why(),
          thrown.advice(),
          Evidence.proved(steps));
    }
  }
}
